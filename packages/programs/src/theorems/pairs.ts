/**
 * Histories of pairs of x and y, as theorems about learners of lines have them: N pairs, x before y.
 */
import type { RegisterProof } from "@headwater/hypotheses"

/** A sum over all pairs; in `cell#0` is x, in `cell#1` y. */
export const overPairs = (term: string): RegisterProof.Sum => ({
  upTo: "N",
  cells: ["2*index#0", "2*index#0 + 1"],
  term
})

/** X = Σx. */
export const sumOfX: NonNullable<RegisterProof.Theorem["sums"]> = { X: overPairs("cell#0") }

/** The last of R pairs as a loop reads it backwards: first its y, then its x. */
export const pairLoads: RegisterProof.Loads = { 0: "2*R - 1", 1: "2*R - 2" }
