/**
 * # Fractions
 *
 * What shares and proofs are compared by: a numerator and a denominator, of any make. Only
 * what the checker needs; `@headwater/exact` has the arithmetic.
 *
 * @module
 */

/** A ratio of integers; the denominator is not zero. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** What is read as a fraction. */
export type Like = Fraction | bigint | number

/**
 * A value as a fraction with a positive denominator, not reduced.
 *
 * - **Errors** `RangeError` for a number that is no safe integer, and for a denominator of zero
 */
export const from = (value: Like): Fraction => {
  if (typeof value === "bigint") return { numerator: value, denominator: 1n }
  if (typeof value === "number") {
    if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n }
    throw new RangeError(`Expected a safe integer, not \`${value}\``)
  }
  const { numerator, denominator } = value
  if (denominator === 0n) throw new RangeError("Expected a denominator other than `0`")
  return denominator > 0n
    ? { numerator, denominator }
    : { numerator: -numerator, denominator: -denominator }
}

const written = /^(-?\d+)(?:\/(\d+))?$/

/**
 * The fraction that `p/q` or `p` writes.
 *
 * - **Errors** `RangeError` for any other text
 */
export const parse = (text: string): Fraction => {
  const [, numerator, denominator = "1"] = written.exec(text) ?? []
  if (numerator === undefined) throw new RangeError(`Expected a fraction p/q, not \`${text}\``)
  return from({ numerator: BigInt(numerator), denominator: BigInt(denominator) })
}

/** -1, 0 or 1 as `a` is less than, equal to or greater than `b`. */
export const compare = (a: Fraction, b: Fraction): -1 | 0 | 1 => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.denominator === b.denominator
    ? { numerator: a.numerator + b.numerator, denominator: a.denominator }
    : {
        numerator: a.numerator * b.denominator + b.numerator * a.denominator,
        denominator: a.denominator * b.denominator
      }

export const times = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator
})

/** a / b, where b is not zero. */
export const over = (a: Fraction, b: Fraction): Fraction =>
  from({ numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator })

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

/** In lowest terms. */
export const reduced = ({ numerator, denominator }: Fraction): Fraction => {
  const common = gcd(numerator < 0n ? -numerator : numerator, denominator)
  return { numerator: numerator / common, denominator: denominator / common }
}

/**
 * `p/q` in lowest terms, or `p`.
 *
 * @example
 * ```ts
 * import { Fraction } from "@headwater/proof"
 * Fraction.show(Fraction.parse("11456/65536")) // => "179/1024"
 * ```
 */
export const show = (fraction: Fraction): string => {
  const { numerator, denominator } = reduced(fraction)
  return denominator === 1n ? numerator.toString() : `${numerator}/${denominator}`
}

/**
 * A share as a percentage with four digits at most, cut off and never rounded up, so that
 * only a whole is a hundred.
 *
 * @example
 * ```ts
 * import { Fraction } from "@headwater/proof"
 * Fraction.percent(Fraction.parse("179/1024")) // => "17.48 %"
 * Fraction.percent(Fraction.parse("1")) // => "100 %"
 * ```
 */
export const percent = ({ numerator, denominator }: Fraction): string => {
  const hundredths = (numerator * 10_000n) / denominator
  const [whole, part] = [hundredths / 100n, hundredths % 100n]
  const decimals = part === 0n ? "" : `.${part.toString().padStart(2, "0").replace(/0$/, "")}`
  return `${whole}${decimals} %`
}
