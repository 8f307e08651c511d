/**
 * # Weights
 *
 * ## Main definitions
 * - {@link Weight}: a formal product of rational powers of rationals, or zero; plain data
 * - {@link length}: its code length, `-log2` of it in bits, exactly
 * - {@link toRational}: its value, where that is a rational of bounded length
 *
 * ## Main statements
 * - `length(v·w) = length(v) + length(w)`, and the heavier of two is the shorter
 *
 * ## Implementation notes
 * A weight such as `2^-98 · 61^-10000000` is never multiplied out. Weights are compared as sums of
 * logarithms; see {@link LogForm}. Bases are kept as 2 and odd naturals, in rising order.
 *
 * @module
 */
import * as Result from "effect/Result"
import { bitLength } from "./internal/bitLength.ts"
import { coprime } from "./internal/coprime.ts"
import { expected } from "./internal/expected.ts"
import { type Powers, powers } from "./internal/Powers.ts"
import { LogForm } from "./LogForm.ts"
import { Rational, type RationalLike } from "./Rational.ts"

/** Zero, or the product of `base^exponent` over the factors; every base is positive. */
export type Weight =
  | { readonly zero: true }
  | {
      readonly zero?: false
      readonly factors: ReadonlyArray<readonly [base: RationalLike, exponent: RationalLike]>
    }

type Factors = Extract<Weight, { readonly zero?: false }>["factors"]

/** The longest value that is multiplied out, in bits: 2^24. */
const LONGEST = 16_777_216n

const fromPowers = (factors: Powers): Weight => ({
  factors: factors
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([base, exponent]) => [Rational.of(base), exponent])
})

const made = (factors: Factors): Weight => fromPowers(powers(factors))

const negated = (factors: Factors): Factors =>
  factors.map(([base, exponent]) => [base, Rational.from(exponent).negated()])

// -------------------------------------------------------------------------------- constructors

/** The weight 0. */
export const zero: Weight = { zero: true }

/** The weight 1. */
export const one: Weight = { factors: [] }

/**
 * A rational as a weight.
 *
 * - **Errors** `RangeError` when `r < 0`
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * Weight.toString(Weight.of(Rational.of(3, 8))) // => "2^-3 · 3"
 * ```
 */
export const of = (r: RationalLike): Weight => power(r, 1)

/**
 * A rational power of a rational; `0^0 = 1`.
 *
 * - **Cost** none that grows with the exponent
 * - **Errors** `RangeError` when the base is negative, when it is 0 and the exponent negative, or
 *   when a number is not an integer
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * Weight.toString(Weight.power(61n, -10_000_000)) // => "61^-10000000"
 * Weight.toString(Weight.power(8n, Rational.of(1, 2))) // => "2^(3/2)"
 * ```
 */
export const power = (base: RationalLike | bigint, exponent: RationalLike | number): Weight => {
  const b = typeof base === "bigint" ? Rational.of(base) : Rational.from(base)
  const e = typeof exponent === "number" ? Rational.of(exponent) : Rational.from(exponent)
  if (b.sign > 0) return made([[b, e]])
  if (b.sign < 0) throw new RangeError(expected("a base that is not negative", b))
  if (e.sign < 0) throw new RangeError(expected("an exponent of 0 that is not negative", e))
  return e.sign === 0 ? one : zero
}

// ----------------------------------------------------------------------------------- predicates

/**
 * Whether the weight is 0.
 *
 * @example
 * ```ts
 * import { Weight } from "@headwater/exact"
 * Weight.isZero(Weight.zero) // => true
 * ```
 */
export const isZero = (w: Weight): w is { readonly zero: true } => w.zero === true

/**
 * The order of the values, certain however large the exponents.
 *
 * @example
 * ```ts
 * import { Weight } from "@headwater/exact"
 * Weight.compare(Weight.power(3n, 10_000_000), Weight.power(2n, 15_849_625)) // => 1
 * ```
 */
export const compare = (v: Weight, w: Weight): -1 | 0 | 1 => {
  if (isZero(v)) return isZero(w) ? 0 : -1
  return isZero(w) ? 1 : length(w).compare(length(v))
}

