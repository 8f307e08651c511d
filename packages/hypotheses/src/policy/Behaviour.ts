/**
 * # Behaviours
 *
 * What a policy does in all 64 cells, as four words: see {@link Planes}. A behaviour is all that
 * most labels look at; forcing the outcome of one search is the intervention that looks inside.
 *
 * @module
 */
import type { Game, Mode } from "./Game.ts"
import { modes } from "./Game.ts"
import * as Planes from "./Planes.ts"
import { combine } from "./combine.ts"
import { isLeaf, isPlan, isTable, type Policy, type Term } from "./Policy.ts"

/** Low bits and high bits, two words each. */
export type Behaviour = Int32Array

const place = (mode: Mode): readonly [word: number, shift: number] => {
  const m = modes.indexOf(mode)
  return [m >> 1, (m & 1) * 16]
}

/** The action of a behaviour in a cell of a mode. */
export const action = (behaviour: Behaviour, mode: Mode, cell: number): number => {
  const [word, shift] = place(mode)
  const bit = (plane: number): number => (plane >>> (shift + cell)) & 1
  return bit(behaviour[word]!) + 2 * bit(behaviour[word + 2]!)
}

/** The low and the high bits of the sixteen actions in a mode. */
export const half = (behaviour: Behaviour, mode: Mode): readonly [low: number, high: number] => {
  const [word, shift] = place(mode)
  return [(behaviour[word]! >>> shift) & 0xffff, (behaviour[word + 2]! >>> shift) & 0xffff]
}

/** A set of cells, a bit each, in which a behaviour in one mode differs from another in a mode. */
export const difference = (
  one: Behaviour,
  mode: Mode,
  other: Behaviour,
  otherMode: Mode
): number => {
  const [low, high] = half(one, mode)
  const [otherLow, otherHigh] = half(other, otherMode)
  return (low ^ otherLow) | (high ^ otherHigh)
}

/** The number of cells in a set. */
export const cells = (set: number): number => Planes.count(set)

/** The behaviour of the demonstrator, the same in every mode. */
export const demonstrated = (game: Game): Behaviour => Planes.rules(game).model

/** The outcome of one search is moved by `by` in every cell, whatever it would have been. */
export interface Forced {
  /** Which search, in the order of the text. */
  readonly search: number
  readonly by: number
}

/** The searches of a policy with their outcomes, in the order of the text. */
export interface Observed {
  readonly behaviour: Behaviour
  readonly searches: ReadonlyArray<Behaviour>
}

/**
 * The behaviour of a policy, and the outcomes of its searches where the binders around them try 0.
 *
 * - **Cost** O(size) operations on planes
 *
 * @example
 * ```ts
 * import { Policy } from "@headwater/hypotheses"
 * const { behaviour } = Policy.observed(Policy.policy("(plan a)"), Policy.game("R"))
 * Policy.action(behaviour, "deploy", 5) // => 3
 * ```
 */
export const observed = (policy: Policy, game: Game, forced?: Forced): Observed => {
  if (isTable(policy)) return { behaviour: ofTable(policy.table), searches: [] }
  const rules = Planes.rules(game)
  const searches: Array<Behaviour> = []
  let passed = 0
  const value = (term: Term): Int32Array => {
    const { symbol, operands } = term
    if (isLeaf(symbol)) return Planes.leaf(symbol, game)
    const search = symbol === "argmax" || isPlan(symbol) ? passed++ : undefined
    const into = new Int32Array(Planes.words)
    const parts = Int32Array.from(operands.flatMap((it) => [...value(it)]))
    combine(symbol, parts, operands.length === 2, rules, into)
    if (search !== undefined) searches[search] = into.slice(0, 4)
    if (search === undefined || search !== forced?.search) return into
    const moved = Int32Array.of(...into, ...Planes.constant(forced.by))
    Planes.operate("+", moved, 0, Planes.words, into, Planes.words)
    return into
  }
  return { behaviour: value(policy).slice(0, 4), searches }
}

const ofTable = (table: ReadonlyArray<number>): Behaviour => {
  const behaviour = new Int32Array(4)
  for (const [cell, it] of table.entries()) {
    const both = (1 << cell) | (1 << (cell + 16))
    for (let word = 0; word < 2; word++) {
      if ((it & 1) !== 0) behaviour[word]! |= both
      if ((it & 2) !== 0) behaviour[word + 2]! |= both
    }
  }
  return behaviour
}
