/**
 * # Program pairs
 *
 * Two programs of a family that answer alike on every context of a size, with their measured costs
 * in a meter. Which of the two is shorter or slower is measured.
 *
 * @module
 */
import type { Cost } from "@headwater/hypotheses"
import { CriticalExponent } from "@headwater/priors"
import type { Family } from "@headwater/programs"
import { Domain } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as Costs from "./Costs.ts"
import { Meter, name } from "./Machines.ts"

/** A family at a size, two of its members, and what a step is. */
export const ProgramPair = Schema.Struct({
  family: Schema.String,
  size: Schema.Int,
  first: Schema.String,
  second: Schema.String,
  meter: Meter
})
export type ProgramPair = typeof ProgramPair.Type

/** The measured costs of the two. */
export const costs = (pair: ProgramPair): readonly [first: Cost.Cost, second: Cost.Cost] => [
  Costs.cost(pair.family, pair.first, pair.size, pair.meter),
  Costs.cost(pair.family, pair.second, pair.size, pair.meter)
]

/** The lesser of the bits that the first is shorter and the steps that it is slower. */
export const shorterAndSlower = (pair: ProgramPair): bigint => {
  const [first, second] = costs(pair)
  const bits = BigInt(second.bits - first.bits)
  const steps = first.steps - second.steps
  return bits < steps ? bits : steps
}

/** A boundary as a decimal, for display: the exponent beyond which the second wins. */
export const decimal = (boundary: CriticalExponent.Preference): string => {
  const value = CriticalExponent.decimal(boundary)
  if (value !== undefined) return value.toFixed(1)
  return boundary.kind === "never" && boundary.winner === "a" ? "never" : "at once"
}

/** All ordered pairs of different members at sizes; only with `second` where it is named. */
export const pairs = (
  family: Family.Family,
  sizes: Iterable<number>,
  { second }: { readonly second?: string } = {}
): ReadonlyArray<ProgramPair> => {
  const members = Costs.members(family, "unit")
  const all = Domain.product<ProgramPair>({
    family: [family.id],
    size: sizes,
    first: members,
    second: second === undefined ? members : [second],
    meter: ["unit"]
  })
  return [...all.models()].filter((it) => it.first !== it.second)
}

/** The sizes of a family from one number to another. */
export const sizes = (family: Family.Family, from: number, to: number): ReadonlyArray<number> =>
  Domain.integers(from, to).filter(family.size.isValid)

/** A measured program in words. */
export const showCost = (name: string, cost: Cost.Cost): string =>
  `${name} (${cost.bits} bits, ${cost.steps} steps)`

/** The machine and meter behind a comma, where they are not the first ones. */
export const showMeter = (meter: Meter): string => (meter === "unit" ? "" : `, ${name(meter)}`)

/** In words: family and size, and the two with their bits and steps. */
export const show = (pair: ProgramPair): string => {
  const [first, second] = costs(pair)
  const { title, size } = Costs.family(pair.family)
  return (
    `${title}, ${size.name} = ${pair.size}: ${showCost(pair.first, first)} against ` +
    `${showCost(pair.second, second)}${showMeter(pair.meter)}`
  )
}
