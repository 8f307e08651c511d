/**
 * # Sequents
 *
 * What is to be proved: a polynomial is at least 0 wherever some polynomials are at least 0 and some
 * are 0, for all real values of the variables, of which some are natural numbers.
 *
 * ## Main definitions
 * - {@link Facts}: polynomials that are at least 0, and polynomials that are 0
 * - {@link Sequent}: natural variables, facts, and a goal
 * - {@link facts}: reads `"a^2 <= y"`
 *
 * @module
 */
import { expected } from "./internal/expected.ts"
import { Polynomial, type PolynomialLike } from "./Polynomial.ts"

/** What is known. */
export interface Facts {
  readonly atLeast0: ReadonlyArray<Polynomial>
  readonly is0: ReadonlyArray<Polynomial>
}

/** Facts, and the polynomial that is to be at least 0. */
export interface Sequent {
  /** Variables that stand for natural numbers; all others are real. */
  readonly naturals: ReadonlyArray<string>
  readonly facts: Facts
  readonly goal: Polynomial
}

/** Relations: `"a <= b"`, `">="`, `"="`, and between integers `"<"` and `">"`. */
export type Relation = string

export const none: Facts = { atLeast0: [], is0: [] }

/** Both. */
export const and = (...all: ReadonlyArray<Facts>): Facts => ({
  atLeast0: all.flatMap((it) => it.atLeast0),
  is0: all.flatMap((it) => it.is0)
})

/** The facts with polynomials in place of variables. */
export const substitute = (it: Facts, by: Readonly<Record<string, PolynomialLike>>): Facts => ({
  atLeast0: it.atLeast0.map((p) => p.substitute(by)),
  is0: it.is0.map((p) => p.substitute(by))
})

/**
 * Whether a polynomial has integer values at all natural values of its variables, for it has integer
 * coefficients and no variable that is not natural.
 */
export const isIntegral = (p: Polynomial, naturals: ReadonlyArray<string>): boolean =>
  [...p.monomials.values()].every(({ coefficient }) => coefficient.isInteger) &&
  p.variables.every((name) => naturals.includes(name))

const relation = (text: Relation, naturals: ReadonlyArray<string>): Facts => {
  const parts = text.split(/(<=|>=|=|<|>)/)
  const [left, sign, right] = parts
  if (left === undefined || sign === undefined || right === undefined || parts.length !== 3) {
    throw new RangeError(expected('a relation such as "a^2 <= y"', text))
  }
  const difference = Polynomial.parse(right).minus(Polynomial.parse(left))
  if (sign === "=") return { atLeast0: [], is0: [difference] }
  const p = sign.startsWith("<") ? difference : difference.negated()
  if (sign.endsWith("=")) return { atLeast0: [p], is0: [] }
  if (!isIntegral(p, naturals)) {
    throw new RangeError(expected("<= or >= between numbers that need not be integers", text))
  }
  return { atLeast0: [p.minus(1)], is0: [] }
}

/**
 * The facts that relations state. A strict one is read as one more, and only between integers.
 *
 * - **Errors** `RangeError` for a text that is no relation, or strict between reals
 *
 * @example
 * ```ts
 * import { Sequent } from "@headwater/certificate"
 * Sequent.facts(["a^2 <= y", "y < (a + 1)^2"], ["a", "y"]).atLeast0.map(String)
 * // => ["-a^2 + y", "a^2 + 2*a - y"]
 * ```
 */
export const facts = (
  relations: ReadonlyArray<Relation>,
  naturals: ReadonlyArray<string> = []
): Facts => and(...relations.map((it) => relation(it, naturals)))

/**
 * A sequent from relations. The goal is a relation without `=`.
 *
 * @example
 * ```ts
 * import { Sequent } from "@headwater/certificate"
 * const it = Sequent.make({ given: ["x >= 1"], goal: "x^2 >= x" })
 * it.goal.toString() // => "x^2 - x"
 * ```
 */
export const make = (it: {
  readonly naturals?: ReadonlyArray<string>
  readonly given?: ReadonlyArray<Relation>
  readonly goal: Relation
}): Sequent => {
  const naturals = it.naturals ?? []
  const [goal] = relation(it.goal, naturals).atLeast0
  if (goal === undefined) throw new RangeError(expected("a goal with <= or >=", it.goal))
  return { naturals, facts: facts(it.given ?? [], naturals), goal }
}

/** The premises that a certificate names by their index: each natural is at least 0, then the facts. */
export const premises = (it: Sequent): ReadonlyArray<Polynomial> => [
  ...it.naturals.map((name) => Polynomial.variable(name)),
  ...it.facts.atLeast0
]

/** What is known, a relation each. */
export const given = ({ facts }: Sequent): ReadonlyArray<string> => [
  ...facts.atLeast0.map((p) => `${p.toString()} >= 0`),
  ...facts.is0.map((p) => `${p.toString()} = 0`)
]

/** The sequent in one line. */
export const toString = (it: Sequent): string => {
  const naturals = it.naturals.length === 0 ? "" : `naturals ${it.naturals.join(", ")}; `
  return `${naturals}${given(it).join(", ")} |- ${it.goal.toString()} >= 0`
}
