/**
 * # Programs read as sequences
 *
 * A program whose answers on the indices 1, 2, ... are symbols is a sequence, and the time of a
 * prefix is the sum of the times of its symbols, each at least 1. In this way any language is a
 * source of sequences: its inputs are lengths, its outputs the symbols that are printed within the
 * steps of a budget.
 *
 * ## Main definitions
 * - {@link Emission}: what a program puts out, and when
 * - {@link of}: the programs of a language as sequences; enumerate them as any others
 *
 * @module
 */
import type { Budget } from "../Budget.ts"
import type { Halted } from "../Run.ts"
import type { Source } from "./Interned.ts"

/** How programs are read as sequences. */
export interface Reading<I, O> {
  readonly input: (index: number) => I
  /** One character. */
  readonly symbol: (output: O) => string
}

/** What a program puts out. */
export interface Emission {
  /** A character each. */
  readonly symbols: string
  /** The steps taken up to and with each symbol. */
  readonly times: ReadonlyArray<bigint>
  /** No further symbol comes in fewer steps in total. */
  readonly next: bigint
}

const emit = <P, I, O, M extends string>(
  { run }: Source<P, I, O, M>,
  { input, symbol }: Reading<I, O>,
  program: P,
  length: number,
  budget: Budget<M>
): Halted<Emission> => {
  let symbols = ""
  const times: Array<bigint> = []
  let [steps, next, space, width] = [0n, 1n, 0n, 0]
  while (times.length < length) {
    next = budget.steps + 1n
    if (steps >= budget.steps) break
    const left = { ...budget, steps: budget.steps - steps }
    const end = run(program, input(times.length + 1), left)
    if (end.status === "exhausted") {
      if (end.resource !== "steps") next = steps + 1n
      break
    }
    const one = symbol(end.output)
    if (one.length !== 1) {
      throw new RangeError(`Expected a symbol of one character, not \`${one}\``)
    }
    steps += end.steps > 1n ? end.steps : 1n
    if (end.space > space) space = end.space
    if (end.width > width) width = end.width
    symbols += one
    times.push(steps)
    next = steps + 1n
  }
  return { status: "halted", output: { symbols, times, next }, steps, space, width }
}

/**
 * The programs of a language as sequences. The input is how many symbols are wanted; the steps of a
 * budget are for all of them together, and a program that has not put them out by then halts with
 * what it has.
 *
 * - **Errors** a run throws `RangeError` where a symbol is not one character
 *
 * @example
 * ```ts
 * import { Budget, Register, Sequence } from "@headwater/hypotheses"
 * const sequences = Sequence.of(Register.language, {
 *   input: (r1) => ({ registers: { r1 } }),
 *   symbol: String
 * })
 * const run = sequences.run(Register.program("MOV r0 r1"), 3, Budget.of("unit", { steps: 9 }))
 * run.status === "halted" && run.output // => { symbols: "123", times: [1n, 2n, 3n], next: 4n }
 * ```
 */
export const of = <P, I, O, M extends string>(
  source: Source<P, I, O, M>,
  reading: Reading<I, O>
): Source<P, number, Emission, M> => ({
  programs: source.programs,
  run: (program, length, budget) => emit(source, reading, program, length, budget)
})

/** An emission as text; different ones have different texts. */
export const key = ({ symbols, times, next }: Emission): string =>
  `${symbols} ${times.join(" ")} ${next}`

/**
 * The time at which a program has printed a string; undefined where it is not known to print it.
 */
export const timeOf = ({ symbols, times }: Emission, x: string): bigint | undefined =>
  x === "" ? 1n : symbols.startsWith(x) ? times[x.length - 1] : undefined

/** The least time at which it can have printed it; undefined where it prints something else. */
export const leastTimeOf = (emission: Emission, x: string): bigint | undefined => {
  const known = timeOf(emission, x)
  if (known !== undefined) return known
  const { symbols, next } = emission
  const open = BigInt(Math.max(0, x.length - symbols.length - 1))
  return x.startsWith(symbols) ? next + open : undefined
}
