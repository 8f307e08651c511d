/**
 * # Sums of logarithms
 *
 * ## Main definitions
 * - {@link LogForm}: `Σ q_i·log2(r_i)`, with rational `q_i` and positive rational `r_i`
 *
 * ## Main statements
 * - the sign is certain: equality by coprime bases, order by certified intervals
 * - {@link LogForm.toNumber} is the nearest double
 *
 * ## Implementation notes
 * Powers are never multiplied out, so an exponent of ten million costs what an exponent of one
 * does. Bases are kept as 2 and odd naturals, equal ones merged; greatest common divisors are
 * taken only when intervals of 30 and of 64 bits leave the question open.
 *
 * @module
 */
import type { Exact } from "@headwater/proof"
import { type Enclosure, settle } from "./internal/enclosure.ts"
import { nearest } from "./internal/nearest.ts"
import { type Powers, powers } from "./internal/Powers.ts"
import { Rational, type RationalLike } from "./Rational.ts"

/** The public field of a sum of logarithms, and all of it that is ever read. */
export interface LogFormLike {
  /** `Σ q·log2(r)`; every `r` is positive. */
  readonly terms: ReadonlyArray<readonly [q: RationalLike, r: RationalLike]>
}

const rational = (q: RationalLike | bigint | number): Rational =>
  typeof q === "object" ? Rational.from(q) : Rational.of(q)

/** The terms of a form of ours are as {@link powers} made them. */
const powersOf = (form: LogForm): Powers =>
  form.terms.map(([q, r]) => [r.numerator, Rational.from(q)])

const TWO = Rational.of(2)

/**
 * The real number `Σ q_i·log2(r_i)`.
 *
 * The terms of a form are merged: their bases are distinct, 2 or odd naturals above 1, and no
 * coefficient is 0; the rational part is the coefficient of `log2(2)`. Different forms may still
 * have equal values (`log2(9)` and `2·log2(3)`); {@link LogForm.equals} compares values.
 *
 * - **Units** bits
 * - **Laws** `orderedVectorSpace`, `logarithm` (see ./laws)
 * - **Source** [Bernstein2005] for coprime bases
 *
 * @example
 * ```ts
 * import { LogForm } from "@headwater/exact"
 * const form = LogForm.log2(3n).times(665).minus(LogForm.of(1054))
 * form.sign // => 1
 * form.toString() // => "-1054 + 665·log2(3)"
 * ```
 */
export class LogForm implements Exact.Exact, LogFormLike {
  readonly terms: ReadonlyArray<readonly [q: RationalLike, r: RationalLike]>

  /** Takes merged terms on trust. */
  private constructor(terms: Powers) {
    this.terms = terms.map(([base, q]) => [q, base === 2n ? TWO : Rational.of(base)])
  }

  // ------------------------------------------------------------------------------- constructors

  static readonly zero: LogForm = new LogForm([])

  /**
   * The rational number `q` itself.
   *
   * - **Errors** `RangeError` for a number that is not an integer
   *
   * @example
   * ```ts
   * import { LogForm, Rational } from "@headwater/exact"
   * LogForm.of(Rational.of(1, 3)).toString() // => "1/3"
   * ```
   */
  static of(q: RationalLike | bigint | number): LogForm {
    const value = rational(q)
    return value.sign === 0 ? LogForm.zero : new LogForm([[2n, value]])
  }

  /**
   * The binary logarithm of a positive rational.
   *
   * - **Errors** `RangeError` when `r ≤ 0`
   *
   * @example
   * ```ts
   * import { LogForm, Rational } from "@headwater/exact"
   * LogForm.log2(Rational.of(3, 8)).toString() // => "-3 + log2(3)"
   * ```
   */
  static log2(r: RationalLike | bigint): LogForm {
    return new LogForm(powers([[rational(r), Rational.one]]))
  }

  /**
   * The sum, which is 0 of no forms. Terms with the same base are merged, all in one pass.
   *
   * @example
   * ```ts
   * import { LogForm } from "@headwater/exact"
   * LogForm.sum([LogForm.log2(6n), LogForm.log2(3n), LogForm.of(-1)]).toString() // => "2·log2(3)"
   * ```
   */
  static sum(xs: Iterable<LogFormLike>): LogForm {
    const factors: Array<readonly [RationalLike, RationalLike]> = []
    for (const x of xs) for (const [q, r] of x.terms) factors.push([r, q])
    return new LogForm(powers(factors))
  }

  // --------------------------------------------------------------------------------- arithmetic

  /**
   * The least of one or more sums of logarithms.
   *
   * @example
   * ```ts
   * import { LogForm } from "@headwater/exact"
   * LogForm.min(LogForm.log2(9n), LogForm.of(3), LogForm.log2(10n)).toString() // => "3"
   * ```
   */
  static min(first: LogForm, ...rest: ReadonlyArray<LogForm>): LogForm {
    return rest.reduce((least, x) => (least.compare(x) > 0 ? x : least), first)
  }

  /**
   * The greatest of one or more sums of logarithms.
   *
   * @example
   * ```ts
   * import { LogForm } from "@headwater/exact"
   * LogForm.max(LogForm.log2(7n), LogForm.of(3), LogForm.log2(5n)).toString() // => "3"
   * ```
   */
  static max(first: LogForm, ...rest: ReadonlyArray<LogForm>): LogForm {
    return rest.reduce((greatest, x) => (greatest.compare(x) < 0 ? x : greatest), first)
  }

