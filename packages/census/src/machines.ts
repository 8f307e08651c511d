/**
 * # The census of Turing machines
 *
 * All machines of up to five states over two symbols, cut at the first entries of their tables.
 *
 * @module
 */
import { Turing } from "@headwater/hypotheses"
import { Result, Schema } from "effect"
import type { Census } from "./Census.ts"

/** The number of entries at which the tree of a number of states is cut. */
const cuts = [0, 1, 2, 2, 4]

const Count = Schema.Finite.check(
  Schema.isBetween({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })
)

/** Written: outputs, each with its times, each with its count. */
const Written = Schema.Struct({
  halting: Schema.Array(Schema.Tuple([Schema.String, Schema.Array(Schema.Tuple([Count, Count]))])),
  cycling: Count,
  translated: Count,
  windows: Count,
  histories: Count,
  closed: Count,
  late: Count,
  nodes: Count
})

const decode = Schema.decodeUnknownResult(Schema.fromJsonString(Written))

const byLength = (a: string, b: string): number =>
  a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)

/** A tally as text, in one order. */
const toJson = ({ halting, ...rest }: Turing.Tally): string =>
  JSON.stringify({
    halting: [...halting]
      .toSorted(([a], [b]) => byLength(a, b))
      .map(([output, times]) => [output, [...times].toSorted(([a], [b]) => a - b)]),
    cycling: rest.cycling,
    translated: rest.translated,
    windows: rest.windows,
    histories: rest.histories,
    closed: rest.closed,
    late: rest.late,
    nodes: rest.nodes
  })

const fromJson = (json: string): Result.Result<Turing.Tally, string> =>
  Result.mapBoth(decode(json), {
    onSuccess: ({ halting, ...rest }) => ({
      ...rest,
      halting: new Map(halting.map(([output, times]) => [output, new Map(times)]))
    }),
    onFailure: () => "Expected a tally of machines"
  })

/**
 * The machines of a number of states, run for a number of steps.
 *
 * - **Cost** of the whole on one core: a quarter of a second for 4 states and 107 steps, about a minute for 5
 *   and 500
 * - **Errors** `RangeError` beyond 5 states or 2^26 steps
 * - **Source** [SolerToscanoEtAl2014]
 *
 * @example
 * ```ts
 * import { machines } from "@headwater/census"
 * machines({ states: 3, steps: 21 }).shards.length // => 25
 * ```
 */
export const machines = (parameters: {
  readonly states: number
  readonly steps: number
}): Census<Turing.Shard, Turing.Tally> => {
  const { states, steps } = parameters
  const shards = Turing.shards(states, steps, cuts[states - 1] ?? 0)
  return {
    name: "turing",
    parameters: { states, steps },
    shards,
    run: (shard) => Turing.tally(states, steps, shard),
    merge: Turing.merge,
    toJson,
    fromJson
  }
}
