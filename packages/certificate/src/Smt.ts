/**
 * # SMT-LIB
 *
 * Sequents as questions to a solver: the facts and that the goal is negative. `unsat` means that the
 * goal follows; a model is a counterexample. No solver is trusted here.
 *
 * To be used by readers who have a solver of their own.
 *
 * @module
 */
import type { Rational } from "@headwater/exact"
import type { Polynomial } from "./Polynomial.ts"
import { premises, type Sequent } from "./Sequent.ts"

/** Names with `#` are quoted. */
const name = (variable: string): string => (variable.includes("#") ? `|${variable}|` : variable)

const number = (value: Rational): string => {
  const size = value.abs()
  const text = size.isInteger
    ? `${size.numerator}.0`
    : `(/ ${size.numerator}.0 ${size.denominator}.0)`
  return value.sign < 0 ? `(- ${text})` : text
}

const expression = (p: Polynomial): string => {
  const terms = p.ordered.map(([, { coefficient, powers }]) => {
    const factors = powers.flatMap(([variable, n]) =>
      Array.from({ length: n }, () => name(variable))
    )
    return factors.length === 0
      ? number(coefficient)
      : `(* ${[number(coefficient), ...factors].join(" ")})`
  })
  return terms.length === 0
    ? "0.0"
    : terms.length === 1
      ? (terms[0] ?? "0.0")
      : `(+ ${terms.join(" ")})`
}

/**
 * The question whether the goal can fail.
 *
 * @example
 * ```ts
 * import { Sequent, Smt } from "@headwater/certificate"
 * const text = Smt.question(Sequent.make({ given: ["x >= 1"], goal: "x^2 >= x" }))
 * text.split("\n")[2] // => "(assert (>= (+ (* 1.0 x) (- 1.0)) 0.0))"
 * text.split("\n").at(-1) // => "(check-sat)"
 * ```
 */
export const question = (sequent: Sequent): string => {
  const known = premises(sequent)
  const all = [...known, ...sequent.facts.is0, sequent.goal].flatMap((p) => p.variables)
  const isNatural = (variable: string): boolean => sequent.naturals.includes(variable)
  return [
    `(set-logic ${all.some(isNatural) ? "ALL" : "QF_NRA"})`,
    ...[...new Set(all)].sort().map((it) => `(declare-const ${name(it)} Real)`),
    ...[...new Set(all)].filter(isNatural).map((it) => `(assert (is_int ${name(it)}))`),
    ...known.map((p) => `(assert (>= ${expression(p)} 0.0))`),
    ...sequent.facts.is0.map((p) => `(assert (= ${expression(p)} 0.0))`),
    `(assert (< ${expression(sequent.goal)} 0.0))`,
    "(check-sat)"
  ].join("\n")
}
