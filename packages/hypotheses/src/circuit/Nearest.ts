/**
 * # The nearest circuit
 *
 * On how many inputs does the nearest circuit of a number of gates err? Of up to four inputs this is
 * found for all functions at once. Of more it is bounded from below: a circuit of s gates reads at
 * most s + 1 inputs, so it errs at least as often as the nearest function of s + 1 inputs.
 *
 * ## Main definitions
 * - {@link distances}: how far the nearest circuit of each function is
 * - {@link juntaErrors}: how far the nearest function of a few of the inputs is
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { optimum } from "./Minimal.ts"
import { functions, inputsOfTable } from "./Table.ts"

const leastGates = Memo.by(Number, (inputs: number) =>
  Uint8Array.from(functions(inputs), (table) => optimum(table).size)
)

/**
 * On how many of the 2^n inputs the nearest circuit of at most `gates` gates errs, for each of
 * `functions`; constants and NOT are free.
 *
 * - **Cost** a walk from the functions that are computed outwards, one digit at a time; n steps a function
 * - **Errors** `RangeError` beyond four inputs
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Array.from(Circuit.distances(2, 0)) // => [0, 1, 1, 0, 1, 0, 2, 1, 1, 2, 0, 1, 0, 1, 1, 0]
 * ```
 */
export const distances = Memo.by(
  (inputs: number, gates: number) => `${inputs} ${gates}`,
  (inputs, gates): Uint8Array => {
    const sizes = leastGates(inputs)
    const found = new Uint8Array(sizes.length).fill(255)
    let front = [...sizes].flatMap((size, word) => (size <= gates ? [word] : []))
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

/** The errors of the best function of the inputs in a mask, each of its values on its majority. */
const leastErrors = (table: string, mask: number): number => {
  const cells = Map.groupBy(Array.from(table).keys(), (row) => row & mask)
  return [...cells.values()].reduce((sum, rows) => {
    const ones = rows.filter((row) => table[row] === "1").length
    return sum + Math.min(ones, rows.length - ones)
  }, 0)
}

/**
 * On how many inputs the nearest function that depends on at most `count` of them errs.
 *
 * - **Cost** a pass over the table for each choice of inputs
 * - **Errors** `RangeError` where the text is no table
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * const majority = "00010111"
 * ;[0, 1, 2, 3].map((count) => Circuit.juntaErrors(majority, count)) // => [4, 2, 2, 0]
 * ```
 */
export const juntaErrors = (table: string, count: number): number => {
  const inputs = inputsOfTable(table)
  const masks = Array.from({ length: 2 ** inputs }, (_, mask) => mask).filter(
    (mask) => mask.toString(2).replaceAll("0", "").length === Math.min(count, inputs)
  )
  return Math.min(...masks.map((mask) => leastErrors(table, mask)))
}
