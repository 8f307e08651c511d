/**
 * # Work in lanes
 *
 * Tasks, each about one claim, taken by lanes in turn: shows how far they are, hands each result on
 * in the order of the tasks, and stops when the user asks.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type { Known } from "./knownClaims.ts"
import { Host } from "./Host.ts"
import { Interrupted } from "./Interrupted.ts"
import { type Lane, Lanes, local } from "./Lane.ts"
import { progress } from "./progress.ts"

/** Something that a lane does for one claim. */
export interface Task<A> {
  readonly id: string
  readonly on: (lane: Lane, onStep: (text: string) => void) => Promise<A>
}

/** Tasks, how many steps they have together, and what is done with their results. */
export interface Work<A> {
  readonly tasks: ReadonlyArray<Task<A>>
  readonly steps: number
  /** Called with each result, in the order of the tasks, once it and those before are there. */
  readonly onDone: (value: A) => void
  /** The line for the user who stops, given how many results were handed on. */
  readonly goOn: (done: number) => string
}

/** The results of the tasks. Threads have a shelf of their own; what plugins add stays in this one. */
export const inLanes = Effect.fnUntraced(function* <A>(
  known: Known,
  { tasks, steps: total, onDone, goOn }: Work<A>
): Effect.fn.Return<ReadonlyArray<A>, Interrupted, Host> {
  if (tasks.length === 0) return []
  const host = yield* Host
  const open = yield* Lanes
  const jobs = tasks.map((task, index) => ({ task, index }))
  const isAdded = (job: (typeof jobs)[number]): boolean =>
    [...known.added.ledger, ...known.added.pages].some((it) => it.id === job.task.id)
  const [shelved, added] = [jobs.filter((it) => !isAdded(it)), jobs.filter(isAdded)]
  const lanes = shelved.length === 0 ? [] : yield* Effect.promise(() => open(known, shelved.length))
  const beside = local({ ...known, ...known.added })
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
  const work = async (lane: Lane, waiting: typeof jobs): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const value = await next.task.on(lane, (text) => {
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
    Promise.all([...lanes.map((lane) => work(lane, shelved)), work(beside, added)]).then(
      () => resume(Effect.succeed(results.map((it) => it.value))),
      (error: unknown) => resume(Effect.die(error))
    )
  }).pipe(
    Effect.ensuring(
      Effect.sync(() => {
        stopListening()
        for (const lane of [...lanes, beside]) lane.close()
      })
    )
  )
})
