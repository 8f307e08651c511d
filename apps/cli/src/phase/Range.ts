/**
 * # Ranges
 *
 * `A..B` on the command line: from A to B, both included; a number alone is a range of one.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import * as Result from "effect/Result"

/** Two ends, the first not above the second. */
export interface Range<A> {
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

/** A range of rationals of at least zero; undefined where the word is none. */
export const rationals = (word: string): Range<Rational> | undefined => {
  const [low, high] = ends(word).map((it) => Rational.parse(it))
  if (low === undefined || high === undefined) return undefined
  if (Result.isFailure(low) || Result.isFailure(high)) return undefined
  const [from, to] = [low.success, high.success]
  return from.sign >= 0 && from.compare(to) <= 0 ? { from, to } : undefined
}

/** A range of natural numbers of at most so many digits; undefined where the word is none. */
export const naturals = (word: string, digits: number): Range<bigint> | undefined => {
  const [low, high] = ends(word)
  const natural = (text: string): boolean => /^[0-9]+$/.test(text) && text.length <= digits
  if (!natural(low) || !natural(high)) return undefined
  const [from, to] = [BigInt(low), BigInt(high)]
  return from <= to ? { from, to } : undefined
}