/**
 * Whether the values are equal, however they are written.
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * Weight.equals(Weight.power(9n, Rational.of(1, 2)), Weight.of(Rational.of(3))) // => true
 * ```
 */
export const equals = (v: Weight, w: Weight): boolean => compare(v, w) === 0

// ---------------------------------------------------------------------------------- combinators

/**
 * The product.
 *
 * @example
 * ```ts
 * import { Weight } from "@headwater/exact"
 * Weight.toString(Weight.times(Weight.power(2n, -98), Weight.power(61n, -1))) // => "2^-98 · 61^-1"
 * ```
 */
export const times = (v: Weight, w: Weight): Weight =>
  isZero(v) || isZero(w) ? zero : made([...v.factors, ...w.factors])

/**
 * The quotient.
 *
 * - **Errors** `RangeError` when the divisor is 0
 *
 * @example
 * ```ts
 * import { Weight } from "@headwater/exact"
 * Weight.toString(Weight.dividedBy(Weight.one, Weight.power(2n, -98))) // => "2^98"
 * ```
 */
export const dividedBy = (v: Weight, w: Weight): Weight => {
  if (isZero(w)) throw new RangeError(expected("a weight above 0", 0))
  return isZero(v) ? zero : made([...v.factors, ...negated(w.factors)])
}

/**
 * The odds `v : w`, as a weight; the quotient under the name it has in a comparison of programs.
 *
 * - **Errors** `RangeError` when `w` is 0
 *
 * @example
 * ```ts
 * import { Weight } from "@headwater/exact"
 * Weight.toString(Weight.odds(Weight.power(2n, -98), Weight.power(2n, -146))) // => "2^48"
 * ```
 */
export const odds = (v: Weight, w: Weight): Weight => dividedBy(v, w)

/**
 * By how many bits `v` is heavier than `w`: log2 of the odds, or undefined where one of them is 0.
 *
 * @example
 * ```ts
 * import { Weight } from "@headwater/exact"
 * Weight.logOdds(Weight.power(2n, -98), Weight.power(2n, -146))?.toString() // => "48"
 * Weight.logOdds(Weight.one, Weight.zero) // => undefined
 * ```
 */
export const logOdds = (v: Weight, w: Weight): LogForm | undefined =>
  isZero(v) || isZero(w) ? undefined : length(w).minus(length(v))

/**
 * The sum of two weights; see {@link sum}.
 *
 * @example
 * ```ts
 * import { Weight } from "@headwater/exact"
 * Weight.toString(Weight.plus(Weight.power(2n, -98), Weight.power(2n, -98))) // => "2^-97"
 * ```
 */
export const plus = (v: Weight, w: Weight): Weight => sum([v, w])

/**
 * The sum, which is 0 of no weights.
 *
 * The powers that all summands share are factored out, and the rest is added as rationals. A base
 * may have fractional exponents if all summands have it and they differ by integers.
 *
 * - **Errors** `RangeError` when the rest of a summand is irrational, or longer than 2^24 bits
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * const root = Weight.power(3n, Rational.of(1, 2))
 * Weight.toString(Weight.sum([root, root, root])) // => "3^(3/2)"
 * ```
 */
export const sum = (weights: Iterable<Weight>): Weight => {
  const summands: Array<Map<bigint, Rational>> = []
  for (const w of weights) if (!isZero(w)) summands.push(new Map(powers(w.factors)))
  const [first, ...others] = summands
  if (first === undefined) return zero
  const common = new Map<bigint, Rational>()
  for (const [base, exponent] of first) {
    const exponents = others.map((summand) => summand.get(base))
    const shared = exponents.filter((e) => e !== undefined)
    if (shared.length === others.length) common.set(base, Rational.min(exponent, ...shared))
  }
  const rests = summands.map((summand) => {
    const rest: Array<readonly [bigint, Rational]> = []
    for (const [base, exponent] of summand) {
      rest.push([base, exponent.minus(common.get(base) ?? Rational.zero)])
    }
    return Result.getOrThrowWith(value(rest), (line) => new RangeError(line))
  })
  return times(fromPowers([...common]), of(Rational.sum(rests)))
}

