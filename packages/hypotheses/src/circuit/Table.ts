/**
 * # Truth tables
 *
 * A function of n bits as a text of 2^n digits: the value at 0...00, at 0...01, and so on to
 * 1...11, the first input being the most significant digit. A partial function has `-` where it is
 * not said.
 *
 * @module
 */
import { Result } from "effect"
import { shown } from "../internal/shown.ts"

/** The most inputs of a table that is written out. */
export const tableLimit = 20

const inputsOf = (length: number): number => Math.log2(length)

/** What keeps a text from being a table of n inputs. */
const fault = (text: string, digits: string, inputs: number | undefined): string | undefined => {
  const other = new RegExp(`[^${digits}]`, "u").exec(text)
  if (other !== null) {
    const wanted = digits === "01" ? "0 or 1" : "0, 1 or -"
    return `expected ${wanted} at digit ${other.index + 1}, not ${shown(other[0])}`
  }
  if (inputs !== undefined) {
    return text.length === 2 ** inputs
      ? undefined
      : `expected ${2 ** inputs} digits for ${inputs} inputs, not ${text.length}`
  }
  return Number.isInteger(inputsOf(text.length)) && text.length >= 2
    ? undefined
    : `expected a power of two of digits, from 2 on, not ${text.length}`
}

/**
 * The table that a text is, white space aside, of `inputs` inputs if their number is given; or one
 * line on what is wrong with it.
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * Circuit.parsedTable("0001 0111") // => Result.succeed("00010111")
 * Circuit.parsedTable("011") // => Result.fail("expected a power of two of digits, from 2 on, not 3")
 * ```
 */
export const parsedTable = (text: string, inputs?: number): Result.Result<string, string> =>
  read(text, "01", inputs)

/** As {@link parsedTable}, with `-` where the function is not said. */
export const parsedPartial = (text: string, inputs?: number): Result.Result<string, string> =>
  read(text, "01-", inputs)

const read = (
  text: string,
  digits: string,
  inputs: number | undefined
): Result.Result<string, string> => {
  const table = text.replace(/\s+/gu, "")
  const wrong = fault(table, digits, inputs)
  return wrong === undefined ? Result.succeed(table) : Result.fail(wrong)
}

/**
 * The number of inputs of a table, total or partial.
 *
 * - **Errors** `RangeError` where the text is no table
 */
export const inputsOfTable = (table: string): number => {
  const wrong = fault(table, "01-", undefined)
  if (wrong !== undefined) throw new RangeError(`Expected a truth table, but ${wrong}`)
  return inputsOf(table.length)
}

/**
 * The tables of all functions of n inputs, in rising order.
 *
 * - **Cost** `2^(2^n)` tables, each made when it is asked for
 * - **Errors** `RangeError` unless n is 1 to 5
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * [...Circuit.functions(1)] // => ["00", "01", "10", "11"]
 * ```
 */
export function* functions(inputs: number): Generator<string> {
  if (!(Number.isInteger(inputs) && inputs >= 1 && inputs <= 5)) {
    throw new RangeError(`Expected 1 to 5 inputs, not \`${inputs}\``)
  }
  const digits = 2 ** inputs
  for (let word = 0; word < 2 ** digits; word++) yield word.toString(2).padStart(digits, "0")
}

/** A table of at most five inputs as a word: its first digit is the lowest bit. */
export const wordOf = (table: string): number => {
  let word = 0
  for (let at = 0; at < table.length; at++) if (table[at] === "1") word |= 1 << at
  return word >>> 0
}

/** The table of n inputs, at most five, that a word is. */
export const tableOf = (word: number, inputs: number): string => {
  let text = ""
  for (let at = 0; at < 2 ** inputs; at++) text += (word >>> at) & 1
  return text
}

/** The words of an input's own table: 32 digits a word. */
export const projection = (input: number, inputs: number, words: Int32Array): void => {
  const from = inputs - 1 - input
  const pattern = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000][from]
  for (let at = 0; at < words.length; at++) {
    words[at] = pattern ?? ((at >> (from - 5)) & 1 ? -1 : 0)
  }
}

/**
 * The inputs that a function depends on.
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Circuit.support("00001111") // => [0]
 * ```
 */
export const support = (table: string): ReadonlyArray<number> => {
  const inputs = inputsOfTable(table)
  return Array.from({ length: inputs }, (_, input) => input).filter((input) => {
    const step = 2 ** (inputs - 1 - input)
    for (let at = 0; at < table.length; at++) {
      if ((at & step) === 0 && table[at] !== table[at + step]) return true
    }
    return false
  })
}

function* orders(of: ReadonlyArray<number>): Generator<ReadonlyArray<number>> {
  if (of.length === 0) yield []
  for (const one of of) {
    for (const rest of orders(of.filter((it) => it !== one))) yield [one, ...rest]
  }
}

/**
 * The tables that differ from one in the order of inputs alone, itself among them.
 *
 * - **Cost** `n!` tables
 * - **Errors** `RangeError` where the text is no table
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * [...Circuit.renamed("0100")] // => ["0100", "0010"]
 * ```
 */
export const renamed = (table: string): ReadonlySet<string> => {
  const places = Array.from({ length: inputsOfTable(table) }, (_, input) => input)
  return new Set(
    Array.from(orders(places), (order) =>
      Array.from(
        table,
        (_, at) => table[order.reduce((to, bit, from) => to | (((at >> from) & 1) << bit), 0)]
      ).join("")
    )
  )
}
