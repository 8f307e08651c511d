/**
 * Rational intervals around `Σ q·log2 b`, and the loop that narrows them until they settle a
 * question about it.
 *
 * @module
 */
import { Rational } from "../Rational.ts"
import { coprime } from "./coprime.ts"
import { COARSE, log2At, slack } from "./log2.ts"
import type { Powers } from "./Powers.ts"

/** `low ≤ v·2^precision ≤ high`. */
export interface Enclosure {
  readonly low: bigint
  readonly high: bigint
  readonly precision: number
}

/**
 * An enclosure of the logarithm of a product of powers.
 *
 * For `q = s/d > 0` and `log2 b` within [A, A + e): `⌊sA/d⌋ ≤ v < ⌊sA/d⌋ + 1 + se/d`. For `s < 0`
 * the ends change places, `⌊s(A + e)/d⌋ ≤ v`, and the width is the same. A power of two is exact
 * up to the division.
 */
const enclose = (powers: Powers, precision: number): Enclosure => {
  const log2 = log2At(precision)
  const bits = BigInt(precision)
  const e = BigInt(slack(precision))
  let low = 0n
  let width = 0n
  for (const [base, { denominator: d, numerator: s }] of powers) {
    if (base === 2n) {
      // BigInt division rounds to 0: up to one unit above the floor for s < 0.
      low += (s << bits) / d - (s < 0n ? 1n : 0n)
      width += 2n
    } else if (s > 0n) {
      low += (s * log2(base)) / d
      width += s <= d ? e + 1n : (s * e) / d + 2n
    } else {
      low += (s * (log2(base) + e)) / d - 1n
      width += -s <= d ? e + 2n : (-s * e) / d + 3n
    }
  }
  return { low, high: low + width, precision }
}

/**
 * The answer to a question about `v = log2` of a product of powers.
 *
 * `exactly` answers where `v` is known to be rational; `from` answers from an enclosure, or says
 * undefined where that is too wide. The precision starts at `first`; 64 comes after 30, and from
 * there on it doubles.
 *
 * Ends for every question that an enclosure settles as soon as it is narrow enough around an
 * irrational `v`. After a failure with 64 bits or more the bases are made coprime, and then either
 * none but 2 is left and `v` is its exponent, or `v` is irrational: were `v = a/c`, a product of
 * powers of pairwise coprime odd naturals with exponents not 0 would be a power of 2.
 */
export const settle = <A>(
  powers: Powers,
  first: 30 | 128,
  exactly: (v: Rational) => A,
  from: (enclosure: Enclosure) => A | undefined
): A => {
  let form = powers
  let precision: number = first
  for (;;) {
    const [power, ...rest] = form
    if (power === undefined) return exactly(Rational.zero)
    if (rest.length === 0 && power[0] === 2n) return exactly(power[1])
    const answer = from(enclose(form, precision))
    if (answer !== undefined) return answer
    if (precision === 64 || (precision === first && precision > 64)) form = coprime(form)
    precision = precision === COARSE ? 64 : 2 * precision
  }
}
