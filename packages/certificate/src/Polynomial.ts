/**
 * # Polynomials
 *
 * Polynomials in any number of variables with rational coefficients, each in one form: the variables
 * of a monomial in order, no coefficient 0. So two are equal where their texts are. Trusted: what a
 * certificate multiplies out is multiplied here.
 *
 * ## Main definitions
 * - {@link Polynomial}: the ring, with substitution and values
 * - {@link PolynomialLike}: what every operation accepts; a text is read by {@link Polynomial.parse}
 *
 * @module
 */
import { Rational, type RationalLike } from "@headwater/exact"
import { expected } from "./internal/expected.ts"
import { read } from "./internal/read.ts"

/** A polynomial, its text, or a constant. */
export type PolynomialLike = Polynomial | string | bigint | number | RationalLike

/** A variable with its exponent, at least 1. */
export type Power = readonly [variable: string, exponent: number]

/** A coefficient, not 0, times a product of powers in the order of their variables. */
export interface Monomial {
  readonly coefficient: Rational
  readonly powers: ReadonlyArray<Power>
}

/** Names of variables: a letter, then letters, digits and `_`; `name#7` is left to fresh ones. */
const variableName = /^[A-Za-z]\w*(#\d+)?$/

const keyOf = (powers: ReadonlyArray<Power>): string =>
  powers.map(([variable, n]) => (n === 1 ? variable : `${variable}^${n}`)).join("*")

/** An exponent that is exact: sums beyond 2^53 would make different monomials one. */
const natural = (n: number): number => {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(expected("a natural exponent", n))
  return n
}

/** The product of two products of powers, both in order. */
const merged = (a: ReadonlyArray<Power>, b: ReadonlyArray<Power>): ReadonlyArray<Power> => {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const all: Array<Power> = []
  let j = 0
  for (const [variable, n] of a) {
    for (let other = b[j]; other !== undefined && other[0] < variable; other = b[++j]) {
      all.push(other)
    }
    const same = b[j]
    if (same !== undefined && same[0] === variable) {
      all.push([variable, natural(n + same[1])])
      j++
    } else all.push([variable, n])
  }
  for (; j < b.length; j++) all.push(b[j]!)
  return all
}

/**
 * A polynomial with rational coefficients.
 *
 * - **Laws** `commutativeRing` (see ./laws)
 *
 * @example
 * ```ts
 * import { Polynomial } from "@headwater/certificate"
 * const a = Polynomial.variable("a")
 * a.plus(1).pow(2).minus(a.pow(2)).toString() // => "2*a + 1"
 * ```
 */
export class Polynomial {
  /** The monomials by their text, `a^2*b`; that of the constant is empty. */
  readonly monomials: ReadonlyMap<string, Monomial>

  private constructor(monomials: ReadonlyMap<string, Monomial>) {
    this.monomials = monomials
  }

  // ------------------------------------------------------------------------------- constructors

  static readonly zero: Polynomial = new Polynomial(new Map())
  static readonly one: Polynomial = Polynomial.constant(Rational.one)

  /** Adds up monomials, which may meet. */
  private static sum(all: Iterable<Monomial>): Polynomial {
    const monomials = new Map<string, Monomial>()
    for (const { coefficient, powers } of all) {
      const key = keyOf(powers)
      const had = monomials.get(key)
      const total = had === undefined ? coefficient : had.coefficient.plus(coefficient)
      if (total.sign === 0) monomials.delete(key)
      else monomials.set(key, { coefficient: total, powers })
    }
    return new Polynomial(monomials)
  }

  private static constant(value: Rational): Polynomial {
    return Polynomial.sum(value.sign === 0 ? [] : [{ coefficient: value, powers: [] }])
  }

  /**
   * A variable.
   *
   * - **Errors** `RangeError` for a name that is none: `""` and `a*a` are no variables
   *
   * @example
   * ```ts
   * import { Polynomial } from "@headwater/certificate"
   * Polynomial.variable("y").times(3).toString() // => "3*y"
   * ```
   */
  static variable(name: string): Polynomial {
    if (!variableName.test(name)) throw new RangeError(expected("a name of a variable", name))
    return Polynomial.sum([{ coefficient: Rational.one, powers: [[name, 1]] }])
  }

  /**
   * The polynomial that a value stands for: itself, a constant, or what a text spells.
   *
   * @example
   * ```ts
   * import { Polynomial } from "@headwater/certificate"
   * Polynomial.from("2*a").plus(Polynomial.from(1n)).toString() // => "2*a + 1"
   * ```
   */
  static from(value: PolynomialLike): Polynomial {
    if (value instanceof Polynomial) return value
    if (typeof value === "string") return Polynomial.parse(value)
    return Polynomial.constant(
      typeof value === "object" ? Rational.from(value) : Rational.of(value)
    )
  }

  /**
   * What a text spells with `+ - * ^`, brackets, names, and fractions of integers; a factor is
   * always marked by `*`.
   *
   * - **Errors** `RangeError` for any other text
   *
   * @example
   * ```ts
   * import { Polynomial } from "@headwater/certificate"
   * Polynomial.parse("(a + 1)^2 - y/2").toString() // => "a^2 + 2*a - 1/2*y + 1"
   * ```
   */
  static parse(text: string): Polynomial {
    return read(text, {
      number: (digits) => Polynomial.constant(Rational.of(BigInt(digits))),
      variable: (name) => Polynomial.variable(name)
    })
  }

  // ------------------------------------------------------------------------------------ queries

  get isZero(): boolean {
    return this.monomials.size === 0
  }

  /** Its value, where it has no variable. */
  get constant(): Rational | undefined {
    if (this.isZero) return Rational.zero
    return this.monomials.size === 1 ? this.monomials.get("")?.coefficient : undefined
  }

  /** The variables that occur, in order. */
  get variables(): ReadonlyArray<string> {
    const names = new Set<string>()
    for (const { powers } of this.monomials.values()) for (const [name] of powers) names.add(name)
    return [...names].sort()
  }

  /** The largest sum of exponents in a monomial; 0 of a constant. */
  get degree(): number {
    let most = 0
    for (const { powers } of this.monomials.values()) {
      most = Math.max(
        most,
        powers.reduce((sum, [, n]) => sum + n, 0)
      )
    }
    return most
  }

  /** The coefficient of a monomial given by its text. */
  coefficient(monomial: string): Rational {
    return this.monomials.get(monomial)?.coefficient ?? Rational.zero
  }

  /** The monomials with their text, higher degrees first. */
  get ordered(): ReadonlyArray<readonly [text: string, monomial: Monomial]> {
    const degree = ({ powers }: Monomial): number => powers.reduce((sum, [, n]) => sum + n, 0)
    return [...this.monomials].sort(([a, p], [b, q]) => degree(q) - degree(p) || (a < b ? -1 : 1))
  }

  /** Whether the two are the same polynomial. */
  equals(other: PolynomialLike): boolean {
    return this.minus(other).isZero
  }

  /**
   * Its value where the variables have these values.
   *
   * - **Errors** `RangeError` where a variable has none
   *
   * @example
   * ```ts
   * import { Polynomial } from "@headwater/certificate"
   * import { Rational } from "@headwater/exact"
   * Polynomial.parse("y - a^2").at({ y: Rational.of(7), a: Rational.of(2) }).toString() // => "3"
   * ```
   */
  at(values: Readonly<Record<string, RationalLike>>): Rational {
    const numbers = new Map<string, Rational>()
    for (const name of this.variables) {
      const value = Object.hasOwn(values, name) ? values[name] : undefined
      if (value === undefined) throw new RangeError(expected("a value of every variable", name))
      numbers.set(name, Rational.from(value))
    }
    let total = Rational.zero
    for (const { coefficient, powers } of this.monomials.values()) {
      let product = coefficient
      for (const [name, n] of powers) product = product.times(numbers.get(name)!.pow(n))
      total = total.plus(product)
    }
    return total
  }

  // --------------------------------------------------------------------------------- arithmetic

  /** The sum. */
  plus(other: PolynomialLike): Polynomial {
    return Polynomial.sum([
      ...this.monomials.values(),
      ...Polynomial.from(other).monomials.values()
    ])
  }

  /** The difference. */
  minus(other: PolynomialLike): Polynomial {
    return this.plus(Polynomial.from(other).negated())
  }

  /** `-this`. */
  negated(): Polynomial {
    const negative = ({ coefficient, powers }: Monomial) => ({
      coefficient: coefficient.negated(),
      powers
    })
    return new Polynomial(new Map([...this.monomials].map(([key, it]) => [key, negative(it)])))
  }

  /** The product. */
  times(other: PolynomialLike): Polynomial {
    const right = [...Polynomial.from(other).monomials.values()]
    const products: Array<Monomial> = []
    for (const a of this.monomials.values()) {
      for (const b of right) {
        products.push({
          coefficient: a.coefficient.times(b.coefficient),
          powers: merged(a.powers, b.powers)
        })
      }
    }
    return Polynomial.sum(products)
  }

  /** The power, for a natural exponent; the power 0 is 1. */
  pow(exponent: number): Polynomial {
    let power = Polynomial.one
    for (let n = natural(exponent); n > 0; n--) power = power.times(this)
    return power
  }

  /**
   * The polynomial with other polynomials in place of some variables, all at once.
   *
   * @example
   * ```ts
   * import { Polynomial } from "@headwater/certificate"
   * Polynomial.parse("a*b").substitute({ a: "b", b: "a + 1" }).toString() // => "a*b + b"
   * ```
   */
  substitute(by: Readonly<Record<string, PolynomialLike>>): Polynomial {
    let total = Polynomial.zero
    for (const { coefficient, powers } of this.monomials.values()) {
      let product = Polynomial.constant(coefficient)
      for (const [name, n] of powers) {
        const value = Object.hasOwn(by, name) ? by[name] : undefined
        product = product.times(Polynomial.from(value ?? Polynomial.variable(name)).pow(n))
      }
      total = total.plus(product)
    }
    return total
  }

  // -------------------------------------------------------------------------------- conversions

  /** The monomials, higher degrees first, `2*a^2*b - 1/2`; {@link Polynomial.parse} reads it back. */
  toString(): string {
    if (this.isZero) return "0"
    let text = ""
    for (const [key, { coefficient }] of this.ordered) {
      const size = coefficient.abs()
      const one = size.equals(Rational.one)
      const number = size.toString()
      const term = key === "" ? number : one ? key : `${number}*${key}`
      const minus = coefficient.sign < 0
      text += text === "" ? (minus ? `-${term}` : term) : `${minus ? " - " : " + "}${term}`
    }
    return text
  }

  /** The text of {@link Polynomial.toString}. */
  toJSON(): string {
    return this.toString()
  }
}
