/**
 * # Thompson sampling
 *
 * A policy that draws an environment from its posterior, does for some steps what is best in it, and
 * draws again. As a {@link make policy} its chances are exact: what it has done since the last draw
 * says which environments may have been drawn. As a {@link play player} it draws.
 *
 * ## References
 * - [RussoVanRoy2016]
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Draws } from "./Draws.ts"
import { answered, type Task } from "./Environment.ts"
import * as Learner from "./Learner.ts"
import * as Mixture from "./Mixture.ts"
import * as Planner from "./Planner.ts"
import type { Policy } from "./Policy.ts"

/** An environment with its prior weight. */
export type Member<A, O> = Mixture.Member<A, O>

/** How often it draws. */
export interface Options {
  /** Steps from one draw to the next. */
  readonly every: number
}

/** Where it stands between two actions. */
export interface State<A, O> {
  readonly mixture: Mixture.State<A, O>
  readonly last: { readonly action: A } | undefined
  readonly left: number
  /** Weights of the members as the one that was drawn last; they need not sum to one. */
  readonly drawn: ReadonlyArray<Rational>
  readonly sinceDraw: number
}

/** The members' posterior once what came of the last action is seen. */
const settled = <A, O>(
  xi: Learner.Learner<Mixture.State<A, O>, A, O, Rational>,
  { mixture, last }: Pick<State<A, O>, "mixture" | "last">,
  seen: O | undefined
): Mixture.State<A, O> =>
  last === undefined ? mixture : xi.update(mixture, last.action, answered(seen))

const checked = ({ every }: Options): void => {
  if (!(Number.isSafeInteger(every) && every >= 1)) {
    throw new RangeError(`Expected a number of steps between draws, not \`${every}\``)
  }
}

/**
 * Thompson sampling as a policy with exact chances. Members must predict whatever has happened.
 * After an action that it would not have taken it draws again.
 *
 * - **Cost** of an action: one plan a member that may have been drawn
 * - **Errors** as `Mixture.make` and `Planner.make`; `RangeError` for `every` below 1
 * - **Source** [RussoVanRoy2016]
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Measure, Thompson } from "@headwater/learners"
 * const members = [1, 3].map((n) => ({ name: `${n}`, weight: Rational.of(n, 4), measure: Measure.bernoulli(Rational.of(n, 4)) }))
 * const task = { actions: [0, 1], horizon: 3, reward: (guess: number, seen: number) => Rational.of(guess === seen ? 1 : 0) }
 * const policy = Thompson.make(task, members, { every: 1 })
 * policy.act(policy.start(), undefined).get(1)?.toString() // => "3/4"
 * ```
 */
export const make = <A, O>(
  task: Task<A, O>,
  members: ReadonlyArray<Member<A, O>>,
  options: Options
): Policy<State<A, O>, O | undefined, A, Rational> => {
  Planner.checked(task)
  checked(options)
  const xi = Mixture.make(members)
  /** What is seen, and which member each is by the draw: the last one's, or a new one's. */
  const at = (state: State<A, O>, seen: O | undefined) => {
    if (state.left === 0) throw new RangeError("Expected a step within the horizon, not after it")
    const mixture = settled(xi, state, seen)
    const isDue = state.sinceDraw === options.every
    return {
      mixture,
      drawn: isDue ? Mixture.posterior(mixture) : state.drawn,
      sinceDraw: isDue ? 0 : state.sinceDraw
    }
  }
  /** What is best in each member that may have been drawn. */
  const plans = (
    { measures }: Mixture.State<A, O>,
    drawn: ReadonlyArray<Rational>,
    left: number
  ): ReadonlyArray<A | undefined> =>
    measures.map((it, index) =>
      drawn[index]!.sign === 0 ? undefined : Planner.best(task, it, left)
    )
  return {
    arithmetic: Learner.rational,
    start: () => ({
      mixture: xi.start(),
      last: undefined,
      left: task.horizon,
      drawn: Mixture.posterior(xi.start()),
      sinceDraw: 0
    }),
    act: (state, seen) => {
      const { mixture, drawn } = at(state, seen)
      const total = Rational.sum(drawn)
      const chances = new Map<A, Rational>()
      for (const [index, action] of plans(mixture, drawn, state.left).entries()) {
        if (action === undefined) continue
        const share = drawn[index]!.dividedBy(total)
        chances.set(action, (chances.get(action) ?? Rational.zero).plus(share))
      }
      return chances
    },
    acted: (state, seen, action) => {
      const { mixture, drawn, sinceDraw } = at(state, seen)
      const plan = plans(mixture, drawn, state.left)
      const next = drawn.map((it, index) => (plan[index] === action ? it : Rational.zero))
      const isOwn = next.some((it) => it.sign > 0)
      return {
        mixture,
        last: { action },
        left: state.left - 1,
        drawn: next,
        sinceDraw: isOwn ? sinceDraw + 1 : options.every
      }
    }
  }
}

/** Somebody who is told what is seen and does something, again and again. */
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
 * import { Draws, Measure, Random, Thompson } from "@headwater/learners"
 * const members = [0, 1].map((p) => ({ name: `${p}`, weight: Rational.of(1, 2), measure: Measure.bernoulli(Rational.of(p)) }))
 * const task = { actions: [0, 1], horizon: 3, reward: (guess: number, seen: number) => Rational.of(guess === seen ? 1 : 0) }
 * const player = Thompson.play(task, members, { every: 1 }, Draws.from(Random.of(3)))
 * player.act(undefined)
 * player.act(1) // => 1
 * player.act(1) // => 1
 * ```
 */
export const play = <A, O>(
  task: Task<A, O>,
  members: ReadonlyArray<Member<A, O>>,
  options: Options,
  draws: Draws
): Player<A, O> => {
  Planner.checked(task)
  checked(options)
  const xi = Mixture.make(members)
  let mixture = xi.start()
  let last: { readonly action: A } | undefined
  let drawn = 0
  let step = 0
  return {
    seed: draws.seed,
    act: (seen) => {
      if (step === task.horizon) {
        throw new RangeError("Expected a step within the horizon, not after it")
      }
      mixture = settled(xi, { mixture, last }, seen)
      if (step % options.every === 0) drawn = draws.index(Mixture.posterior(mixture))
      const action = Planner.best(task, mixture.measures[drawn]!, task.horizon - step)
      last = { action }
      step++
      return action
    }
  }
}
