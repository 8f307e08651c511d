/**
 * # A mixture of folds against one of them
 *
 * The outer learner mixes all programs of `Folds` up to a size, each weighed by its code,
 * and evaluates each of them for a prediction. The inner one counts: the fold a + x. Both are compared
 * on what they give to a sequence, exactly.
 *
 * @module
 */
import { Memo, Rational } from "@headwater/exact"
import { Folds } from "@headwater/learners"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import { inBits } from "../models/inBits.ts"

/** A sequence of tosses, and the most nodes of the programs that are mixed. */
const Sequence = Schema.Struct({ tosses: Schema.String, nodes: Schema.Int })
type Sequence = typeof Sequence.Type

const length = 9

/** What a predictor gives to every sequence, times (n + 1)!: values stand by length, then history. */
const products = (values: ArrayLike<number>): Float64Array => {
  let row = Float64Array.of(1)
  for (let n = 0; n < length; n++) {
    const next = new Float64Array(2 * row.length)
    for (let history = 0; history < row.length; history++) {
      const v = Math.min(values[row.length - 1 + history] ?? 0, n)
      const before = row[history] ?? 0
      next[history] = before * (n + 1 - v)
      next[history + row.length] = before * (v + 1)
    }
    row = next
  }
  return row
}

/** How many programs there are of one size, and sums over them, which a double holds exactly. */
const summed = Memo.by(Number, (nodes: number) => {
  const sum = new Float64Array(2 ** length)
  let programs = 0
  for (const it of Folds.bodies(nodes)) {
    for (const values of [Folds.folded(it, length), Folds.looking(it, length)]) {
      programs++
      for (const [at, given] of products(values).entries()) sum[at] = (sum[at] ?? 0) + given
    }
  }
  return { programs, sum, mass: Rational.pow2(-(3 * nodes + 1)) }
})

/** (n + 1)!, by which a product is divided to be a chance. */
const scale = Array.from({ length }, (_, n) => n + 2).reduce((all, it) => all * it)

const counting = Memo.once(() => products(Folds.folded(Folds.counting, length)))

/** What the mixture gives to a sequence, what counting does, and what a fair coin. */
export const measure = ({ nodes, tosses }: Sequence) => {
  // The first toss is the lowest bit, as in histories.
  const at = Number.parseInt(Array.from(tosses).toReversed().join(""), 2)
  const all = [1, 3, 5, 7].filter((size) => size <= nodes).map(summed)
  const mixed = (of: (it: ReturnType<typeof summed>) => Rational): Rational =>
    Rational.sum(all.map((it) => it.mass.times(of(it))))
  const given = mixed(({ sum }) => Rational.of(sum[at] ?? 0, scale))
  const total = mixed(({ programs }) => Rational.of(programs))
  const programs = all.reduce((sum, it) => sum + it.programs, 0)
  return {
    nodes,
    outer: given.dividedBy(total),
    inner: Rational.of(counting()[at] ?? 0, scale),
    coin: Rational.pow2(-length),
    /** Evaluations for the prediction after it. */
    outerTime: (programs / 2) * (length + 1),
    innerTime: length
  }
}

/** Every sequence, for mixtures of these sizes. */
export const sequences = (...nodes: ReadonlyArray<number>): Domain.Domain<Sequence> => {
  const all = Array.from({ length: 2 ** length }, (_, it) => it.toString(2).padStart(length, "0"))
  return Domain.product({ nodes, tosses: all })
}

export const model: Reading.Model<Sequence> = {
  schema: Sequence,
  show: (it) => {
    const { inner, innerTime, outer, outerTime } = measure(it)
    return (
      `${it.tosses}: all programs of at most ${it.nodes} nodes lose ${inBits(outer)} bits with ${outerTime} evaluations ` +
      `a prediction, counting ${inBits(inner)} with ${innerTime}`
    )
  },
  arbitrary: Domain.arbitrary(sequences(3))
}
