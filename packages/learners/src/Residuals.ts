/**
 * # What functions of a context leave over
 *
 * Bits whose contexts come in turn: all words of n inputs in their order, again and again. A function of
 * the context is right at some moments and wrong at the others, which are its residual. Both together
 * describe the bits, in two parts; and a residual may look like noise, if no member of a declared,
 * enumerated class of compressors shortens it by more than a few bits.
 *
 * Without a compressor an error of rate r takes log2 1/r bits and its absence log2 1/(1-r). A
 * compressor is a rule that says, moment by moment, whether an error is the likelier; where it says so
 * the two change places, and its own code word is paid for. One bit in front tells the two sorts apart:
 *
 * - a circuit of at most a number of gates, which reads the context;
 * - an automaton of at most a number of states, which reads the errors so far.
 *
 * The code words are those of a prefix code, so noise of rate r is shortened by more than c bits with
 * a probability below 2^-c.
 *
 * ## Main definitions
 * - {@link repeated}, {@link misses}: what a function says, and how often it is wrong about {@link counts}
 * - {@link description}: the shortest description in two parts
 * - {@link compressors}, {@link looksRandom}: whether a residual looks like noise
 *
 * ## References
 * - [LiVitanyi2019] §5.5 for two-part codes and what they leave
 *
 * @module
 */
import { Bits, Memo, Rational } from "@headwater/exact"
import { Automaton, Budget, Circuit } from "@headwater/hypotheses"

/** What a function of the context, given by its truth table, says at a number of moments. */
export const repeated = (table: string, moments: number): string =>
  table.repeat(Math.ceil(moments / table.length)).slice(0, moments)

const onesOf = (bits: string): number => bits.replaceAll("0", "").length

/** Bits with their ones counted. */
export interface Counts {
  readonly bits: string
  readonly ones: number
  /** By how many the ones outnumber the zeros in each context. */
  readonly balance: ReadonlyArray<number>
}

/** The counts of bits whose contexts are words of n inputs: functions are asked about them many times. */
export const counts = (bits: string, inputs: number): Counts => {
  const balance = Array.from({ length: 2 ** inputs }, () => 0)
  for (let at = 0; at < bits.length; at++) {
    balance[at % balance.length]! += bits[at] === "1" ? 1 : -1
  }
  return { bits, ones: onesOf(bits), balance }
}

/** At how many fewer moments a function of the context is wrong than one that never says 1. */
const gain = ({ balance }: Counts, table: string): number => {
  let sum = 0
  for (const [context, more] of balance.entries()) if (table[context] === "1") sum += more
  return sum
}

/**
 * At how many moments a function of the context is wrong about bits.
 *
 * @example
 * ```ts
 * import { Residuals } from "@headwater/learners"
 * Residuals.misses(Residuals.counts("01010011", 1), "01") // => 2
 * ```
 */
export const misses = (counts: Counts, table: string): number => counts.ones - gain(counts, table)

const functions = Memo.by(Number, (inputs: number) => [...Circuit.functions(inputs)])

// -------------------------------------------------------------------------- description in two parts

/** Bits that say at which of the moments a function is wrong: how many they are, and which set. */
const exceptionBits = Memo.by(
  (length: number, count: number) => `${length} ${count}`,
  (length, count): number => {
    let ways = 1n
    for (let k = 0; k < count; k++) ways = (ways * BigInt(length - k)) / BigInt(k + 1)
    return Bits.gammaLength(BigInt(count + 1)) + Bits.bitLength(ways - 1n)
  }
)

/**
 * The length of the shortest description of bits in two parts: the smallest circuit of a function of
 * n inputs, and at how many and at which of the moments it is wrong.
 *
 * - **Units** bits
 * - **Cost** O(2^2^n), so three inputs or fewer
 * - **Errors** `RangeError` beyond four inputs
 *
 * @example
 * ```ts
 * import { Residuals } from "@headwater/learners"
 * const [parity, but] = ["01101001".repeat(8), "01101001".repeat(7) + "01101000"]
 * const [whole = 0, broken = 0] = [parity, but].map((it) => Residuals.description(it, 3))
 * broken - whole // => 8
 * ```
 */
