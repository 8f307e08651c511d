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
import * as fc from "fast-check"

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

/** The divergences of the mass of a census from 2^-K and from a flat prior on what fits. */
export const distances = (
  { functions, networks }: Network.Census,
  length: (table: string, tally: Network.Tally) => number
): Distances => {
  const counted = new Map<bigint, bigint>()
  let [sum, weight] = [0n, 0n]
  for (const [table, tally] of functions) {
    counted.set(tally.networks, (counted.get(tally.networks) ?? 0n) + tally.networks)
    const bits = length(table, tally)
    sum += tally.networks * BigInt(bits)
    weight += 2n ** BigInt(longest - bits)
  }
  const whole = Rational.of(1n, networks)
  const masses = LogForm.sum(
    Array.from(counted, ([mass, share]) =>
      LogForm.log2(mass).times(whole.times(Rational.of(share)))
    )
  ).minus(LogForm.log2(networks))
  return {
    functions: functions.size,
    own: masses
      .plus(LogForm.of(Rational.of(sum).times(whole)))
      .plus(LogForm.log2(weight))
      .minus(LogForm.of(longest)),
    flat: masses.plus(LogForm.log2(BigInt(functions.size)))
  }
}

/** No description here is longer: a bound for weights as integers. */
const longest = 64

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

const showShape = (it: Shape): string => {
  const { functions, own, flat } = measure(it)
  return (
    `${it.bits} bits, ${it.units} units, ${functions} functions: 2^-${it.counts} is ` +
    `${decimals(own)} bits from the mass, all functions alike ${decimals(flat)}`
  )
}

/** For what networks read and the number of their units. */
export const small = (least: number, most: number): fc.Arbitrary<{ bits: number; units: number }> =>
  fc.record({ bits: fc.integer({ min: 2, max: 3 }), units: fc.integer({ min: least, max: most }) })

export const model: Reading.Model<Shape> = {
  schema: Shape,
  show: showShape,
  arbitrary: fc
    .tuple(small(1, 3), fc.constantFrom("parameters" as const, "gates" as const))
    .map(([it, counts]) => ({ ...it, counts }))
}

/** Both ends are included. */
export type Range = readonly [least: number, most: number]

/** Models and the sizes that they have. */
interface Region<M, S> {
  readonly domain: Domain.Domain<M>
  readonly sizes: S
  readonly few: string
}

export const between = ([least, most]: Range): ReadonlyArray<number> =>
  Array.from({ length: most - least + 1 }, (_, index) => least + index)

/** The shapes of every number of bits with every number of units, and these sizes. */
export const shapes = (
  bits: Range,
  units: Range,
  ...counts: ReadonlyArray<Shape["counts"]>
): Region<Shape, { readonly bits: Range; readonly units: Range }> => ({
  sizes: { bits, units },
  few: "one row for each shape",
  domain: Domain.exhaustive(function* () {
    for (const own of between(bits)) {
      for (const it of between(units)) {
        for (const counted of counts) yield { bits: own, units: it, counts: counted }
      }
    }
  })
})

/** What networks read, and with how many units. */
export const shapeSizes = {
  bits: (_: unknown, { bits }: Pick<Shape, "bits">): number => bits,
  units: (_: unknown, { units }: Pick<Shape, "units">): number => units
}

/** The parts of a reading of shapes. */
export const shaped = { model, measure, sizes: shapeSizes }
