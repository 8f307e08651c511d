/**
 * # Shards, counted
 *
 * Counts shards in threads, says how far it is, and stops where the user asks for it.
 *
 * @module
 */
import { type Census, Threads } from "@headwater/census"
import * as Effect from "effect/Effect"
import { CensusThreads } from "../../CensusThreads.ts"
import { Host } from "../../Host.ts"
import { Interrupted } from "../../Interrupted.ts"
import { progress } from "../../progress.ts"

/** Fewer shards than these are counted without threads, where their number is not given. */
const few = 40

/** Ends with what to say where the user asks to stop. */
const untilStopped = <A, E>(
  work: Effect.Effect<A, E>,
  line: () => string
): Effect.Effect<A, E | Interrupted, Host> =>
  Effect.flatMap(Host, (host) =>
    Effect.raceFirst(
      work,
      Effect.callback<never, Interrupted>((resume) => {
        const stop = host.onInterrupt(() => resume(Effect.fail(new Interrupted({ line: line() }))))
        return Effect.sync(stop)
      })
    )
  )

/** The time that is left, for people. */
const left = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`

/** What is counted, and what is done with each file. */
export interface Work<E> {
  readonly shards: ReadonlyArray<number>
  readonly threads: number | undefined
  readonly onFile: (shard: number, text: string) => Effect.Effect<void, E>
  /** What to say where the user stops it with some shards left. */
  readonly stopped: (left: number) => string
}

/** Counts some shards of a census. */
export const countShards = Effect.fnUntraced(function* <S, T, E>(
  census: Census.Census<S, T>,
  { shards, threads, onFile, stopped }: Work<E>
): Effect.fn.Return<void, E | Interrupted, Host> {
  const host = yield* Host
  const open = yield* CensusThreads
  const isAlone = threads === undefined ? shards.length < few : threads === 1
  const spawning = isAlone ? undefined : yield* Effect.promise(open)
  const { show, clear } = progress(host)
  const begun = performance.now()
  let done = 0
  yield* untilStopped(
    Threads.countShards(census, shards, {
      threads: spawning === undefined ? 0 : Math.min(threads ?? spawning.most, shards.length),
      spawn: () => {
        if (spawning === undefined) throw new Error("no threads can be started")
        return spawning.spawn()
      },
      onFile: (shard, text) => {
        done++
        const each = (performance.now() - begun) / done / 1000
        const all = census.shards.length
        const at = all - shards.length + done
        show(`${at}/${all} shards, ${left(each * (shards.length - done))} left`)
        return onFile(shard, text)
      }
    }),
    () => stopped(shards.length - done)
  ).pipe(Effect.ensuring(Effect.sync(clear)))
})
