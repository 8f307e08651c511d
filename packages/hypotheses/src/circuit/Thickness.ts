/**
 * # How many smallest circuits there are
 *
 * A circuit in normal form is the set of the normal functions that its gates compute. The thickness
 * of a function is the number of such sets of least size with the function in them: orders of gates,
 * complements, and different pairs of lines for one gate do not count.
 *
 * A set of r gates is a set of r - 1 and the function, so sets of up to 5 gates, one from each class
 * under the symmetries, are enough for all functions of 4 inputs: what needs 6 or 7 gates comes of a
 * set of 4 or 5, a gate, and a last gate on that one.
 *
 * ## References
 * - [Knuth2011] §7.1.2
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { combine, type LineSet, lineSets, results } from "./LineSets.ts"
import { type Optima, optima } from "./Optima.ts"
import type { Symmetry } from "./Symmetry.ts"

/** A set of gates for each class, and how many sets the class has. */
interface Orbit {
  readonly lines: Uint16Array
  readonly sets: number
}

/** One of the images of a set of gates that are least in some order, and how many elements lead to it. */
const canonical = (symmetry: Symmetry): ((gates: Uint16Array, best: Uint16Array) => number) => {
  const { image, classOf, members, order, homeward } = symmetry
  const tried = new Uint16Array(8)
  /** The class in the set by which the fewest elements are to be tried. */
  const chosen = (gates: Uint16Array): number => {
    let [best, fewest] = [-1, Number.POSITIVE_INFINITY]
    for (let i = 0; i < gates.length; i++) {
      const class_ = classOf[gates[i]!]!
      let ways = 0
      for (let k = 0; k < gates.length; k++) {
        if (classOf[gates[k]!] === class_) ways += order / members[class_]!
      }
      if (ways < fewest || (ways === fewest && class_ < best)) [best, fewest] = [class_, ways]
    }
    return best
  }
  const compared = (a: Uint16Array, b: Uint16Array): number => {
    for (let i = 0; i < b.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
    return 0
  }
  return (gates, best) => {
    const class_ = chosen(gates)
    const ways = order / members[class_]!
    const length = gates.length
    let same = 0
    for (let i = 0; i < length; i++) {
      if (classOf[gates[i]!] !== class_) continue
      const from = homeward.from[gates[i]!]!
      for (let way = from; way < from + ways; way++) {
        const element = homeward.elements[way]!
        for (let k = 0; k < length; k++) {
          const word = image(element, gates[k]!)
          let at = k
          for (; at > 0 && tried[at - 1]! > word; at--) tried[at] = tried[at - 1]!
          tried[at] = word
        }
        const order = same === 0 ? -1 : compared(tried, best)
        if (order > 0) continue
        if (order < 0) {
          for (let k = 0; k < length; k++) best[k] = tried[k]!
          same = 0
        }
        same++
      }
    }
    return same
  }
}

/** The classes of sets with one more gate, each once. */
const grown = (symmetry: Symmetry, orbits: ReadonlyArray<LineSet>): ReadonlyArray<Orbit> => {
  const { inputs, order, projections } = symmetry
  const next = results(symmetry)
  const least = canonical(symmetry)
  const seen = new Set<string>()
  const found: Array<Orbit> = []
  for (const { lines } of orbits) {
    const own = lines.length - inputs
    const gates = new Uint16Array(own + 1)
    const best = new Uint16Array(own + 1)
    gates.set(lines.subarray(inputs))
    const { words, count } = next({ lines, depths: new Uint8Array(lines.length) })
    for (let k = 0; k < count; k++) {
      gates[own] = words[k]!
      const same = least(gates, best)
      const key = String.fromCharCode(...best)
      if (seen.has(key)) continue
      seen.add(key)
      const all = new Uint16Array(lines.length + 1)
      all.set(projections)
      all.set(best, inputs)
      found.push({ lines: all, sets: order / same })
    }
  }
  return found
}

/** Whether gates can be put in an order in which each is one gate on lines before it. */
const isMade = (lines: Uint16Array, inputs: number, without: number): boolean => {
  const made: Array<number> = []
  let left: Array<number> = []
  for (let at = 0; at < lines.length; at++) {
    if (at === without) continue
    if (at < inputs) made.push(lines[at]!)
    else left.push(lines[at]!)
  }
  const isNext = (word: number): boolean => {
    for (let i = 1; i < made.length; i++) {
      for (let k = 0; k < i; k++) {
        for (let op = 0; op < 5; op++) if (combine(op, made[i]!, made[k]!) === word) return true
      }
    }
    return false
  }
  while (left.length > 0) {
    const ready = left.find(isNext)
    if (ready === undefined) return false
    made.push(ready)
    left = left.filter((it) => it !== ready)
  }
  return true
}

/** Adds the sets of every function of `gates` gates that is one gate on a set. */
const byOne = (
  { symmetry, size }: Optima,
  orbits: ReadonlyArray<Orbit>,
  gates: number,
  add: (class_: number, sets: number, share: number) => void
): void => {
  const next = results(symmetry)
  for (const { lines, sets } of orbits) {
    const { words, count } = next({ lines, depths: new Uint8Array(lines.length) })
    for (let k = 0; k < count; k++) {
      const class_ = symmetry.classOf[words[k]!]!
      if (size[class_] === gates) add(class_, sets, 1)
    }
  }
}

/** The same for sets with one more gate, on which the function is. */
const byTwo = (
  { symmetry, size }: Optima,
  orbits: ReadonlyArray<Orbit>,
  gates: number,
  add: (class_: number, sets: number, share: number) => void
): void => {
  const { classOf, inputs, mask } = symmetry
  const isSought = Uint8Array.from({ length: mask + 1 }, (_, word) =>
    word % 2 === 0 && size[classOf[word]!] === gates ? 1 : 0
  )
  const next = results(symmetry)
  for (const { lines, sets } of orbits) {
    const all = new Uint16Array(lines.length + 1)
    all.set(lines)
    const { words, count } = next({ lines, depths: new Uint8Array(lines.length) })
    for (let k = 0; k < count; k++) {
      const gate = words[k]!
      let hits = 0
      for (let i = 0; i < lines.length; i++) {
        const line = lines[i]!
        hits |=
          isSought[gate & line]! |
          isSought[gate & ~line]! |
          isSought[~gate & line]! |
          isSought[gate | line]! |
          isSought[gate ^ line]!
      }
      if (hits === 0) continue
      const found = new Set<number>()
      for (const line of lines) {
        for (let op = 0; op < 5; op++) {
          const word = combine(op, gate, line)
          if (isSought[word] === 1) found.add(word)
        }
      }
      all[lines.length] = gate
      let share = 0
      for (let at = inputs; at < all.length; at++) if (isMade(all, inputs, at)) share++
      for (const word of found) add(classOf[word]!, sets, share)
    }
  }
}

/** The most gates of the sets that are made first. */
const mostGates = 4

/** The classes of sets of up to 5 gates, and how many sets each has. */
const orbitsOf = ({ symmetry }: Optima, gates: number): ReadonlyArray<Orbit> => {
  const least = canonical(symmetry)
  let smaller: ReadonlyArray<LineSet> = []
  let at = 0
  for (const sets of lineSets(symmetry)) {
    if (at++ === Math.min(gates, mostGates)) {
      smaller = sets
      break
    }
  }
  if (gates > mostGates) return grown(symmetry, smaller)
  return smaller.map(({ lines }) => {
    const own = lines.subarray(symmetry.inputs)
    const same = own.length === 0 ? symmetry.order : least(own, new Uint16Array(own.length))
    return { lines, sets: symmetry.order / same }
  })
}

/**
 * The thickness of each class of functions of n ≤ 4 inputs that takes a number of gates, by the number
 * of the class, counted anew.
 *
 * - **Cost** under a second for all of 4 inputs but those of 7 gates, which take two seconds more
 */
export const counted = (inputs: number, gates: number): ReadonlyMap<number, number> => {
  const all = optima(inputs)
  const { size, symmetry } = all
  const classes = [...size.keys()].filter((class_) => size[class_] === gates)
  if (gates === 0 || classes.length === 0) return new Map(classes.map((class_) => [class_, 1]))
  /** Sets by class and by how often each was met. */
  const sums = new Map(classes.map((class_) => [class_, new Float64Array(8)]))
  const add = (class_: number, sets: number, share: number): void => {
    sums.get(class_)![share]! += sets
  }
  if (gates <= mostGates + 1) byOne(all, orbitsOf(all, gates - 1), gates, add)
  else byTwo(all, orbitsOf(all, gates - 2), gates, add)
  return new Map(
    [...sums].map(([class_, byShare]) => {
      const sets = byShare.reduce((sum, it, share) => sum + (share === 0 ? 0 : it / share), 0)
      return [class_, sets / symmetry.members[class_]!]
    })
  )
}

/** As {@link counted}, once for each size. */
export const thickness = Memo.by((inputs: number, gates: number) => `${inputs} ${gates}`, counted)
