import { Register, RegisterProof } from "@headwater/hypotheses"
import { type Family, program } from "../family/index.ts"

/** A theorem about a program, with hints for the finder. */
export interface Entry {
  readonly theorem: RegisterProof.Theorem
  readonly hints?: RegisterProof.Hints
}

/**
 * Whether a theorem is proved, by the finder with its hints.
 *
 * @example
 * ```ts
 * import { Theorems } from "@headwater/programs"
 * const found = Theorems.outcome(Theorems.subtractionClosed)
 * found.ok && found.halts // => true
 * ```
 */
export const outcome = (entry: Entry): RegisterProof.Outcome =>
  RegisterProof.prove(entry.theorem, RegisterProof.finder(entry.hints))

/** The text of a family's member on the register machine at a size. */
export const textOf = (family: Family, name: string, size: number): Register.Program =>
  program(Register.language, family, name, size)
