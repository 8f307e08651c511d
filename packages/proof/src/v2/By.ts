/**
 * # What proves
 *
 * A proof for all parameters as the ledger sees it: variables, a goal and premises that can be
 * evaluated, and a check. Whoever makes one keeps how it is checked to himself; `@headwater/certificate`
 * and the driver of inductions do.
 *
 * @module
 */
import type { Fraction } from "./Fraction.ts"

/** Values of the variables of a proof. */
export type Values = Readonly<Record<string, Fraction>>

/** A proof that its goal is at least 0 (above 0 if `strict`) wherever its premises are at least 0. */
export interface By {
  readonly variables: ReadonlyArray<string>
  readonly strict?: boolean
  readonly goalAt: (values: Values) => Fraction
  readonly premisesAt: (values: Values) => ReadonlyArray<Fraction>
  /** Whether the proof is one, the lemmas that it takes on trust, and how long it is. */
  readonly check: () => {
    readonly ok: boolean
    readonly lemmas: ReadonlyArray<string>
    readonly terms: number
  }
}
