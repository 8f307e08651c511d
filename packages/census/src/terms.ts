/**
 * # The census of lambda terms
 *
 * All closed terms of up to a number of bits, by whether they have a normal form, and by the string that it is.
 * What is counted are the redexes in them; `Lambda.normalForms` and `Lambda.strings` say what follows for the
 * terms.
 *
 * @module
 */
import { Lambda } from "@headwater/hypotheses"
import { Result, Schema } from "effect"
import type { Census } from "./Census.ts"

const Bits = Schema.String.check(Schema.isPattern(/^[01]+$/))

/** Written: strings, each with its times, each with its count. */
const Words = Schema.Array(
  Schema.Tuple([
    Schema.String.check(Schema.isPattern(/^[01]*$/)),
    Schema.Array(Schema.Tuple([Schema.Natural, Schema.Natural]))
  ])
)

/** Written: sizes and depths, each with what became of its redexes. */
const Written = Schema.Array(
  Schema.Tuple([
    Schema.String,
    Schema.Struct({
      terms: Schema.Natural,
      normal: Schema.Natural,
      endless: Schema.Struct({
        repeats: Schema.Natural,
        grows: Schema.Natural,
        pictured: Schema.Natural
      }),
      largest: Schema.NullOr(
        Schema.Tuple([Schema.String.check(Schema.isPattern(/^[1-9]\d*$/)), Bits])
      ),
      undecided: Schema.Array(Bits),
      words: Words
    })
  ])
)

const decode = Schema.decodeUnknownResult(Schema.fromJsonString(Written))

const byText = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0

/** A tally as text, in one order. */
const toJson = (tally: Lambda.RedexTally): string =>
  JSON.stringify(
    [...tally]
      .toSorted(byText)
      .map(([key, { terms, normal, endless, largest, undecided, words }]) => [
        key,
        {
          terms,
          normal,
          endless: {
            repeats: endless.repeats,
            grows: endless.grows,
            pictured: endless.pictured
          },
          largest: largest === undefined ? null : [String(largest[0]), largest[1]],
          undecided,
          words: [...words]
            .toSorted(byText)
            .map(([word, times]) => [word, [...times].toSorted(([a], [b]) => a - b)])
        }
      ])
  )

const fromJson = (json: string): Result.Result<Lambda.RedexTally, string> =>
  Result.mapBoth(decode(json), {
    onSuccess: (all) =>
      new Map(
        all.map(([key, { largest, words, ...rest }]) => [
          key,
          {
            ...rest,
            words: new Map(words.map(([word, times]) => [word, new Map(times)])),
            largest: largest === null ? undefined : ([BigInt(largest[0]), largest[1]] as const)
          }
        ])
      ),
    onFailure: () => "Expected a tally of redexes"
  })

/**
 * The closed lambda terms of up to a number of bits.
 *
 * - **Cost** of the whole on one core: two seconds for 30 bits, a minute for 36
 * - **Errors** `RangeError` beyond 40 bits
 * - **Source** [Tromp2007]
 *
 * @example
 * ```ts
 * import { Census, terms } from "@headwater/census"
 * import { Lambda } from "@headwater/hypotheses"
 * import { Effect } from "effect"
 * const tally = Effect.runSync(Census.count(terms({ bits: 20 })))
 * const { closed, normal } = Lambda.normalForms(20, tally)[20]!
 * closed // => 883n
 * normal // => 882n
 * ```
 */
export const terms = ({
  bits
}: {
  readonly bits: number
}): Census<Lambda.RedexShard, Lambda.RedexTally> => ({
  name: "lambda",
  parameters: { bits },
  shards: Lambda.redexShards(bits),
  run: (shard) => Lambda.redexTally(bits, shard),
  merge: Lambda.mergeRedexes,
  toJson,
  fromJson
})
