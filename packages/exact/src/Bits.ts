/**
 * # Bit strings and prefix codes
 *
 * A bit string is a text of `0` and `1`. A code is prefix-free when none of its words begins
 * another; its Kraft sum `Σ 2^-length` is then at most 1.
 *
 * ## Main definitions
 * - {@link gamma}, {@link readGamma}: the Elias gamma code of the naturals from 1
 * - {@link isPrefixFree}, {@link kraft}: the two properties of codes
 *
 * ## References
 * - [Elias1975]; [CoverThomas2006] §5.2
 *
 * @module
 */
import * as Result from "effect/Result"
import { bitLength as digits } from "./internal/bitLength.ts"
import { expected } from "./internal/expected.ts"
import { Rational } from "./Rational.ts"

const natural = (n: number, what: string): number => {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(expected(what, n))
  return n
}

/**
 * Whether a text consists of `0` and `1` alone; the empty one does.
 *
 * @example
 * ```ts
 * import { Bits } from "@headwater/exact"
 * Bits.isBits("0110") // => true
 * ```
 */
export const isBits = (text: string): boolean => /^[01]*$/.test(text)

/**
 * The number of binary digits of a natural; 0 has none.
 *
 * - **Cost** O(digits)
 * - **Errors** `RangeError` when `n < 0`
 *
 * @example
 * ```ts
 * import { Bits } from "@headwater/exact"
 * Bits.bitLength(8n) // => 4
 * ```
 */
export const bitLength = (n: bigint): number => {
  if (n < 0n) throw new RangeError(expected("a natural number", n))
  return digits(n)
}

/**
 * All bit strings of a length, in lexicographic order.
 *
 * - **Errors** `RangeError` when the length is not an integer from 0 to 52
 *
 * @example
 * ```ts
 * import { Bits } from "@headwater/exact"
 * [...Bits.strings(2)] // => ["00", "01", "10", "11"]
 * ```
 */
export function* strings(length: number): Generator<string, void> {
  if (!Number.isInteger(length) || length < 0 || length > 52) {
    throw new RangeError(expected("a length from 0 to 52", length))
  }
  const count = 2 ** length
  for (let i = 0; i < count; i++) yield length === 0 ? "" : i.toString(2).padStart(length, "0")
}

/**
 * Where two bit strings of one length differ: their exclusive or.
 *
 * - **Errors** `RangeError` for bits of different lengths
 *
 * @example
 * ```ts
 * import { Bits } from "@headwater/exact"
 * Bits.xor("0110", "0011") // => "0101"
 * ```
 */
export const xor = (a: string, b: string): string => {
  if (b.length !== a.length) throw new RangeError(expected(`${a.length} bits`, b))
  let bits = ""
  for (let at = 0; at < a.length; at++) bits += a[at] === b[at] ? "0" : "1"
  return bits
}

// ------------------------------------------------------------------------------ Elias gamma code

/**
 * The Elias gamma code of `n ≥ 1`: `⌊log2 n⌋` zeros, then `n` in binary.
 *
 * - **Laws** `prefixCode` (see ./laws)
 * - **Errors** `RangeError` when `n < 1`
 * - **Source** [Elias1975]
 *
 * @example
 * ```ts
 * import { Bits } from "@headwater/exact"
 * Bits.gamma(5n) // => "00101"
 * ```
 */
export const gamma = (n: bigint): string => {
  if (n < 1n) throw new RangeError(expected("a natural number from 1", n))
  const binary = n.toString(2)
  return "0".repeat(binary.length - 1) + binary
}

/**
 * The length of the gamma code: `2·⌊log2 n⌋ + 1`.
 *
 * - **Units** bits
 * - **Errors** `RangeError` when `n < 1`
 *
 * @example
 * ```ts
 * import { Bits } from "@headwater/exact"
 * Bits.gammaLength(2n ** 100n) // => 201
 * ```
 */
export const gammaLength = (n: bigint): number => {
  if (n < 1n) throw new RangeError(expected("a natural number from 1", n))
  return 2 * digits(n) - 1
}

/**
 * The gamma code word at a place of a bit string, and the place after it.
 *
 * - **Errors** a `Result` failure `"incomplete"` when the bits end within the word; `RangeError`
 *   when the place is not a natural number or the text is not of bits
 *
 * @example
 * ```ts
 * import { Bits } from "@headwater/exact"
 * import { Result } from "effect"
 * Result.getOrThrow(Bits.readGamma("1100101", 2)) // => [5n, 7]
 * Result.isFailure(Bits.readGamma("001", 0)) // => true
 * ```
 */
export const readGamma = (
  bits: string,
  at: number = 0
): Result.Result<readonly [n: bigint, next: number], "incomplete"> => {
  let first = natural(at, "a place in the bits")
  while (bits[first] === "0") first++
  const next = 2 * first - at + 1
  const word = bits.slice(first, next)
  if (!isBits(word)) throw new RangeError(expected("bits", bits))
  if (next > bits.length) return Result.fail("incomplete")
  return Result.succeed([BigInt(`0b${word}`), next])
}

/**
 * The binomial coefficient: how many strings of n bits have k ones.
 *
 * - **Cost** O(min(k, n - k)) products
 * - **Errors** `RangeError` where n or k is no natural number
 *
 * @example
 * ```ts
 * import { Bits } from "@headwater/exact"
 * ;[Bits.binomial(5, 2), Bits.binomial(5, 6)] // => [10n, 0n]
 * ```
 */
export const binomial = (n: number, k: number): bigint => {
  if (natural(k, "a number of ones") > natural(n, "a number of bits")) return 0n
  let value = 1n
  for (let i = 1; i <= Math.min(k, n - k); i++) value = (value * BigInt(n - i + 1)) / BigInt(i)
  return value
}

// ----------------------------------------------------------------------------- properties of codes

/**
 * Whether no word begins another one; a word that is listed twice begins itself.
 *
 * - **Cost** O(n log n) comparisons
 *
 * @example
 * ```ts
 * import { Bits } from "@headwater/exact"
 * Bits.isPrefixFree(["0", "10", "11"]) // => true
 * Bits.isPrefixFree(["0", "01"]) // => false
 * ```
 */
export const isPrefixFree = (codes: Iterable<string>): boolean => {
  // In lexicographic order, what lies between a word and an extension of it extends it too.
  const sorted = [...codes].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return sorted.every((word, i) => i === 0 || !word.startsWith(sorted[i - 1] ?? ""))
}

/**
 * The Kraft sum `Σ 2^-length` of code words or of their lengths.
 *
 * - **Errors** `RangeError` when a length is not a natural number
 * - **Source** [CoverThomas2006] §5.2
 *
 * @example
 * ```ts
 * import { Bits } from "@headwater/exact"
 * Bits.kraft(["0", "10", "110"]).toString() // => "7/8"
 * Bits.kraft([1, 2, 3]).toString() // => "7/8"
 * ```
 */
export const kraft = (codes: Iterable<string | number>): Rational => {
  const counts = new Map<number, number>()
  for (const code of codes) {
    const length = typeof code === "string" ? code.length : natural(code, "a code length")
    counts.set(length, (counts.get(length) ?? 0) + 1)
  }
  return Rational.sum(
    Array.from(counts, ([length, count]) => Rational.pow2(-length).times(Rational.of(count)))
  )
}
