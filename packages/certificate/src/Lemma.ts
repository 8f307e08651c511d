/**
 * # Lemmas
 *
 * What a proof assumes beside polynomials: a named theorem of the literature, cited, with its
 * statement about some numbers as relations between polynomials, and a law of its own that is
 * sampled. A proof that uses one prints its name; it is an axiom here, not checked.
 *
 * @module
 */
import type { Law } from "@headwater/proof"
import type { Hint } from "./Finder.ts"
import type { PolynomialLike } from "./Polynomial.ts"
import { type Facts, facts, type Relation, substitute } from "./Sequent.ts"

/** A theorem that is cited. */
export interface Lemma {
  readonly name: string
  readonly says: string
  /** A key of REFERENCES.bib, with a place. */
  readonly source: string
  /** The numbers that it is about, and what each stands for. */
  readonly variables: Readonly<Record<string, string>>
  /** Where it holds. A lemma gives nothing where this is not proved. */
  readonly given: ReadonlyArray<Relation>
  /** What it gives there. */
  readonly gives: ReadonlyArray<Relation>
  /** The law that it holds on random cases. */
  readonly law: Law.Law
}

/** A lemma at some polynomials in place of its variables, and a hint for what it asks. */
export interface Use {
  readonly lemma: Lemma
  readonly at: Readonly<Record<string, PolynomialLike>>
  readonly hint?: Hint
}

/** What has to be proved for a use of a lemma. */
export const asks = ({ lemma, at }: Use): Facts => substitute(facts(lemma.given), at)

/** What a use of a lemma gives. */
export const gives = ({ lemma, at }: Use): Facts => substitute(facts(lemma.gives), at)