  /**
   * The sum `this + x`. To add up many, {@link LogForm.sum} is quicker.
   *
   * @example
   * ```ts
   * import { LogForm } from "@headwater/exact"
   * LogForm.log2(3n).plus(LogForm.of(1)).toString() // => "1 + log2(3)"
   * ```
   */
  plus(x: LogFormLike): LogForm {
    return LogForm.sum([this, x])
  }

  /**
   * The difference `this - x`.
   *
   * @example
   * ```ts
   * import { LogForm } from "@headwater/exact"
   * LogForm.log2(3n).minus(LogForm.log2(3n)).toString() // => "0"
   * ```
   */
  minus(x: LogFormLike): LogForm {
    return LogForm.sum([this, LogForm.sum([x]).negated()])
  }

  /**
   * The multiple `q·this`.
   *
   * - **Errors** `RangeError` for a number that is not an integer
   *
   * @example
   * ```ts
   * import { LogForm, Rational } from "@headwater/exact"
   * LogForm.log2(3n).times(Rational.of(1, 2)).toString() // => "1/2·log2(3)"
   * ```
   */
  times(q: RationalLike | bigint | number): LogForm {
    const factor = rational(q)
    if (factor.sign === 0) return LogForm.zero
    return new LogForm(powersOf(this).map(([base, e]) => [base, e.times(factor)]))
  }

  /**
   * `-this`.
   *
   * @example
   * ```ts
   * import { LogForm } from "@headwater/exact"
   * LogForm.log2(3n).negated().toString() // => "-log2(3)"
   * ```
   */
  negated(): LogForm {
    return new LogForm(powersOf(this).map(([base, e]) => [base, e.negated()]))
  }

  // -------------------------------------------------------------------------------------- order

  /**
   * The sign of the value, certain.
   *
   * - **Cost** about 1 µs a term; more only for near ties, by the bits that the tie takes
   *
   * @example
   * ```ts
   * import { LogForm } from "@headwater/exact"
   * LogForm.log2(9n).minus(LogForm.log2(3n).times(2)).sign // => 0
   * ```
   */
  get sign(): -1 | 0 | 1 {
    const form = powersOf(this)
    const first = form[0]?.[1].sign ?? 0
    // All bases are above 1, so their logarithms are positive.
    if (form.every(([, q]) => q.sign === first)) return first
    return settle<-1 | 0 | 1>(
      form,
      30,
      (v) => v.sign,
      ({ high, low }) => (low > 0n ? 1 : high < 0n ? -1 : undefined)
    )
  }

  /**
   * The order of the values: the sign of `this - x`.
   *
   * @example
   * ```ts
   * import { LogForm } from "@headwater/exact"
   * LogForm.log2(3n).compare(LogForm.log2(2n)) // => 1
   * ```
   */
  compare(x: LogFormLike): -1 | 0 | 1 {
    return this.minus(x).sign
  }

  /**
   * Whether the values are equal, however they are written.
   *
   * @example
   * ```ts
   * import { LogForm } from "@headwater/exact"
   * LogForm.log2(12n).equals(LogForm.log2(6n).plus(LogForm.of(1))) // => true
   * ```
   */
  equals(x: LogFormLike): boolean {
    return this.compare(x) === 0
  }

  // -------------------------------------------------------------------------------- conversions

  /**
   * The greatest integer that is at most the value.
   *
   * @example
   * ```ts
   * import { LogForm } from "@headwater/exact"
   * LogForm.log2(3n).times(10_000_000).floor() // => 15849625n
   * ```
   */
  floor(): bigint {
    const down = ({ high, low, precision }: Enclosure): bigint | undefined => {
      const bits = BigInt(precision)
      return low >> bits === high >> bits ? low >> bits : undefined
    }
    return settle(powersOf(this), 30, (v) => v.floor(), down)
  }

  /**
   * The least integer that is at least the value.
   *
   * @example
   * ```ts
   * import { LogForm } from "@headwater/exact"
   * LogForm.log2(3n).ceil() // => 2n
   * ```
   */
  ceil(): bigint {
    return -this.negated().floor()
  }

  /**
   * The nearest double, however much cancels. For display only.
   *
   * @example
   * ```ts
   * import { LogForm } from "@headwater/exact"
   * LogForm.log2(3n).toNumber() // => 1.584962500721156
   * ```
   */
  toNumber(): number {
    const double = ({ high, low, precision }: Enclosure): number | undefined => {
      const unit = 1n << BigInt(precision)
      const x = nearest(low, unit)
      return x === nearest(high, unit) ? x : undefined
    }
    return settle(powersOf(this), 128, (v) => v.toNumber(), double)
  }

  /**
   * The form as text: the rational part, then the bases in order.
   *
   * @example
   * ```ts
   * import { LogForm } from "@headwater/exact"
   * LogForm.of(98).minus(LogForm.log2(7n).times(3)).toString() // => "98 - 3·log2(7)"
   * ```
   */
  toString(): string {
    const sorted = powersOf(this).toSorted(([a], [b]) => (a < b ? -1 : 1))
    const parts = sorted.map(([base, q], i) => {
      const size = q.abs().toString()
      const log = `log2(${base})`
      const text = base === 2n ? size : size === "1" ? log : `${size}·${log}`
      return i === 0 ? (q.sign < 0 ? `-${text}` : text) : q.sign < 0 ? ` - ${text}` : ` + ${text}`
    })
    return parts.join("") || "0"
  }

  /** The text of {@link LogForm.toString}. */
  toJSON(): string {
    return this.toString()
  }
}
