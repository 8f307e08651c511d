/**
 * # Evaluation
 *
 * A circuit on all assignments at once: every line is its truth table, in words of 32 digits up to
 * five inputs and, where the host has WebAssembly, of 64 from six on, so a gate takes one word up to
 * six inputs, two at seven, and so on. On one assignment a line is one bit.
 *
 * @module
 */
import type { Circuit } from "./Circuit.ts"
import { projection, tableLimit } from "./Table.ts"
import { wideWords } from "./wideWords.ts"

/** The truth tables of all lines, one after another, `stride` words of 32 digits a line. */
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
 * - **Cost** `2^n / 64` words a gate and run from six inputs on; a memory of its own
 * - **Errors** `RangeError` beyond 20 inputs, and beyond 2^26 words of 32 digits
 */
export const evaluator = (circuit: Circuit): Evaluator => laidOut(circuit, circuit.inputs > 5)

/** A circuit laid out, in words of 64 digits where that is asked for and the host can. */
const laidOut = ({ inputs, gates }: Circuit, isWide: boolean): Evaluator => {
  if (inputs > tableLimit) {
    throw new RangeError(`Expected a circuit of at most ${tableLimit} inputs, not \`${inputs}\``)
  }
  const stride = inputs <= 5 ? 1 : 2 ** (inputs - 5)
  const total = (inputs + gates.length) * stride
  if (total > wordLimit) {
    throw new RangeError(`Expected tables of at most ${wordLimit} words in all, not \`${total}\``)
  }
  const masks = Int32Array.from(gates.flatMap((gate) => polynomial(gate.table)))
  const operands = Int32Array.from(gates.flatMap(({ a, b }) => [a * stride, b * stride]))
  const base = inputs * stride
  const wide = isWide ? wideWords(masks, operands, { base, total, stride }) : undefined
  const words = wide?.words ?? new Int32Array(total)
  for (let input = 0; input < inputs; input++) {
    projection(input, inputs, words.subarray(input * stride, (input + 1) * stride))
  }
  if (wide !== undefined) return { lines: { words, stride }, run: wide.run }
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
  // a single run is not worth a memory of its own
  const { lines, run } = laidOut(circuit, false)
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
