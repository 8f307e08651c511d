/**
 * # Ranges as words
 *
 * `A..B` is what one types for everything from A to B, both included; a number alone is a range of
 * one.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import * as Result from "effect/Result"

/** Two ends. */
export interface Ends<A> {
  readonly from: A
  readonly to: A
}

/** The ends of `A..B`, or the word twice. */
const ends = (word: string): readonly [string, string] => {
  const at = word.indexOf("..")
  return at < 0 ? [word, word] : [word.slice(0, at), word.slice(at + 2)]
}

/** Whether a word has two ends. */
export const isRange = (word: string): boolean => word.includes("..")

/**
 * A range of rationals that rises from at least zero; undefined for any other word.
 *
 * @example
 * ```ts
 * import { Ranges } from "@headwater/figures"
 * Ranges.rising("1/2..3")?.from.toString() // => "1/2"
 * Ranges.rising("3..1/2") // => undefined
 * Ranges.rising("3") // => undefined
 * ```
 */
export const rising = (word: string): Ends<Rational> | undefined => {
  const [from, to] = ends(word).map((it) => Result.getOrUndefined(Rational.parse(it)))
  return from === undefined || to === undefined || from.sign < 0 || from.compare(to) >= 0
    ? undefined
    : { from, to }
}

/**
 * A range of natural numbers with a bound on their digits, the first at most the last; undefined
 * for any other word.
 *
 * @example
 * ```ts
 * import { Ranges } from "@headwater/figures"
 * Ranges.naturals("4..64", 6) // => { from: 4n, to: 64n }
 * Ranges.naturals("4", 6) // => { from: 4n, to: 4n }
 * Ranges.naturals("64..4", 6) // => undefined
 * Ranges.naturals("1234567", 6) // => undefined
 * ```
 */
export const naturals = (word: string, digits: number): Ends<bigint> | undefined => {
  const [from, to] = ends(word).map((it) =>
    /^[0-9]+$/.test(it) && it.length <= digits ? BigInt(it) : undefined
  )
  return from === undefined || to === undefined || from > to ? undefined : { from, to }
}
