/**
 * # Tallies of redexes
 *
 * What became of the terms whose head is an abstraction with an argument, by size and by how many
 * variables may be free in them. Tallies of different parts are added: a commutative monoid.
 *
 * @module
 */
import { Reducer } from "effect"
import type { Proof } from "./Decider.ts"

/** How many terms take how many beta steps to a string. */
export type Steps = ReadonlyMap<number, number>

/** Terms of one size and depth. */
export interface Redexes {
  readonly terms: number
  readonly normal: number
  readonly endless: Readonly<Record<Proof, number>>
  /** The most bits of a normal form, and the first term that has it. */
  readonly largest: readonly [bits: bigint, term: string] | undefined
  /** The terms that are undecided, as bits, in order. */
  readonly undecided: ReadonlyArray<string>
  /** The strings that terms with up to three variables come to, with the steps that they take. */
  readonly words: ReadonlyMap<string, Steps>
}

/** By size and depth, as `size depth`. */
export type RedexTally = ReadonlyMap<string, Redexes>

/** The larger of two normal forms, or the term that comes first. */
export const larger = (a: Redexes["largest"], b: Redexes["largest"]): Redexes["largest"] => {
  if (a === undefined || b === undefined) return a ?? b
  if (a[0] !== b[0]) return a[0] > b[0] ? a : b
  return a[1] < b[1] ? a : b
}

/** Counts by steps, added. */
export const sumOfSteps = (a: Steps, b: Steps): Steps => {
  const all = new Map(a)
  for (const [steps, count] of b) all.set(steps, (all.get(steps) ?? 0) + count)
  return all
}

const sumOfWords = (a: Redexes["words"], b: Redexes["words"]): Redexes["words"] => {
  const all = new Map(a)
  for (const [word, steps] of b) {
    const known = all.get(word)
    all.set(word, known === undefined ? steps : sumOfSteps(known, steps))
  }
  return all
}

const sum = (a: Redexes, b: Redexes): Redexes => ({
  terms: a.terms + b.terms,
  normal: a.normal + b.normal,
  endless: {
    repeats: a.endless.repeats + b.endless.repeats,
    grows: a.endless.grows + b.endless.grows,
    pictured: a.endless.pictured + b.endless.pictured
  },
  largest: larger(a.largest, b.largest),
  undecided: [...a.undecided, ...b.undecided].toSorted(),
  words: sumOfWords(a.words, b.words)
})

/**
 * How tallies of different parts are added.
 *
 * - **Laws** any order and any grouping give one sum
 */
export const mergeRedexes: Reducer.Reducer<RedexTally> = Reducer.make<RedexTally>((a, b) => {
  const all = new Map(a)
  for (const [key, redexes] of b) {
    const known = all.get(key)
    all.set(key, known === undefined ? redexes : sum(known, redexes))
  }
  return all
}, new Map())
