/**
 * # Evaluation
 *
 * A circuit on all assignments at once: every line is its truth table, 32 digits a word, so a gate
 * takes one word operation up to five inputs, two at six, and so on. On one assignment a line is
 * one bit.
 *
 * @module
 */
import type { Circuit } from "./Circuit.ts"
import { projection, tableLimit } from "./Table.ts"

/** The truth tables of all lines, one after another, `stride` words a line. */
export interface Lines {
  readonly words: Int32Array
  readonly stride: number
}

/**
 * A gate as four words of equal digits `k, p, q, r`, so that it is `k ^ (p & a) ^ (q & b) ^ (r & a & b)`:
 * no branch is taken by the table.
 */
const polynomial = (table: number): ReadonlyArray<number> => {
  const [t00, t01, t10, t11] = [table >> 3, table >> 2, table >> 1, table]
  return [t00, t00 ^ t10, t00 ^ t01, t00 ^ t01 ^ t10 ^ t11].map((it) => -(it & 1))
}

/** A circuit laid out for evaluation on all assignments, again and again. */
export interface Evaluator {
  readonly lines: Lines
  /** Computes the gates' lines from the inputs' lines. */
  readonly run: () => void
}

/** The most words of all lines together. */
export const wordLimit = 2 ** 26

/**
 * The evaluator of a circuit; its input lines hold the projections, and may be overwritten.
 *
 * - **Cost** `2^n / 32` words a line
 * - **Errors** `RangeError` beyond 20 inputs, and beyond 2^26 words
 */
export const evaluator = ({ inputs, gates }: Circuit): Evaluator => {
  if (inputs > tableLimit) {
    throw new RangeError(`Expected a circuit of at most ${tableLimit} inputs, not \`${inputs}\``)
  }
  const stride = inputs <= 5 ? 1 : 2 ** (inputs - 5)
  const total = (inputs + gates.length) * stride
  if (total > wordLimit) {
    throw new RangeError(`Expected tables of at most ${wordLimit} words in all, not \`${total}\``)
  }
  const words = new Int32Array(total)
  for (let input = 0; input < inputs; input++) {
    projection(input, inputs, words.subarray(input * stride, (input + 1) * stride))
  }
  const masks = Int32Array.from(gates.flatMap((gate) => polynomial(gate.table)))
  const operands = Int32Array.from(gates.flatMap(({ a, b }) => [a * stride, b * stride]))
  const base = inputs * stride
  const count = gates.length
  const run = (): void => {
    let to = base
    for (let i = 0; i < count; i++) {
      const k = masks[4 * i]!
      const p = masks[4 * i + 1]!
      const q = masks[4 * i + 2]!
      const r = masks[4 * i + 3]!
      const first = operands[2 * i]!
      const second = operands[2 * i + 1]!
      for (let word = 0; word < stride; word++) {
        const a = words[first + word]!
        const b = words[second + word]!
        words[to++] = k ^ (p & a) ^ (q & b) ^ (r & a & b)
      }
    }
  }
  return { lines: { words, stride }, run }
}

/** The truth table of one line as text. */
const tableOfLine = ({ words, stride }: Lines, line: number, inputs: number): string => {
  const digits: Array<string> = []
  for (let at = 0; at < 2 ** inputs; at++) {
    digits.push(((words[line * stride + (at >> 5)]! >>> (at & 31)) & 1) === 1 ? "1" : "0")
  }
  return digits.join("")
}

/**
 * The truth tables of the outputs.
 *
 * - **Errors** as {@link evaluator}
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Circuit.tables(Circuit.of(2, [[6, 0, 1], [1, 0, 1]], [2, 3])) // => ["0110", "0001"]
 * ```
 */
export const tables = (circuit: Circuit): ReadonlyArray<string> => {
  const { lines, run } = evaluator(circuit)
  run()
  return circuit.outputs.map((line) => tableOfLine(lines, line, circuit.inputs))
}

/**
 * The outputs on one assignment. Bits that are missing are 0, and further ones are not read.
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Circuit.at(Circuit.of(2, [[6, 0, 1], [1, 0, 1]], [2, 3]), "11") // => "01"
 * ```
 */
export const at = ({ inputs, gates, outputs }: Circuit, assignment: string): string => {
  const bits = new Uint8Array(inputs + gates.length)
  for (let input = 0; input < inputs; input++) bits[input] = assignment[input] === "1" ? 1 : 0
  for (const [index, { table, a, b }] of gates.entries()) {
    bits[inputs + index] = (table >> (3 - 2 * bits[a]! - bits[b]!)) & 1
  }
  return outputs.map((line) => bits[line]).join("")
}
