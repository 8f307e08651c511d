/**
 * # Censuses
 *
 * A class of programs that is counted in parts. Each part, a shard, is counted on its own, and
 * tallies are added by a commutative monoid: neither the order of the shards nor the place where
 * each is counted shows in the sum.
 *
 * @module
 */
import { Engine } from "@headwater/hypotheses"
import type { Effect, Reducer, Result } from "effect"

/** A class to count. Its name and parameters say what is counted, to a thread or to another machine. */
export interface Census<out Shard, in out Tally> {
  readonly name: string
  readonly parameters: Readonly<Record<string, number>>
  readonly shards: ReadonlyArray<Shard>
  /** Counts a shard; the same shard gives the same tally wherever it is counted. */
  run(shard: Shard): Tally
  readonly merge: Reducer.Reducer<Tally>
  /** A tally as JSON: the same text for equal tallies. */
  readonly toJson: (tally: Tally) => string
  /** The tally of such a text, or one line that says what was expected. */
  readonly fromJson: (json: string) => Result.Result<Tally, string>
}

/**
 * The whole, counted here, a shard after the other.
 *
 * @example
 * ```ts
 * import { Census, machines } from "@headwater/census"
 * import { Effect } from "effect"
 * Effect.runSync(Census.count(machines({ states: 2, steps: 6 }))).nodes // => 61
 * ```
 */
export const count = <S, T>(census: Census<S, T>): Effect.Effect<T> =>
  Engine.inline.map(census.shards, (shard) => census.run(shard), census.merge)

/** Tallies that are added together at a time: sums of two would copy the larger one each time. */
const batch = 64

/** A sum that grows by a tally at a time. */
export interface Sum<in out Tally> {
  add(tally: Tally): void
  total(): Tally
}

/**
 * The sum of no tallies yet.
 *
 * @example
 * ```ts
 * import { Census } from "@headwater/census"
 * import { Number } from "effect"
 * const sum = Census.sum(Number.ReducerSum)
 * sum.add(2)
 * sum.add(3)
 * sum.total() // => 5
 * ```
 */
export const sum = <T>(merge: Reducer.Reducer<T>): Sum<T> => {
  let parts: Array<T> = []
  const total = (): T => {
    const all = merge.combineAll(parts)
    parts = [all]
    return all
  }
  return {
    add: (tally) => {
      if (parts.push(tally) === batch) total()
    },
    total
  }
}
