/**
 * # What a fixed depth cannot read
 *
 * Finite machines of S states that read n bits and answer by their last state, all tables and all
 * sets of accepting states alike. A circuit of depth d whose gates have k inputs reads at most k^d
 * of the bits, however wide it is, so where n = k^d + 1 it computes none that depends on every bit.
 * Which machines these are is counted; states that are reached are renamed in the order in which
 * they are.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/**
 * States of a machine, depth of the circuits, how many inputs a gate has, and the fewest states that
 * a machine has to reach.
 */
export const Depth = Schema.Struct({
  states: Schema.Int,
  depth: Schema.Int,
  fanIn: Schema.Int,
  reach: Schema.Int
})
export type Depth = typeof Depth.Type

/** Tables of the states that are reached, each named when it is first met, breadth first. */
function* tables(states: number): Generator<ReadonlyArray<number>> {
  const table: Array<number> = []
  function* filled(known: number): Generator<ReadonlyArray<number>> {
    if (table.length === 2 * known) {
      yield table
      return
    }
    for (let next = 0; next < Math.min(known + 1, states); next++) {
      table.push(next)
      yield* filled(Math.max(known, next + 1))
      table.pop()
    }
  }
  yield* filled(1)
}

/** In how many ways the reached states can be named and the others filled in. */
const ways = (states: number, reached: number): number => {
  const rest = states - reached
  let names = 1
  for (let k = 1; k < reached; k++) names *= states - k
  return names * states ** (2 * rest) * 2 ** rest
}

/** The sets of states, as bits, that can be there after 0, 1, ... of n bits. */
const reached = (table: ReadonlyArray<number>, n: number): ReadonlyArray<number> => {
  const sets = [1]
  for (let k = 1; k < n; k++) {
    const before = sets[k - 1] ?? 0
    sets.push(
      table.reduce(
        (set, next, place) => (((before >> (place >> 1)) & 1) === 1 ? set | (1 << next) : set),
        0
      )
    )
  }
  return sets
}

/**
 * Whether the answer depends on each of the bits: at each place some state that can be there is led
 * by 0 and by 1 to states that the rest of the bits tell apart.
 */
const readsAll = (
  table: ReadonlyArray<number>,
  accepting: number,
  sets: ReadonlyArray<number>
): boolean => {
  const states = table.length / 2
  const after = (state: number, bit: number): number => table[2 * state + bit]!
  // Row p has the bits q of the states that are told apart from p.
  let apart = Array.from({ length: states }, (_, p) =>
    ((accepting >> p) & 1) === 1 ? ~accepting : accepting
  )
  for (let k = sets.length - 1; k >= 0; k--) {
    let depends = false
    for (let s = 0; s < states && !depends; s++) {
      const isHere = ((sets[k]! >> s) & 1) === 1
      depends = isHere && ((apart[after(s, 0)]! >> after(s, 1)) & 1) === 1
    }
    if (!depends) return false
    const now = apart
    apart = now.map((_, p) => {
      let row = 0
      for (let q = 0; q < states; q++) {
        const on0 = (now[after(p, 0)]! >> after(q, 0)) & 1
        const on1 = (now[after(p, 1)]! >> after(q, 1)) & 1
        row |= (on0 | on1) << q
      }
      return row
    })
  }
  return true
}

/** Machines that reach at least a given number of states: all, those with idle states, and those lost. */
const counts = Memo.by(
  (states: number, n: number, reach: number) => `${states} ${n} ${reach}`,
  (states, n, reach) => {
    const all = { machines: 0, idle: 0, lost: 0 }
    for (const table of tables(states)) {
      const known = table.length / 2
      if (known < reach) continue
      const sets = reached(table, n)
      const alike = ways(states, known)
      all.machines += alike * 2 ** known
      if (known < states) all.idle += alike * 2 ** known
      for (let accepting = 0; accepting < 2 ** known; accepting++) {
        if (readsAll(table, accepting, sets)) all.lost += alike
      }
    }
    return all
  }
)

/** What conditions, sizes and margins see. */
export interface Measured {
  readonly states: number
  readonly depth: number
  readonly fanIn: number
  readonly inputs: number
  readonly machines: number
  readonly idle: number
  readonly lost: number
}

export const measure = ({ states, depth, fanIn, reach }: Depth): Measured => {
  const inputs = fanIn ** depth + 1
  return { states, depth, fanIn, inputs, ...counts(states, inputs, reach) }
}

const range = ([from, to]: readonly [from: number, to: number]): ReadonlyArray<number> =>
  Array.from({ length: to - from + 1 }, (_, k) => from + k)

/** Machines, with idle states and without, against circuits of gates of two inputs. */
export const depths = (
  states: readonly [from: number, to: number],
  depths: readonly [from: number, to: number]
): Domain.Domain<Depth> =>
  Domain.exhaustive(() =>
    range(states).flatMap((s) =>
      range(depths).flatMap((depth) =>
        [1, s].map((reach) => ({ states: s, depth, fanIn: 2, reach }))
      )
    )
  )

/** Depths of circuits and the region that they are. */
export const rows = (states: readonly [number, number], depth: readonly [number, number]) =>
  ({ domain: depths(states, depth), sizes: { states, depth, "inputs a gate": [2, 2] } }) as const

export const sizes = {
  states: (it: Measured): number => it.states,
  depth: (it: Measured): number => it.depth,
  "inputs a gate": (it: Measured): number => it.fanIn
}

export const model: Reading.Model<Depth> = {
  schema: Depth,
  show: (it) => {
    const { machines, lost: all, inputs } = measure(it)
    const kind = it.reach === it.states ? ", all reached" : ""
    return `${it.states} states${kind}, depth ${it.depth}: ${all} of ${machines} depend on all ${inputs} bits`
  },
  arbitrary: fc.record({
    states: fc.constantFrom(2, 3),
    depth: fc.constantFrom(1, 2),
    fanIn: fc.constant(2),
    reach: fc.constant(1)
  })
}
