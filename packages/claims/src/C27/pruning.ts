/**
 * # Pruning
 *
 * All circuits of three inputs and some gates, with a pointer to the line that is the output. A move
 * puts another gate in the place of one or moves the pointer; it keeps the function and never adds
 * to the gates that the output depends on. How many circuits can get shallower so.
 *
 * @module
 */
import { Partition } from "@headwater/exact"

/** The circuits of all functions that need a given number of gates: counts. */
export interface Pruning {
  readonly needed: number
  /** Circuits deeper than another of their function, and those that can become shallower. */
  readonly deeper: number
  readonly shallower: number
}

const inputs = 3
const mask = 255

/** The gates that depend on both operands, as words of four bits over 00, 01, 10, 11. */
const tables = Array.from({ length: 16 }, (_, table) => table).filter((table) => {
  const at = (x: number, y: number): number => (table >> (3 - 2 * x - y)) & 1
  const onFirst = at(0, 0) !== at(1, 0) || at(0, 1) !== at(1, 1)
  const onSecond = at(0, 0) !== at(0, 1) || at(1, 0) !== at(1, 1)
  return onFirst && onSecond
})

const apply = (table: number, x: number, y: number): number =>
  ((table & 8 ? ~x & ~y : 0) |
    (table & 4 ? ~x & y : 0) |
    (table & 2 ? x & ~y : 0) |
    (table & 1 ? x & y : 0)) &
  mask

const ones = (word: number): number => (word === 0 ? 0 : (word & 1) + ones(word >> 1))

/** Every circuit with every pointer: what it computes, its size, its depth. */
interface Class {
  readonly lines: number
  /** For each gate how many there are to choose from, and how far apart its choices lie. */
  readonly slots: ReadonlyArray<{ readonly choices: number; readonly stride: number }>
  readonly count: number
  readonly functions: Uint8Array
  readonly sizes: Uint8Array
  readonly depths: Uint8Array
}

const classOf = (gates: number): Class => {
  const lines = inputs + gates
  const choices = Array.from({ length: gates }, (_, gate) => {
    const all: Array<readonly [a: number, b: number, table: number]> = []
    for (let b = 1; b < inputs + gate; b++) {
      for (let a = 0; a < b; a++) for (const table of tables) all.push([a, b, table])
    }
    return all
  })
  const after = (gate: number): number =>
    choices.slice(gate).reduce((product, it) => product * it.length, 1)
  const count = after(0)
  const [functions, sizes, depths] = [0, 1, 2].map(() => new Uint8Array(count * lines))
  const words = new Int32Array(lines)
  const cones = new Int32Array(lines)
  const levels = new Int32Array(lines)
  words.set([0b11110000, 0b11001100, 0b10101010])
  let next = 0
  const fill = (gate: number): void => {
    const line = inputs + gate
    for (const [a, b, table] of choices[gate] ?? []) {
      words[line] = apply(table, words[a]!, words[b]!)
      cones[line] = cones[a]! | cones[b]! | (1 << gate)
      levels[line] = Math.max(levels[a]!, levels[b]!) + 1
      fill(gate + 1)
    }
    if (gate < gates) return
    for (let at = 0; at < lines; at++, next++) {
      functions![next] = words[at]!
      sizes![next] = ones(cones[at]!)
      depths![next] = levels[at]!
    }
  }
  fill(0)
  const slots = choices.map((it, gate) => ({ choices: it.length, stride: after(gate + 1) }))
  return { lines, slots, count, functions: functions!, sizes: sizes!, depths: depths! }
}

/** Calls with every set of nodes that are one move from each other, whatever they compute. */
const eachClique = ({ lines, slots, count }: Class, visit: (nodes: Int32Array) => void): void => {
  const pointers = new Int32Array(lines)
  for (let circuit = 0; circuit < count; circuit++) {
    for (let line = 0; line < lines; line++) pointers[line] = circuit * lines + line
    visit(pointers)
  }
  for (const { choices, stride } of slots) {
    const nodes = new Int32Array(choices)
    for (let high = 0; high < count; high += stride * choices) {
      for (let low = high; low < high + stride; low++) {
        for (let line = 0; line < lines; line++) {
          for (let at = 0; at < choices; at++) nodes[at] = (low + at * stride) * lines + line
          visit(nodes)
        }
      }
    }
  }
}

/** The least depth that moves lead to from a node, by those of one size first and then those of less. */
const reached = (all: Class, gates: number): ((node: number) => number) => {
  const { functions, sizes, depths } = all
  const sets = Partition.make(functions.length)
  const shallowest = new Uint8Array(functions.length).fill(255)
  const [seen, least] = [new Int32Array(256), new Int32Array(256)]
  const lower = (root: number, depth: number): void => {
    shallowest[root] = Math.min(shallowest[root]!, depth)
  }
  for (let level = 0; level <= gates; level++) {
    eachClique(all, (clique) => {
      seen.fill(-1)
      for (const node of clique) {
        if (sizes[node] !== level) continue
        const function_ = functions[node]!
        if (seen[function_] === -1) seen[function_] = node
        else sets.merge(seen[function_]!, node)
      }
    })
    for (const [node, size] of sizes.entries()) {
      if (size === level) lower(sets.least(node), depths[node]!)
    }
    eachClique(all, (clique) => {
      least.fill(255)
      for (const node of clique) {
        if (sizes[node]! > level) continue
        const function_ = functions[node]!
        least[function_] = Math.min(least[function_]!, shallowest[sets.least(node)]!)
      }
      for (const node of clique) {
        if (sizes[node] === level) lower(sets.least(node), least[functions[node]!]!)
      }
    })
  }
  return (node) => shallowest[sets.least(node)]!
}

/** The counts by how many gates the functions need. */
export const prunings = (gates: number): ReadonlyArray<Pruning> => {
  const all = classOf(gates)
  const { functions, sizes, depths } = all
  const shallowest = reached(all, gates)
  const [leastSize, leastDepth] = [new Uint8Array(256).fill(255), new Uint8Array(256).fill(255)]
  for (const [node, function_] of functions.entries()) {
    leastSize[function_] = Math.min(leastSize[function_]!, sizes[node]!)
    leastDepth[function_] = Math.min(leastDepth[function_]!, depths[node]!)
  }
  const rows = Array.from({ length: gates + 1 }, (_, needed) => ({
    needed,
    deeper: 0,
    shallower: 0
  }))
  for (const [node, function_] of functions.entries()) {
    if (depths[node]! <= leastDepth[function_]!) continue
    const row = rows[leastSize[function_]!]!
    row.deeper++
    if (shallowest(node) < depths[node]!) row.shallower++
  }
  return rows
}
