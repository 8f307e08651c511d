/**
 * # A mixture of folds against one of them
 *
 * The outer learner mixes all programs of `Folds` up to a size, each weighed by its code,
 * and evaluates each of them for a prediction. The inner one counts: the fold a + x. Both are compared
 * on what they give to a sequence, exactly.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Folds } from "@headwater/learners"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import { inBits } from "../models/inBits.ts"

/** A sequence of tosses, and the most nodes of the programs that are mixed. */
const Sequence = Schema.Struct({ tosses: Schema.String, nodes: Schema.Int })
type Sequence = typeof Sequence.Type

const length = 9
const counting = Folds.folded(Folds.counting, length)

/** What the mixture gives to a sequence, what counting does, and what a fair coin. */
export const sequence = Reading.about(
  Sequence,
  ({ nodes, tosses }) => {
    const shown = Array.from(tosses, Number)
    const { chance, programs } = Folds.mixture(nodes, shown)
    return {
      nodes,
      outer: chance,
      inner: Folds.given(counting, shown),
      coin: Rational.pow2(-length),
      /** Evaluations for the prediction after it. */
      outerTime: (programs / 2) * (length + 1),
      innerTime: length
    }
  },
  {
    show: (it, { inner, innerTime, outer, outerTime }) =>
      `${it.tosses}: all programs of at most ${it.nodes} nodes lose ${inBits(outer)} bits with ${outerTime} evaluations ` +
      `a prediction, counting ${inBits(inner)} with ${innerTime}`,
    sizes: { operators: (it) => (it.nodes - 1) / 2 }
  }
)

/** Every sequence, for mixtures of these sizes. */
export const sequences = (...nodes: ReadonlyArray<number>): Domain.Domain<Sequence> => {
  const all = Array.from({ length: 2 ** length }, (_, it) => it.toString(2).padStart(length, "0"))
  return Domain.product({ nodes, tosses: all })
}
