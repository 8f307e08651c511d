/**
 * # Lanes
 *
 * Where claims are checked. A statement may take seconds, in which nothing else happens in its
 * thread; so the command checks in threads of their own, several claims at once, and stays free to
 * show progress and to be stopped. Which lane checks a claim changes nothing in its report.
 *
 * @module
 */
import { setImmediate } from "node:timers/promises"
import type { Worker } from "node:worker_threads"
import { Ledger, type Report } from "@headwater/proof"
import * as Context from "effect/Context"
import { laneWord } from "./laneWord.ts"
import type { Books } from "./Shelf.ts"

/** A claim to check, by its id. */
export interface Job {
  readonly id: string
  readonly seed: number | undefined
  readonly runs: number | undefined
}

/** Something that checks one claim after another. */
export interface Lane {
  readonly check: (job: Job, onStep: (step: Ledger.Step) => void) => Promise<Report.LedgerReport>
  /** Stops at once. */
  readonly close: () => void
}

/** What a thread answers. */
export type Reply =
  | { readonly step: Ledger.Step }
  | { readonly report: Report.LedgerReport }
  | { readonly thrown: string }

/** A lane in this thread; it pauses after each statement. */
export const local = ({ ledger, replays }: Books): Lane => {
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
        if (closed) throw new Error("the lane is closed")
        const step = steps.next()
        if (step.done === true) return step.value.report
        onStep(step.value)
      }
    },
    close: () => {
      closed = true
    }
  }
}

/** A lane in a thread of its own. */
const inThread = (worker: Worker): Lane => ({
  check: (job, onStep) =>
    new Promise((resolve, reject) => {
      const settle = (run: () => void): void => {
        worker.off("message", onMessage)
        worker.off("error", onError)
        worker.off("exit", onExit)
        run()
      }
      const onError = (error: unknown): void => settle(() => reject(error))
      const onExit = (code: number): void => onError(new Error(`a thread ended with ${code}`))
      const onMessage = (reply: Reply): void => {
        if ("step" in reply) return onStep(reply.step)
        if ("report" in reply) settle(() => resolve(reply.report))
        else settle(() => reject(new Error(reply.thrown)))
      }
      worker.on("message", onMessage)
      worker.on("error", onError)
      worker.on("exit", onExit)
      worker.postMessage(job, [])
    }),
  close: () => void worker.terminate()
})

/** How a command comes by its lanes: what there is on the shelf, and for how many claims. */
export type Opened = (books: Books, claims: number) => Promise<ReadonlyArray<Lane>>

/** A thread for each claim, up to one a core; each runs the module that started the process. */
export const threads =
  (module: string): Opened =>
  async (_, claims) => {
    const [{ availableParallelism }, { Worker }] = await Promise.all([
      import("node:os"),
      import("node:worker_threads")
    ])
    const count = Math.min(claims, availableParallelism())
    return Array.from({ length: count }, () =>
      inThread(new Worker(new URL(module), { argv: [laneWord] }))
    )
  }

/** The lanes of a command: one in its own thread, unless the process offers others. */
export const Lanes = Context.Reference("@headwater/cli/Lanes", {
  defaultValue: (): Opened => (books) => Promise.resolve([local(books)])
})
