/**
 * # Costs
 *
 * What a prior may look at: the mass of a program's code, its length, and the time and space of
 * its runs on declared contexts. A cost does not say how much weight that deserves; a prior does.
 *
 * @module
 */
import type { Rational } from "@headwater/exact"

/** The cost of a program on declared contexts. */
export interface Cost {
  /** `2^-length` for a bit string, the given mass otherwise. */
  readonly mass: Rational
  /** `-log2 mass`: an integer for a bit string; for a mass a float that only displays. */
  readonly bits: number
  /** At least 1 for every context. */
  readonly steps: bigint
  readonly space: bigint
}
