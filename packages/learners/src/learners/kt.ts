import * as Kt from "../KrichevskyTrofimov.ts"
import { define } from "../Learner.ts"

/**
 * The estimator of Krichevsky and Trofimov: all coins under the Jeffreys prior.
 *
 * @example
 * ```ts
 * import { kt, Learner } from "@headwater/learners"
 * Learner.probability(kt.of({}), [0, 1, 0]).toString() // => "1/16"
 * ```
 */
export const kt = define({
  id: "kt",
  about: "All coins, by the estimator of Krichevsky and Trofimov: (b + 1/2) / (a + b + 1).",
  parameters: {},
  declares: ["exchangeable"],
  make: () => ({ exact: Kt.exact, fast: Kt.fast(0) })
})
