/**
 * # Thompson sampling
 *
 * A policy that draws an environment from its posterior, takes the best actions in it for some
 * steps, and draws again. As a {@link make policy} its chances are exact: its actions since the
 * last draw say which environments may have been drawn. As a {@link play player} it draws.
 *
 * To be used by the rooms infrabayes and worlds, for the agents of claim C31.
 *
 * ## References
 * - [RussoVanRoy2016]
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { answered, type Task } from "./Environment.ts"
import * as Mixture from "./Mixture.ts"
import * as Planner from "./Planner.ts"
import type { Policy } from "./Policy.ts"
import type { Sampler } from "./Sampler.ts"

/** An environment with its prior weight. */
export type Member<A, O> = Mixture.Member<A, O>

/** How often it draws. */
export interface Options {
  /** Steps from one draw to the next. */
  readonly every: number
}

/** The mixture after the observation that followed the last action. */
const settled = <A, O>(
  mixture: Mixture.Mixture<A, O>,
  last: Planner.Last<A> | undefined,
  seen: O | undefined
): Mixture.Mixture<A, O> =>
  last === undefined ? mixture : mixture.after(last.action, answered(seen))

const checked = ({ every }: Options): void => {
  if (!(Number.isSafeInteger(every) && every >= 1)) {
    throw new RangeError(`Expected a number of steps between draws, not \`${every}\``)
  }
}

/**
 * Thompson sampling as a policy with exact chances. Every history must be possible under some
 * member. After an action that it would not have taken it draws again.
 *
 * - **Cost** of an action: one plan a member that may have been drawn
 * - **Errors** as `Mixture.make` and `Planner.make`; `RangeError` for `every` below 1
 * - **Source** [RussoVanRoy2016]
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Process, Thompson } from "@headwater/learners"
 * const members = [1, 3].map((n) => ({ name: `${n}`, weight: Rational.of(n, 4), process: Process.bernoulli(Rational.of(n, 4)) }))
 * const task = { actions: [0, 1], horizon: 3, reward: (guess: number, seen: number) => Rational.of(guess === seen ? 1 : 0) }
 * const policy = Thompson.make(task, members, { every: 1 })
 * policy.act(undefined).get(1)?.toString() // => "3/4"
 * ```
 */
export const make = <A, O>(
  task: Task<A, O>,
  members: ReadonlyArray<Member<A, O>>,
  options: Options
): Policy<O | undefined, A> => {
  Planner.checked(task)
  checked(options)
  /**
   * `drawn` has the weights of the members as the one that was drawn last; they need not sum to one.
   */
  const at = (
    before: Mixture.Mixture<A, O>,
    last: Planner.Last<A> | undefined,
    left: number,
    drawn: ReadonlyArray<Rational>,
    sinceDraw: number
  ): Policy<O | undefined, A> => {
    /**
     * The observations, the weights of the members as the one that was drawn, and their best
     * actions.
     */
    const now = (seen: O | undefined) => {
      Planner.within(left)
      const mixture = settled(before, last, seen)
      const isDue = sinceDraw === options.every
      const weights = isDue ? Mixture.posterior(mixture) : drawn
      const plans = mixture.processes.map((it, index) =>
        weights[index]!.sign === 0 ? undefined : Planner.best(task, it, left)
      )
      return { mixture, weights, plans, since: isDue ? 0 : sinceDraw }
    }
    return {
      act: (seen) => {
        const { plans, weights } = now(seen)
        const total = Rational.sum(weights)
        const chances = new Map<A, Rational>()
        for (const [index, action] of plans.entries()) {
          if (action === undefined) continue
          const share = weights[index]!.dividedBy(total)
          chances.set(action, (chances.get(action) ?? Rational.zero).plus(share))
        }
        return chances
      },
      acted: (seen, action) => {
        const { mixture, plans, since, weights } = now(seen)
        const next = weights.map((it, index) => (plans[index] === action ? it : Rational.zero))
        const isOwn = next.some((it) => it.sign > 0)
        return at(mixture, { action }, left - 1, next, isOwn ? since + 1 : options.every)
      }
    }
  }
  const xi = Mixture.make(members)
  return at(xi, undefined, task.horizon, Mixture.posterior(xi), 0)
}

/** A policy at work: it hears an observation and takes an action, again and again. */
export interface Player<A, O> {
  /** The seed of the draws, to play it again; undefined where they come from no stream. */
  readonly seed: number | undefined
  act(seen: O | undefined): A
}

/**
 * Thompson sampling at work: it draws from the posterior when a draw is due.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Process, Random, Sampler, Thompson } from "@headwater/learners"
 * const members = [0, 1].map((p) => ({ name: `${p}`, weight: Rational.of(1, 2), process: Process.bernoulli(Rational.of(p)) }))
 * const task = { actions: [0, 1], horizon: 3, reward: (guess: number, seen: number) => Rational.of(guess === seen ? 1 : 0) }
 * const player = Thompson.play(task, members, { every: 1 }, Sampler.from(Random.of(3)))
 * player.act(undefined)
 * player.act(1) // => 1
 * player.act(1) // => 1
 * ```
 */
export const play = <A, O>(
  task: Task<A, O>,
  members: ReadonlyArray<Member<A, O>>,
  options: Options,
  sampler: Sampler
): Player<A, O> => {
  Planner.checked(task)
  checked(options)
  let mixture = Mixture.make(members)
  let last: Planner.Last<A> | undefined
  let drawn = 0
  let step = 0
  return {
    seed: sampler.seed,
    act: (seen) => {
      Planner.within(task.horizon - step)
      mixture = settled(mixture, last, seen)
      if (step % options.every === 0) drawn = sampler.index(Mixture.posterior(mixture))
      const action = Planner.best(task, mixture.processes[drawn]!, task.horizon - step)
      last = { action }
      step++
      return action
    }
  }
}