export const description = (bits: string, inputs: number): number => {
  const counted = counts(bits, inputs)
  let least = Number.POSITIVE_INFINITY
  for (const table of functions(inputs)) {
    const exceptions = exceptionBits(bits.length, misses(counted, table))
    least = Math.min(least, Circuit.minimalBits(table) + exceptions)
  }
  return least
}

// --------------------------------------------------------------------------------------------- noise

/** A rule that says when an error is the likelier: its own length, and what it says as bits. */
export interface Compressor {
  readonly bits: number
  readonly says: (errors: string) => string
  /** At how many fewer moments it is surprised than one that never expects an error. */
  readonly spares: (errors: Counts) => number
}

const ofContext = (table: string): Compressor => ({
  bits: 1 + Circuit.minimalBits(table),
  says: (errors) => repeated(table, errors.length),
  spares: (errors) => gain(errors, table)
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
    spares: ({ bits, ones }) => ones - onesOf(Bits.xor(says(bits), bits))
  }
}

/** The bounds of a class of compressors: inputs of the context, gates of circuits, and states. */
export interface Class {
  readonly inputs: number
  readonly gates: number
  readonly states: number
}

/**
 * All compressors of a class: the functions of n inputs that some number of gates compute, and the
 * behaviours of automata of some number of states.
 *
 * @example
 * ```ts
 * import { Residuals } from "@headwater/learners"
 * Residuals.compressors({ inputs: 3, gates: 2, states: 2 }).length // => 178
 * ```
 */
export const compressors = ({ inputs, gates, states }: Class): ReadonlyArray<Compressor> => [
  ...functions(inputs)
    .filter((table) => Circuit.optimum(table).size <= gates)
    .map(ofContext),
  ...Array.from({ length: states }, (_, at) => [...Automaton.behaviours(at + 1)])
    .flat()
    .map(ofPast)
]

/** What is asked of errors: their rate, which class shortens them, and by how many bits it may. */
export interface Noise extends Class {
  readonly rate: Rational
  readonly slack: number
}

/** Each compressor with the least number of surprises that it has to spare to save more than it may. */
const tests = Memo.by(
  ({ inputs, gates, states, rate, slack }: Noise) =>
    `${inputs} ${gates} ${states} ${rate.toString()} ${slack}`,
  ({ rate, slack, ...class_ }) => {
    if (rate.sign <= 0 || rate.compare(Rational.of(1, 2)) >= 0) {
      throw new RangeError(`Expected a rate above 0 and below 1/2, not \`${rate.toString()}\``)
    }
    // a surprise that is spared saves log2 of the odds
    const odds = Rational.one.minus(rate).dividedBy(rate)
    return compressors(class_).map((it) => {
      let needed = 0
      while (odds.pow(needed).compare(Rational.pow2(it.bits + slack)) <= 0) needed++
      return { spares: it.spares, needed }
    })
  }
)

/**
 * Whether no compressor of a class shortens errors of a rate below 1/2 by more than `slack` bits.
 *
 * - **Errors** `RangeError` for a rate that is not above 0 and below 1/2
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Residuals } from "@headwater/learners"
 * const noise = { inputs: 3, gates: 2, states: 2, rate: Rational.of(1, 4), slack: 8 }
 * Residuals.looksRandom("0001".repeat(64), noise) // => false
 * Residuals.looksRandom("0000".repeat(64), noise) // => true
 * ```
 */
export const looksRandom = (errors: string, noise: Noise): boolean => {
  const counted = counts(errors, noise.inputs)
  return tests(noise).every(({ needed, spares }) => spares(counted) < needed)
}
