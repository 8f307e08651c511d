/**
 * # Engines
 *
 * Where work that is cut into shards is done. A shard is plain data, so that it can be sent or
 * written down; what shards yield is merged by a commutative monoid, so that neither their order
 * nor their number shows in the result. An engine does not know what is counted.
 *
 * @module
 */
import { Effect, type Reducer } from "effect"

/** A place where shards are run. What can go wrong there and what it needs are its own. */
export interface Engine<out E = never, out R = never> {
  readonly map: <Shard, T>(
    shards: ReadonlyArray<Shard>,
    run: (shard: Shard) => T,
    merge: Reducer.Reducer<T>
  ) => Effect.Effect<T, E, R>
}

/**
 * One shard after the other, here. It can be interrupted between two of them.
 *
 * @example
 * ```ts
 * import { Engine } from "@headwater/hypotheses"
 * import { Effect, Number } from "effect"
 * const sum = Engine.inline.map([1, 2, 3], (n) => n * n, Number.ReducerSum)
 * Effect.runSync(sum) // => 14
 * ```
 */
export const inline: Engine = {
  map: (shards, run, merge) =>
    Effect.map(
      Effect.forEach(shards, (shard) => Effect.sync(() => run(shard))),
      (parts) => merge.combineAll(parts)
    )
}
