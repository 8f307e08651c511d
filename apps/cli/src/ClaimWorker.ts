/**
 * # Workers for claims
 *
 * A statement may take seconds, in which nothing else happens in its thread. So the command checks
 * claims in threads of their own, several at once, and stays free to show progress and to be
 * stopped. Which worker checks a claim changes nothing in its report.
 *
 * @module
 */
import { setImmediate } from "node:timers/promises"
import type { Worker } from "node:worker_threads"
import { Ledger } from "@headwater/proof"
import * as Context from "effect/Context"
import { spawning } from "./spawning.ts"
import { workerArgument } from "./workerArgument.ts"
import type { LedgerContents } from "./LedgerSource.ts"

/** A claim to run, by its id: its statements are checked, and no verdict is computed. */
export interface Job {
  readonly id: string
  readonly seed: number | undefined
  readonly runs: number | undefined
  readonly beyond: boolean
}

/** Something that runs one claim after another. */
export interface ClaimWorker {
  readonly run: (job: Job, onStep: (statement: string) => void) => Promise<Ledger.Run>
  /** Stops at once. */
  readonly close: () => void
}

/** What a thread answers. */
export type Reply =
  | { readonly statement: string }
  | { readonly run: Ledger.Run }
  | { readonly thrown: string }

/** A worker in this thread; it pauses after each statement. */
export const local = ({ ledger, replays }: LedgerContents): ClaimWorker => {
  let closed = false
  return {
    run: async ({ id, seed, runs, beyond }, onStep) => {
      const claim = ledger.find((it) => it.id === id)
      if (claim === undefined) throw new RangeError(`Expected a claim of the ledger, not \`${id}\``)
      const steps = Ledger.run(claim, {
        ...(seed === undefined ? {} : { seed }),
        ...(runs === undefined ? {} : { runs }),
        beyond,
        replays
      })
      for (;;) {
        await setImmediate()
        if (closed) throw new Error("the worker is closed")
        const step = steps.next()
        if (step.done === true) return step.value
        onStep(`${id} ${step.value.name} ${step.value.text}`)
      }
    },
    close: () => {
      closed = true
    }
  }
}

/** A worker in a thread of its own. */
const inThread = (thread: Worker): ClaimWorker => ({
  run: (job, onStep) =>
    new Promise((resolve, reject) => {
      const settle = (run: () => void): void => {
        thread.off("message", onMessage)
        thread.off("error", onError)
        thread.off("exit", onExit)
        run()
      }
      const onError = (error: unknown): void => settle(() => reject(error))
      const onExit = (code: number): void => onError(new Error(`a thread ended with ${code}`))
      const onMessage = (reply: Reply): void => {
        if ("thrown" in reply) settle(() => reject(new Error(reply.thrown)))
        else if ("run" in reply) settle(() => resolve(reply.run))
        else onStep(reply.statement)
      }
      thread.on("message", onMessage)
      thread.on("error", onError)
      thread.on("exit", onExit)
      thread.postMessage(job, [])
    }),
  close: () => void thread.terminate()
})

/** Starts the workers for a number of claims of a ledger. */
export type Start = (
  contents: LedgerContents,
  claims: number
) => Promise<ReadonlyArray<ClaimWorker>>

/** A thread for each claim, up to one a core; each runs the module that started the process. */
export const threads =
  (module: string): Start =>
  async (_, claims) => {
    const { most, spawn } = await spawning(module, workerArgument)
    return Array.from({ length: Math.min(claims, most) }, () => inThread(spawn()))
  }

/** How a command starts its workers; by default it is one, in its own thread. */
export const ClaimWorkers = Context.Reference("@headwater/cli/ClaimWorkers", {
  defaultValue: (): Start => (contents) => Promise.resolve([local(contents)])
})
