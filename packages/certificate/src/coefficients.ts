/**
 * # Proof by coefficients
 *
 * A polynomial whose coefficients are all at least 0 is at least 0 where its variables are. After the
 * substitution of `b + d` for q and the like, that needs no search: each monomial is a term of the
 * certificate.
 *
 * @module
 */
import type { Proof } from "./Proof.ts"
import { premises, type Sequent } from "./Sequent.ts"

/**
 * The proof that writes the goal as the sum of its monomials, each a product of premises that are
 * variables; undefined where a coefficient is negative or a variable has no such premise.
 *
 * @example
 * ```ts
 * import { Kernel, coefficients, Sequent } from "@headwater/certificate"
 * const sequent = Sequent.make({ given: ["b >= 0", "d >= 0"], goal: "(b + d)^2 >= b^2" })
 * const proof = coefficients(sequent)
 * proof !== undefined && Kernel.check(sequent, proof).ok // => true
 * ```
 */
export const coefficients = (sequent: Sequent): Proof | undefined => {
  const known = premises(sequent).map((p) => p.toString())
  const terms = [...sequent.goal.monomials.values()].map(({ coefficient, powers }) => ({
    by: coefficient.toString(),
    premises: powers.flatMap(([name, n]) => Array.from({ length: n }, () => known.indexOf(name)))
  }))
  if (terms.some((it) => it.by.startsWith("-") || it.premises.includes(-1))) return undefined
  return [{ fact: sequent.goal.toString(), rule: "sum", certificate: { terms, zeros: [] } }]
}
