/**
 * # Least size, length and depth of all functions
 *
 * Found from scratch for every function of up to four inputs, over all sixteen gates with
 * constants and NOT free. Sizes by exhausting the sets of lines with one gate, two gates, and so
 * on; lengths and depths from below, since a shortest or shallowest formula is a gate on two such.
 *
 * ## Main definitions
 * - {@link optima}: all of it, by class
 *
 * ## Implementation notes
 * - A class that no circuit of 6 gates reaches needs 7; a gate on two functions of 6 gates together
 *   shows that 7 are enough.
 * - The gate before the last, in an order by depth, is read by the last alone. So the sets of six
 *   gates need not be made: f is a gate on a new gate over a set of four, and a line of it.
 *
 * ## References
 * - [Knuth2011] §7.1.2
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { combine, type LineSet, lineSets, results } from "./LineSets.ts"
import { type Symmetry, symmetry } from "./Symmetry.ts"

/** Least size, length and depth of each class of functions, by the number of the class. */
export interface Optima {
  readonly symmetry: Symmetry
  /** Gates of a smallest circuit. */
  readonly size: Uint8Array
  /** Gates of a shortest formula. */
  readonly length: Uint8Array
  /** Levels of a shallowest circuit. */
  readonly depth: Uint8Array
  /** Levels of the shallowest among the smallest circuits. */
  readonly depthAtSize: Uint8Array
  /** The lines of one such circuit after its inputs, in any order; the class is of the last. */
  readonly gates: ReadonlyArray<ReadonlyArray<number>>
}

const unknown = 255

/** All normal functions by the least figures of their class. */
const sorted = ({ classOf }: Symmetry, least: Uint8Array): ReadonlyArray<ReadonlyArray<number>> => {
  const lists: Array<Array<number>> = []
  for (let word = 0; word < classOf.length; word += 2) {
    const value = least[classOf[word]!]!
    if (value !== unknown) (lists[value] ??= []).push(word)
  }
  return Array.from(lists, (list) => list ?? [])
}

/** Zero for the constant and the inputs, unknown for the others. */
const start = ({ least, classOf, projections }: Symmetry): Uint8Array => {
  const values = new Uint8Array(least.length).fill(unknown)
  for (const word of [0, ...projections]) values[classOf[word]!] = 0
  return values
}

const classesWith = (values: Uint8Array, value: number): ReadonlyArray<number> =>
  [...values.keys()].filter((one) => values[one] === value)

/** A value for every class that is not known yet and comes of one gate; how many are left. */
const noted = (
  symmetry: Symmetry,
  values: Uint8Array,
  value: number,
  classes: ReadonlyArray<number>,
  words: ReadonlyArray<number>
): number => {
  const { least, classOf } = symmetry
  let left = values.reduce((sum, it) => (it === unknown ? sum + 1 : sum), 0)
  for (const one of classes) {
    for (const second of words) {
      if (left === 0) return 0
      for (let op = 0; op < 5; op++) {
        const class_ = classOf[combine(op, least[one]!, second)]!
        if (values[class_] !== unknown) continue
        values[class_] = value
        left--
      }
    }
  }
  return left
}

/** The least formula lengths: a gate on formulas of lengths i and j has length i + j + 1. */
export const lengths = (symmetry: Symmetry): Uint8Array => {
  const values = start(symmetry)
  for (let length = 1; values.includes(unknown); length++) {
    const known = sorted(symmetry, values)
    for (let i = 0; 2 * i < length; i++) {
      noted(symmetry, values, length, classesWith(values, i), known[length - 1 - i] ?? [])
    }
  }
  return values
}

/** The least depths: a gate on two functions of depth below d has depth d. */
export const depths = (symmetry: Symmetry): Uint8Array => {
  const values = start(symmetry)
  for (let depth = 1; values.includes(unknown); depth++) {
    const known = sorted(symmetry, values)
    for (let below = 0; below < depth; below++) {
      noted(symmetry, values, depth, classesWith(values, depth - 1), known[below] ?? [])
    }
  }
  return values
}

/** The smallest circuits found so far. */
interface Smallest {
  readonly size: Uint8Array
  readonly depth: Uint8Array
  readonly gates: Array<ReadonlyArray<number>>
}

/** Whether a circuit of this size and depth is better than what is known of a class; it is noted. */
const betters = (
  { size, depth }: Smallest,
  class_: number,
  own: number,
  levels: number
): boolean => {
  if (size[class_]! < own || (size[class_] === own && depth[class_]! <= levels)) return false
  size[class_] = own
  depth[class_] = levels
  return true
}

