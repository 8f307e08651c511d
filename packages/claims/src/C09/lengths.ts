/**
 * # A world with a bridge beside a table
 *
 * What is seen at the place of the first cell of rule 30 from some time on: the world run up to there, with the
 * time in its text, or the table of what is seen. Both lengths are those of texts of the register machine.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import { Cellular } from "@headwater/worlds"
import * as Schema from "effect/Schema"
import { tableBits } from "../models/Honest.ts"
import { length } from "../models/Shown.ts"

/** The time from which on, and how many cells are seen. */
export const Sight = Schema.Struct({ from: Schema.Int, cells: Schema.Int })
export type Sight = typeof Sight.Type

const bridged = Memo.by(Number, (from: number) =>
  length(Cellular.bridged(Cellular.worldText(30), from))
)

export const sight = Reading.about(
  Sight,
  ({ cells, from }) => ({ world: bridged(from), table: tableBits(cells) }),
  {
    show: (it, { table, world }) =>
      `${it.cells} cells from time ${it.from} on: ${world} bits with the bridge, the table ${table}`,
    sizes: {
      cells: ["cells that are seen", (_, it) => it.cells],
      from: ["the row from which on they are seen", (_, it) => it.from]
    }
  }
)

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
