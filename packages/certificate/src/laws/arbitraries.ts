/**
 * Generators of polynomials and of values for them.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { arbitraries } from "@headwater/exact/laws"
import * as fc from "fast-check"
import { Polynomial } from "../Polynomial.ts"

export interface PolynomialConstraints {
  /** Names of variables. @defaultValue a, b, c */
  readonly variables?: ReadonlyArray<string>
  /** The most monomials before equal ones meet. @defaultValue 4 */
  readonly monomials?: number
  /** The largest exponent of a variable. @defaultValue 2 */
  readonly exponent?: number
}

/**
 * For polynomials with few monomials and small coefficients. Shrinks towards 0.
 *
 * @example
 * ```ts
 * import { arbitraries } from "@headwater/certificate/laws"
 * import * as fc from "fast-check"
 * fc.sample(arbitraries.polynomial(), 20).every((p) => p.degree <= 6) // => true
 * ```
 */
export const polynomial = (constraints: PolynomialConstraints = {}): fc.Arbitrary<Polynomial> => {
  const { exponent = 2, monomials = 4, variables = ["a", "b", "c"] } = constraints
  const powers = fc.tuple(...variables.map(() => fc.nat(exponent)))
  const monomial = fc
    .tuple(arbitraries.rational({ max: 9, denominator: 4 }), powers)
    .map(([coefficient, exponents]) =>
      exponents.reduce(
        (p, n, i) => p.times(Polynomial.variable(variables[i] ?? "a").pow(n)),
        Polynomial.from(coefficient)
      )
    )
  return fc
    .array(monomial, { maxLength: monomials })
    .map((all) => all.reduce((sum, p) => sum.plus(p), Polynomial.zero))
}

/**
 * For a value of every variable. Shrinks towards 0.
 *
 * @example
 * ```ts
 * import { arbitraries } from "@headwater/certificate/laws"
 * import * as fc from "fast-check"
 * const [values] = fc.sample(arbitraries.values(["x"]), 1)
 * Object.keys(values ?? {}) // => ["x"]
 * ```
 */
export const values = (
  variables: ReadonlyArray<string>
): fc.Arbitrary<Readonly<Record<string, Rational>>> =>
  fc
    .tuple(...variables.map(() => arbitraries.rational({ max: 12, denominator: 5 })))
    .map((all) =>
      Object.fromEntries(variables.map((name, i) => [name, all[i] ?? Rational.zero] as const))
    )