// ---------------------------------------------------------------------------------- conversions

/**
 * The code length `-log2 w`.
 *
 * - **Units** bits
 * - **Errors** `RangeError` when the weight is 0
 *
 * @example
 * ```ts
 * import { Weight } from "@headwater/exact"
 * Weight.length(Weight.times(Weight.power(2n, -98), Weight.power(61n, -1))).toString() // => "98 + log2(61)"
 * ```
 */
export const length = (w: Weight): LogForm => {
  if (isZero(w)) throw new RangeError(expected("a weight above 0", 0))
  if (!Array.isArray(w.factors)) throw new TypeError(expected("a weight", JSON.stringify(w)))
  const terms = negated(w.factors).map(([base, exponent]) => [exponent, base] as const)
  return LogForm.sum([{ terms }])
}

/**
 * The code length as a double, infinite for the weight 0. For display only.
 *
 * - **Units** bits
 *
 * @example
 * ```ts
 * import { Weight } from "@headwater/exact"
 * Weight.bits(Weight.power(2n, -98)) // => 98
 * Weight.bits(Weight.zero) // => Infinity
 * ```
 */
export const bits = (w: Weight): number =>
  isZero(w) ? Number.POSITIVE_INFINITY : length(w).toNumber()

/**
 * The value, multiplied out.
 *
 * Equal and related bases cancel first (`9^8 · 3^-16` is 1). An exponent that is not an integer
 * is refused also where the power happens to be rational.
 *
 * - **Errors** a `Result` failure with one line when an exponent is not an integer, or when the
 *   numerator or the denominator has more than 2^24 bits
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * import { Result } from "effect"
 * Result.getOrThrow(Weight.toRational(Weight.power(Rational.of(2, 3), 2))).toString() // => "4/9"
 * Result.isFailure(Weight.toRational(Weight.power(2n, -20_000_000))) // => true
 * ```
 */
export const toRational = (w: Weight): Result.Result<Rational, string> =>
  isZero(w) ? Result.succeed(Rational.zero) : value(coprime(powers(w.factors)))

const value = (factors: Powers): Result.Result<Rational, string> => {
  const tops: Array<readonly [bigint, Rational]> = []
  const bottoms: Array<readonly [bigint, Rational]> = []
  for (const [base, exponent] of factors) {
    if (!exponent.isInteger) {
      return Result.fail(expected("integer exponents", `${base}^(${exponent.toString()})`))
    }
    if (exponent.sign > 0) tops.push([base, exponent])
    if (exponent.sign < 0) bottoms.push([base, exponent.negated()])
  }
  for (const side of [tops, bottoms]) {
    const atMost = side.reduce((n, [b, e]) => n + BigInt(bitLength(b)) * e.numerator, 0n)
    if (atMost <= LONGEST) continue
    const exactly = LogForm.sum([{ terms: side.map(([b, e]) => [e, Rational.of(b)]) }]).floor()
    if (exactly >= LONGEST) {
      return Result.fail(expected(`at most ${LONGEST} bits`, `a value of ${exactly + 1n}`))
    }
  }
  return Result.succeed(Rational.of(product(tops), product(bottoms)))
}

const product = (factors: Powers): bigint =>
  factors.reduce((n, [base, exponent]) => n * base ** exponent.numerator, 1n)

/**
 * The weight as text, bases in rising order.
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * Weight.toString(Weight.times(Weight.of(Rational.of(1, 8)), Weight.power(61n, -1))) // => "2^-3 · 61^-1"
 * ```
 */
export const toString = (w: Weight): string => {
  if (isZero(w)) return "0"
  const factors = powers(w.factors).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const text = factors.map(([base, exponent]) => {
    const e = exponent.toString()
    return e === "1" ? `${base}` : exponent.isInteger ? `${base}^${e}` : `${base}^(${e})`
  })
  return text.join(" · ") || "1"
}
