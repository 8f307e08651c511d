/**
 * Formal products of rational powers, in the form that {@link LogForm} and {@link Weight} share.
 *
 * Rational bases are split into numerator and denominator and powers of two are taken out, so the
 * bases are 2 and odd naturals above 1. Nothing is factored and nothing multiplied out.
 *
 * @module
 */
import { Rational, type RationalLike } from "../Rational.ts"
import { bitLength } from "./bitLength.ts"
import { expected } from "./expected.ts"

/** A power with a rational exponent. */
export type Power = readonly [base: bigint, exponent: Rational]

/** A product of powers: distinct bases, each 2 or odd and above 1, exponents not 0. */
export type Powers = ReadonlyArray<Power>

/**
 * The product of powers of positive rationals, equal bases merged, in order of appearance.
 *
 * The exponents of one base are added together at the end, so that a base met a thousand times
 * costs one balanced sum.
 */
export const powers = (
  factors: Iterable<readonly [base: RationalLike, exponent: RationalLike]>
): Powers => {
  const exponents = new Map<bigint, Array<Rational>>()
  const add = (base: bigint, exponent: Rational): void => {
    const met = exponents.get(base)
    if (met === undefined) exponents.set(base, [exponent])
    else met.push(exponent)
  }
  const split = (n: bigint, exponent: Rational): void => {
    if (n === 1n) return
    if ((n & 1n) === 1n) return add(n, exponent)
    const twos = bitLength(n & -n) - 1
    add(2n, twos === 1 ? exponent : exponent.times(Rational.of(twos)))
    const odd = n >> BigInt(twos)
    if (odd !== 1n) add(odd, exponent)
  }
  for (const [base, exponent] of factors) {
    const e = Rational.from(exponent)
    const b = Rational.from(base)
    if (b.sign <= 0) throw new RangeError(expected("a positive rational", b))
    if (e.sign === 0) continue
    split(b.numerator, e)
    if (!b.isInteger) split(b.denominator, e.negated())
  }
  const merged: Array<Power> = []
  for (const [base, met] of exponents) {
    const exponent = met.length === 1 ? (met[0] ?? Rational.zero) : Rational.sum(met)
    if (exponent.sign !== 0) merged.push([base, exponent])
  }
  return merged
}
