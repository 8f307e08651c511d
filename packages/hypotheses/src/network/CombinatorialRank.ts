/**
 * # Combinatorial ranking
 *
 * The C(n, k) sets of k places among n, numbered from 0 in colexicographic order; and the words
 * for one of any number of things, also of more than a machine word holds.
 *
 * - [Knuth2011] §7.2.1.3
 *
 * @module
 */
import { Bits } from "@headwater/exact"

/** The rank of a set, given by rising places: `Σ C(p_i, i)`. */
export const rankOf = (places: ReadonlyArray<number>): bigint => {
  let i = places.length
  const last = places[i - 1] ?? 0
  let rank = 0n
  let value = Bits.binomial(last, i) // C(p, i) at every p
  for (let p = last; i > 0; p--) {
    if (places[i - 1] === p) {
      rank += value
      value = p === 0 ? 0n : (value * BigInt(i)) / BigInt(p)
      i--
    } else value = (value * BigInt(p - i)) / BigInt(p)
  }
  return rank
}

/** The set of k places among n of a rank below C(n, k), its places rising. */
export const placesOf = (rank: bigint, n: number, k: number): ReadonlyArray<number> => {
  const places: Array<number> = []
  let rest = rank
  let i = k
  let value = n === 0 ? 0n : Bits.binomial(n - 1, k) // C(p, i) at every p
  for (let p = n - 1; i > 0; p--) {
    if (rest >= value) {
      rest -= value
      places.push(p)
      value = p === 0 ? 0n : (value * BigInt(i)) / BigInt(p)
      i--
    } else value = (value * BigInt(p - i)) / BigInt(p)
  }
  return places.reverse()
}

/** The word for one of `count` things: truncated binary, and nothing for the only one. */
export const oneOf = (place: bigint, count: bigint): string => {
  const bits = Bits.bitLength(count) - 1
  const short = (1n << BigInt(bits + 1)) - count
  const [value, length] = place < short ? [place, bits] : [place + short, bits + 1]
  return length === 0 ? "" : value.toString(2).padStart(length, "0")
}

/** The thing whose word is at an index of the bits, and what follows; undefined: they end in it. */
export const readOneOf = (
  bits: string,
  at: number,
  count: bigint
): readonly [place: bigint, next: number] | undefined => {
  const length = Bits.bitLength(count) - 1
  const short = (1n << BigInt(length + 1)) - count
  if (at + length > bits.length) return undefined
  const value = length === 0 ? 0n : BigInt(`0b${bits.slice(at, at + length)}`)
  if (value < short) return [value, at + length]
  const last = bits[at + length]
  return last === undefined ? undefined : [2n * value + BigInt(last) - short, at + length + 1]
}
