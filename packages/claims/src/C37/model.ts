/**
 * # Masses of networks and descriptions
 *
 * Networks with one hidden layer of threshold units and parameters -1, 0 and 1, all settings alike:
 * a prior over the functions of a few bits. Beside it stands 2^-K, where K is the least number of
 * parameters that are not 0, or the gates of the smallest circuit, of which no network tells.
 *
 * @module
 */
import { LogForm, Memo, Rational } from "@headwater/exact"
import { Circuit, Network } from "@headwater/hypotheses"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** All networks that read a given number of bits with a given number of hidden units, counted once. */
export const census = Memo.by(
  (bits: number, units: number) => `${bits} ${units}`,
  (bits, units): Network.Census => Network.census(Network.layers([bits, units, 1]))
)

/** The networks that read a given number of bits with a given number of units, and what a description counts. */
const Shape = Schema.Struct({
  bits: Schema.Int,
  units: Schema.Int,
  counts: Schema.Literals(["parameters", "gates", "zeros"])
})
export type Shape = typeof Shape.Type

/** How far, in bits, the mass of networks is from 2^-K and from all functions alike. */
export interface Distances {
  readonly functions: number
  readonly own: LogForm
  readonly flat: LogForm
}

/** No description here is longer: a bound for weights as integers. */
const longest = 64

/** The divergences of the mass of a census from 2^-K and from a flat prior on what fits. */
export const distances = (
  { functions, networks }: Network.Census,
  length: (table: string, tally: Network.Tally) => number
): Distances => {
  const whole = Rational.of(1n, networks)
  const alike = new Map<bigint, bigint>()
  let [expected, weight] = [0n, 0n]
  for (const [table, tally] of functions) {
    alike.set(tally.networks, (alike.get(tally.networks) ?? 0n) + tally.networks)
    const bits = length(table, tally)
    expected += tally.networks * BigInt(bits)
    weight += 2n ** BigInt(longest - bits)
  }
  const masses = LogForm.sum(
    Array.from(alike, ([mass, networks]) =>
      LogForm.log2(whole.times(Rational.of(mass))).times(whole.times(Rational.of(networks)))
    )
  )
  return {
    functions: functions.size,
    own: masses
      .plus(LogForm.of(whole.times(Rational.of(expected))))
      .plus(LogForm.log2(Rational.of(weight, 2n ** BigInt(longest)))),
    flat: masses.plus(LogForm.log2(BigInt(functions.size)))
  }
}

/** What a description counts. */
export const lengths = {
  parameters: (_: string, { least }: Network.Tally): number => least,
  gates: (table: string): number => Circuit.optimum(table).size,
  // no description: the inputs on which the function is 0
  zeros: (table: string): number => table.replaceAll("1", "").length
}

/** The distances of the networks of a shape, by what its descriptions count. */
export const measure = Memo.by(
  ({ bits, units, counts }: Shape) => `${bits} ${units} ${counts}`,
  ({ bits, units, counts }): Distances => distances(census(bits, units), lengths[counts])
)

/** A number of bits for people. */
export const decimals = (it: LogForm): string => it.toNumber().toFixed(3)

/** Both ends are included. */
export type Range = readonly [least: number, most: number]

export const between = ([least, most]: Range): ReadonlyArray<number> =>
  Array.from({ length: most - least + 1 }, (_, index) => least + index)

/** The shapes of every number of bits with every number of units, and these sizes. */
export const shapes = (bits: Range, units: Range, ...counts: ReadonlyArray<Shape["counts"]>) => ({
  sizes: { bits, units },
  few: "one row for each shape",
  domain: Domain.product<Shape>({ bits: between(bits), units: between(units), counts })
})

export const model: Reading.Model<Shape> = {
  schema: Shape,
  show: (it) => {
    const { functions, own, flat } = measure(it)
    return (
      `${it.bits} bits, ${it.units} units, ${functions} functions: 2^-${it.counts} is ` +
      `${decimals(own)} bits from the mass, all functions alike ${decimals(flat)}`
    )
  },
  arbitrary: Domain.arbitrary(shapes([2, 3], [1, 3], "parameters", "gates").domain)
}

/** What networks read, and with how many units. */
export const sizes = {
  bits: (_: unknown, { bits }: Pick<Shape, "bits">): number => bits,
  units: [
    "hidden units of the networks",
    (_: unknown, { units }: Pick<Shape, "units">): number => units
  ]
} as const
