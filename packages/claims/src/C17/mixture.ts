/**
 * # A mixture of folds against one of them
 *
 * The outer learner mixes all programs of `../C16/folds.ts` up to a size, each weighed by its code,
 * and evaluates each of them for a prediction. The inner one counts: the fold a + x. Both are compared
 * on what they give to a sequence, exactly.
 *
 * @module
 */
import { Memo, Rational } from "@headwater/exact"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Folds from "../C16/folds.ts"
import { inBits } from "../models/inBits.ts"

/** A sequence of tosses, and the most nodes of the programs that are mixed. */
const Sequence = Schema.Struct({ tosses: Schema.String, nodes: Schema.Int })
type Sequence = typeof Sequence.Type

const length = 9

/** The first toss is the lowest bit, as in histories. */
const word = (tosses: string): number =>
  Array.from(tosses).reduce((sum, it, at) => sum + (it === "1" ? 2 ** at : 0), 0)

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

/** Sums over all programs of one size, which stay far below what a double holds exactly. */
const summed = Memo.by(
  (nodes: number) => nodes,
  (nodes): Float64Array => {
    const sum = new Float64Array(2 ** length)
    for (const it of Folds.bodies(nodes)) {
      for (const values of [Folds.folded(it, length), Folds.looking(it, length)]) {
        const row = products(values)
        for (let at = 0; at < row.length; at++) sum[at] = (sum[at] ?? 0) + (row[at] ?? 0)
      }
    }
    return sum
  }
)

const sizes = (nodes: number): ReadonlyArray<number> =>
  Array.from({ length: (nodes + 1) / 2 }, (_, index) => 2 * index + 1)

/** Times this, every product is a chance. */
const scale = Folds.factorial(length + 1)

const counting = Memo.once(() =>
  products(Folds.folded(Folds.joined(0, Folds.leaf(0), Folds.leaf(1)), length))
)

export interface Measured {
  readonly nodes: number
  /** What the mixture gives to the sequence, what counting gives, and what a fair coin does. */
  readonly outer: Rational
  readonly inner: Rational
  readonly coin: Rational
  /** Evaluations for the prediction after it. */
  readonly outerTime: number
  readonly innerTime: number
}

export const measure = ({ nodes, tosses }: Sequence): Measured => {
  const at = word(tosses)
  const all = sizes(nodes).map((size) => ({
    mass: Rational.pow2(-(3 * size + 1)),
    programs: 2 * Folds.learners(size, 2).length,
    sum: summed(size)[at] ?? 0
  }))
  const total = Rational.sum(all.map((it) => it.mass.times(Rational.of(it.programs))))
  const given = Rational.sum(all.map((it) => it.mass.times(Rational.of(it.sum, scale))))
  const programs = all.reduce((sum, it) => sum + it.programs, 0)
  return {
    nodes,
    outer: given.dividedBy(total),
    inner: Rational.of(counting()[at] ?? 0, scale),
    coin: Rational.pow2(-length),
    outerTime: (programs / 2) * (length + 1),
    innerTime: length
  }
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
  arbitrary: fc
    .nat(2 ** length - 1)
    .map((it) => ({ tosses: it.toString(2).padStart(length, "0"), nodes: 3 }))
}

/** Every sequence, for mixtures of these sizes. */
export const sequences = (...nodes: ReadonlyArray<number>): Domain.Domain<Sequence> =>
  Domain.exhaustive(() =>
    nodes.flatMap((most) =>
      Array.from({ length: 2 ** length }, (_, it) => ({
        tosses: it.toString(2).padStart(length, "0"),
        nodes: most
      }))
    )
  )
