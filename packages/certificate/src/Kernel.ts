/**
 * # The kernel
 *
 * Trusted: it alone says that something is proved. It multiplies out what a certificate writes, in
 * exact rationals, and compares. It searches for nothing and believes nothing: a proof may come from
 * anywhere, and each of its fields is read as if it were hostile.
 *
 * ## Why a step is sound
 * - `sum`: at a point where the premises hold each term is a nonnegative number times products of
 *   nonnegative numbers and squares, and each zero is 0. So `multiplier · target >= 0`, and the
 *   multiplier is positive there.
 * - `integer`: of an integer n that is not at least 0, `-n - 1 >= 0`. The certificate derives
 *   `-1 >= 0` from that. It is asked that n have integer coefficients and natural variables only.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import * as Result from "effect/Result"
import { expected } from "./internal/expected.ts"
import { Polynomial } from "./Polynomial.ts"
import type { Certificate, Proof, Step, Term } from "./Proof.ts"
import { isIntegral, premises, type Sequent } from "./Sequent.ts"

/** Whether a sequent is proved; if not, what is wrong. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly says: string }

const text = (value: unknown): string => {
  if (typeof value !== "string") throw new RangeError(expected("a text", value))
  return value
}

const list = <A>(value: ReadonlyArray<A>): ReadonlyArray<A> => {
  if (!Array.isArray(value)) throw new RangeError(expected("a list", value))
  return value
}

const rational = (value: string): Rational => {
  const read = Rational.parse(text(value))
  if (Result.isFailure(read)) throw new RangeError(read.failure)
  return read.success
}

const premise = (all: ReadonlyArray<Polynomial>, index: number): Polynomial => {
  const found = Number.isInteger(index) ? all[index] : undefined
  if (found === undefined) throw new RangeError(expected("the index of a premise", index))
  return found
}

/** What a term adds up to; nonnegative where the premises are. */
const value = (term: Term, known: ReadonlyArray<Polynomial>): Polynomial => {
  const by = rational(term.by)
  if (by.sign < 0) throw new RangeError(expected("a coefficient of at least 0", term.by))
  let product = Polynomial.from(by)
  for (const index of list(term.premises)) product = product.times(premise(known, index))
  for (const square of list(term.squares ?? [])) {
    const root = Polynomial.parse(text(square))
    product = product.times(root).times(root)
  }
  return product
}

/** Whether the certificate writes a positive multiple of the target as a sum. */
const isIdentity = (
  target: Polynomial,
  known: ReadonlyArray<Polynomial>,
  is0: ReadonlyArray<Polynomial>,
  certificate: Certificate
): boolean => {
  let rest = target
  if (certificate.multiplier !== undefined) {
    const positive = rational(certificate.multiplier.positive)
    if (positive.sign <= 0) throw new RangeError(expected("a positive multiplier", positive))
    const more = list(certificate.multiplier.terms).map((term) => value(term, known))
    rest = rest.times(more.reduce((sum, p) => sum.plus(p), Polynomial.from(positive)))
  }
  for (const term of list(certificate.terms)) rest = rest.minus(value(term, known))
  for (const zero of list(certificate.zeros)) {
    rest = rest.minus(premise(is0, zero.premise).times(Polynomial.parse(text(zero.times))))
  }
  return rest.isZero
}

const holds = (
  step: Step,
  fact: Polynomial,
  known: ReadonlyArray<Polynomial>,
  sequent: Sequent
): boolean => {
  const { is0 } = sequent.facts
  if (step.rule === "sum") return isIdentity(fact, known, is0, step.certificate)
  if (step.rule !== "integer" || !isIntegral(fact, sequent.naturals)) return false
  const denied = [...known, fact.negated().minus(1)]
  return isIdentity(Polynomial.from(-1), denied, is0, step.certificate)
}

const follow = (sequent: Sequent, proof: Proof): Verdict => {
  const known = [...premises(sequent)]
  let last: Polynomial | undefined
  for (const [index, step] of list(proof).entries()) {
    last = Polynomial.parse(text(step.fact))
    if (!holds(step, last, known, sequent)) {
      return { ok: false, says: `step ${index} does not prove ${last.toString()} >= 0` }
    }
    known.push(last)
  }
  if (last?.equals(sequent.goal) === true) return { ok: true }
  const [found, goal] = [last?.toString() ?? "missing", sequent.goal.toString()]
  return { ok: false, says: `the last step is ${found}, not the goal ${goal}` }
}

/**
 * Whether a proof proves a sequent.
 *
 * - **Errors** none: a proof that cannot be read proves nothing
 *
 * @example
 * ```ts
 * import { Kernel, Sequent } from "@headwater/certificate"
 * const sequent = Sequent.make({ given: ["x >= 1"], goal: "x^2 >= 1" })
 * // x^2 - 1 = (x - 1)^2 + 2 (x - 1)
 * const terms = [{ by: "1", premises: [], squares: ["x - 1"] }, { by: "2", premises: [0] }]
 * const step = { fact: "x^2 - 1", rule: "sum" as const, certificate: { terms, zeros: [] } }
 * Kernel.check(sequent, [step]) // => { ok: true }
 * Kernel.check(sequent, [{ ...step, fact: "x^2 - 2" }]).ok // => false
 * ```
 */
export const check = (sequent: Sequent, proof: Proof): Verdict => {
  try {
    return follow(sequent, proof)
  } catch (error) {
    return { ok: false, says: error instanceof Error ? error.message : String(error) }
  }
}
