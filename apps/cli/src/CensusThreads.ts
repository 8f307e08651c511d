/**
 * # Threads of a census
 *
 * How a command starts a thread that counts shards. The command runs the module that started the
 * process; a test or another host may have none, and then shards are counted where they are.
 *
 * @module
 */
import * as Context from "effect/Context"
import type { Spawning } from "./spawning.ts"

/** Loads what starts threads, or nothing. */
export const CensusThreads = Context.Reference("@headwater/cli/CensusThreads", {
  defaultValue: (): (() => Promise<Spawning | undefined>) => () => Promise.resolve(undefined)
})

/** The other end: answers jobs. False if this is no thread. */
export const serve = async (): Promise<boolean> => {
  const { parentPort } = await import("node:worker_threads")
  if (parentPort === null) return false
  const { Threads } = await import("@headwater/census")
  Threads.serve(parentPort)
  return true
}
