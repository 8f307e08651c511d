/**
 * # Regret
 *
 * By how much the expected reward of an agent falls short of the greatest possible one. It is the
 * sum of the losses of single steps: by how much the action taken is worth less than the best one,
 * if every later action is the best.
 *
 * To be used by the rooms infrabayes and worlds: claim C31 bounds what an imitation costs a plan.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { type Agent, expected, steps, type Task } from "./Environment.ts"
import { first, worth, worths } from "./Planner.ts"
import type { Process } from "./Process.ts"

/**
 * By how much the expected reward of an agent falls short of the greatest one.
 *
 * - **Cost** `(|A| |O|)^horizon`
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Mixture, Planner, Process, Regret } from "@headwater/learners"
 * const half = Rational.of(1, 2)
 * const [zeros, ones] = [0, 1].map((p) => Process.bernoulli(Rational.of(p)))
 * const task = { actions: [0, 1], horizon: 3, reward: (guess: number, seen: number) => Rational.of(guess === seen ? 1 : 0) }
 * const planner = Planner.make(task, Mixture.of([[half, zeros], [half, ones]]))
 * Regret.regret(task, planner, ones).toString() // => "1"
 * ```
 */
export const regret = <A, O>(
  task: Task<A, O>,
  agent: Agent<A, O>,
  environment: Process<A, O>,
  advisor?: Process<O | undefined, A>
): Rational =>
  worth(task, environment, task.horizon).minus(expected(task, agent, environment, advisor))

/** Expected losses, and the expected number of queries to the advisor. */
export interface Losses {
  readonly own: Rational
  readonly advised: Rational
  readonly queries: Rational
  /** The greatest loss of any single action of the advisor when it is asked. */
  readonly worstAdvice: Rational
}

/** The losses of an agent by who acts: its own and its advisor's sum to the regret. */
export const losses = <A, O>(
  task: Task<A, O>,
  agent: Agent<A, O>,
  environment: Process<A, O>,
  advisor?: Process<O | undefined, A>
): Losses => {
  let [own, advised, queries] = [Rational.zero, Rational.zero, Rational.zero]
  let worstAdvice = Rational.zero
  for (const it of steps(task, agent, environment, advisor)) {
    const all = worths(task, it.environment, it.left)
    const given = all[task.actions.indexOf(it.action)]
    if (given === undefined) {
      throw new RangeError(`Expected an action of the task, not \`${String(it.action)}\``)
    }
    const loss = all[first(all)]!.minus(given)
    if (it.asked) {
      queries = queries.plus(it.chance)
      advised = advised.plus(loss.times(it.chance))
      worstAdvice = Rational.max(worstAdvice, loss)
    } else own = own.plus(loss.times(it.chance))
  }
  return { own, advised, queries, worstAdvice }
}
