/**
 * # Environments that depend on the policy
 *
 * To be used by claims about environments that predict the policy.
 *
 * ## Main definitions
 * - {@link Predicting}: an environment for each policy that it may predict (Newcomb's problem)
 * - {@link hardwired}: ordinary environments instead, one a prediction, in which what contradicts the
 *   prediction leads to Nirvana, a reward too great for Murphy to allow
 *
 * ## Main statements (laws `nirvana`)
 * - where every choice is reached by every prediction with chance at least p, and Nirvana is worth the
 *   greatest reward over p, the worst hardwired environment is worth what the predicting one is
 * - counterexample: a choice that is never reached contradicts nothing: Murphy may pretend that the
 *   policy differs there
 * - counterexample: a Nirvana worth no more than the greatest reward is not enough
 *
 * ## References
 * - [AppelKosoy2020]
 *
 * @module
 */
import { Rational, type RationalLike } from "@headwater/exact"
import { type Policy, reward, type Tree, value } from "./Tree.ts"

/** The environment that has predicted a policy. */
export type Predicting = (predicted: Policy) => Tree

/**
 * What a policy earns where it is predicted.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Nirvana, Tree } from "@headwater/infrabayes"
 * // Newcomb's problem: the closed box is full if it is predicted that only it is taken.
 * const newcomb = (predicted: Tree.Policy) => {
 *   const closed = predicted.get("boxes") === 0 ? 1000 : 0
 *   return Tree.choice("boxes", [closed, closed + 1].map((n) => Tree.reward(Rational.of(n))))
 * }
 * Nirvana.predicted(newcomb, new Map([["boxes", 0]])).toString() // => "1000"
 * Nirvana.predicted(newcomb, new Map([["boxes", 1]])).toString() // => "1"
 * ```
 */
export const predicted = (environment: Predicting, policy: Policy): Rational =>
  value(environment(policy), policy)

/** The tree with every option that a policy does not take replaced by Nirvana. */
const contradicted = (tree: Tree, policy: Policy, nirvana: RationalLike): Tree => {
  switch (tree._tag) {
    case "reward":
      return tree
    case "chance":
      return {
        ...tree,
        branches: tree.branches.map(([chance, then]) => [
          chance,
          contradicted(then, policy, nirvana)
        ])
      }
    default:
      return {
        ...tree,
        options: tree.options.map((it, i) =>
          i === policy.get(tree.at) ? contradicted(it, policy, nirvana) : reward(nirvana)
        )
      }
  }
}

/**
 * An ordinary environment for each prediction.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Maximin, Nirvana, Tree } from "@headwater/infrabayes"
 * const newcomb = (predicted: Tree.Policy) => {
 *   const closed = predicted.get("boxes") === 0 ? 1000 : 0
 *   return Tree.choice("boxes", [closed, closed + 1].map((n) => Tree.reward(Rational.of(n))))
 * }
 * const all = [0, 1].map((option) => new Map([["boxes", option]]))
 * const found = Maximin.pure(Nirvana.hardwired(newcomb, all, Rational.of(10_000)))
 * found.policy.get("boxes") // => 0
 * found.value.toString() // => "1000"
 * ```
 */
export const hardwired = (
  environment: Predicting,
  policies: ReadonlyArray<Policy>,
  nirvana: RationalLike
): ReadonlyArray<Tree> =>
  policies.map((policy) => contradicted(environment(policy), policy, nirvana))
