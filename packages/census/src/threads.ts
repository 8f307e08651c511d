/**
 * # Shards in threads
 *
 * Counts the shards of a census in several threads, each of which is told the name of the census
 * and the number of a shard and answers with the file of that shard.
 *
 * @module
 */
import type { MessagePort, Worker } from "node:worker_threads"
import { Effect, Result } from "effect"
import { ask as asked, byName, type Known, type Name } from "./byName.ts"
import type { Census } from "./Census.ts"
import * as ShardFile from "./ShardFile.ts"

interface Job extends Name {
  readonly shard: number
}

type Reply = { readonly text: string } | { readonly thrown: string }

/** The other end of a thread: answers jobs on a port. */
export const serve = (port: MessagePort): void => {
  const known = new Map<string, Known>()
  const answer = ({ shard, ...named }: Job): Reply => {
    try {
      const key = JSON.stringify(named)
      const census = known.get(key) ?? Result.getOrThrowWith(byName(named), (it) => new Error(it))
      known.set(key, census)
      return { text: asked(census, (it) => ShardFile.write(it, shard)) }
    } catch (error) {
      return { thrown: error instanceof Error ? error.message : String(error) }
    }
  }
  port.on("message", (job: Job) => port.postMessage(answer(job), []))
}

/** The file of a shard, counted by a thread. */
const ask = (worker: Worker, job: Job): Effect.Effect<string> =>
  Effect.callback<string>((resume) => {
    const settle = (result: Effect.Effect<string>): void => {
      worker.off("message", onMessage)
      worker.off("error", onError)
      worker.off("exit", onExit)
      resume(result)
    }
    const onMessage = (reply: Reply): void =>
      settle("text" in reply ? Effect.succeed(reply.text) : Effect.die(new Error(reply.thrown)))
    const onError = (error: unknown): void => settle(Effect.die(error))
    const onExit = (code: number): void => onError(new Error(`a thread ended with ${code}`))
    worker.on("message", onMessage)
    worker.on("error", onError)
    worker.on("exit", onExit)
    worker.postMessage(job, [])
  })

/** Where shards are counted, and what is done with the file of each as soon as it is there. */
export interface Options<E, R> {
  /** How many threads; none counts here, one shard after the other. */
  readonly threads: number
  /** Starts a thread that calls {@link serve}. */
  readonly spawn: () => Worker
  readonly onFile: (shard: number, text: string) => Effect.Effect<void, E, R>
}

/** Counts shards of a census; when it fails or is interrupted, its threads end at once. */
export const countShards = <S, T, E, R>(
  census: Census<S, T>,
  shards: ReadonlyArray<number>,
  { threads, spawn, onFile }: Options<E, R>
): Effect.Effect<void, E, R> => {
  const { name, parameters } = census
  if (threads === 0) {
    return Effect.forEach(
      shards,
      (shard) =>
        Effect.flatMap(
          Effect.andThen(
            Effect.yieldNow,
            Effect.sync(() => ShardFile.write(census, shard))
          ),
          (text) => onFile(shard, text)
        ),
      { discard: true }
    )
  }
  return Effect.acquireUseRelease(
    Effect.sync(() => Array.from({ length: Math.min(threads, shards.length) }, () => spawn())),
    (workers) => {
      const waiting = [...shards]
      const work = Effect.fnUntraced(function* (worker: Worker) {
        for (let shard = waiting.shift(); shard !== undefined; shard = waiting.shift()) {
          yield* onFile(shard, yield* ask(worker, { name, parameters, shard }))
        }
      })
      return Effect.forEach(workers, work, { concurrency: "unbounded", discard: true })
    },
    (workers) => Effect.sync(() => workers.forEach((worker) => void worker.terminate()))
  )
}
