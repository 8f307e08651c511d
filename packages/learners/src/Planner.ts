/**
 * # Planning
 *
 * The greatest expected reward in an environment over a finite number of steps, exactly, and the
 * policy that attains it. The environment may be a `Mixture`: its weights follow what is seen, so
 * that what an action would teach is part of what it is worth.
 *
 * To be used by the rooms infrabayes and worlds, for claim C31 on planning against an imitation.
 *
 * ## Main statements (checked in ./laws)
 * - `best`: no policy expects more, which a look at every deterministic one confirms
 * - `decision`: what is planned for a mixture expects of its members, on the average of their
 *   weights, at least what any policy does, and no more than what is best in each
 *
 * ## References
 * - [Hutter2005] §4.1
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { answered, type Task } from "./Environment.ts"
import { Inconsistent } from "./Mixture.ts"
import type { Policy } from "./Policy.ts"
import type { Process } from "./Process.ts"

/** Refuses a task without actions or with a horizon that is no number of steps. */
export const checked = <A, O>({ actions, horizon }: Task<A, O>): void => {
  if (actions.length === 0) throw new RangeError("Expected a task with an action, not with none")
  if (!(Number.isSafeInteger(horizon) && horizon >= 0)) {
    throw new RangeError(`Expected a number of steps as the horizon, not \`${horizon}\``)
  }
}

/**
 * The value of each action with some steps left, if every later action is the best.
 *
 * - **Cost** `(|A| |O|)^left`
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Mixture, Planner, Process } from "@headwater/learners"
 * const half = Rational.of(1, 2)
 * const either = Mixture.of([[half, Process.bernoulli(Rational.zero)], [half, Process.bernoulli(Rational.one)]])
 * const task = { actions: [0, 1], horizon: 3, reward: (guess: number, seen: number) => Rational.of(guess === seen ? 1 : 0) }
 * Planner.worths(task, either, 3).map(String) // => ["5/2", "5/2"]
 * ```
 */
export const worths = <A, O>(
  task: Task<A, O>,
  environment: Process<A, O>,
  left: number
): ReadonlyArray<Rational> =>
  task.actions.map((action) =>
    Rational.sum(
      Array.from(environment.predict(action), ([seen, chance]) => {
        if (chance.sign === 0) return Rational.zero
        const then = worth(task, environment.after(action, seen), left - 1)
        return chance.times(task.reward(action, seen).plus(then))
      })
    )
  )

/** The greatest expected reward with some steps left. */
export const worth = <A, O>(
  task: Task<A, O>,
  environment: Process<A, O>,
  left: number
): Rational => {
  if (left === 0) return Rational.zero
  const [first = Rational.zero, ...others] = worths(task, environment, left)
  return Rational.max(first, ...others)
}

/** The place of the first of the greatest. */
export const first = (worths: ReadonlyArray<Rational>): number => {
  let best = 0
  for (const [at, it] of worths.entries()) if (it.compare(worths[best]!) > 0) best = at
  return best
}

/** The first of the best actions with some steps left. */
export const best = <A, O>(task: Task<A, O>, environment: Process<A, O>, left: number): A =>
  task.actions[first(worths(task, environment, left))]!

/** The last action, whose observation is not known yet: the policy hears of its action first. */
export interface Last<A> {
  readonly action: A
}

/** The environment after the observation that followed the last action. */
const settled = <A, O>(
  environment: Process<A, O>,
  last: Last<A> | undefined,
  seen: O | undefined
): Process<A, O> => {
  if (last === undefined) return environment
  const answer = answered(seen)
  const chance = environment.predict(last.action).get(answer)
  if (chance === undefined || chance.sign === 0) {
    throw new Inconsistent(`The environment gives \`${String(answer)}\` no chance`)
  }
  return environment.after(last.action, answer)
}

/** Refuses a step after the last. */
export const within = (left: number): void => {
  if (left === 0) throw new RangeError("Expected a step within the horizon, not after it")
}

/**
 * The policy that takes the best actions: expectimax, over a mixture where the environment is one.
 *
 * - **Cost** of an action: `(|A| |O|)^left`
 * - **Errors** `RangeError` for a task without actions, for a horizon that is no number of steps,
 *   and for an action after the last; `Mixture.Inconsistent` for what the environment excludes
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Mixture, Planner, Process } from "@headwater/learners"
 * const coin: Process.Process<unknown, 0 | 1> = Process.bernoulli(Rational.of(2, 3))
 * const task = { actions: [0, 1], horizon: 3, reward: (guess: number, seen: number) => Rational.of(guess === seen ? 1 : 0) }
 * Planner.make(task, coin).act(undefined).has(1) // => true
 * ```
 */
export const make = <A, O>(
  task: Task<A, O>,
  environment: Process<A, O>
): Policy<O | undefined, A> => {
  checked(task)
  const at = (
    environment: Process<A, O>,
    last: Last<A> | undefined,
    left: number
  ): Policy<O | undefined, A> => ({
    act: (seen) => {
      within(left)
      return new Map([[best(task, settled(environment, last, seen), left), Rational.one]])
    },
    acted: (seen, action) => at(settled(environment, last, seen), { action }, left - 1)
  })
  return at(environment, undefined, task.horizon)
}
