/**
 * # Circuits with a pointer
 *
 * All circuits of n inputs and s gates: the ten gates that depend on both operands, on two different
 * earlier lines, and a pointer to the line that is the output. What a circuit computes and its shape
 * are kept a byte each, and circuits that are one move apart lie at regular strides.
 *
 * ## Notation
 * - move `gate`: another gate in the place of one, or another pointer
 * - move `part`: another operand or another table of one gate, or another pointer
 *
 * @module
 */
import { isProper, mirrored } from "./Gate.ts"

/** What may change in one move besides the pointer. */
export type Move = "gate" | "part"

/** A size and a depth: of the gates that the output depends on. */
export type Shape = readonly [size: number, depth: number]

/** The size and the depth that a byte stands for. */
export const shape = (code: number): Shape => [Math.floor(code / 6), code % 6]

const tables = Array.from({ length: 16 }, (_, table) => table).filter(isProper)

interface Choice {
  readonly a: number
  readonly b: number
  readonly table: number
}

/** All gates over `lines` lines, their operands in rising order. */
const choices = (lines: number): ReadonlyArray<Choice> => {
  const all: Array<Choice> = []
  for (let b = 1; b < lines; b++) {
    for (let a = 0; a < b; a++) for (const table of tables) all.push({ a, b, table })
  }
  return all
}

/** The gates, by index, that are one move from each other. */
const neighbourhoods = (
  all: ReadonlyArray<Choice>,
  move: Move
): ReadonlyArray<ReadonlyArray<number>> => {
  if (move === "gate") return [[...all.keys()]]
  const groups = new Map<string, Array<number>>()
  const add = (key: string, index: number): void => {
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [index])
    else known.push(index)
  }
  for (const [index, { a, b, table }] of all.entries()) {
    add(`lines ${a} ${b}`, index)
    add(`second ${b} ${table}`, index)
    add(`second ${a} ${mirrored(table)}`, index)
  }
  return [...groups.values()]
}

/** All circuits with their functions and shapes; a node is a circuit with a pointer. */
export interface Pointed {
  readonly lines: number
  /** For each gate: its choices, and how far circuits lie apart that differ in it by one. */
  readonly slots: ReadonlyArray<{ readonly all: ReadonlyArray<Choice>; readonly stride: number }>
  readonly count: number
  readonly functions: Uint8Array
  /** Size and depth as `6 · size + depth`, less than 32; see {@link shape}. */
  readonly shapes: Uint8Array
}

/**
 * All circuits of n inputs and s gates.
 *
 * - **Cost** at three inputs and three gates 1,080,000 circuits, about a second; at four 189 million, minutes and 1.3 GB
 * - **Errors** `RangeError` for other than two or three inputs, or beyond four gates
 */
export const pointed = (inputs: number, gates: number): Pointed => {
  if (!(inputs >= 2 && inputs <= 3 && gates >= 0 && gates <= 4)) {
    throw new RangeError(
      `Expected 2 or 3 inputs and at most 4 gates, not \`${inputs}\` and \`${gates}\``
    )
  }
  const lines = inputs + gates
  const lists = Array.from({ length: gates }, (_, gate) => choices(inputs + gate))
  const strides = lists.map((_, gate) =>
    lists.slice(gate + 1).reduce((product, list) => product * list.length, 1)
  )
  const count = lists.reduce((product, list) => product * list.length, 1)
  const functions = new Uint8Array(count * lines)
  const shapes = new Uint8Array(count * lines)
  const mask = 2 ** (2 ** inputs) - 1
  const words = new Int32Array(lines)
  const cones = new Int32Array(lines)
  const depths = new Int32Array(lines)
  for (let input = 0; input < inputs; input++) {
    for (let at = 0; at < 2 ** inputs; at++) {
      words[input] = words[input]! | (((at >> (inputs - 1 - input)) & 1) << at)
    }
  }
  const ones = (cone: number): number => (cone === 0 ? 0 : (cone & 1) + ones(cone >> 1))
  let next = 0
  const fill = (gate: number): void => {
    if (gate === gates) {
      for (let line = 0; line < lines; line++) {
        functions[next] = words[line]!
        shapes[next++] = 6 * ones(cones[line]!) + depths[line]!
      }
      return
    }
    const line = inputs + gate
    for (const { a, b, table } of lists[gate]!) {
      const [x, y] = [words[a]!, words[b]!]
      let word = 0
      if (table & 8) word |= ~x & ~y
      if (table & 4) word |= ~x & y
      if (table & 2) word |= x & ~y
      if (table & 1) word |= x & y
      words[line] = word & mask
      cones[line] = cones[a]! | cones[b]! | (1 << gate)
      depths[line] = Math.max(depths[a]!, depths[b]!) + 1
      fill(gate + 1)
    }
  }
  fill(0)
  const slots = lists.map((all, gate) => ({ all, stride: strides[gate]! }))
  return { lines, slots, count, functions, shapes }
}

/** Calls with every set of nodes that are one move from each other, whatever they compute. */
export const eachNeighbourhood = (
  { lines, slots, count }: Pointed,
  move: Move,
  visit: (nodes: Int32Array) => void
): void => {
  const pointers = new Int32Array(lines)
  for (let circuit = 0; circuit < count; circuit++) {
    for (let line = 0; line < lines; line++) pointers[line] = circuit * lines + line
    visit(pointers)
  }
  for (const { all, stride } of slots) {
    const near = neighbourhoods(all, move).map((indices) => ({
      indices,
      nodes: new Int32Array(indices.length)
    }))
    for (let high = 0; high < count; high += stride * all.length) {
      for (let low = high; low < high + stride; low++) {
        for (let line = 0; line < lines; line++) {
          for (const { indices, nodes } of near) {
            for (let at = 0; at < nodes.length; at++) {
              nodes[at] = (low + indices[at]! * stride) * lines + line
            }
            visit(nodes)
          }
        }
      }
    }
  }
}
