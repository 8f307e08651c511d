/**
 * # Small circuits of five inputs
 *
 * All functions of five inputs that up to seven gates compute, by class. Of circuits with r gates the last gate
 * but one is read by the last alone, so that sets of r - 2 gates are enough, with two more gates: of up to four
 * gates one set from each class, and those with a fifth gate. A function that is found marks its whole class.
 *
 * @module
 */
import { combine } from "../LineSets.ts"
import { Images } from "./Images.ts"
import type { Pairs } from "./Pairs.ts"

/** The inputs as words of 32 digits, the first input deciding the halves. */
const given = Array.from({ length: 5 }, (_, input) => {
  let word = 0
  for (let at = 0; at < 32; at++) if (((at >> (4 - input)) & 1) === 1) word |= 1 << at
  return word
})

type Gates = ReadonlyArray<number>

const linesOf = (gates: Gates): Gates => [...given, ...gates]

/** The words one gate away from lines, each once. */
const next = (lines: Gates): ReadonlySet<number> => {
  const found = new Set<number>()
  for (let i = 1; i < lines.length; i++) {
    for (let k = 0; k < i; k++) {
      for (let op = 0; op < 5; op++) found.add(combine(op, lines[i]!, lines[k]!))
    }
  }
  for (const line of [0, ...lines]) found.delete(line)
  return found
}

/** Sets with one more gate, each once by a text. */
const grown = (sets: Iterable<Gates>, text: (gates: Gates) => string): Iterable<Gates> => {
  const found = new Map<string, Gates>()
  for (const set of sets) {
    for (const gate of next(linesOf(set))) {
      const gates = [...set, gate].sort((a, b) => a - b)
      found.set(text(gates), gates)
    }
  }
  return found.values()
}

/** The most gates of a circuit that is looked for, and of sets of which there is one from each class. */
export const mostGates = 7
const mostClassed = 4

/** The sizes of classes by their keys, as they are found, smaller ones first. */
class Sizes {
  readonly found = new Map<number, number>()
  readonly #seen = new Uint32Array(1 << 26)
  readonly #pairs: Pairs
  readonly #images: Images

  constructor(pairs: Pairs, images: Images) {
    this.#pairs = pairs
    this.#images = images
  }

  /** Notes the size of a word's class, where none is known. */
  note(word: number, size: number): void {
    const at = (word & 1) === 1 ? ~word >>> 1 : word >>> 1
    if (((this.#seen[at >>> 5]! >>> (at & 31)) & 1) === 1) return
    this.found.set(this.#pairs.key({ zero: word & 65_535, one: word >>> 16 }), size)
    for (let element = 0; element < this.#images.order; element++) {
      const image = this.#images.image(element, word) >>> 1
      this.#seen[image >>> 5]! |= 1 << (image & 31)
    }
  }
}

/** The sizes of the classes that up to seven gates compute, or up to `most` of 1 to 7, by the key of the class. */
export const small = (pairs: Pairs, most = mostGates): ReadonlyMap<number, number> => {
  const images = new Images()
  const sizes = new Sizes(pairs, images)
  for (const word of [0, ...given]) sizes.note(word, 0)
  let sets: ReadonlyArray<Gates> = [[]]
  /** What two gates behind a set compute. */
  const last = (set: Gates, size: number): void => {
    const lines = linesOf(set)
    for (const gate of next(lines)) {
      for (const line of lines) {
        sizes.note(gate & line, size)
        sizes.note(gate & ~line, size)
        sizes.note(~gate & line, size)
        sizes.note(gate | line, size)
        sizes.note(gate ^ line, size)
      }
    }
  }
  for (const word of next(given)) sizes.note(word, 1)
  for (let size = 2; size <= most; size++) {
    const gates = size - 2
    if (gates > mostClassed) {
      for (const set of grown(sets, (it) => it.join())) last(set, size)
      break
    }
    if (gates > 0) sets = [...grown(sets, (it) => images.first(it))]
    for (const set of sets) last(set, size)
  }
  return sizes.found
}
