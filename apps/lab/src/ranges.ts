import { Rational } from "@headwater/exact"
import * as Result from "effect/Result"

/** The ends of `A..B`, or the word twice. */
const ends = (word: string): readonly [string, string] => {
  const at = word.indexOf("..")
  return at < 0 ? [word, word] : [word.slice(0, at), word.slice(at + 2)]
}

/** Whether a word has two ends. */
export const isRange = (word: string): boolean => word.includes("..")

/** A range of natural numbers of at most so many digits; undefined where the word is none. */
export const naturals = (
  word: string,
  digits: number
): { readonly from: bigint; readonly to: bigint } | undefined => {
  const [from, to] = ends(word).map((it) =>
    /^[0-9]+$/.test(it) && it.length <= digits ? BigInt(it) : undefined
  )
  return from === undefined || to === undefined || from > to ? undefined : { from, to }
}

/** A range of rationals that rises from at least zero; undefined where the word is none. */
export const rationals = (
  word: string
): { readonly from: Rational; readonly to: Rational } | undefined => {
  const [from, to] = ends(word).map((it) => Result.getOrUndefined(Rational.parse(it)))
  return from === undefined || to === undefined || from.sign < 0 || from.compare(to) >= 0
    ? undefined
    : { from, to }
}
