/**
 * # Small circuits of five inputs
 *
 * All functions of five inputs that up to six gates compute, by class: sets of up to four gates, one
 * from each class for as long as they are few, and what is one and two gates away.
 *
 * @module
 */
import { combine } from "../LineSets.ts"
import type { Pairs } from "./Pairs.ts"

/** The inputs as words of 32 digits, the first input deciding the halves. */
const given = Array.from({ length: 5 }, (_, input) => {
  let word = 0
  for (let at = 0; at < 32; at++) if (((at >> (4 - input)) & 1) === 1) word |= 1 << at
  return word
})

const permutations = (of: ReadonlyArray<number>): ReadonlyArray<ReadonlyArray<number>> =>
  of.length === 0
    ? [[]]
    : of.flatMap((first) =>
        permutations(of.filter((it) => it !== first)).map((rest) => [first, ...rest])
      )

/** The normal images of a word under all permutations and complements of inputs. */
const elements: ReadonlyArray<Uint8Array> = permutations([0, 1, 2, 3, 4]).flatMap((order) =>
  Array.from({ length: 32 }, (_, complemented) =>
    Uint8Array.from(
      { length: 32 },
      (_, at) => order.reduce((sum, to, from) => sum | (((at >> from) & 1) << to), 0) ^ complemented
    )
  )
)

const normal = (word: number): number => ((word & 1) === 1 ? ~word : word)

const moved = (element: Uint8Array, word: number): number => {
  let it = 0
  for (let at = 0; at < 32; at++) it |= ((word >>> at) & 1) << element[at]!
  return normal(it)
}

/** The image of a set of gates that comes first in the order of its text. */
const first = (gates: ReadonlyArray<number>): string => {
  let best = ""
  for (const element of elements) {
    const text = gates
      .map((gate) => moved(element, gate))
      .sort((a, b) => a - b)
      .join()
    if (best === "" || text < best) best = text
  }
  return best
}

/** The words one gate away from lines, each once. */
const next = (lines: ReadonlyArray<number>): ReadonlySet<number> => {
  const found = new Set<number>()
  for (let i = 1; i < lines.length; i++) {
    for (let k = 0; k < i; k++) {
      for (let op = 0; op < 5; op++) found.add(combine(op, lines[i]!, lines[k]!))
    }
  }
  for (const line of [0, ...lines]) found.delete(line)
  return found
}

/** Sets with one more gate: one from each class, or at least one. */
const grown = (
  sets: ReadonlyArray<ReadonlyArray<number>>,
  isExact: boolean
): ReadonlyArray<ReadonlyArray<number>> => {
  const found = new Map<string, ReadonlyArray<number>>()
  for (const set of sets) {
    for (const gate of next([...given, ...set])) {
      const all = [...set, gate].sort((a, b) => a - b)
      found.set(isExact ? first(all) : all.join(), all)
    }
  }
  return [...found.values()]
}

/** The most gates of a circuit that is looked for. */
export const mostGates = 6

/** The sizes of the classes that up to six gates compute, or fewer, by the key of the class. */
export const small = (pairs: Pairs, most = mostGates): ReadonlyMap<number, number> => {
  const sizes = new Map<number, number>()
  const seen = new Uint32Array(1 << 26)
  const note = (word: number, size: number): void => {
    const at = word >>> 1
    if (((seen[at >>> 5]! >>> (at & 31)) & 1) === 1) return
    seen[at >>> 5]! |= 1 << (at & 31)
    const key = pairs.key({ zero: word & 65_535, one: word >>> 16 })
    if (!sizes.has(key)) sizes.set(key, size)
  }
  for (const word of [0, ...given]) note(word, 0)
  let sets: ReadonlyArray<ReadonlyArray<number>> = [[]]
  for (let gates = 0; gates + 2 < most; gates++) {
    for (const set of sets) for (const word of next([...given, ...set])) note(word, gates + 1)
    sets = grown(sets, gates < 3)
  }
  const last: Array<readonly [lines: ReadonlyArray<number>, gates: ReadonlySet<number>]> = sets.map(
    (set) => [[...given, ...set], next([...given, ...set])]
  )
  for (const [, gates] of last) for (const gate of gates) note(gate, most - 1)
  for (const [lines, gates] of last) {
    for (const gate of gates) {
      for (const line of lines) for (let op = 0; op < 5; op++) note(combine(op, gate, line), most)
    }
  }
  return sizes
}
