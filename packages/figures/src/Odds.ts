/**
 * # Odds
 *
 * @module
 */
import { Rational, type Weight } from "@headwater/exact"

/** A rational, in brackets where it is no natural number. */
const bracketed = (it: Rational): string =>
  it.denominator === 1n && it.numerator >= 0n ? it.toString() : `(${it.toString()})`

const power = (base: string, exponent: Rational): string =>
  exponent.equals(Rational.one)
    ? base.replace(/^\((.*)\)$/, "$1")
    : `${base}^${exponent.denominator === 1n ? exponent.toString() : bracketed(exponent)}`

/**
 * A weight as `2^a · (p/q)^b`: a power of two, and odd bases gathered under common exponents, so
 * that odds of programs show bits and a ratio of times.
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * import { Odds } from "@headwater/figures"
 * const times = Weight.power(Rational.of(89, 253), 70)
 * Odds.text(Weight.times(Weight.power(2n, 48), times)) // => "2^48 · (89/253)^70"
 * ```
 */
export const text = (weight: Weight.Weight): string => {
  if (weight.zero === true) return "0"
  let two = Rational.zero
  const groups = new Map<string, { exponent: Rational; base: Rational }>()
  for (const [given, raised] of weight.factors) {
    const [base, exponent] = [Rational.from(given), Rational.from(raised)]
    if (base.equals(Rational.of(2))) two = two.plus(exponent)
    else {
      const size = exponent.abs()
      const { base: gathered } = groups.get(size.toString()) ?? { base: Rational.one }
      groups.set(size.toString(), {
        exponent: size,
        base: gathered.times(exponent.sign < 0 ? base.inverse() : base)
      })
    }
  }
  const powers = [
    ...(two.sign === 0 ? [] : [power("2", two)]),
    ...[...groups.values()].map(({ base, exponent }) => power(bracketed(base), exponent))
  ]
  return powers.length === 0 ? "1" : powers.join(" · ")
}
