/**
 * # Sums over times, in two parts
 *
 * What a string has of the sum over machines divided by their times, exactly for what halts soon,
 * and between two close multiples of a power of 2 for what halts later: the fractions of late times
 * have too many digits to be written down.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { sktMass, type Interval } from "./measures.ts"
import type { Table } from "./Table.ts"

/** The two parts of a sum over times. */
export interface Split {
  /** Of the machines that halt within the cut. */
  readonly soon: Rational
  /** Between what the machines that halt later add; no wider than 2^-64 of the machines for each time. */
  readonly later: Interval
}

/** Binary digits of a bound. */
const digits = 64n

/**
 * The mass of `sktMass` cut in two: what halts within `cut` steps, and the rest.
 *
 * - **Laws** `soon` and a value of `later` add up to the mass
 *
 * @example
 * ```ts
 * import { sktSplit, Table } from "@headwater/complexity"
 * const { soon, later } = sktSplit(Table.ofStates(2), "001", 5)
 * String(soon) // => "1/50000"
 * later.upper.sign // => 1
 * ```
 */
export const sktSplit = (table: Table, string: string, cut = 500): Split => {
  const row = table.rows.get(string)
  const times = row?.times ?? []
  const soonTimes = times.filter(([steps]) => steps <= cut)
  const soon = sktMass(
    { ...table, rows: new Map(row === undefined ? [] : [[string, { ...row, times: soonTimes }]]) },
    string
  )
  let [floor, parts] = [0n, 0n]
  for (const [steps, count] of times) {
    if (steps <= cut) continue
    floor += (count << digits) / BigInt(steps)
    parts++
  }
  const part = (sum: bigint): Rational => Rational.of(sum, table.runs << digits)
  return { soon, later: { lower: part(floor), upper: part(floor + parts) } }
}
