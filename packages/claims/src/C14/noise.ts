/**
 * # What looks like noise
 *
 * Errors of a rate of 1/4 look like noise where no member of a declared, enumerated class of
 * compressors shortens them by more than a few bits. Without a compressor an error takes
 * log2 4 bits and its absence log2 4/3. A compressor is a rule that says, moment by moment, whether
 * an error is the likelier; where it says so the two change places, and its own code word is paid
 * for. One bit in front tells the two sorts apart:
 *
 * - a circuit of at most two gates, which reads the context;
 * - an automaton of at most two states, which reads the errors so far.
 *
 * The code words are those of a prefix code, so noise of this rate is shortened by more than c bits
 * with a probability below 2^-c.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Automaton, Budget, Circuit } from "@headwater/hypotheses"

/** Contexts of three inputs, which come in turn. */
export const contexts = 8

/** Moments that are observed. */
export const moments = 512

/** Bits by which noise may be shortened. */
const slack = 8

/** The most gates and the most states of a compressor. */
const limit = 2

/** Every function of a context, by its truth table. */
export const functions: ReadonlyArray<string> = Array.from({ length: 2 ** contexts }, (_, word) =>
  word.toString(2).padStart(contexts, "0")
)

/** Bits of the code word of a function's smallest circuit. */
export const circuitBits = Memo.by(
  String,
  (table: string): number => Circuit.encode(Circuit.minimal(table)).length
)

/** What a function of the context says at a number of moments. */
export const repeated = (table: string, length: number): string =>
  table.repeat(Math.ceil(length / contexts)).slice(0, length)

/** Where bits differ from others, moment by moment. */
export const flipped = (a: string, b: string): string => {
  let bits = ""
  for (let at = 0; at < a.length; at++) bits += a[at] === b[at] ? "0" : "1"
  return bits
}

const onesOf = (bits: string): number => bits.replaceAll("0", "").length

/** By how many the ones outnumber the zeros in each context. */
type Balance = ReadonlyArray<number>

export const balance = (bits: string): Balance => {
  const found = Array.from({ length: contexts }, () => 0)
  for (let at = 0; at < bits.length; at++) found[at % contexts]! += bits[at] === "1" ? 1 : -1
  return found
}

/** At how many fewer moments a function of the context is wrong than one that never says 1. */
const gain = (balance: Balance, table: string): number =>
  balance.reduce((sum, more, context) => (table[context] === "1" ? sum + more : sum), 0)

/** At how many moments a function of the context is wrong about bits. */
export const misses = (bits: string): ((table: string) => number) => {
  const [ones, counts] = [onesOf(bits), balance(bits)]
  return (table) => ones - gain(counts, table)
}

/** A rule that says when an error is the likelier: its own length, and what it says as bits. */
export interface Compressor {
  readonly bits: number
  readonly says: (errors: string) => string
  /** At how many fewer moments it is surprised than one that never expects an error. */
  readonly spares: (errors: string, balance: Balance) => number
}

const ofContext = (table: string): Compressor => ({
  bits: 1 + circuitBits(table),
  says: (errors) => repeated(table, errors.length),
  spares: (_, balance) => gain(balance, table)
})

/** An automaton says what it does having read the errors before. */
const ofPast = (machine: Automaton.Machine): Compressor => {
  const says = (errors: string): string => {
    const run = Automaton.run(machine, errors.slice(0, -1), Budget.of("states"))
    if (run.status === "exhausted") throw new RangeError("Expected a run of an automaton to end")
    return run.output
  }
  return {
    bits: 1 + Automaton.code.encode(machine).length,
    says,
    spares: (errors) => onesOf(errors) - onesOf(flipped(says(errors), errors))
  }
}

/** All compressors, enumerated once. */
export const compressors = Memo.once((): ReadonlyArray<Compressor> => [
  ...functions.filter((table) => Circuit.optimum(table).size <= limit).map(ofContext),
  ...Array.from({ length: limit }, (_, at) => [...Automaton.behaviours(at + 1)])
    .flat()
    .map(ofPast)
])

/** The least number of surprises, log2 3 bits each, that have to be spared to save more than these bits. */
const needed = Memo.by(Number, (bits: number): number => {
  let count = 0
  while (3n ** BigInt(count) <= 2n ** BigInt(bits)) count++
  return count
})

/** Whether no compressor shortens the errors by more than a given number of bits. */
export const looksRandom = (errors: string, most: number = slack): boolean => {
  const counts = balance(errors)
  return compressors().every((it) => it.spares(errors, counts) < needed(it.bits + most))
}
