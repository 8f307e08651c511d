/**
 * # Policies
 *
 * A policy maps observations to actions. It is a value that gives the chance of each action, and
 * becomes another after an action of its own. The chances of one that may ask need not sum to one:
 * with the rest it asks a demonstrator or an advisor, who acts in its place, and learns from the
 * answer.
 *
 * A hypothesis about what somebody does needs no type of its own: it is a `Process`, which answers
 * observations with a distribution over actions, as an environment answers actions with one over
 * observations.
 *
 * To be used by the rooms infrabayes and worlds, for the agents of claim C31.
 *
 * ## Main definitions
 * - {@link Policy}, {@link AskingPolicy}
 * - {@link process}: a policy that never asks, as a hypothesis about itself
 *
 * @module
 */
import type { Rational } from "@headwater/exact"
import type { Process } from "./Process.ts"

/** A policy over contexts `C` and actions `A`. */
export interface Policy<C, A> {
  /** The chance of each action. They sum to one, with that of a query where the policy may ask. */
  readonly act: (context: C) => ReadonlyMap<A, Rational>
  /** The policy after an action of its own. */
  readonly acted: (context: C, action: A) => Policy<C, A>
}

/** A policy that may ask. */
export interface AskingPolicy<C, A> extends Policy<C, A> {
  /** The chance that it asks. */
  readonly query: (context: C) => Rational
  readonly acted: (context: C, action: A) => AskingPolicy<C, A>
  /** The policy after a query that was answered with an action. */
  readonly after: (context: C, answer: A) => AskingPolicy<C, A>
}

/** Whether a policy may ask. */
export const asks = <C, A>(
  policy: Policy<C, A> | AskingPolicy<C, A>
): policy is AskingPolicy<C, A> => "query" in policy

/**
 * A policy that never asks, as a process over its actions.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Policy } from "@headwater/learners"
 * const turns = (way: string): Policy.Policy<unknown, string> => ({
 *   act: () => new Map([[way, Rational.one]]),
 *   acted: () => turns(way === "left" ? "right" : "left")
 * })
 * Policy.process(turns("left")).after(undefined, "left").predict(undefined).has("right") // => true
 * ```
 */
export const process = <C, A>(policy: Policy<C, A>): Process<C, A> => ({
  predict: (context) => policy.act(context),
  after: (context, action) => process(policy.acted(context, action))
})
