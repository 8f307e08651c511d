/**
 * # Rationals
 *
 * ## Main definitions
 * - {@link Rational}: a ratio of unbounded integers in lowest terms, with the field operations
 * - {@link RationalLike}: what every operation accepts
 *
 * ## Implementation notes
 * Sums and products cancel before they multiply ([Knuth1997] §4.5.1), so no intermediate number
 * is longer than need be. `toNumber` rounds once.
 *
 * @module
 */
import type { Exact } from "@headwater/proof"
import * as Result from "effect/Result"
import { expected } from "./internal/expected.ts"
import { gcd } from "./internal/gcd.ts"
import { nearest } from "./internal/nearest.ts"

/**
 * The two public fields of a rational, and all of it that is ever read: a value made by another
 * copy of this package serves, and so does `{ numerator: 2n, denominator: 4n }`.
 */
export interface RationalLike {
  readonly numerator: bigint
  /** Not zero. */
  readonly denominator: bigint
}

const integer = (value: bigint | number): bigint => {
  if (typeof value === "bigint") return value
  if (Number.isInteger(value)) return BigInt(value)
  throw new RangeError(expected("an integer", value))
}

const abs = (n: bigint): bigint => (n < 0n ? -n : n)

/**
 * A ratio of two integers, in lowest terms with a positive denominator.
 *
 * - **Laws** `orderedField` (see ./laws)
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * Rational.of(6, -4).toString() // => "-3/2"
 * ```
 */
export class Rational implements Exact.Exact {
  readonly numerator: bigint
  readonly denominator: bigint

