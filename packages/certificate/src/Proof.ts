/**
 * # Proofs
 *
 * Plain data, as JSON keeps it: numbers and polynomials are texts, premises are indices. A proof is
 * a list of steps; each adds a fact that the next may use, and the last fact is the goal.
 *
 * @module
 */

/** `by` times a product of premises and of squares; `by` is a rational at least 0. */
export interface Term {
  readonly by: string
  /** Indices into the premises, one for each factor. */
  readonly premises: ReadonlyArray<number>
  readonly squares?: ReadonlyArray<string>
}

/** A polynomial times what is 0. */
export interface Zero {
  /** Index into what is 0. */
  readonly premise: number
  readonly times: string
}

/**
 * `multiplier · target = Σ terms + Σ zeros`, where the multiplier is 1 where none is given, and
 * otherwise a positive rational plus terms.
 */
export interface Certificate {
  readonly terms: ReadonlyArray<Term>
  readonly zeros: ReadonlyArray<Zero>
  readonly multiplier?: { readonly positive: string; readonly terms: ReadonlyArray<Term> }
}

/** A fact, and why it is at least 0. */
export interface Step {
  readonly fact: string
  /**
   * - `sum`: the certificate writes the fact as a sum of nonnegative terms
   * - `integer`: the fact has integer values, and the certificate refutes that it is at most -1
   */
  readonly rule: "sum" | "integer"
  readonly certificate: Certificate
}

/** Steps that lead to a goal. */
export type Proof = ReadonlyArray<Step>

/** How many terms the proof adds up. */
export const terms = (proof: Proof): number =>
  proof.reduce((sum, { certificate: it }) => sum + it.terms.length + it.zeros.length, 0)
