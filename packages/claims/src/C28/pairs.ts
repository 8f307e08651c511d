/**
 * # Two strings and a cutoff
 *
 * @module
 */
import { Domain, Exact, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Cutoff from "./model.ts"

/** Two strings that machines of a given number of states put out, and a cutoff. */
export const Pair = Schema.Struct({
  states: Schema.Int,
  first: Schema.String,
  second: Schema.String,
  T: Schema.Int
})
export type Pair = typeof Pair.Type

/** How many machines of a string there are, and how many within T steps. */
const massOf = (states: number, output: string, T: number) => {
  const found = Cutoff.masses(states).get(output)
  if (found === undefined) {
    throw new RangeError(`Expected a string that ${states} states put out, not \`${output}\``)
  }
  return { all: BigInt(found.all), left: BigInt(Cutoff.within(found, T)) }
}

export const measure = ({ states, first, second, T }: Pair) => ({
  first: massOf(states, first, T),
  second: massOf(states, second, T)
})

export type Measured = ReturnType<typeof measure>

/** What the first keeps of its mass, less what the second keeps of its own, over one denominator. */
export const keepsMore = ({ first, second }: Measured): bigint =>
  first.left * second.all - second.left * first.all

/** The order after the cutoff. */
export const lead = ({ first, second }: Measured): Exact.Exact =>
  Exact.ofInteger(first.left - second.left)

/** Every pair of strings of a given number of states at these cutoffs, the first no lighter. */
export const pairs = (states: number, cutoffs: ReadonlyArray<number>): Domain.Domain<Pair> =>
  Domain.exhaustive(function* () {
    const all = [...Cutoff.masses(states)].toSorted(
      ([a, one], [b, other]) => other.all - one.all || (a < b ? -1 : 1)
    )
    for (const T of cutoffs) {
      for (const [index, [first]] of all.entries()) {
        for (const [second] of all.slice(index + 1)) yield { states, first, second, T }
      }
    }
  })

export const model: Reading.Model<Pair> = {
  schema: Pair,
  show: (it) => {
    const { first, second } = measure(it)
    return (
      `${it.states} states, T = ${it.T}: ${it.first} has ${first.all} machines, ${first.left} left; ` +
      `${it.second} has ${second.all}, ${second.left} left`
    )
  },
  arbitrary: fc.record({
    states: fc.constant(2),
    first: fc.constant("0"),
    second: fc.constantFrom("00", "000", "0000"),
    T: fc.integer({ min: 1, max: 7 })
  })
}
