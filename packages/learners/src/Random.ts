/**
 * # Seeded random numbers
 *
 * A stream of numbers that its seed determines: xoroshiro128+ of `pure-rand`, its first words
 * skipped, since they still look like the seed. Every sampler of this package takes a
 * {@link Random} or is given choices by a `Sampler`, and reports the seed. Not for secrets.
 *
 * - **Source** [BlackmanVigna2021]
 *
 * @module
 */
import { uniformBigInt } from "pure-rand/distribution/uniformBigInt"
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64"
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus"
import { skipN } from "pure-rand/utils/skipN"

/** A stream of random numbers; drawing from it changes it. */
export interface Random {
  /** What the stream was made from: what to print beside a result. */
  readonly seed: number
  /** 32 random bits, as an integer from 0 to 2^32 - 1. */
  bits(): number
  /** A multiple of 2^-53 from 0 to below 1. */
  uniform(): number
  /** An integer from 0 to below `n`, each exactly as likely as the others. */
  below(n: bigint): bigint
}

/** How many words are skipped. */
const skipped = 64

/**
 * The stream of a seed.
 *
 * - **Errors** `RangeError` for a seed that is no integer from 0 to 2^32 - 1, and for a number of
 *   outcomes that is not positive
 *
 * @example
 * ```ts
 * import { Random } from "@headwater/learners"
 * const [one, same] = [Random.of(7), Random.of(7)]
 * one.uniform() === same.uniform() // => true
 * ```
 */
export const of = (seed: number): Random => {
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new RangeError(`Expected a seed from 0 to 4294967295, not \`${seed}\``)
  }
  const stream = xoroshiro128plus(seed)
  skipN(stream, skipped)
  return {
    seed,
    bits: () => stream.next() >>> 0,
    uniform: () => uniformFloat64(stream),
    below: (n) => {
      if (n <= 0n) throw new RangeError(`Expected a positive number of outcomes, not \`${n}\``)
      return uniformBigInt(stream, 0n, n - 1n)
    }
  }
}
