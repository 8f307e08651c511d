/**
 * # What few units leave to the rest
 *
 * A function that h of H hidden units compute is computed whatever the parameters of the others are,
 * as long as their weights in the output unit are 0: that bounds its mass from below.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Circuit } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import { census } from "./model.ts"

const bits = 3

/** A function, a number of units that may compute it, and the units that there are. */
const Within = Schema.Struct({ units: Schema.Int, used: Schema.Int, table: Schema.String })
type Within = typeof Within.Type

/** Every function, with up to three units in use and one to three that there are. */
export const all: Domain.Listing<Within> = Domain.product({
  units: [1, 2, 3],
  used: [0, 1, 2, 3],
  table: [...Circuit.functions(bits)]
})

export const measure = ({ table, units, used }: Within) => {
  const { functions, networks } = census(bits, units)
  return {
    /** Whether the units in use compute the function; without a unit the output is the bias. */
    isComputed: used === 0 ? new Set(table).size === 1 : census(bits, used).functions.has(table),
    fits: used <= units,
    mass: Rational.of(functions.get(table)?.networks ?? 0n, networks),
    /** 3 to the minus of how many parameters the units in use and the output unit have. */
    bound: Rational.of(3).pow(-((bits + 1) * used + units + 1))
  }
}

export const within = Reading.about(Within, measure, {
  show: (it, { bound, isComputed, mass }) =>
    `${it.table}, ${isComputed ? "" : "not "}computed by ${it.used} hidden units: mass ` +
    `${mass.toString()} with ${it.units}, against ${bound.toString()}`,
  conditions: {
    computed: ["h hidden units compute the function", (it) => it.isComputed],
    fits: ["there are at least a given number of hidden units", (it) => it.fits]
  }
})
