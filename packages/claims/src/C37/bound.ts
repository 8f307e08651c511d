/**
 * # What few units leave to the rest
 *
 * A function that h of H hidden units compute is computed whatever the parameters of the others are,
 * as long as their weights in the output unit are 0: that bounds its mass from below.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { tables } from "./learning.ts"
import { census } from "./model.ts"

const bits = 3

/** A function, a number of units that may compute it, and the units that there are. */
const Within = Schema.Struct({ table: Schema.String, used: Schema.Int, units: Schema.Int })
export type Within = typeof Within.Type

/** Whether a given number of hidden units compute the function: no unit, whose output is the bias, or more. */
export const isComputed = ({ table, used }: Within): boolean =>
  used === 0
    ? !table.includes("01") && !table.includes("10")
    : census(bits, used).functions.has(table)

const mass = ({ table, units }: Within): Rational => {
  const { functions, networks } = census(bits, units)
  return Rational.of(functions.get(table)?.networks ?? 0n, networks)
}

/** 3 to the minus of how many parameters the units in use and the output unit have. */
export const bound = ({ used, units }: Within): Rational =>
  Rational.of(3).pow(-((bits + 1) * used + units + 1))

const measure = (it: Within) => ({
  isComputed: isComputed(it),
  fits: it.used <= it.units,
  room: mass(it).minus(bound(it))
})

type Measured = ReturnType<typeof measure>

const model: Reading.Model<Within> = {
  schema: Within,
  show: (it) =>
    `${it.table}, ${isComputed(it) ? "" : "not "}computed by ${it.used} hidden units: mass ` +
    `${mass(it).toString()} with ${it.units}, against ${bound(it).toString()}`,
  arbitrary: fc.record({
    table: fc.constantFrom(...tables),
    used: fc.nat(3),
    units: fc.integer({ min: 1, max: 3 })
  })
}

/** The parts of a reading of masses. */
export const parts = {
  model,
  measure,
  conditions: {
    computed: ["h hidden units compute the function", (it: Measured) => it.isComputed],
    fits: ["there are at least a given number of hidden units", (it: Measured) => it.fits]
  }
} as const

/** Every function, with up to three units in use and one to three that there are. */
export const all: Domain.Domain<Within> = Domain.exhaustive(function* () {
  for (const units of [1, 2, 3]) {
    for (const used of [0, 1, 2, 3]) for (const table of tables) yield { table, used, units }
  }
})
