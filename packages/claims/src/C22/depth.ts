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
import { Automaton } from "@headwater/hypotheses"
import { Domain, Exact, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** States of a machine, the fewest that it has to reach, and the depth of the circuits. */
const Depth = Schema.Struct({ states: Schema.Int, reach: Schema.Int, depth: Schema.Int })
type Depth = typeof Depth.Type

/** In how many ways the reached states can be named and the others filled in. */
const ways = (states: number, reached: number): number => {
  const rest = states - reached
  let names = 1
  for (let k = 1; k < reached; k++) names *= states - k
  return names * states ** (2 * rest) * 2 ** rest
}

/** Machines that reach all their states, up to names, and those of them that depend on every bit. */
const reaching = Memo.by(
  (states: number, inputs: number) => `${states} ${inputs}`,
  (states, inputs) => {
    let [machines, lost] = [0, 0]
    for (const machine of Automaton.machines(states)) {
      machines++
      if (Automaton.support(machine, inputs).length === inputs) lost++
    }
    return { machines, lost }
  }
)

type Bounds = readonly [from: number, to: number]

/** Machines, with idle states and without, against depths of circuits, and the region that they are. */
export const rows = (states: Bounds, depth: Bounds) => {
  const domain: Domain.Domain<Depth> = Domain.exhaustive(() =>
    Domain.integers(...states).flatMap((s) =>
      Domain.integers(...depth).flatMap((d) =>
        [1, s].map((reach) => ({ states: s, reach, depth: d }))
      )
    )
  )
  return { domain, sizes: { states, depth, "inputs a gate": [2, 2] } } as const
}

/** Machines that reach at least a number of states: all, those with idle states, and those lost. */
export const machine = Reading.about(
  Depth,
  ({ states, reach, depth }) => {
    const inputs = 2 ** depth + 1
    let [machines, idle, lost] = [0, 0, 0]
    for (const known of Domain.integers(reach, states)) {
      const [alike, found] = [ways(states, known), reaching(known, inputs)]
      machines += alike * found.machines
      if (known < states) idle += alike * found.machines
      lost += alike * found.lost
    }
    return { states, depth, inputs, machines, idle, lost }
  },
  {
    show: ({ reach }, { states, depth, inputs, machines, lost }) =>
      `${states} states${reach === states ? ", all reached" : ""}, depth ${depth}: ` +
      `${lost} of ${machines} depend on all ${inputs} bits`,
    conditions: { "none idle": ["every state is reached", ({ idle }) => idle === 0] },
    sizes: {
      states: (it) => it.states,
      depth: (it) => it.depth,
      "inputs a gate": () => 2
    }
  }
)

export const shallow = Reading.most(
  "R4",
  "Most finite machines that read one bit more than a circuit of this depth can reach are computed by none of that depth, however wide.",
  {
    ...machine,
    threshold: "51/100",
    weight: (it) => it.machines,
    part: (it) => it.lost,
    margin: (it) => Exact.ofInteger(100 * it.lost - 51 * it.machines)
  }
)
