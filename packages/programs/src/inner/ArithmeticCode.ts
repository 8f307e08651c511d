/**
 * # An arithmetic code in rationals
 *
 * Bits have a part of the unit interval, as large as the chance that a learner gives them; a number in
 * it that has few binary places tells which bits they are.
 *
 * ## References
 * - [CoverThomas2006] §13.3
 *
 * @module
 */
import { Bits, Rational } from "@headwater/exact"

/** What a program gives to 0 and 1, as integers. */
export type Weights = readonly [zero: bigint, one: bigint]

/** A part of the unit interval. */
export interface Interval {
  readonly low: Rational
  readonly size: Rational
}

/**
 * The part of the unit interval that belongs to the bits, 0 below 1: its size is the chance that the
 * weights give them.
 *
 * - **Errors** `RangeError` where the weights are all 0, or exclude a bit
 */
export const interval = (bits: string, weightsAfter: (bits: string) => Weights): Interval => {
  let [low, size] = [Rational.zero, Rational.one]
  for (let t = 0; t < bits.length; t++) {
    const [zero, one] = weightsAfter(bits.slice(0, t))
    const isOne = bits[t] === "1"
    if ((isOne ? one : zero) === 0n) {
      throw new RangeError(`Expected weights that do not exclude bit ${t}, not \`${zero} ${one}\``)
    }
    const first = size.times(Rational.of(zero, zero + one))
    if (isOne) low = low.plus(first)
    size = isOne ? size.minus(first) : first
  }
  return { low, size }
}

/**
 * The code of a part of the unit interval: the bits of the first number of `⌈-log2 size⌉ + 1`
 * binary places in it, so that every continuation stays in it.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { ResidualCode } from "@headwater/programs"
 * ResidualCode.code({ low: Rational.zero, size: Rational.one }) // => "0"
 * ResidualCode.code({ low: Rational.of(1, 3), size: Rational.of(1, 3) }) // => "011"
 * ```
 */
export const code = ({ low, size }: Interval): string => {
  const places = ceilingOfLog(size) + 1
  const scaled = low.times(Rational.pow2(places)).ceil()
  return scaled.toString(2).padStart(places, "0")
}

/** The least n with 2^-n ≤ x, for 0 < x ≤ 1. */
const ceilingOfLog = (x: Rational): number => {
  let n = Math.max(0, Bits.bitLength(x.denominator) - Bits.bitLength(x.numerator) - 1)
  while (x.compare(Rational.pow2(-n)) < 0) n++
  return n
}
