/**
 * # Threads of a census
 *
 * How a command starts a thread that counts shards. The command runs the module that started the
 * process; a test or another host may have none, and then shards are counted where they are.
 *
 * @module
 */
import type { Worker } from "node:worker_threads"
import * as Context from "effect/Context"
import { censusArgument } from "./workerArgument.ts"

/** Threads that may be started at most, and how. */
export interface Spawning {
  readonly most: number
  readonly spawn: () => Worker
}

/** Loads what starts threads, or nothing. */
export const CensusThreads = Context.Reference("@headwater/cli/CensusThreads", {
  defaultValue: (): (() => Promise<Spawning | undefined>) => () => Promise.resolve(undefined)
})

/** Threads that run a module, up to one a core. */
export const spawning = (module: string) => async (): Promise<Spawning> => {
  const [{ availableParallelism }, { Worker }] = await Promise.all([
    import("node:os"),
    import("node:worker_threads")
  ])
  return {
    most: availableParallelism(),
    spawn: () => new Worker(new URL(module), { argv: [censusArgument] })
  }
}

/** The other end: answers jobs. False if this is no thread. */
export const serve = async (): Promise<boolean> => {
  const { parentPort } = await import("node:worker_threads")
  if (parentPort === null) return false
  const { Threads } = await import("@headwater/census")
  Threads.serve(parentPort)
  return true
}
