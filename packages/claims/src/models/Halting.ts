/**
 * # Machines by the time at which they halt
 *
 * All Turing machines of up to four states that are started on a blank tape. No machine of 1, 2, 3
 * or 4 states that halts takes more than 1, 6, 21 or 107 steps, so that nothing is undecided.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Turing } from "@headwater/hypotheses"

/** The most steps of a machine of up to four states that halts. */
const fuel = 107

/** What the machines of a given number of states put out, by time. */
export const outputs = Memo.by(Number, (states: number): Turing.Outputs =>
  Turing.outputs(states, fuel)
)

/** How many machines halt, from a tape of 0, in 0, 1, 2, ... steps. */
export const times = Memo.by(Number, (states: number): ReadonlyArray<bigint> => {
  const { leaves } = outputs(states)
  const longest = leaves.reduce((most, it) => Math.max(most, it.steps), 0)
  const found = Array.from({ length: longest + 1 }, () => 0n)
  for (const { steps, count } of leaves) found[steps] = (found[steps] ?? 0n) + count
  // A leaf counts both blanks, and exchanging the symbols pairs the machines on 0 with those on 1.
  return found.map((count) => count / 2n)
})

/** How many machines halt later than after a given number of steps. */
export const later = (states: number, steps: number): bigint =>
  times(states).reduce((sum, count, time) => (time > steps ? sum + count : sum), 0n)

/** How many machines halt. */
export const halting = (states: number): bigint => later(states, 0)

/** The steps of the longest run that halts. */
export const longest = (states: number): number => times(states).length - 1
