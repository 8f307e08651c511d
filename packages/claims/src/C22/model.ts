/**
 * # A clock for machines of one size
 *
 * Of the Turing machines of a given number of states that halt from a blank tape, those that run on when the
 * clock stops. All tables are alike. Up to four states every machine is counted; beyond, entries of
 * the table are drawn when they are first read.
 *
 * @module
 */
import { Memo, Rational } from "@headwater/exact"
import { Random } from "@headwater/learners"
import { Domain, Exact, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Halting from "../models/Halting.ts"

const most = 4

const range = (from: number, to: number): ReadonlyArray<number> =>
  Array.from({ length: to - from + 1 }, (_, k) => from + k)

/** A given number of states and steps, and a part of the machines in hundredths. */
export const Clock = Schema.Struct({
  states: Schema.Int,
  steps: Schema.Int,
  percent: Schema.Int
})
export type Clock = typeof Clock.Type

/**
 * The steps that a run is sure to have: the mean number of entries that it reads while each is new,
 * were it not to halt. With n states the j-th step leads on to a new state with chance
 * `2n/(2n+1) (1 - j/n)`, and this is the sum of the chances to come so far.
 */
export const reach = Memo.by(Number, (states: number): Rational => {
  // By Horner's rule, 1 + a₁(1 + a₂(1 + ...)) with a_j = 2(n-j)/(2n+1), over powers of 2n+1.
  const base = BigInt(2 * states + 1)
  let [numerator, denominator] = [1n, 1n]
  for (let j = states - 1; j >= 1; j--) {
    numerator = denominator * base + BigInt(2 * (states - j)) * numerator
    denominator *= base
  }
  return Rational.of(numerator, denominator)
})

/** The share that is sure to run longer: `1 - steps/reach`. */
const assured = (states: number, steps: number): Rational =>
  Rational.one.minus(Rational.of(steps).dividedBy(reach(states)))

/** The share of the halting machines that run longer. */
export const share = (states: number, steps: number): Rational =>
  Rational.of(Halting.later(states, steps), Halting.halting(states))

/** What conditions and sizes see. */
export interface Measured extends Clock {
  readonly share: Rational
  readonly assured: Rational
  readonly part: Rational
}

export const measure = (it: Clock): Measured => ({
  ...it,
  share: share(it.states, it.steps),
  assured: assured(it.states, it.steps),
  part: Rational.of(it.percent, 100)
})

/** Every clock up to past the longest run, at these parts. */
export const clocks = (percents: ReadonlyArray<number> = range(1, 99)): Domain.Domain<Clock> =>
  Domain.exhaustive(function* () {
    for (const states of range(1, most)) {
      for (const steps of range(1, 107)) {
        for (const percent of percents) yield { states, steps, percent }
      }
    }
  })

export const model: Reading.Model<Clock> = {
  schema: Clock,
  show: ({ states, steps, percent }) =>
    `${states} states: ${Halting.later(states, steps)} of ${Halting.halting(states)} that halt run ` +
    `more than ${steps} steps, where ${percent} % were asked for`,
  arbitrary: fc.record({
    states: fc.integer({ min: 1, max: 3 }),
    steps: fc.integer({ min: 1, max: 21 }),
    percent: fc.integer({ min: 1, max: 99 })
  })
}

/**
 * Both halves of the bound on paper, at every number of states and steps that is counted: of all
 * machines at least reach/(2n+1) halt, and at most T/(2n+1) do within T steps.
 */
export const halves = ({ states, steps }: Clock): Exact.Exact => {
  const chance = Rational.of(1, 2 * states + 1)
  const all = Halting.outputs(states).machines
  const halt = Rational.of(Halting.halting(states), all)
  const soon = halt.minus(Rational.of(Halting.later(states, steps), all))
  return Rational.min(
    halt.minus(reach(states).times(chance)),
    Rational.of(steps).times(chance).minus(soon)
  )
}

/**
 * All machines of a given number of states, or one of them that halts, drawn from a seed; and a clock, in
 * quarters of the number of states.
 */
export const Batch = Schema.Struct({
  states: Schema.Int,
  seed: Schema.NullOr(Schema.Int),
  quarters: Schema.Int
})
export type Batch = typeof Batch.Type

/** Steps after which a drawn machine is given up. */
const cap = (states: number): number => (states < 300 ? 200 * states + 2000 : 20 * states)

/** The steps of the first machine drawn from a seed that halts; entries are drawn as they are read. */
export const drawn = Memo.by(
  (states: number, seed: number) => `${states} ${seed}`,
  (states, seed): number => {
    const random = Random.of(seed)
    const below = (n: number): number => Math.floor(random.uniform() * n)
    const last = cap(states)
    const tape = new Uint8Array(2 * last + 3)
    for (;;) {
      // `next·4 + right·2 + write`; -1 while it is not drawn.
      const table = new Int32Array(2 * states).fill(-1)
      let [state, here] = [0, last + 1]
      let [low, high] = [here, here]
      for (let steps = 1; steps <= last; steps++) {
        const place = 2 * state + tape[here]!
        if (table[place]! < 0) {
          if (below(2 * states + 1) === 0) return steps
          table[place] = 4 * below(states) + below(4)
        }
        const entry = table[place]!
        tape[here] = entry & 1
        here += (entry & 2) - 1
        state = entry >> 2
        if (here < low) low = here
        if (here > high) high = here
      }
      tape.fill(0, low, high + 1)
    }
  },
  { keep: 4096 }
)

/** How many machines halt, and how many of them after the clock. */
export const measureBatch = ({ states, seed, quarters }: Batch) => {
  const clock = Math.floor((quarters * states) / 4)
  const [halting, longer] =
    seed === null
      ? [Halting.halting(states), Halting.later(states, clock)]
      : [1n, drawn(states, seed) > clock ? 1n : 0n]
  return { states, quarters, halting, longer }
}

/** Every machine of one to four states, with these clocks. */
export const counted = (quarters: ReadonlyArray<number>): Domain.Domain<Batch> =>
  Domain.exhaustive(() =>
    range(1, most).flatMap((states) => quarters.map((it) => ({ states, seed: null, quarters: it })))
  )

/** Machines that halt, drawn at these numbers of states, with a clock of one step a state. */
export const sampled = (sizes: ReadonlyArray<number>): Domain.Domain<Batch> =>
  Domain.sampled(
    fc.record({
      states: fc.constantFrom(...sizes),
      seed: fc.nat(2 ** 31 - 1),
      quarters: fc.constant(4)
    }),
    { runs: 600 }
  )

/** Drawn machines of a given number of states, the last of which is given, and the region that they are. */
export const rows = (sizes: readonly [number, ...Array<number>], last: number) =>
  ({ domain: sampled(sizes), sizes: { states: [sizes[0], last], quarters: [4, 4] } }) as const

export const batches: Reading.Model<Batch> = {
  schema: Batch,
  show: (it) => {
    const { states, halting, longer } = measureBatch(it)
    const clock = `${it.quarters}/4 as many steps as states`
    return `${states} states: ${longer} of ${halting} that halt take more than ${clock}`
  },
  arbitrary: fc.record({
    states: fc.constantFrom(2, 3),
    seed: fc.constant(null),
    quarters: fc.constantFrom(4, 8)
  })
}
