/**
 * # What a fixed depth cannot read
 *
 * Finite machines of S states that read n bits and answer by their last state, all tables and all
 * sets of accepting states alike. A circuit of depth d whose gates have two inputs reads at most 2^d
 * of the bits, however wide it is, so where n = 2^d + 1 it computes none that depends on every bit.
 * Which machines these are is counted; states that are reached are renamed in the order in which
 * they are.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Domain, Exact, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** States of a machine, the fewest that it has to reach, and the depth of the circuits. */
const Depth = Schema.Struct({ states: Schema.Int, reach: Schema.Int, depth: Schema.Int })
type Depth = typeof Depth.Type

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

/** Two states of at most five, as a bit of a set of pairs. */
const pair = (p: number, q: number): number => 1 << (5 * p + q)

/** For each of n bits the pairs of states in which words end that differ in that bit alone. */
const ends = (table: ReadonlyArray<number>, n: number): ReadonlyArray<number> => {
  let last = [0]
  for (let k = 0; k < n; k++) last = [0, 1].flatMap((bit) => last.map((s) => table[2 * s + bit]!))
  return Array.from({ length: n }, (_, k) =>
    last.reduce((set, p, word) => set | pair(p, last[word ^ (1 << k)]!), 0)
  )
}

/** The pairs of states that a set of accepting ones tells apart. */
const apart = (accepting: number, states: number): number => {
  let set = 0
  for (let p = 0; p < states; p++) {
    for (let q = 0; q < states; q++) {
      if (((accepting >> p) & 1) !== ((accepting >> q) & 1)) set |= pair(p, q)
    }
  }
  return set
}

/** Machines that reach at least a number of states: all, those with idle states, and those lost. */
export const measure = Memo.by(
  ({ states, reach, depth }: Depth) => `${states} ${reach} ${depth}`,
  ({ states, reach, depth }) => {
    const inputs = 2 ** depth + 1
    const sets = Array.from({ length: 2 ** states }, (_, accepting) => apart(accepting, states))
    let [machines, idle, lost] = [0, 0, 0]
    for (const table of tables(states)) {
      const known = table.length / 2
      if (known < reach) continue
      const alike = ways(states, known)
      machines += alike * 2 ** known
      if (known < states) idle += alike * 2 ** known
      const each = ends(table, inputs)
      for (const set of sets.slice(0, 2 ** known)) {
        if (each.every((it) => (it & set) !== 0)) lost += alike
      }
    }
    return { states, depth, inputs, machines, idle, lost }
  }
)
export type Measured = ReturnType<typeof measure>

const model: Reading.Model<Depth> = {
  schema: Depth,
  show: (it) => {
    const { machines, lost: all, inputs } = measure(it)
    const kind = it.reach === it.states ? ", all reached" : ""
    return `${it.states} states${kind}, depth ${it.depth}: ${all} of ${machines} depend on all ${inputs} bits`
  },
  arbitrary: fc.record({
    states: fc.constantFrom(2, 3),
    reach: fc.constant(1),
    depth: fc.constantFrom(1, 2)
  })
}

type Bounds = readonly [from: number, to: number]

const range = ([from, to]: Bounds): ReadonlyArray<number> =>
  Array.from({ length: to - from + 1 }, (_, k) => from + k)

/** Machines, with idle states and without, against depths of circuits, and the region that they are. */
export const rows = (states: Bounds, depth: Bounds) => {
  const domain: Domain.Domain<Depth> = Domain.exhaustive(() =>
    range(states).flatMap((s) =>
      range(depth).flatMap((d) => [1, s].map((reach) => ({ states: s, reach, depth: d })))
    )
  )
  return { domain, sizes: { states, depth, "inputs a gate": [2, 2] } } as const
}

export const shallow = Reading.most(
  "R4",
  "Most finite machines that read one bit more than a circuit of this depth can reach are computed by none of that depth, however wide.",
  {
    model,
    measure,
    conditions: {
      "none idle": ["every state is reached", ({ idle }: Measured) => idle === 0]
    },
    sizes: {
      states: (it) => it.states,
      depth: (it) => it.depth,
      "inputs a gate": () => 2
    },
    threshold: "51/100",
    weight: (it) => it.machines,
    part: (it) => it.lost,
    margin: (it) => Exact.ofInteger(100 * it.lost - 51 * it.machines)
  }
)