  /** For a ratio that is known to be in lowest terms; see {@link Rational.of}. */
  private constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator
    this.denominator = denominator
  }

  // ------------------------------------------------------------------------------- constructors

  static readonly zero: Rational = new Rational(0n, 1n)
  static readonly one: Rational = new Rational(1n, 1n)

  /**
   * The ratio `n / d` of two integers; `d` is 1 by default.
   *
   * - **Errors** `RangeError` when `d` is 0 or a number is not an integer
   *
   * @example
   * ```ts
   * import { Rational } from "@headwater/exact"
   * Rational.of(2n ** 70n, 2n ** 71n).toString() // => "1/2"
   * ```
   */
  static of(n: bigint | number, d: bigint | number = 1n): Rational {
    const top = integer(n)
    const bottom = integer(d)
    if (bottom === 0n) throw new RangeError(expected("a denominator other than 0", d))
    return Rational.reduced(bottom < 0n ? -top : top, abs(bottom))
  }

  /**
   * The rational with the value of `x`: itself where it already is one of ours.
   *
   * - **Errors** `RangeError` when the denominator is 0; `TypeError` for what is no rational
   *
   * @example
   * ```ts
   * import { Rational } from "@headwater/exact"
   * Rational.from({ numerator: 2n, denominator: 4n }).toString() // => "1/2"
   * ```
   */
  static from(x: RationalLike): Rational {
    // This only skips the reduction: a value of another copy is reduced, and serves as well.
    if (x instanceof Rational) return x
    if (typeof x?.numerator === "bigint" && typeof x.denominator === "bigint") {
      return Rational.of(x.numerator, x.denominator)
    }
    throw new TypeError(expected("a rational with a bigint numerator and denominator", x))
  }

  /**
   * The rational that a text spells: an integer, a fraction of integers or a finite decimal.
   *
   * - **Errors** a `Result` failure with one line for any other text
   *
   * @example
   * ```ts
   * import { Rational } from "@headwater/exact"
   * import { Result } from "effect"
   * Result.getOrThrow(Rational.parse("0.25")).toString() // => "1/4"
   * Result.isFailure(Rational.parse("1/0")) // => true
   * ```
   */
  static parse(text: string): Result.Result<Rational, string> {
    const parts = /^(-?)(\d+)(?:\/(\d+)|\.(\d+))?$/.exec(text)
    if (parts === null) {
      return Result.fail(expected('a rational such as "3/4", "-2" or "0.25"', text))
    }
    const [, sign, whole = "", below = "1", decimals = ""] = parts
    const top = BigInt(whole + decimals)
    const bottom = BigInt(below) * 10n ** BigInt(decimals.length)
    if (bottom === 0n) return Result.fail(expected("a denominator other than 0", text))
    return Result.succeed(Rational.reduced(sign === "-" ? -top : top, bottom))
  }

  /**
   * `2^n`, for an integer `n` of either sign.
   *
   * @example
   * ```ts
   * import { Rational } from "@headwater/exact"
   * Rational.pow2(-3).toString() // => "1/8"
   * ```
   */
  static pow2(n: number): Rational {
    const exponent = integer(n)
    return exponent < 0n ? new Rational(1n, 1n << -exponent) : new Rational(1n << exponent, 1n)
  }

  /**
   * The sum, which is 0 of no rationals. What fits over the greatest denominator is added as
   * integers, and the rest pairwise, so that long numbers are added late.
   *
   * @example
   * ```ts
   * import { Rational } from "@headwater/exact"
   * Rational.sum([Rational.of(1, 2), Rational.of(1, 3), Rational.of(1, 6)]).toString() // => "1"
   * ```
   */
  static sum(xs: Iterable<RationalLike>): Rational {
    const all = Array.from(xs, (x) => Rational.from(x))
    if (all.length <= 1) return all[0] ?? Rational.zero
    let common = 1n
    for (const { denominator } of all) if (denominator > common) common = denominator
    let top = 0n
    let rest: ReadonlyArray<Rational> = all.filter(({ denominator, numerator }) => {
      if (denominator === common) top += numerator
      else if (common % denominator === 0n) top += numerator * (common / denominator)
      else return true
      return false
    })
    while (rest.length > 1) {
      const next: Array<Rational> = []
      for (let i = 0; i < rest.length; i += 2) {
        next.push(rest.slice(i, i + 2).reduce((a, b) => a.plus(b)))
      }
      rest = next
    }
    return rest.reduce((a, b) => a.plus(b), Rational.reduced(top, common))
  }

  /**
   * The least of one or more rationals.
   *
   * @example
   * ```ts
   * import { Rational } from "@headwater/exact"
   * Rational.min(Rational.of(1, 2), Rational.of(1, 3)).toString() // => "1/3"
   * ```
   */
  static min(first: RationalLike, ...rest: ReadonlyArray<RationalLike>): Rational {
    return rest.reduce<Rational>(
      (least, x) => (least.compare(x) > 0 ? Rational.from(x) : least),
      Rational.from(first)
    )
  }

  /**
   * The greatest of one or more rationals.
   *
   * @example
   * ```ts
   * import { Rational } from "@headwater/exact"
   * Rational.max(Rational.of(1, 2), Rational.of(1, 3)).toString() // => "1/2"
   * ```
   */
  static max(first: RationalLike, ...rest: ReadonlyArray<RationalLike>): Rational {
    return rest.reduce<Rational>(
      (greatest, x) => (greatest.compare(x) < 0 ? Rational.from(x) : greatest),
      Rational.from(first)
    )
  }

  private static reduced(n: bigint, d: bigint): Rational {
    if (d === 1n) return new Rational(n, 1n)
    const common = gcd(abs(n), d)
    return common === 1n ? new Rational(n, d) : new Rational(n / common, d / common)
  }

  /** `x + n/d` for `n/d` in lowest terms: only the common part of the denominators cancels. */
  private static moved(x: Rational, n: bigint, d: bigint): Rational {
    if (x.denominator === d) return Rational.reduced(x.numerator + n, d)
    const common = gcd(x.denominator, d)
    const top = x.numerator * (d / common) + n * (x.denominator / common)
    const again = common === 1n ? 1n : gcd(abs(top), common)
    return new Rational(top / again, (x.denominator / common) * (d / again))
  }

  // ------------------------------------------------------------------------------------ queries

  /** The sign: -1, 0 or 1. */
  get sign(): -1 | 0 | 1 {
    return this.numerator > 0n ? 1 : this.numerator < 0n ? -1 : 0
  }

  /** Whether the denominator is 1. */
  get isInteger(): boolean {
    return this.denominator === 1n
  }

  /**
   * The order of the rationals: the sign of `this - x`.
   *
   * @example
   * ```ts
   * import { Rational } from "@headwater/exact"
   * Rational.of(1, 3).compare(Rational.of(1, 2)) // => -1
   * ```
   */
  compare(x: RationalLike): -1 | 0 | 1 {
    const y = Rational.from(x)
    const left = this.numerator * y.denominator
    const right = y.numerator * this.denominator
    return left < right ? -1 : left > right ? 1 : 0
  }

  /**
   * Whether the values are equal.
   *
   * @example
   * ```ts
   * import { Rational } from "@headwater/exact"
   * Rational.of(2, 4).equals(Rational.of(1, 2)) // => true
   * ```
   */
  equals(x: RationalLike): boolean {
    const y = Rational.from(x)
    return this.numerator === y.numerator && this.denominator === y.denominator
  }

  // --------------------------------------------------------------------------------- arithmetic

  /**
   * The sum `this + x`.
   *
   * @example
   * ```ts
   * import { Rational } from "@headwater/exact"
   * Rational.of(1, 2).plus(Rational.of(1, 6)).toString() // => "2/3"
   * ```
   */
  plus(x: RationalLike): Rational {
    const y = Rational.from(x)
    return Rational.moved(this, y.numerator, y.denominator)
  }

  /**
   * The difference `this - x`.
   *
   * @example
   * ```ts
   * import { Rational } from "@headwater/exact"
   * Rational.of(1, 2).minus(Rational.of(1, 6)).toString() // => "1/3"
   * ```
   */
  minus(x: RationalLike): Rational {
    const y = Rational.from(x)
    return Rational.moved(this, -y.numerator, y.denominator)
  }

  /**
   * The product `this · x`.
   *
   * @example
   * ```ts
   * import { Rational } from "@headwater/exact"
   * Rational.of(2, 3).times(Rational.of(3, 4)).toString() // => "1/2"
   * ```
   */
  times(x: RationalLike): Rational {
    const y = Rational.from(x)
    const left = y.isInteger ? 1n : gcd(abs(this.numerator), y.denominator)
    const right = this.isInteger ? 1n : gcd(abs(y.numerator), this.denominator)
    return new Rational(
      (this.numerator / left) * (y.numerator / right),
      (this.denominator / right) * (y.denominator / left)
    )
  }

  /**
   * The quotient `this / x`.
   *
   * - **Errors** `RangeError` when `x` is 0
   *
   * @example
   * ```ts
   * import { Rational } from "@headwater/exact"
   * Rational.of(1, 2).dividedBy(Rational.of(3, 4)).toString() // => "2/3"
   * ```
   */
  dividedBy(x: RationalLike): Rational {
    return this.times(Rational.from(x).inverse())
  }

  /**
   * `-this`.
   *
   * @example
   * ```ts
   * import { Rational } from "@headwater/exact"
   * Rational.of(1, 2).negated().toString() // => "-1/2"
   * ```
   */
  negated(): Rational {
    return new Rational(-this.numerator, this.denominator)
  }

  /**
   * `1 / this`.
   *
   * - **Errors** `RangeError` when this is 0
   *
   * @example
   * ```ts
   * import { Rational } from "@headwater/exact"
   * Rational.of(-2, 3).inverse().toString() // => "-3/2"
   * ```
   */
  inverse(): Rational {
    if (this.numerator === 0n) throw new RangeError(expected("a divisor other than 0", this))
    return this.numerator < 0n
      ? new Rational(-this.denominator, -this.numerator)
      : new Rational(this.denominator, this.numerator)
  }

  /**
   * The absolute value.
   *
   * @example
   * ```ts
   * import { Rational } from "@headwater/exact"
   * Rational.of(-2, 3).abs().toString() // => "2/3"
   * ```
   */
  abs(): Rational {
    return this.numerator < 0n ? this.negated() : this
  }

  /**
   * The power `this^n` for an integer `n`; `0^0 = 1`.
   *
   * - **Errors** `RangeError` when `n` is not an integer, or is negative and this is 0
   *
   * @example
   * ```ts
   * import { Rational } from "@headwater/exact"
   * Rational.of(2, 3).pow(-2).toString() // => "9/4"
   * ```
   */
  pow(n: number | bigint): Rational {
    const exponent = integer(n)
    if (exponent < 0n) return this.inverse().pow(-exponent)
    return new Rational(this.numerator ** exponent, this.denominator ** exponent)
  }

  // -------------------------------------------------------------------------------- conversions

  /**
   * The greatest integer that is at most the value.
   *
   * @example
   * ```ts
   * import { Rational } from "@headwater/exact"
   * Rational.of(-3, 2).floor() // => -2n
   * ```
   */
  floor(): bigint {
    const quotient = this.numerator / this.denominator
    return this.numerator < 0n && !this.isInteger ? quotient - 1n : quotient
  }

  /**
   * The least integer that is at least the value.
   *
   * @example
   * ```ts
   * import { Rational } from "@headwater/exact"
   * Rational.of(-3, 2).ceil() // => -1n
   * ```
   */
  ceil(): bigint {
    return -this.negated().floor()
  }

  /**
   * The nearest double, ties to even; infinite beyond the largest. For display only.
   *
   * @example
   * ```ts
   * import { Rational } from "@headwater/exact"
   * Rational.of(1, 3).toNumber() === 1 / 3 // => true
   * ```
   */
  toNumber(): number {
    return nearest(this.numerator, this.denominator)
  }

  /**
   * `"n/d"`, or `"n"` for an integer; {@link Rational.parse} reads it back.
   *
   * @example
   * ```ts
   * import { Rational } from "@headwater/exact"
   * Rational.of(4, 2).toString() // => "2"
   * ```
   */
  toString(): string {
    return this.isInteger ? `${this.numerator}` : `${this.numerator}/${this.denominator}`
  }

  /** The text of {@link Rational.toString}, so that JSON has no bigint in it. */
  toJSON(): string {
    return this.toString()
  }
}
