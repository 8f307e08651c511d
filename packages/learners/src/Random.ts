/**
 * # Seeded random numbers
 *
 * A stream of bits that its seed determines: the generator xoshiro128** of Blackman and Vigna, its
 * state filled from the seed by a mixing function. Every sampler of this package takes a
 * {@link Random} and reports its seed. Not for secrets.
 *
 * ## References
 * - [BlackmanVigna2021]
 *
 * @module
 */

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

const rotated = (x: number, by: number): number => (x << by) | (x >>> (32 - by))

/**
 * The 32-bit words of xoshiro128** from a state of four words that are not all zero.
 *
 * @example
 * ```ts
 * import { Random } from "@headwater/learners"
 * const next = Random.words(1, 2, 3, 4)
 * [next(), next(), next()] // => [11520, 0, 5927040]
 * ```
 */
export const words = (a: number, b: number, c: number, d: number): (() => number) => {
  if ((a | b | c | d) === 0) throw new RangeError("Expected a state other than `0, 0, 0, 0`")
  return () => {
    const word = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotated(d, 11)
    return word
  }
}

/** Spreads an integer over words: each step adds a constant and mixes all bits. */
const mixing = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x9e3779b9) | 0
    let z = state
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
    return z ^ (z >>> 16)
  }
}

/**
 * The stream of a seed.
 *
 * - **Errors** `RangeError` for a seed that is no integer from 0 to 2^32 - 1
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
  const mix = mixing(seed | 0)
  const bits = words(mix(), mix(), mix(), mix())
  const below = (n: bigint): bigint => {
    if (n <= 0n) throw new RangeError(`Expected a positive number of outcomes, not \`${n}\``)
    const length = (n - 1n).toString(2).length
    const excess = BigInt(Math.ceil(length / 32) * 32 - length)
    for (;;) {
      let drawn = 0n
      for (let words = Math.ceil(length / 32); words > 0; words--) {
        drawn = (drawn << 32n) | BigInt(bits())
      }
      drawn >>= excess
      if (drawn < n) return drawn
    }
  }
  return {
    seed,
    bits,
    uniform: () => ((bits() >>> 5) * 67_108_864 + (bits() >>> 6)) / 9_007_199_254_740_992,
    below
  }
}
