/**
 * # Naturals as lists of bits
 *
 * A natural number as its binary digits, the least first and the last one 1; 0 is the empty list.
 * Each number has one list, arithmetic takes time in the number's length, and a list says where it
 * ends.
 *
 * @module
 */
import { Bits } from "@headwater/exact"

/**
 * The digits of a natural number.
 *
 * - **Errors** `RangeError` for a number below 0
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * Lambda.digits(6n) // => "011"
 * Lambda.digits(0n) // => ""
 * ```
 */
export const digits = (n: bigint): string => {
  if (n < 0n) throw new RangeError(`Expected a natural number, not \`${n}\``)
  return n === 0n ? "" : Array.from(n.toString(2)).reverse().join("")
}

/**
 * The natural number of digits, the least first; undefined where they are no bits. Zeros behind the
 * last 1 change nothing.
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * Lambda.fromDigits("011") // => 6n
 * Lambda.fromDigits("01100") // => 6n
 * ```
 */
export const fromDigits = (bits: string): bigint | undefined =>
  Bits.isBits(bits) ? BigInt(`0b0${Array.from(bits).reverse().join("")}`) : undefined
