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

/** One word of a gate. */
const combined = (table: number, a: number, b: number): number => {
  switch (table) {
    case 0:
      return 0
    case 1:
      return a & b
    case 2:
      return a & ~b
    case 3:
      return a
    case 4:
      return ~a & b
    case 5:
      return b
    case 6:
      return a ^ b
    case 7:
      return a | b
    case 8:
      return ~(a | b)
    case 9:
      return ~(a ^ b)
    case 10:
      return ~b
    case 11:
      return a | ~b
    case 12:
      return ~a
    case 13:
      return ~a | b
    case 14:
      return ~(a & b)
    default:
      return -1
  }
}

/** A circuit laid out for evaluation on all assignments, again and again. */
export interface Evaluator {
  readonly lines: Lines
  /** Computes the gates' lines from the inputs' lines. */
  readonly run: () => void
}

/**
 * The evaluator of a circuit; its input lines hold the projections, and may be overwritten.
 *
 * - **Cost** `2^n / 32` words a line
 * - **Errors** `RangeError` beyond 20 inputs
 */
export const evaluator = ({ inputs, gates }: Circuit): Evaluator => {
  if (inputs > tableLimit) {
    throw new RangeError(`Expected a circuit of at most ${tableLimit} inputs, not \`${inputs}\``)
  }
  const stride = inputs <= 5 ? 1 : 2 ** (inputs - 5)
  const words = new Int32Array((inputs + gates.length) * stride)
  for (let input = 0; input < inputs; input++) {
    projection(input, inputs, words.subarray(input * stride, (input + 1) * stride))
  }
  const tables = Uint8Array.from(gates, (gate) => gate.table)
  const first = Int32Array.from(gates, (gate) => gate.a * stride)
  const second = Int32Array.from(gates, (gate) => gate.b * stride)
  const base = inputs * stride
  const narrow = (): void => {
    for (let i = 0; i < tables.length; i++) {
      words[base + i] = combined(tables[i]!, words[first[i]!]!, words[second[i]!]!)
    }
  }
  const wide = (): void => {
    for (let i = 0; i < tables.length; i++) {
      const [table, a, b, to] = [tables[i]!, first[i]!, second[i]!, base + i * stride]
      for (let k = 0; k < stride; k++) words[to + k] = combined(table, words[a + k]!, words[b + k]!)
    }
  }
  return { lines: { words, stride }, run: stride === 1 ? narrow : wide }
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
 * - **Errors** `RangeError` beyond 20 inputs
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
