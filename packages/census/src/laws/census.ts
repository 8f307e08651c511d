import { commutativeMonoid } from "@headwater/exact/laws"
import { Domain, Law } from "@headwater/proof"
import { Result } from "effect"
import * as fc from "fast-check"
import type { Census } from "../Census.ts"
import * as ShardFile from "../ShardFile.ts"

/**
 * The laws of a census, for any class that is small enough to count it a few times.
 *
 * 1. unit, associative, commutative: tallies of shards are a commutative monoid
 * 2. again: a shard that is counted once more, after others, gives the same tally
 * 3. json: a tally is read back from its text, and the text of equal tallies is equal
 * 4. file: the file of a shard is that shard's, and no other's
 * 5. damaged: a file with a character changed, or cut off, is refused
 *
 * @example
 * ```ts
 * import { machines } from "@headwater/census"
 * import { census } from "@headwater/census/laws"
 * import { Law } from "@headwater/proof"
 * Law.verdicts(census(machines({ states: 2, steps: 6 }))).every((it) => it.holds) // => true
 * ```
 */
export const census = <S, T>(of: Census<S, T>): Law.LawSet => {
  const { name, shards, merge, toJson, fromJson } = of
  const numbers = [...shards.keys()]
  const tallies = shards.map((shard) => of.run(shard))
  const files = numbers.map((shard) => ShardFile.write(of, shard))
  const sums = fc.subarray(tallies).map((some) => merge.combineAll(some))
  const shard = fc.nat(Math.max(0, shards.length - 1))
  return Law.set(
    `census(${name})`,
    [
      Law.law({
        name: "again",
        statement: "a shard that is counted once more gives the same tally",
        over: Domain.sampled(fc.tuple(shard, shard), { runs: 10 }),
        holds: ([a, b]) => {
          of.run(shards[b]!)
          return toJson(of.run(shards[a]!)) === toJson(tallies[a]!)
        }
      }),
      Law.law({
        name: "json",
        statement: "a tally is read back from its text",
        over: Domain.sampled(fc.tuple(sums), { runs: 20 }),
        holds: ([sum]) => {
          const back = fromJson(toJson(sum))
          return Result.isSuccess(back) && toJson(back.success) === toJson(sum)
        },
        show: ([sum]) => toJson(sum)
      }),
      Law.law({
        name: "file",
        statement: "the file of a shard is that shard's, and no other's",
        over: Domain.sampled(fc.tuple(shard, shard), { runs: 20 }),
        holds: ([a, b]) => {
          const back = ShardFile.read(of, b, files[a]!)
          return a === b
            ? Result.isSuccess(back) && toJson(back.success) === toJson(tallies[a]!)
            : Result.isFailure(back)
        }
      }),
      Law.law({
        name: "damaged",
        statement: "a file with a character changed, or cut off, is refused",
        over: Domain.sampled(fc.tuple(shard, fc.nat(), fc.integer({ min: 32, max: 126 }))),
        holds: ([a, place, code]) => {
          const text = files[a]!
          const at = place % text.length
          const changed = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1)
          const isRefused = (it: string): boolean => Result.isFailure(ShardFile.read(of, a, it))
          return (changed === text || isRefused(changed)) && isRefused(text.slice(0, at))
        }
      })
    ],
    [
      commutativeMonoid({
        name: `tallies of ${name}`,
        arbitrary: sums,
        unit: merge.initialValue,
        combine: (a, b) => merge.combine(a, b),
        equals: (a, b) => toJson(a) === toJson(b),
        show: toJson
      })
    ]
  )
}
