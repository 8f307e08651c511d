import { host } from "@headwater/hypotheses/wasm"
import * as Ctw from "../Ctw.ts"
import { fast } from "../ctw/fast.ts"
import { define } from "../Learner.ts"

/**
 * Context-tree weighting: the Bayes mixture of all context trees of bounded depth.
 *
 * - **Source** [WillemsShtarkovTjalkens1995]
 *
 * @example
 * ```ts
 * import { ctw, Learner } from "@headwater/learners"
 * Learner.probability(ctw.of({ depth: 1 }), [1, 0]).toString() // => "3/16"
 * ```
 */
export const ctw = define({
  id: "ctw",
  about: "Context-tree weighting: all context trees of at most a depth, weight 2^-size.",
  parameters: {
    depth: {
      type: "integer",
      least: "0",
      most: "128",
      default: "48",
      about: "the most bits before that the next one depends on"
    }
  },
  make: ({ depth }) => ({
    exact: Ctw.exact(depth),
    ...(host !== undefined ? { fast: fast(depth) } : {})
  })
})
