/**
 * # A clock for machines of one size
 *
 * Of the Turing machines of a given number of states that halt from a blank tape, those that run on
 * when the clock stops. All tables are alike. Up to five states every machine is counted; beyond,
 * entries of the table are drawn when they are first read.
 *
 * @module
 */
import { Columns, Shipped } from "@headwater/complexity"
import { Memo, Rational } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** How many machines halt at each step, from a tape of 0; exchanging the symbols pairs them with those on 1. */
const times = Memo.by(Number, (states: number) =>
  Columns.times(Shipped.columns(states)).map(
    ([steps, count]) => [steps, BigInt(count) / 2n] as const
  )
)

/** How many machines halt later than after a given number of steps. */
export const later = Memo.by(
  (states: number, steps: number) => `${states} ${steps}`,
  (states, steps): bigint =>
    times(states).reduce((sum, [time, count]) => (time > steps ? sum + count : sum), 0n)
)

const halting = (states: number): bigint => later(states, 0)

/** The steps of the longest run that halts. */
export const longest = (states: number): number => times(states).at(-1)![0]

/** The share of the halting machines that run longer. */
export const share = (states: number, steps: number): Rational =>
  Rational.of(later(states, steps), halting(states))

/** A given number of states and steps, and a part of the machines in hundredths. */
const Clock = Schema.Struct({ states: Schema.Int, steps: Schema.Int, percent: Schema.Int })
type Clock = typeof Clock.Type

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

/** The fewest states from which on at least half of the machines are sure to run longer. */
export const from = (steps: number): number => {
  let states = 1
  while (reach(states).compare(Rational.of(2 * steps)) < 0) states++
  return states
}

/** Every clock up to 107 steps, after which none of up to four states halts, at these parts. */
export const clocks = (percents = Domain.integers(1, 99)): Domain.Domain<Clock> =>
  Domain.product<Clock>({
    states: Domain.integers(1, Shipped.mostStates),
    steps: Domain.integers(1, 107),
    percent: percents
  })

/** Halting machines by a clock; `assured` is the share that is sure to run longer. */
export const clock = Reading.about(
  Clock,
  ({ states, steps, percent }) => ({
    states,
    steps,
    percent,
    share: share(states, steps),
    assured: Rational.one.minus(Rational.of(steps).dividedBy(reach(states))),
    part: Rational.of(percent, 100)
  }),
  {
    show: ({ states, steps, percent }) =>
      `${states} states: ${later(states, steps)} of ${halting(states)} that halt run ` +
      `more than ${steps} steps, where ${percent} % were asked for`,
    conditions: {
      "large for T": [
        "1 - T/reach is at least the part, where reach is the sum over i of the chances that the first i states are new, and at least a third of the root of the number of states",
        (it) => it.assured.compare(it.part) >= 0
      ]
    },
    sizes: { states: (it) => it.states, T: (it) => it.steps, percent: (it) => it.percent }
  }
)
