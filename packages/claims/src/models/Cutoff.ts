/**
 * # A cutoff on time and what it costs
 *
 * A function is here a string that Turing machines of so many states put out, and its mass is the
 * number of machines, on both blanks, that halt with it: all machines of a size weigh the same. A
 * cutoff at T leaves those that halt within T steps. Its price is the logarithm of the mass that a
 * string had over the mass that it keeps.
 *
 * @module
 */
import { LogForm, Memo, Rational } from "@headwater/exact"
import * as Schema from "effect/Schema"
import * as Halting from "./Halting.ts"

/** Two strings, the first of which is not the lighter, and a cutoff. */
export const Cutoff = Schema.Struct({
  states: Schema.Int,
  first: Schema.String,
  second: Schema.String,
  T: Schema.Int
})
export type Cutoff = typeof Cutoff.Type

/** The numbers of machines that put out a string within 0, 1, 2, ... steps; the last is of all. */
type Masses = ReadonlyMap<string, ReadonlyArray<bigint>>

const masses = Memo.by(Number, (states: number): Masses => {
  const longest = Halting.longest(states)
  const found = new Map<string, Array<bigint>>()
  for (const { output, steps, count } of Halting.outputs(states).leaves) {
    const within = found.get(output) ?? Array.from({ length: longest + 1 }, () => 0n)
    for (let T = steps; T <= longest; T++) within[T] = (within[T] ?? 0n) + count
    found.set(output, within)
  }
  return found
})

/** How many machines put out a string within T steps. */
export const mass = (states: number, output: string, T: number): bigint => {
  const within = masses(states).get(output)
  if (within === undefined) {
    throw new RangeError(`Expected a string that ${states} states put out, not \`${output}\``)
  }
  return within[Math.min(T, within.length - 1)] ?? 0n
}

/** How many machines put out a string at all. */
export const whole = (states: number, output: string): bigint => mass(states, output, Infinity)

/** The strings of machines of so many states, the heaviest first. */
export const strings = (states: number): ReadonlyArray<string> =>
  [...masses(states).keys()].toSorted((a, b) => {
    const [of, other] = [whole(states, a), whole(states, b)]
    return of === other ? (a < b ? -1 : 1) : of > other ? -1 : 1
  })

/** The price of a cutoff for a string, in bits; undefined where nothing of it is left. */
export const price = (states: number, output: string, T: number): LogForm | undefined => {
  const left = mass(states, output, T)
  return left === 0n ? undefined : LogForm.log2(Rational.of(whole(states, output), left))
}

/** Whether the price of a cutoff for a string is at most log2 of a ratio. */
export const isThick = (states: number, output: string, T: number, ratio: Rational): boolean =>
  whole(states, output) * ratio.denominator <= mass(states, output, T) * ratio.numerator

/** Pairs of strings of so many states, each the heavier first, at these cutoffs. */
export function* pairs(states: number, cutoffs: Iterable<number>): Generator<Cutoff> {
  const all = strings(states)
  for (const T of cutoffs) {
    for (const [index, first] of all.entries()) {
      for (const second of all.slice(index + 1)) yield { states, first, second, T }
    }
  }
}

/** Whether a cutoff turns the order of two strings; one that is level before or after is not turned. */
export const turns = ({ states, first, second, T }: Cutoff): boolean =>
  whole(states, first) > whole(states, second) && mass(states, first, T) < mass(states, second, T)

const shown = (states: number, output: string, T: number): string => {
  const bits = price(states, output, T)
  const cost = bits === undefined ? "excluded" : `${bits.toNumber().toFixed(3)} bits`
  return `${output}: ${whole(states, output)} machines, ${mass(states, output, T)} left (${cost})`
}

/** In words: the masses with and without the cutoff. */
export const show = ({ states, first, second, T }: Cutoff): string =>
  `${states} states, T = ${T}: ${shown(states, first, T)}; ${shown(states, second, T)}`
