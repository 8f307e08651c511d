/**
 * # The census of circuits
 *
 * All functions of up to four inputs by class, each with its least size, formula length and depth
 * and the number of its smallest circuits; a shard is a size. And those of five inputs, each with its size
 * or with bounds on it; a shard is a class of four inputs.
 *
 * @module
 */
import { Circuit } from "@headwater/hypotheses"
import { Result, Schema } from "effect"
import type { Census } from "./Census.ts"

const Written = Schema.Array(
  Schema.Struct({
    table: Schema.String.check(Schema.isPattern(/^[01]+$/)),
    functions: Schema.Natural,
    size: Schema.Natural,
    atMost: Schema.Natural,
    length: Schema.NullOr(Schema.Natural),
    depth: Schema.NullOr(Schema.Natural),
    thickness: Schema.NullOr(Schema.Natural)
  })
)

const decode = Schema.decodeUnknownResult(Schema.fromJsonString(Written))

const toJson = (classes: Circuit.Classes): string =>
  JSON.stringify(
    [...classes.values()]
      .toSorted((a, b) => (a.table < b.table ? -1 : a.table > b.table ? 1 : 0))
      .map(({ table, functions, size, atMost, length, depth, thickness }) => ({
        table,
        functions,
        size,
        atMost,
        length,
        depth,
        thickness
      }))
  )

const fromJson = (json: string): Result.Result<Circuit.Classes, string> =>
  Result.mapBoth(decode(json), {
    onSuccess: (all) => new Map(all.map((it) => [it.table, it])),
    onFailure: () => "Expected classes of functions"
  })

/** The most gates that functions of 1 to 4 inputs need. */
const mostGates = [0, 1, 4, 7] as const

/**
 * The functions of a number of inputs.
 *
 * - **Cost** of the whole on one core: two or three seconds for 4 inputs, milliseconds for fewer, a
 *   minute for 5
 * - **Errors** `RangeError` unless there are 1 to 5 inputs
 * - **Source** [Knuth2011] §7.1.2
 *
 * @example
 * ```ts
 * import { Census, circuits } from "@headwater/census"
 * import { Effect } from "effect"
 * Effect.runSync(Census.count(circuits({ inputs: 3 }))).size // => 14
 * ```
 */
export const circuits = ({
  inputs
}: {
  readonly inputs: number
}): Census<number, Circuit.Classes> => {
  const most = mostGates[inputs - 1]
  if (most === undefined && inputs !== 5) {
    throw new RangeError(`Expected 1 to 5 inputs, not \`${inputs}\``)
  }
  const shards = most === undefined ? Circuit.parts : most + 1
  return {
    name: "circuit",
    parameters: { inputs },
    shards: Array.from({ length: shards }, (_, shard) => shard),
    run: (shard) => {
      const found =
        most === undefined ? Circuit.classesOfFive(shard) : Circuit.classes(inputs, shard)
      return new Map(found.map((it) => [it.table, it]))
    },
    merge: Circuit.mergeClasses,
    toJson,
    fromJson
  }
}
