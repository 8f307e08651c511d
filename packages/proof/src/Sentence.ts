/**
 * # Sentences
 *
 * The one sentence in which a claim answers its reader. Its numbers come from reports: the words
 * around them have no digits, so that no number in it can be out of date.
 *
 * @module
 */

/** A sentence whose numbers are computed. */
export interface Sentence {
  readonly sentence: string
}

/** Looks up numbers of a statement by its name without the S-number. */
export type Found = (statement: string) => (figure: string) => string

/**
 * The tag of a sentence: only what is filled in may have digits.
 *
 * - **Errors** `RangeError` for a digit in the words
 *
 * @example
 * ```ts
 * import { Sentence } from "@headwater/proof"
 * Sentence.say`All ${12} of them.`.sentence // => "All 12 of them."
 * ```
 */
export const say = (
  words: ReadonlyArray<string>,
  ...filled: ReadonlyArray<string | number | bigint>
): Sentence => {
  const digits = words.find((it) => /\d/.test(it))
  if (digits !== undefined) {
    throw new RangeError(`Expected no digits in the words of a finding, not \`${digits}\``)
  }
  return {
    sentence: words.reduce((text, word, index) => `${text}${filled[index - 1] ?? ""}${word}`)
  }
}
