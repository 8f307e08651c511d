/**
 * # The nearest circuit
 *
 * Every function of a few inputs, by its table read as a number, the first digit highest; circuits of
 * gates on two operands each, with constants and negations free. On how many inputs does the nearest
 * circuit of a number of gates err?
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Circuit } from "@headwater/hypotheses"

/** How many functions there are. */
export const functions = (inputs: number): number => 2 ** (2 ** inputs)

/** The table of a function. */
export const tableOf = (word: number, inputs: number): string =>
  word.toString(2).padStart(2 ** inputs, "0")

/** The least gates of every function. */
export const sizes = Memo.by(Number, (inputs: number): Uint8Array =>
  Uint8Array.from(
    { length: functions(inputs) },
    (_, word) => Circuit.optimum(tableOf(word, inputs)).size
  )
)

/**
 * For every function on how many inputs the nearest circuit of at most `gates` gates errs: from the functions that
 * are computed outwards, one input at a time.
 */
export const distances = Memo.by(
  (inputs: number, gates: number) => `${inputs} ${gates}`,
  (inputs, gates): Uint8Array => {
    const found = new Uint8Array(functions(inputs)).fill(255)
    let front = [...sizes(inputs)].flatMap((size, word) => (size <= gates ? [word] : []))
    for (const word of front) found[word] = 0
    for (let errors = 1; front.length > 0; errors++) {
      const next: Array<number> = []
      for (const word of front) {
        for (let row = 0; row < 2 ** inputs; row++) {
          const beside = word ^ (1 << row)
          if (found[beside] !== 255) continue
          found[beside] = errors
          next.push(beside)
        }
      }
      front = next
    }
    return found
  }
)
