/**
 * # Masses of networks and descriptions
 *
 * Networks with one hidden layer of threshold units and parameters -1, 0 and 1, all settings alike:
 * a prior over the functions of a few bits. Beside it stands 2^-K, where K is the least number of
 * parameters that are not 0, or the gates of the smallest circuit, of which no network tells.
 *
 * @module
 */
import { type LogForm, Memo } from "@headwater/exact"
import { Circuit, Network } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
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

/** What a description counts. */
export const lengths = {
  parameters: (_: string, { least }: Network.Tally): number => least,
  gates: (table: string): number => Circuit.optimum(table).size,
  // no description: the inputs on which the function is 0
  zeros: (table: string): number => table.replaceAll("1", "").length
}

/** How far, in bits, the mass of networks is from 2^-K and from all functions alike. */
export const measure = Memo.by(
  ({ bits, units, counts }: Shape) => `${bits} ${units} ${counts}`,
  ({ bits, units, counts }) => ({
    bits,
    units,
    ...Network.divergence(census(bits, units), lengths[counts])
  })
)

/** A number of bits for people. */
export const decimals = (it: LogForm): string => it.toNumber().toFixed(3)

/** Both ends are included. */
export type Range = readonly [least: number, most: number]

/** The shapes of every number of bits with every number of units, and these sizes. */
export const shapes = (bits: Range, units: Range, ...counts: ReadonlyArray<Shape["counts"]>) => ({
  sizes: { bits, units },
  few: "one row for each shape",
  domain: Domain.product<Shape>({
    bits: Domain.integers(...bits),
    units: Domain.integers(...units),
    counts
  })
})

/** What networks read, and with how many units. */
export const sizes = {
  bits: ({ bits }: Pick<Shape, "bits">): number => bits,
  units: ["hidden units of the networks", ({ units }: Pick<Shape, "units">): number => units]
} as const

export const shape = Reading.about(Shape, measure, {
  show: ({ bits, units, counts }, { own, flat }) =>
    `${bits} bits, ${units} units, ${census(bits, units).functions.size} functions: 2^-${counts} ` +
    `is ${decimals(own)} bits from the mass, all functions alike ${decimals(flat)}`,
  sizes
})
