/**
 * # Sets of lines
 *
 * A circuit in normal form is the set of the normal functions that its gates compute: each of them
 * is a conjunction, a disjunction or a sum of two others, or of inputs, or a conjunction with one
 * complement. Complements elsewhere are free. Up to symmetry there are few such sets.
 *
 * ## Main definitions
 * - {@link lineSets}: one set of r gates from each class, with the depths of its lines
 * - {@link results}: the functions one gate away from a set
 *
 * @module
 */
import type { Symmetry } from "./Symmetry.ts"

/** A set of lines: the inputs, then the gates in rising order, with their least depths. */
export interface LineSet {
  readonly lines: Uint16Array
  readonly depths: Uint8Array
}

/** The five normal functions of two normal functions. */
export const combine = (op: number, a: number, b: number): number => {
  switch (op) {
    case 0:
      return a & b
    case 1:
      return a & ~b
    case 2:
      return ~a & b
    case 3:
      return a | b
    default:
      return a ^ b
  }
}

/** The truth tables of {@link combine}. */
export const combineTables: ReadonlyArray<number> = [0b0001, 0b0010, 0b0100, 0b0111, 0b0110]

/** The functions one gate away from a set, each once, with their least depths. */
export interface Results {
  readonly words: Uint16Array
  readonly depths: Uint8Array
  count: number
}

/** Finds the functions one gate away from sets of lines; what it returns is used again. */
export const results = ({ mask }: Symmetry): ((set: LineSet) => Results) => {
  const found: Results = { words: new Uint16Array(512), depths: new Uint8Array(512), count: 0 }
  const place = new Int16Array(mask + 1).fill(-1)
  return ({ lines, depths }) => {
    for (let k = 0; k < found.count; k++) place[found.words[k]!] = -1
    found.count = 0
    for (let i = 1; i < lines.length; i++) {
      for (let j = 0; j < i; j++) {
        const depth = Math.max(depths[i]!, depths[j]!) + 1
        for (let op = 0; op < 5; op++) {
          const word = combine(op, lines[i]!, lines[j]!)
          const known = place[word]!
          if (known >= 0) {
            if (found.depths[known]! > depth) found.depths[known] = depth
          } else if (word !== 0 && !lines.includes(word)) {
            place[word] = found.count
            found.words[found.count] = word
            found.depths[found.count++] = depth
          }
        }
      }
    }
    return found
  }
}

/** The least depth of every line, by levels; 255 for a gate that does not come of the others. */
export const depthsOf = (lines: Uint16Array, inputs: number): Uint8Array => {
  const depths = new Uint8Array(lines.length).fill(255)
  depths.fill(0, 0, inputs)
  for (let depth = 1, grows = true; grows; depth++) {
    grows = false
    for (let k = inputs; k < lines.length; k++) {
      if (depths[k]! < depth || !isMade(lines, depths, depth, lines[k]!)) continue
      depths[k] = depth
      grows = true
    }
  }
  return depths
}

/** Whether a word is one gate on two lines of depths below `depth`. */
const isMade = (lines: Uint16Array, depths: Uint8Array, depth: number, word: number): boolean => {
  for (let i = 1; i < lines.length; i++) {
    if (depths[i]! >= depth) continue
    for (let j = 0; j < i; j++) {
      if (depths[j]! >= depth) continue
      for (let op = 0; op < 5; op++) if (combine(op, lines[i]!, lines[j]!) === word) return true
    }
  }
  return false
}

/** Sorts a few numbers in place. */
const sortFew = (values: Uint16Array, length: number): void => {
  for (let i = 1; i < length; i++) {
    const value = values[i]!
    let j = i - 1
    for (; j >= 0 && values[j]! > value; j--) values[j + 1] = values[j]!
    values[j + 1] = value
  }
}

const isBelow = (a: Uint16Array, b: Uint16Array, length: number): boolean => {
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! < b[i]!
  return false
}

/**
 * The least image of a set of functions under the group: sorted, and least in lexicographic order.
 * Its first function is the least of the class of one of them, so only the elements that take one
 * there are tried.
 */
const canonical = (symmetry: Symmetry, gates: Uint16Array): Uint16Array => {
  const { image, classOf, least, members, order, homeward } = symmetry
  const length = gates.length
  let first = 0xffff
  for (let i = 0; i < length; i++) first = Math.min(first, least[classOf[gates[i]!]!]!)
  const best = new Uint16Array(length).fill(0xffff)
  const tried = new Uint16Array(length)
  const ways = order / members[classOf[first]!]!
  for (let i = 0; i < length; i++) {
    const gate = gates[i]!
    if (least[classOf[gate]!] !== first) continue
    const from = homeward.from[gate]!
    for (let way = from; way < from + ways; way++) {
      const element = homeward.elements[way]!
      for (let k = 0; k < length; k++) tried[k] = image(element, gates[k]!)
      sortFew(tried, length)
      if (isBelow(tried, best, length)) best.set(tried)
    }
  }
  return best
}

/** The sets with one more gate, one from each class. */
const grown = (symmetry: Symmetry, sets: ReadonlyArray<LineSet>): ReadonlyArray<LineSet> => {
  const { inputs } = symmetry
  const seen = new Set<string>()
  const larger: Array<LineSet> = []
  const next = results(symmetry)
  for (const set of sets) {
    const own = set.lines.length
    const gates = new Uint16Array(own - inputs + 1)
    gates.set(set.lines.subarray(inputs))
    const { words, count } = next(set)
    for (let k = 0; k < count; k++) {
      gates[own - inputs] = words[k]!
      const best = canonical(symmetry, gates)
      const key = String.fromCharCode(...best)
      if (seen.has(key)) continue
      seen.add(key)
      const lines = new Uint16Array(own + 1)
      lines.set(symmetry.projections)
      lines.set(best, inputs)
      larger.push({ lines, depths: depthsOf(lines, inputs) })
    }
  }
  return larger
}

/** For r = 0, 1, 2, ...: one set of r gates from each class under the symmetries. */
export function* lineSets(symmetry: Symmetry): Generator<ReadonlyArray<LineSet>> {
  const lines = Uint16Array.from(symmetry.projections)
  let sets: ReadonlyArray<LineSet> = [{ lines, depths: new Uint8Array(lines.length) }]
  for (;;) {
    yield sets
    sets = grown(symmetry, sets)
  }
}
