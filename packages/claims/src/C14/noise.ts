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
import { LogForm, Memo } from "@headwater/exact"
import { Automaton, Budget, Circuit } from "@headwater/hypotheses"

/** Inputs of a context; contexts come in turn. */
export const inputs = 3
export const contexts = 2 ** inputs

/** Moments that are observed. */
export const moments = 512

/** Bits by which noise may be shortened. */
export const slack = 8

/** The most gates and the most states of a compressor. */
export const limit = 2

/** Every function of a context, by its truth table. */
export const functions: ReadonlyArray<string> = Array.from({ length: 2 ** contexts }, (_, word) =>
  word.toString(2).padStart(contexts, "0")
)

/** Bits of the code word of a function's smallest circuit. */
export const circuitBits = Memo.by(
  String,
  (table: string): number => Circuit.encode(Circuit.minimal(table)).length
)

/** How often each context is met, and how often the bit there is 1. */
export interface Tally {
  readonly met: ReadonlyArray<number>
  readonly ones: ReadonlyArray<number>
}

export const tally = (bits: string): Tally => {
  const met = Array.from({ length: contexts }, () => 0)
  const ones = [...met]
  for (let at = 0; at < bits.length; at++) {
    met[at % contexts]!++
    if (bits[at] === "1") ones[at % contexts]!++
  }
  return { met, ones }
}

/** At how many moments a function of the context is not the bit. */
export const misses = ({ met, ones }: Tally, table: string): number =>
  met.reduce((sum, all, at) => sum + (table[at] === "1" ? all - ones[at]! : ones[at]!), 0)

/** What an automaton says at each moment, having read the bits before. */
const foretold = (machine: Automaton.Machine, bits: string): string => {
  const run = Automaton.run(machine, bits.slice(0, -1), Budget.of("states"))
  if (run.status === "exhausted") throw new RangeError(`Expected fewer bits than ${bits.length}`)
  return run.output
}

const differ = (a: string, b: string): number => {
  let count = 0
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) count++
  return count
}

/** Errors moment by moment, and counted by context. */
interface Errors {
  readonly bits: string
  readonly counts: Tally
}

/**
 * A rule that says when an error is the likelier: what it says as bits, its own length, and at how
 * many moments it is surprised.
 */
export interface Compressor {
  readonly bits: number
  readonly says: (errors: string) => string
  readonly surprises: (errors: Errors) => number
}

const ofContext = (table: string): Compressor => ({
  bits: 1 + circuitBits(table),
  says: (errors) => table.repeat(Math.ceil(errors.length / contexts)).slice(0, errors.length),
  surprises: ({ counts }) => misses(counts, table)
})

const ofPast = (machine: Automaton.Machine): Compressor => ({
  bits: 1 + Automaton.code.encode(machine).length,
  says: (errors) => foretold(machine, errors),
  surprises: ({ bits }) => differ(foretold(machine, bits), bits)
})

/** All compressors, enumerated once. */
export const compressors = Memo.once((): ReadonlyArray<Compressor> => [
  ...functions.filter((table) => Circuit.optimum(table).size <= limit).map(ofContext),
  ...Array.from({ length: limit }, (_, at) => [...Automaton.behaviours(at + 1)])
    .flat()
    .map(ofPast)
])

/** By how many fewer moments a compressor is surprised than one that never expects an error. */
const spared = (it: Compressor, errors: Errors): number =>
  errors.counts.ones.reduce((sum, ones) => sum + ones, 0) - it.surprises(errors)

const read = (residual: string): Errors => ({ bits: residual, counts: tally(residual) })

/** Bits by which a compressor shortens the errors: a surprise costs log2 3 more than none. */
export const saved = (it: Compressor, residual: string): LogForm =>
  LogForm.log2(3n)
    .times(spared(it, read(residual)))
    .minus(LogForm.of(it.bits))

/** The least number of surprises that have to be spared to save more than a given number of bits. */
const needed = Memo.by(Number, (bits: number): number => {
  let count = 0
  while (3n ** BigInt(count) <= 2n ** BigInt(bits)) count++
  return count
})

/** Whether no compressor shortens the errors by more than a given number of bits. */
export const looksRandom = (residual: string, most: number = slack): boolean => {
  const errors = read(residual)
  return compressors().every((it) => spared(it, errors) < needed(it.bits + most))
}
