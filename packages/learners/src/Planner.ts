/**
 * # Planning
 *
 * The best that can be expected of an environment over a finite number of steps, exactly, and the
 * policy that expects it. The environment may be a mixture (`Measure.blend`): its weights follow
 * what is seen, so that what an action would teach is part of what it is worth.
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
import * as Learner from "./Learner.ts"
import type { Measure } from "./Measure.ts"
import { Inconsistent } from "./Mixture.ts"
import type { Policy } from "./Policy.ts"

/** Refuses a task that makes no sense. */
export const checked = <A, O>({ actions, horizon }: Task<A, O>): void => {
  if (actions.length === 0) throw new RangeError("Expected a task with an action, not with none")
  if (!(Number.isSafeInteger(horizon) && horizon >= 0)) {
    throw new RangeError(`Expected a number of steps as the horizon, not \`${horizon}\``)
  }
}

/**
 * What each action is worth with so many steps left, if all is done best after it.
 *
 * - **Cost** `(|A| |O|)^left`
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Measure, Planner } from "@headwater/learners"
 * const half = Rational.of(1, 2)
 * const either = Measure.blend([[half, Measure.bernoulli(Rational.zero)], [half, Measure.bernoulli(Rational.one)]])
 * const task = { actions: [0, 1], horizon: 3, reward: (guess: number, seen: number) => Rational.of(guess === seen ? 1 : 0) }
 * Planner.worths(task, either, 3).map(String) // => ["5/2", "5/2"]
 * ```
 */
export const worths = <A, O>(
  task: Task<A, O>,
  environment: Measure<A, O>,
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

/** The best that can be expected with so many steps left. */
export const worth = <A, O>(
  task: Task<A, O>,
  environment: Measure<A, O>,
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

/** What is best to do with so many steps left: the first of the best actions. */
export const best = <A, O>(task: Task<A, O>, environment: Measure<A, O>, left: number): A =>
  task.actions[first(worths(task, environment, left))]!

/** Where an agent stands between two actions: what it did is told before what is seen of it. */
export interface State<A, O> {
  readonly environment: Measure<A, O>
  readonly last: { readonly action: A } | undefined
  readonly left: number
}

/**
 * The environment once what came of the last action is seen.
 *
 * - **Errors** `Mixture.Inconsistent` for what the environment excludes
 */
export const settled = <A, O>(
  { environment, last }: Pick<State<A, O>, "environment" | "last">,
  seen: O | undefined
): Measure<A, O> => {
  if (last === undefined) return environment
  const answer = answered(seen)
  const chance = environment.predict(last.action).get(answer)
  if (chance === undefined || chance.sign === 0) {
    throw new Inconsistent(`The environment gives \`${String(answer)}\` no chance`)
  }
  return environment.after(last.action, answer)
}

/**
 * The policy that does what is best: expectimax, over a mixture where the environment is one.
 *
 * - **Cost** of an action: `(|A| |O|)^left`
 * - **Errors** `RangeError` for a task without actions, for a horizon that is no number of steps,
 *   and for an action after the last; `Mixture.Inconsistent` for what the environment excludes
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Measure, Planner } from "@headwater/learners"
 * const coin: Measure.Measure<unknown, 0 | 1> = Measure.bernoulli(Rational.of(2, 3))
 * const task = { actions: [0, 1], horizon: 3, reward: (guess: number, seen: number) => Rational.of(guess === seen ? 1 : 0) }
 * const planner = Planner.make(task, coin)
 * planner.act(planner.start(), undefined).has(1) // => true
 * ```
 */
export const make = <A, O>(
  task: Task<A, O>,
  environment: Measure<A, O>
): Policy<State<A, O>, O | undefined, A, Rational> => {
  checked(task)
  return {
    arithmetic: Learner.rational,
    start: () => ({ environment, last: undefined, left: task.horizon }),
    act: (state, seen) => {
      if (state.left === 0) throw new RangeError("Expected a step within the horizon, not after it")
      return new Map([[best(task, settled(state, seen), state.left), Rational.one]])
    },
    acted: (state, seen, action) => ({
      environment: settled(state, seen),
      last: { action },
      left: state.left - 1
    })
  }
}
