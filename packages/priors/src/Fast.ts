/**
 * # FAST, phase by phase
 *
 * In phase i = 1, 2, ... Schmidhuber's FAST runs every program p with `mass(p) · 2^i ≥ 1` for that
 * many steps, which are `2^(i - |p|)` for a bit string. `S_Fast(x)` is the chance that x is printed
 * where phase i is drawn with probability 2^-i and a program with its mass.
 *
 * This is the variant in which programs are whole code words of a prefix-free class and each is
 * begun anew in every phase. A phase then takes at most 2^i steps, by Kraft's inequality. Over *all*
 * bit strings as programs, each begun anew, it would be i · 2^i.
 *
 * To be used by the room complexity; `SolomonoffNormalisation` of the learners predicts by its sums.
 *
 * ## Main statements
 * - a program that needs t steps finishes in exactly the phases `i ≥ ⌈log2(t / mass)⌉`
 * - so its chance is `mass · 2^(1 - ⌈log2(t / mass)⌉)`: for a bit string `2^(1 - 2|p| - ⌈log2 t⌉)`,
 *   with the length charged twice
 *
 * ## References
 * - [Schmidhuber2002]
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Enumeration, Sequence } from "@headwater/hypotheses"
import type { Reading } from "./Sequences.ts"

/** The record of a phase. */
export interface Phase<out P> {
  readonly phase: number
  /** The programs that had at least one step, each with what it printed in this phase. */
  readonly all: Enumeration.Enumeration<P, Sequence.Emission>
  /** Steps that were allotted, and those that were taken. */
  readonly allotted: bigint
  readonly taken: bigint
}

/**
 * One phase of FAST, by running it: every program with its share of steps, read as a sequence of at
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
 * const { all, allotted, taken } = Fast.phase(Register.grammar, reading, { phase: 10, length: 1 })
 * all.size // => 82
 * allotted // => 216n
 * taken <= allotted // => true
 * ```
 */
export const phase = <P, I, O, M extends string>(
  source: Enumeration.Source<P, I, O, M>,
  reading: Reading<I, O, NoInfer<M>>,
  { phase, length }: { readonly phase: number; readonly length: number }
): Phase<P> => {
  if (!(Number.isInteger(phase) && phase >= 1 && phase <= 64)) {
    throw new RangeError(`Expected a phase from 1 to 64, not \`${phase}\``)
  }
  const shareOf = (mass: Rational): bigint => mass.times(Rational.pow2(phase)).floor()
  const all = Enumeration.of(Sequence.of(source, reading), {
    bits: phase,
    contexts: [length],
    budget: ({ mass }) => ({ ...reading.budget, steps: shareOf(mass) }),
    key: Sequence.key
  })
  let [allotted, taken] = [0n, 0n]
  for (const { answers, cost, count } of all.rows) {
    const share = shareOf(cost.mass)
    const times = answers[0]?.times ?? []
    allotted += BigInt(count) * share
    taken += BigInt(count) * (times.length === length ? (times.at(-1) ?? 0n) : share)
  }
  return { phase, all, allotted, taken }
}

/**
 * The contribution of phases that were run to `S_Fast(x)`: the sum of `2^-i · mass` over phases and
 * the programs that printed x first in them.
 */
export const contribution = (phases: Iterable<Phase<unknown>>, x: string): Rational => {
  let sum = Rational.zero
  for (const { phase, all } of phases) {
    const began = all.rows.filter(({ answers }) => answers[0]?.symbols.startsWith(x))
    sum = sum.plus(Rational.pow2(-phase).times(Enumeration.mass(began)))
  }
  return sum
}
