/**
 * # Limits of the host
 *
 * What a run may use on this host, whatever its budget.
 *
 * @module
 */
import type { Budget } from "../Budget.ts"
import type { Meter } from "./State.ts"

/** The meters, the first of which is meant where none is named. */
export const meters = ["unit", "load", "log"] as const

/**
 * However large a budget is, a run has at most this many cells, and values of at most this many bits:
 * what the maps and the integers of the host take. It is exhausted beyond, and reports these limits.
 */
export const hostLimits = { space: 16_000_000n, width: 2 ** 29 }

const clamped = (budget: Budget<Meter>): Budget<Meter> => {
  if (budget === undefined) throw new TypeError("Expected a budget, not `undefined`")
  if (!meters.includes(budget.meter)) {
    throw new RangeError(`Expected the meter unit, load or log, not \`${budget.meter}\``)
  }
  return budget.space <= hostLimits.space && budget.width <= hostLimits.width
    ? budget
    : {
        ...budget,
        space: budget.space < hostLimits.space ? budget.space : hostLimits.space,
        width: Math.min(budget.width, hostLimits.width)
      }
}

// it is mostly the same one again
let lastGiven: Budget<Meter> | undefined
let lastClamped: Budget<Meter> | undefined

/**
 * The budget below the hostLimits.
 *
 * - **Errors** `RangeError` for a meter that the machine does not have
 */
export const bounded = (given: Budget<Meter>): Budget<Meter> => {
  if (given === lastGiven && lastClamped !== undefined) return lastClamped
  const budget = clamped(given)
  lastGiven = given
  lastClamped = budget
  return budget
}
