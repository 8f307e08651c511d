/**
 * # Moves between circuits
 *
 * All circuits of n inputs and s gates that compute the same, as a graph: the ten gates that
 * depend on both operands, on two different earlier lines, and a pointer to the line that is the
 * output. Two circuits are neighbours where one move leads from one to the other.
 *
 * ## Main definitions
 * - {@link connectivity}: for every function, its circuits, their components, and what sizes and
 *   depths the largest component reaches
 *
 * ## Notation
 * - move `gate`: another gate in the place of one, or another pointer
 * - move `part`: another operand or another table of one gate, or another pointer
 *
 * @module
 */
import { Partition } from "@headwater/exact"
import { isProper, mirrored } from "./Gate.ts"
import { tableOf } from "./Table.ts"

/** What may change in one move besides the pointer. */
export type Move = "gate" | "part"

/** A size and a depth: of the gates that the output depends on. */
export type Shape = readonly [size: number, depth: number]

/** The circuits of one function. */
export interface Connectivity {
  readonly table: string
  /** The least number of gates of a circuit that computes it, NOT and constants not free. */
  readonly least: number
  readonly circuits: number
  readonly components: number
  /** Circuits in the largest component. */
  readonly largest: number
  readonly shapes: ReadonlyArray<Shape>
  /** Shapes in the largest component; where several are largest, in the one listed first. */
  readonly shapesOfLargest: ReadonlyArray<Shape>
}

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

/** All circuits with their functions and shapes, by circuit and pointer. */
interface Class {
  readonly lines: number
  /** For each gate: its choices, and how far circuits lie apart that differ in it by one. */
  readonly slots: ReadonlyArray<{ readonly all: ReadonlyArray<Choice>; readonly stride: number }>
  readonly count: number
  readonly functions: Uint8Array
  /** Size and depth as `6 · size + depth`, less than 32. */
  readonly shapes: Uint8Array
}

const classOf = (inputs: number, gates: number): Class => {
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

/** Merges circuits of the same function that are one move apart. */
const merged = ({ lines, slots, count, functions }: Class, move: Move) => {
  const sets = Partition.make(count * lines)
  const seen = new Int32Array(256)
  const stamp = new Int32Array(256)
  let group = 0
  const meet = (node: number): void => {
    const function_ = functions[node]!
    if (stamp[function_] === group) sets.merge(seen[function_]!, node)
    stamp[function_] = group
    seen[function_] = node
  }
  for (let circuit = 0; circuit < count; circuit++) {
    group++
    for (let line = 0; line < lines; line++) meet(circuit * lines + line)
  }
  for (const { all, stride } of slots) {
    const near = neighbourhoods(all, move).map((it) => Int32Array.from(it))
    for (let high = 0; high < count; high += stride * all.length) {
      for (let low = high; low < high + stride; low++) {
        for (let line = 0; line < lines; line++) {
          for (const indices of near) {
            group++
            for (const index of indices) meet((low + index * stride) * lines + line)
          }
        }
      }
    }
  }
  return sets
}

const shapesIn = (mask: number): ReadonlyArray<Shape> =>
  Array.from({ length: 32 }, (_, code) => code)
    .filter((code) => ((mask >> code) & 1) === 1)
    .map((code) => [Math.floor(code / 6), code % 6])

/** The figures of a component. */
interface Component {
  readonly function: number
  circuits: number
  shapes: number
}

/**
 * For every function of n inputs that s gates can compute: how its circuits hang together.
 *
 * - **Cost** at three inputs and three gates 1,080,000 circuits, about a second; at four 189 million, minutes and 1.3 GB
 * - **Errors** `RangeError` beyond three inputs or four gates
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * const one = Circuit.connectivity(2, 1, "gate").find((it) => it.table === "0110")
 * one?.circuits // => 1
 * ```
 */
export const connectivity = (
  inputs: number,
  gates: number,
  move: Move
): ReadonlyArray<Connectivity> => {
  if (!(inputs >= 2 && inputs <= 3 && gates >= 0 && gates <= 4)) {
    throw new RangeError(
      `Expected 2 or 3 inputs and at most 4 gates, not \`${inputs}\` and \`${gates}\``
    )
  }
  const all = classOf(inputs, gates)
  const { least } = merged(all, move)
  const components = new Map<number, Component>()
  for (let node = 0; node < all.functions.length; node++) {
    const at = least(node)
    const shape = 1 << all.shapes[node]!
    const known = components.get(at)
    if (known === undefined) {
      components.set(at, { function: all.functions[node]!, circuits: 1, shapes: shape })
    } else {
      known.circuits++
      known.shapes |= shape
    }
  }
  const byFunction = Map.groupBy(components.values(), (it) => it.function)
  return Array.from(byFunction, ([word, parts]): Connectivity => {
    const largest = parts.reduce((a, b) => (b.circuits > a.circuits ? b : a))
    const shapes = shapesIn(parts.reduce((sum, it) => sum | it.shapes, 0))
    return {
      table: tableOf(word, inputs),
      least: Math.min(...shapes.map(([size]) => size)),
      circuits: parts.reduce((sum, it) => sum + it.circuits, 0),
      components: parts.length,
      largest: largest.circuits,
      shapes,
      shapesOfLargest: shapesIn(largest.shapes)
    }
  }).sort((a, b) => a.least - b.least || (a.table < b.table ? -1 : 1))
}
