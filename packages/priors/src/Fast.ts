/**
 * # FAST, phase by phase
 *
 * Schmidhuber's FAST runs, in phase i = 1, 2, ..., every program p with `mass(p) · 2^i ≥ 1` for that
 * many steps, which are `2^(i - |p|)` for a bit string. `S_Fast(x)` is the chance that x is what
 * comes out where phase i is drawn with probability 2^-i and a program with its mass.
 *
 * This is the variant in which programs are whole code words of a prefix-free class and each is
 * begun anew in every phase. A phase then takes at most 2^i steps, by Kraft's inequality. Over *all*
 * bit strings as programs, each begun anew, it would be i · 2^i.
 *
 * ## Main statements
 * - a program that needs t steps comes out in exactly the phases `i ≥ ⌈log2(t / mass)⌉`
 * - so its chance is `mass · 2^(1 - ⌈log2(t / mass)⌉)`: for a bit string `2^(1 - 2|p| - ⌈log2 t⌉)`,
 *   with the length charged twice
 *
 * ## References
 * - [Schmidhuber2002]
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Language } from "@headwater/hypotheses"
import { emit, type Emission, type Reading } from "./Sequences.ts"

/** What happened in a phase. */
export interface Phase {
  readonly phase: number
  /** The programs that had a step at least, each with what it put out in this phase. */
  readonly ran: ReadonlyArray<Emission>
  /** Steps that were allotted, and those that were taken. */
  readonly allotted: bigint
  readonly taken: bigint
}

/**
 * One phase of FAST, run for real: every program with its share of steps, read as a sequence of at
 * most `length` symbols.
 *
 * - **Cost** at most 2^phase steps, and one run a symbol
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { Fast } from "@headwater/priors"
 * const reading = {
 *   input: (r1: number) => ({ registers: { r1 } }),
 *   symbol: String,
 *   budget: Budget.of("unit")
 * }
 * const { ran, allotted, taken } = Fast.phase(Register.grammar, reading, { phase: 10, length: 1 })
 * ran.length // => 82
 * allotted // => 216n
 * taken <= allotted // => true
 * ```
 */
export const phase = <P, I, O, M extends string>(
  language: Language.Language<P, I, O, M>,
  reading: Reading<I, O, NoInfer<M>>,
  { phase, length }: { readonly phase: number; readonly length: number }
): Phase => {
  if (!(Number.isInteger(phase) && phase >= 1 && phase <= 64)) {
    throw new RangeError(`Expected a phase from 1 to 64, not \`${phase}\``)
  }
  const ran: Array<Emission> = []
  let [allotted, taken] = [0n, 0n]
  for (const { program, mass, bits = "" } of language.programs({ bits: phase })) {
    const share = mass.times(Rational.pow2(phase)).floor()
    const found = emit(language, program, reading, { steps: share, length })
    const isWhole = found.symbols.length === length
    allotted += share
    taken += isWhole ? (found.times.at(-1) ?? 0n) : share
    ran.push({ mass, bits, ...found })
  }
  return { phase, ran, allotted, taken }
}

/**
 * What phases that were run contribute to `S_Fast(x)`: the sum of `2^-i · mass` over phases and the
 * programs that began with x in them.
 */
export const contribution = (phases: Iterable<Phase>, x: string): Rational => {
  let sum = Rational.zero
  for (const { phase, ran } of phases) {
    const masses = ran.filter(({ symbols }) => symbols.join("").startsWith(x)).map((it) => it.mass)
    sum = sum.plus(Rational.pow2(-phase).times(Rational.sum(masses)))
  }
  return sum
}
