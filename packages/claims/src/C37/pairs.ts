/**
 * # Pairs of functions in the order of their parameters
 *
 * Of two functions that networks compute the one of fewer parameters should have more mass. Pairs
 * are counted together by how far apart their parameters are.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Network } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as Masses from "./model.ts"

/**
 * All pairs of functions whose parameters differ by a given number: those of which one has more mass, or
 * those that have the same.
 */
const Row = Schema.Struct({
  bits: Schema.Int,
  units: Schema.Int,
  apart: Schema.Int,
  equal: Schema.Boolean
})
export type Row = typeof Row.Type

const orders = Memo.by(
  (bits: number, units: number) => `${bits} ${units}`,
  (bits, units) => new Map(Network.orders(Masses.census(bits, units)).map((it) => [it.apart, it]))
)

/** Pairs, and those where the function of fewer parameters has more mass, and less. */
export const measure = (row: Row) => {
  const found = orders(row.bits, row.units).get(row.apart)
  if (found === undefined) throw new RangeError(`Expected functions ${row.apart} parameters apart`)
  const { equal, inverted, right } = found
  return row.equal
    ? { ...row, pairs: equal, right: 0n, inverted: 0n }
    : { ...row, pairs: right + inverted, right, inverted }
}

const rowsOf = (
  bits: Masses.Range,
  units: Masses.Range,
  kinds: ReadonlyArray<boolean>
): Domain.Listing<Row> =>
  Domain.exhaustive(() =>
    Domain.integers(...bits).flatMap((bits) =>
      Domain.integers(...units).flatMap((units) =>
        [...orders(bits, units).keys()]
          .flatMap((apart) => kinds.map((equal) => ({ bits, units, apart, equal })))
          .filter((row) => measure(row).pairs > 0n)
      )
    )
  )

const few = "one row for each distance"

/** The rows of every number of bits with every number of units; pairs of equal mass among them. */
export const rows = (bits: Masses.Range, units: Masses.Range) => ({
  sizes: { bits, units },
  few,
  domain: rowsOf(bits, units, [false, true])
})

/** Those of functions that are so far apart; not the pairs of equal mass. */
export const apart = (bits: Masses.Range, units: Masses.Range, apart: Masses.Range) => ({
  sizes: { bits, units, apart },
  few,
  domain: rowsOf(bits, units, [false])
})

export const pair = Reading.about(Row, measure, {
  show: ({ bits, units, apart, equal }, { pairs, inverted }) => {
    const told = equal ? "all of them alike" : `of which ${inverted} are inverted`
    return `${bits} bits, ${units} units: ${pairs} pairs ${apart} parameters apart, ${told}`
  },
  sizes: {
    ...Masses.sizes,
    apart: ["parameters that one function takes more than the other", (it) => it.apart]
  }
})

const told = (census: Network.Census): string =>
  (["right", "inverted", "equal"] as const)
    .map((kind) => Network.orders(census).reduce((sum, it) => sum + it[kind], 0n))
    .join(" : ")

const inLine = (shape: Network.Architecture): string => {
  const census = Network.census(shape)
  const { own, flat } = Network.divergence(census, Masses.lengths.parameters)
  return (
    `${Masses.decimals(own)} from 2^-parameters, ${Masses.decimals(flat)} from all functions alike, ` +
    `${told(census)} pairs`
  )
}

/** Distances and pairs of some shapes, with wider parameters, and of one head of attention. */
export const figures = (): Readonly<Record<string, string>> => {
  const shapes = [
    [2, 3],
    [3, 2],
    [3, 3],
    [4, 1],
    [4, 2]
  ] as const
  const distances = shapes.flatMap(([bits, units]) => {
    const { own, flat } = Masses.measure({ bits, units, counts: "parameters" })
    const gates = Masses.measure({ bits, units, counts: "gates" }).own
    const at = `${bits} bits, ${units} units`
    return [
      [`${at}: from 2^-parameters`, Masses.decimals(own)],
      [`${at}: from 2^-gates`, Masses.decimals(gates)],
      [`${at}: from all functions alike`, Masses.decimals(flat)],
      [`${at}: right, inverted and equal pairs`, told(Masses.census(bits, units))]
    ] as const
  })
  return {
    ...Object.fromEntries(distances),
    "3 bits, 2 units, parameters from -2 to 2": inLine(Network.layers([3, 2, 1], { bound: 2 })),
    "a head of attention over 3 bits": inLine(Network.attention({ length: 3 }))
  }
}
