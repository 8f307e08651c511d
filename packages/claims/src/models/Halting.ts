/**
 * # Machines by the time at which they halt
 *
 * All Turing machines of a number of states that are started on a tape of 0, and a number of steps.
 * The class carries a fuel that is far beyond its longest known run: what has not halted by then is
 * undecided, and counted as such. For 1, 2 and 3 states it is known never to halt [Rado1962].
 *
 * @module
 */
import { Memo, Rational } from "@headwater/exact"
import { Turing } from "@headwater/hypotheses"
import * as Schema from "effect/Schema"

/** The machines of so many states, and a number of steps. */
export const Halting = Schema.Struct({ states: Schema.Int, steps: Schema.Int })
export type Halting = typeof Halting.Type

/** Steps that every machine is given. */
export const fuel = 200

/** The most states of the machines that are counted here. */
const mostStates = 3

/** What the machines put out within the fuel, by time. */
export const outputs = Memo.by(Number, (states: number): Turing.Outputs =>
  Turing.outputs(states, fuel)
)

/** How many machines halt. */
export const halting = ({ states }: Halting): bigint => outputs(states).halting

/** How many machines halt later than after the given steps, from a tape of 0. */
export const later = ({ states, steps }: Halting): bigint =>
  outputs(states).leaves.reduce((sum, it) => sum + (it.steps > steps ? it.count : 0n), 0n) / 2n

/** The share of the halting machines that halt later; all machines of a size have one mass. */
export const share = (it: Halting): Rational => Rational.of(later(it), halting(it))

/** The steps of the longest run that halts within the fuel. */
export const longest = (states: number): number =>
  Math.max(...outputs(states).leaves.map((it) => it.steps))

/** In words: the machines, how many halt, and how many of these later. */
export const show = (it: Halting): string => {
  const { machines, undecided } = outputs(it.states)
  return (
    `${machines} machines of ${it.states} states: ${halting(it)} halt, ${later(it)} of them after ` +
    `more than ${it.steps} steps; ${undecided} do not within ${fuel}`
  )
}

/** Each number of states with each number of steps from one to another. */
export function* all(from: number, to: (longest: number) => number): Generator<Halting> {
  for (let states = 1; states <= mostStates; states++) {
    for (let steps = from; steps <= to(longest(states)); steps++) yield { states, steps }
  }
}
