/**
 * # The estimator of Krichevsky and Trofimov
 *
 * The Bayes mixture of all coins under the Jeffreys prior: after `a` zeros and `b` ones the next
 * bit is 1 with probability `(b + 1/2) / (a + b + 1)`.
 *
 * - **Source** [WillemsShtarkovTjalkens1995] §II
 *
 * @module
 */
import { Bits, Rational } from "@headwater/exact"
import { type Fast, ofOnes, type Ones, type Session } from "./Learner.ts"
import { type Bit, nothingToRevert, type Process } from "./Process.ts"

/** How often each bit was seen. */
export interface Counts {
  readonly zeros: number
  readonly ones: number
}

/** No bits. */
export const none: Counts = { zeros: 0, ones: 0 }

/** The counts after one more bit. */
export const counted = ({ zeros, ones }: Counts, bit: Bit): Counts => ({
  zeros: zeros + 1 - bit,
  ones: ones + bit
})

/** The probability of 1 after these counts. */
export const one = ({ zeros, ones }: Counts): Rational =>
  Rational.of(2 * ones + 1, 2 * (zeros + ones + 1))

/**
 * The probability of any one sequence with these counts: `Π (i + 1/2) Π (j + 1/2) / (a + b)!` over
 * `i < a` and `j < b`, which is `C(2a, a) C(2b, b) / (4^(a + b) C(a + b, a))`.
 *
 * @example
 * ```ts
 * import { KrichevskyTrofimov } from "@headwater/learners"
 * KrichevskyTrofimov.probability({ zeros: 2, ones: 1 }).toString() // => "1/16"
 * ```
 */
export const probability = ({ zeros, ones }: Counts): Rational =>
  Rational.of(
    Bits.binomial(2 * zeros, zeros) * Bits.binomial(2 * ones, ones),
    4n ** BigInt(zeros + ones) * Bits.binomial(zeros + ones, ones)
  )

/** The estimator by its state. */
export const estimator: Ones<Counts> = { start: none, one, update: counted }

/** The estimator as a process. */
export const exact: Process<unknown, Bit> = ofOnes(estimator)

/**
 * Counts of bits in each of 2^order contexts, in doubles: the last `order` bits, zeros before the
 * first. Of order 0, the estimator itself.
 */
export const fast = (order: number): Fast => ({
  // one rounding each of a quotient and of the sum of logarithms
  tolerance: 2 ** -50,
  memory: () => 2 ** (order + 3),
  least: (bits) => (bits < 2 ** 32 ? 2 ** (order + 3) : Number.POSITIVE_INFINITY),
  open: (undo) => open(order, undo)
})

const open = (order: number, undo: number): Session => {
  const counts = new Uint32Array(2 ** (order + 1))
  const mask = 2 ** order - 1
  const past: Array<number> = []
  let context = 0
  const given = (bit: Bit): number => {
    const zeros = counts[2 * context] ?? 0
    const ones = counts[2 * context + 1] ?? 0
    return ((bit === 1 ? ones : zeros) + 0.5) / (zeros + ones + 1)
  }
  return {
    predict: () => new Map(([0, 1] as const).map((bit) => [bit, given(bit)])),
    update: (_, bit) => {
      const chance = given(bit)
      const at = 2 * context + bit
      counts[at] = (counts[at] ?? 0) + 1
      past.push(at)
      if (past.length > undo) past.shift()
      context = ((context << 1) | bit) & mask
      return chance
    },
    revert: () => {
      const at = past.pop()
      if (at === undefined) throw nothingToRevert()
      counts[at] = (counts[at] ?? 0) - 1
      context = at >> 1
    }
  }
}
