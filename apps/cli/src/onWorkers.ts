/**
 * # Tasks for workers
 *
 * Tasks, each about one claim, are done by workers, the next one by whichever is free. The command
 * shows how many are done, hands the results on in the order of the tasks, and stops when the user
 * asks.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type { KnownClaims } from "./knownClaims.ts"
import { Host } from "./Host.ts"
import { Interrupted } from "./Interrupted.ts"
import { type ClaimWorker, ClaimWorkers, local } from "./ClaimWorker.ts"
import { progress } from "./progress.ts"

/** Something that a worker does for one claim. */
export interface Task<A> {
  readonly id: string
  readonly on: (worker: ClaimWorker, onStep: (text: string) => void) => Promise<A>
}

/** Tasks, the number of their steps together, and what is done with their results. */
export interface Work<A> {
  readonly tasks: ReadonlyArray<Task<A>>
  readonly steps: number
  /** Called with each result, in the order of the tasks, once it and those before are there. */
  readonly onDone: (value: A) => void
  /** The line for the user who stops, given how many results were handed on. */
  readonly goOn: (done: number) => string
}

/**
 * The results of the tasks. Threads load the ledger themselves; claims of plugins are checked in this
 * one.
 */
export const onWorkers = Effect.fnUntraced(function* <A>(
  known: KnownClaims,
  { tasks, steps: total, onDone, goOn }: Work<A>
): Effect.fn.Return<ReadonlyArray<A>, Interrupted, Host> {
  if (tasks.length === 0) return []
  const host = yield* Host
  const open = yield* ClaimWorkers
  const jobs = tasks.map((task, index) => ({ task, index }))
  const isAdded = (job: (typeof jobs)[number]): boolean =>
    known.added.some((it) => it.id === job.task.id)
  const [ours, added] = [jobs.filter((it) => !isAdded(it)), jobs.filter(isAdded)]
  const workers = ours.length === 0 ? [] : yield* Effect.promise(() => open(known, ours.length))
  const here = local({ ...known, ledger: known.added })
  const { show, clear } = progress(host)
  const results: Array<{ readonly value: A }> = []
  let steps = 0
  let handedOn = 0
  const handOn = (): void => {
    for (let next = results[handedOn]; next !== undefined; next = results[handedOn]) {
      handedOn++
      clear()
      onDone(next.value)
    }
  }
  const work = async (worker: ClaimWorker, waiting: typeof jobs): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const value = await next.task.on(worker, (text) => {
        steps++
        show(`${steps}/${total}  ${text}`)
      })
      results[next.index] = { value }
      handOn()
    }
  }
  let stopListening = (): void => {}
  show(`0/${total}`)
  return yield* Effect.callback<ReadonlyArray<A>, Interrupted>((resume) => {
    stopListening = host.onInterrupt(() => {
      clear()
      resume(new Interrupted({ line: goOn(handedOn) }))
    })
    Promise.all([...workers.map((worker) => work(worker, ours)), work(here, added)]).then(
      () => resume(Effect.succeed(results.map((it) => it.value))),
      (error: unknown) => resume(Effect.die(error))
    )
  }).pipe(
    Effect.ensuring(
      Effect.sync(() => {
        stopListening()
        for (const worker of [...workers, here]) worker.close()
      })
    )
  )
})
