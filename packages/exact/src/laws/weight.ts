import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import type { LogForm } from "../LogForm.ts"
import { commutativeMonoid } from "./monoid.ts"
import { totalOrder } from "./order.ts"
import { shown } from "./shown.ts"

/** Exact weights with a code length. */
export interface Weights<W> {
  readonly name: string
  readonly arbitrary: fc.Arbitrary<W>
  /** Weights that can be added. */
  readonly addends: fc.Arbitrary<W>
  readonly zero: W
  readonly one: W
  readonly plus: (v: W, w: W) => W
  readonly times: (v: W, w: W) => W
  /** `-log2`, of weights other than zero. */
  readonly length: (w: W) => LogForm
  readonly compare: (v: W, w: W) => number
  readonly show?: (w: W) => string
}

/**
 * The laws of exact weights, after those of their monoids and of their order.
 *
 * 1. Annihilation: `0·w = 0`
 * 2. Distributive: `u·(v + w) = u·v + u·w`
 * 3. Positive: `v ≤ v + w`
 * 4. Length: `length(1) = 0` and `length(v·w) = length(v) + length(w)`
 * 5. Heavier is shorter: `compare(v, w) = compare(length(w), length(v))`
 *
 * @example
 * ```ts
 * import { Weight } from "@headwater/exact"
 * import { arbitraries, weights } from "@headwater/exact/laws"
 * import { Law } from "@headwater/proof"
 * const laws = weights({
 *   ...Weight,
 *   name: "Weight",
 *   arbitrary: arbitraries.weight(),
 *   addends: arbitraries.weight({ integers: true }),
 *   show: Weight.toString
 * })
 * Law.verdicts(laws).every((verdict) => verdict.holds) // => true
 * ```
 */
export const weights = <W>(weights: Weights<W>): Law.LawSet => {
  const { addends, arbitrary, compare, length, name, one, plus, times, zero } = weights
  const equals = (v: W, w: W): boolean => compare(v, w) === 0
  const common = { equals, ...(weights.show === undefined ? {} : { show: weights.show }) }
  const positive = arbitrary.filter((w) => !equals(w, zero))
  const show = shown(weights.show)
  return Law.set(
    `weights(${name})`,
    [
      Law.law({
        name: "annihilation",
        statement: "0·w = 0",
        over: Domain.sampled(fc.tuple(arbitrary)),
        holds: ([w]) => equals(times(zero, w), zero),
        show
      }),
      Law.law({
        name: "distributive",
        statement: "u·(v + w) = u·v + u·w",
        over: Domain.sampled(fc.tuple(addends, addends, addends)),
        holds: ([u, v, w]) => equals(times(u, plus(v, w)), plus(times(u, v), times(u, w))),
        show
      }),
      Law.law({
        name: "positive",
        statement: "v ≤ v + w, with equality only for w = 0",
        over: Domain.sampled(fc.tuple(addends, addends)),
        holds: ([v, w]) => (equals(w, zero) ? equals(v, plus(v, w)) : compare(v, plus(v, w)) < 0),
        show
      }),
      Law.law({
        name: "length",
        statement: "length(1) = 0 and length(v·w) = length(v) + length(w)",
        over: Domain.sampled(fc.tuple(positive, positive)),
        holds: ([v, w]) =>
          length(one).sign === 0 && length(times(v, w)).equals(length(v).plus(length(w))),
        show
      }),
      Law.law({
        name: "heavier-is-shorter",
        statement: "compare(v, w) = compare(length(w), length(v))",
        over: Domain.sampled(fc.tuple(positive, positive)),
        holds: ([v, w]) => Math.sign(compare(v, w)) === length(w).compare(length(v)),
        show
      })
    ],
    [
      commutativeMonoid({
        ...common,
        arbitrary,
        name: `${name}, times`,
        unit: one,
        combine: times
      }),
      commutativeMonoid({
        ...common,
        arbitrary: addends,
        name: `${name}, plus`,
        unit: zero,
        combine: plus
      }),
      totalOrder({ ...common, arbitrary, name, compare })
    ]
  )
}