/** The functions one gate away from each set. */
const byOne = (symmetry: Symmetry, sets: ReadonlyArray<LineSet>, best: Smallest): void => {
  const { classOf, inputs } = symmetry
  const next = results(symmetry)
  for (const set of sets) {
    const size = set.lines.length - inputs + 1
    const { words, depths, count } = next(set)
    for (let k = 0; k < count; k++) {
      const class_ = classOf[words[k]!]!
      if (betters(best, class_, size, depths[k]!)) {
        best.gates[class_] = [...set.lines.subarray(inputs), words[k]!]
      }
    }
  }
}

/** The functions two gates away from each set, the last gate on the one before. */
const byTwo = (symmetry: Symmetry, sets: ReadonlyArray<LineSet>, best: Smallest): void => {
  const { classOf, inputs } = symmetry
  const next = results(symmetry)
  for (const set of sets) {
    const { lines, depths } = set
    const size = lines.length - inputs + 2
    const { words, depths: levels, count } = next(set)
    const note = (gate: number, word: number, depth: number): void => {
      const class_ = classOf[word]!
      if (best.size[class_]! < size || !betters(best, class_, size, depth)) return
      best.gates[class_] = [...lines.subarray(inputs), gate, word]
    }
    for (let k = 0; k < count; k++) {
      const gate = words[k]!
      for (let i = 0; i < lines.length; i++) {
        const line = lines[i]!
        const depth = Math.max(levels[k]!, depths[i]!) + 1
        note(gate, gate & line, depth)
        note(gate, gate & ~line, depth)
        note(gate, ~gate & line, depth)
        note(gate, gate | line, depth)
        note(gate, gate ^ line, depth)
      }
    }
  }
}

/** What is left takes one more gate than was searched, if a gate on two known functions makes it. */
const byParts = (symmetry: Symmetry, best: Smallest, size: number): void => {
  const known = sorted(symmetry, best.size)
  const { classOf, least } = symmetry
  const found = (first: number, second: number): void => {
    const levels = Math.max(best.depth[classOf[first]!]!, best.depth[classOf[second]!]!) + 1
    for (let op = 0; op < 5; op++) {
      const word = combine(op, first, second)
      const class_ = classOf[word]!
      if (best.size[class_]! < size || !betters(best, class_, size, levels)) continue
      const gates = [first, second].flatMap((it) => gatesOf(symmetry, best.gates, it))
      best.gates[class_] = [...new Set([...gates, word])]
    }
  }
  for (let i = 0; 2 * i < size; i++) {
    for (const one of classesWith(best.size, i)) {
      for (const second of known[size - 1 - i] ?? []) found(least[one]!, second)
    }
  }
}

/** The gates of the known circuit of a normal function, the function last; none for an input. */
export const gatesOf = (
  { classOf, homeward, image, order, members }: Symmetry,
  known: ReadonlyArray<ReadonlyArray<number>>,
  word: number
): ReadonlyArray<number> => {
  const class_ = classOf[word]!
  const gates = known[class_] ?? []
  const last = gates.at(-1)
  if (last === undefined) return []
  const home = homeward.elements[homeward.from[last]!]!
  const there = gates.map((it) => image(home, it))
  const element = Array.from({ length: order }, (_, it) => it).find(
    (it) => image(it, there.at(-1)!) === word
  )
  if (element === undefined || members[class_] === 0) {
    throw new RangeError(`Expected a function of class ${class_}, not \`${word}\``)
  }
  return there.map((it) => image(element, it))
}

/** Sets of more gates than this are not made. */
const mostGates = 4

const sizes = (symmetry: Symmetry): Smallest => {
  const size = start(symmetry)
  const best: Smallest = {
    size,
    depth: size.slice(),
    gates: Array.from(size, () => [])
  }
  let gates = 0
  for (const sets of lineSets(symmetry)) {
    byOne(symmetry, sets, best)
    if (!size.includes(unknown)) return best
    if (gates++ < mostGates) continue
    byTwo(symmetry, sets, best)
    break
  }
  if (size.includes(unknown)) byParts(symmetry, best, mostGates + 3)
  if (size.includes(unknown)) throw new RangeError("Expected 7 gates to be enough, not more")
  return best
}

/**
 * Least size, length and depth of all functions of n inputs, computed anew.
 *
 * - **Errors** `RangeError` unless n is 1 to 4
 */
export const searched = (inputs: number): Optima => {
  const group = symmetry(inputs)
  const { size, depth: depthAtSize, gates } = sizes(group)
  return {
    symmetry: group,
    size,
    length: lengths(group),
    depth: depths(group),
    depthAtSize,
    gates
  }
}

/** As {@link searched}, once for each number of inputs. */
export const optima = Memo.by((inputs: number) => inputs, searched)
