/**
 * # Log weights
 *
 * Weights as doubles in base 2, for paths where exact arithmetic is too slow: the double `a`
 * stands for the weight `2^a`, and `-Infinity` for 0. No verdict rests on them; a law ties each
 * path that uses them to its exact twin.
 *
 * @module
 */
import { expected } from "./internal/expected.ts"
import { LogForm } from "./LogForm.ts"
import { Rational, type RationalLike } from "./Rational.ts"

/**
 * The nearest double to `log2` of a rational; `-Infinity` of 0.
 *
 * - **Units** bits
 * - **Cost** some microseconds for short numbers, some 50 for those of thousands of digits
 * - **Errors** `RangeError` when the rational is negative
 *
 * @example
 * ```ts
 * import { LogWeight, Rational } from "@headwater/exact"
 * LogWeight.of(Rational.pow2(-5000)) // => -5000
 * ```
 */
export const of = (weight: RationalLike): number => {
  const value = Rational.from(weight)
  return value.sign === 0 ? Number.NEGATIVE_INFINITY : LogForm.log2(value).toNumber()
}

/**
 * `log2(2^a + 2^b)`.
 *
 * - **Units** bits
 * - **Laws** `logWeight` (see ./laws): within 2^-50 bits, relative to the larger of 1 and |result|
 *
 * @example
 * ```ts
 * import { LogWeight } from "@headwater/exact"
 * LogWeight.add(-1, -1) // => 0
 * LogWeight.add(-5, Number.NEGATIVE_INFINITY) // => -5
 * ```
 */
export const add = (a: number, b: number): number => {
  const high = Math.max(a, b)
  // Also keeps infinities and NaN: their difference would be NaN.
  if (!Number.isFinite(high)) return high
  return high + Math.log1p(2 ** (Math.min(a, b) - high)) / Math.LN2
}

/**
 * `log2(Σ 2^a)`, which is `-Infinity` of no weights.
 *
 * - **Units** bits
 * - **Cost** O(n) time, no allocation
 *
 * @example
 * ```ts
 * import { LogWeight } from "@headwater/exact"
 * LogWeight.sum(new Float64Array([-2, -2, -1])) // => 0
 * ```
 */
export const sum = (weights: Float64Array): number => {
  let high = Number.NEGATIVE_INFINITY
  for (const a of weights) high = Math.max(high, a)
  if (!Number.isFinite(high)) return high
  let total = 0
  for (const a of weights) total += 2 ** (a - high)
  return high + Math.log2(total)
}

/**
 * The weights scaled to sum to `2^0`, in a new array.
 *
 * - **Units** bits
 * - **Errors** `RangeError` when the sum is 0, infinite or not a number
 *
 * @example
 * ```ts
 * import { LogWeight } from "@headwater/exact"
 * [...LogWeight.normalise(new Float64Array([-5, -5]))] // => [-1, -1]
 * ```
 */
export const normalise = (weights: Float64Array): Float64Array => {
  const total = sum(weights)
  if (!Number.isFinite(total)) {
    throw new RangeError(expected("weights with a sum that is positive and finite", `2^${total}`))
  }
  return weights.map((a) => a - total)
}
