/**
 * # A world with a bridge beside a table
 *
 * What is seen at the place of the first cell of rule 30 from some time on: the world run up to there, with the
 * time in its text, or the table of what is seen. Both lengths are those of texts of the register machine.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Domain, type Reading } from "@headwater/proof"
import { Cellular } from "@headwater/worlds"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { tableBits } from "../models/Honest.ts"
import { length } from "../models/Shown.ts"

/** The time from which on, and how many cells are seen. */
export const Sight = Schema.Struct({ from: Schema.Int, cells: Schema.Int })
export type Sight = typeof Sight.Type

const bridged = Memo.by(Number, (from: number) =>
  length(Cellular.bridged(Cellular.worldText(30), from))
)

export const measure = ({ cells, from }: Sight) => ({
  cells,
  from,
  world: bridged(from),
  table: tableBits(cells)
})

export const model: Reading.Model<Sight> = {
  schema: Sight,
  show: (it) => {
    const { table, world } = measure(it)
    return `${it.cells} cells from time ${it.from} on: ${world} bits with the bridge, the table ${table}`
  },
  arbitrary: fc.record({ from: fc.nat(1000), cells: fc.integer({ min: 1, max: 600 }) })
}

/** Times that are looked at: the start, a thousand, a million. */
const times = [0, 1000, 1_000_000]

/** A given number of cells from each of the times on. */
export const sights = (least: number, most: number): Domain.Domain<Sight> =>
  Domain.exhaustive(() =>
    Domain.integers(least, most).flatMap((cells) => times.map((from) => ({ from, cells })))
  )

/** From how many cells on the world is shorter. */
const crossing = (from: number): number => {
  let cells = 1
  while (tableBits(cells) <= bridged(from)) cells++
  return cells
}

/** The crossing for each of the times. */
export const figures = (): Readonly<Record<string, string>> =>
  Object.fromEntries(times.map((from) => [`shorter from time ${from}`, `${crossing(from)}`]))
