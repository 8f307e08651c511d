/**
 * # Policies
 *
 * From what is seen to what is done. A policy is a state, the chance of each action from it, and
 * what the state becomes after an action of its own. One that may ask leaves a rest of chance: with
 * that it asks a demonstrator or an advisor, who acts in its place, and learns from the answer.
 *
 * A hypothesis about somebody's actions needs no type of its own. It is a `Measure`, which answers
 * what is seen with a distribution over actions, as an environment answers actions with one over
 * what is seen.
 *
 * ## Main definitions
 * - {@link Policy}, {@link AskingPolicy}
 * - {@link measure}: a policy that never asks, as a hypothesis about itself
 *
 * @module
 */
import type { Rational } from "@headwater/exact"
import type { Arithmetic } from "./Learner.ts"
import type { Measure } from "./Measure.ts"

/** A policy over contexts `C` and actions `A`, with chances in `N`. */
export interface Policy<S, C, A, N> {
  readonly arithmetic: Arithmetic<N>
  readonly start: () => S
  /** The chance of each action. They sum to one, with that of a query where the policy may ask. */
  readonly act: (state: S, context: C) => ReadonlyMap<A, N>
  /** The state after an action of its own. */
  readonly acted: (state: S, context: C, action: A) => S
}

/** A policy that may ask. */
export interface AskingPolicy<S, C, A, N> extends Policy<S, C, A, N> {
  /** The chance that it asks. */
  readonly query: (state: S, context: C) => N
  /** The state after a query that was answered with an action. */
  readonly update: (state: S, context: C, action: A) => S
}

/**
 * A policy that never asks, as a measure over its actions: what one must expect of it.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Learner, Policy } from "@headwater/learners"
 * const turns: Policy.Policy<number, unknown, string, Rational> = {
 *   arithmetic: Learner.rational,
 *   start: () => 0,
 *   act: (n) => new Map([[n % 2 === 0 ? "left" : "right", Rational.one]]),
 *   acted: (n) => n + 1
 * }
 * Policy.measure(turns).after(undefined, "left").predict(undefined).has("right") // => true
 * ```
 */
export const measure = <S, C, A>(policy: Policy<S, C, A, Rational>): Measure<C, A> => {
  const from = (state: S): Measure<C, A> => ({
    predict: (context) => policy.act(state, context),
    after: (context, action) => from(policy.acted(state, context, action))
  })
  return from(policy.start())
}
