/**
 * # What proves
 *
 * A proof for all parameters as the ledger sees it: variables, a goal and premises that can be
 * evaluated, and a check. How it is checked is left to what makes it: `@headwater/certificate`
 * and the driver of inductions.
 *
 * @module
 */
import type { Fraction } from "./Fraction.ts"

/** Values of the variables of a proof. */
export type Values = Readonly<Record<string, Fraction>>

/** A certificate in words: what it shows, from what, and how the parts add up to it. */
export interface Certificate {
  readonly name: string
  readonly goal: string
  readonly given: ReadonlyArray<string>
  readonly steps: ReadonlyArray<string>
}

/** A proof that its goal is at least 0 (above 0 if `strict`) wherever its premises are at least 0. */
export interface By {
  readonly variables: ReadonlyArray<string>
  readonly strict?: boolean
  readonly goalAt: (values: Values) => Fraction
  readonly premisesAt: (values: Values) => ReadonlyArray<Fraction>
  /**
   * Whether the proof is one, the lemmas that it takes on trust, theorems that were checked with it,
   * how long it is, and whether its goal is a law by its shape: it follows from the premises in a few
   * lines, with no lemma and no theorem. A law by its shape is true by definition.
   */
  readonly check: () => {
    readonly ok: boolean
    readonly lemmas: ReadonlyArray<string>
    readonly theorems?: ReadonlyArray<string>
    readonly terms: number
    readonly isByShape?: boolean
  }
  /** Premises that narrow what is proved, in its variables: they are printed beside the region. */
  readonly given?: () => ReadonlyArray<string>
  /** Whether its premises are seen to contradict each other, so that anything follows from them. */
  readonly contradicts?: () => boolean
  /** The certificates, those of the theorems that it rests on first; none where it fails. */
  readonly certificates?: () => ReadonlyArray<Certificate>
}
