/**
 * # A clock for machines of one size
 *
 * Of the Turing machines of a given number of states that halt from a blank tape, those that run on
 * when the clock stops. All tables are alike. Up to five states every machine is counted; beyond,
 * entries of the table are drawn when they are first read.
 *
 * @module
 */
import { Shipped } from "@headwater/complexity"
import { Memo, Rational } from "@headwater/exact"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

const range = (from: number, to: number): ReadonlyArray<number> =>
  Array.from({ length: to - from + 1 }, (_, k) => from + k)

/** How many machines halt at each step, from a tape of 0; exchanging the symbols pairs them with those on 1. */
const times = Memo.by(Number, (states: number): ReadonlyArray<readonly [number, bigint]> => {
  const found = new Map<number, bigint>()
  for (const { times: all } of Shipped.table(states).rows.values()) {
    for (const [steps, count] of all) found.set(steps, (found.get(steps) ?? 0n) + count)
  }
  return Array.from(found, ([steps, count]) => [steps, count / 2n])
})

/** How many machines halt later than after a given number of steps. */
export const later = Memo.by(
  (states: number, steps: number) => `${states} ${steps}`,
  (states, steps): bigint =>
    times(states).reduce((sum, [time, count]) => (time > steps ? sum + count : sum), 0n)
)

const halting = (states: number): bigint => later(states, 0)

/** The steps of the longest run that halts. */
export const longest = (states: number): number =>
  times(states).reduce((a, [b]) => Math.max(a, b), 0)

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

/** What conditions and sizes see; `assured` is the share that is sure to run longer. */
export const measure = ({ states, steps, percent }: Clock) => ({
  states,
  steps,
  percent,
  share: share(states, steps),
  assured: Rational.one.minus(Rational.of(steps).dividedBy(reach(states))),
  part: Rational.of(percent, 100)
})

/** Every clock up to 107 steps, after which none of up to four states halts, at these parts. */
export const clocks = (percents: ReadonlyArray<number> = range(1, 99)): Domain.Domain<Clock> =>
  Domain.exhaustive(function* () {
    for (const states of range(1, Shipped.mostStates)) {
      for (const steps of range(1, 107)) {
        for (const percent of percents) yield { states, steps, percent }
      }
    }
  })

export const model: Reading.Model<Clock> = {
  schema: Clock,
  show: ({ states, steps, percent }) =>
    `${states} states: ${later(states, steps)} of ${halting(states)} that halt run ` +
    `more than ${steps} steps, where ${percent} % were asked for`,
  arbitrary: fc.record({
    states: fc.integer({ min: 1, max: 3 }),
    steps: fc.integer({ min: 1, max: 21 }),
    percent: fc.integer({ min: 1, max: 99 })
  })
}
