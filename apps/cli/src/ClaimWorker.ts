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
import { Ledger, type Report } from "@headwater/proof"
import * as V2 from "@headwater/proof/v2"
import * as Context from "effect/Context"
import { workerArgument } from "./workerArgument.ts"
import type { LedgerContents } from "./LedgerSource.ts"

/** A claim to check, by its id. */
export interface Job {
  readonly id: string
  readonly seed: number | undefined
  readonly runs: number | undefined
}

/** A claim that is a page, to run: its statements are checked, and no verdict is computed. */
export interface PageJob extends Job {
  readonly beyond: boolean
}

/** Something that checks one claim after another. */
export interface ClaimWorker {
  readonly check: (job: Job, onStep: (step: Ledger.Step) => void) => Promise<Report.LedgerReport>
  readonly run: (job: PageJob, onStep: (statement: string) => void) => Promise<V2.Ledger.Run>
  /** Stops at once. */
  readonly close: () => void
}

/** What a thread answers. */
export type Reply =
  | { readonly step: Ledger.Step }
  | { readonly report: Report.LedgerReport }
  | { readonly statement: string }
  | { readonly run: V2.Ledger.Run }
  | { readonly thrown: string }

/** A worker in this thread; it pauses after each statement. */
export const local = ({ ledger, pages, replays }: LedgerContents): ClaimWorker => {
  let closed = false
  return {
    check: async ({ id, seed, runs }, onStep) => {
      const steps = Ledger.walk(
        ledger.filter((claim) => claim.id === id),
        {
          ...(seed === undefined ? {} : { seed }),
          ...(runs === undefined ? {} : { runs }),
          replays
        }
      )
      for (;;) {
        await setImmediate()
        if (closed) throw new Error("the worker is closed")
        const step = steps.next()
        if (step.done === true) return step.value.report
        onStep(step.value)
      }
    },
    run: async ({ id, seed, runs, beyond }, onStep) => {
      const page = pages.find((it) => it.id === id)
      if (page === undefined) throw new RangeError(`Expected a page, not \`${id}\``)
      const steps = V2.Ledger.run(page, {
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
const inThread = (thread: Worker): ClaimWorker => {
  /** Sends a job and hears its replies until one of them ends it. */
  const send = <A>(
    job: Job | PageJob,
    ended: (reply: Reply) => { readonly value: A } | undefined
  ): Promise<A> =>
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
        if ("thrown" in reply) return settle(() => reject(new Error(reply.thrown)))
        const end = ended(reply)
        if (end !== undefined) settle(() => resolve(end.value))
      }
      thread.on("message", onMessage)
      thread.on("error", onError)
      thread.on("exit", onExit)
      thread.postMessage(job, [])
    })
  return {
    check: (job, onStep) =>
      send(job, (reply) => {
        if ("step" in reply) onStep(reply.step)
        return "report" in reply ? { value: reply.report } : undefined
      }),
    run: (job, onStep) =>
      send(job, (reply) => {
        if ("statement" in reply) onStep(reply.statement)
        return "run" in reply ? { value: reply.run } : undefined
      }),
    close: () => void thread.terminate()
  }
}

/** Starts the workers for a number of claims of a ledger. */
export type Start = (
  contents: LedgerContents,
  claims: number
) => Promise<ReadonlyArray<ClaimWorker>>

/** A thread for each claim, up to one a core; each runs the module that started the process. */
export const threads =
  (module: string): Start =>
  async (_, claims) => {
    const [{ availableParallelism }, { Worker }] = await Promise.all([
      import("node:os"),
      import("node:worker_threads")
    ])
    const count = Math.min(claims, availableParallelism())
    return Array.from({ length: count }, () =>
      inThread(new Worker(new URL(module), { argv: [workerArgument] }))
    )
  }

/** How a command starts its workers; by default it is one, in its own thread. */
export const ClaimWorkers = Context.Reference("@headwater/cli/ClaimWorkers", {
  defaultValue: (): Start => (contents) => Promise.resolve([local(contents)])
})
