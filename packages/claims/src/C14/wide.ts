/**
 * # Conjunctions and levels
 *
 * The conjunction of some inputs, and circuits of at most a given number of levels of gates on two operands.
 *
 * @module
 */
import { Circuit } from "@headwater/hypotheses"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

const Wide = Schema.Struct({ inputs: Schema.Int, levels: Schema.Int })
type Wide = typeof Wide.Type

const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? "" : "s"}`

/** By how many inputs the conjunction has more than a given number of levels read. */
export const excess = ({ inputs, levels }: Wide): number => inputs - 2 ** levels

/** By how many levels the shallowest circuit of the conjunction is within the limit. */
export const room = ({ inputs, levels }: Wide): number =>
  levels - Circuit.optimum(`${"0".repeat(2 ** inputs - 1)}1`).depth

export const model: Reading.Model<Wide> = {
  schema: Wide,
  show: ({ inputs, levels }) =>
    `the conjunction of ${counted(inputs, "input")} in at most ${counted(levels, "level")}`,
  arbitrary: fc.record({
    inputs: fc.integer({ min: 1, max: 4 }),
    levels: fc.integer({ min: 0, max: 3 })
  })
}

const all: ReadonlyArray<Wide> = [1, 2, 3, 4].flatMap((inputs) =>
  [0, 1, 2, 3].map((levels) => ({ inputs, levels }))
)

/** Conjunctions of more inputs than a given number of levels read, and of no more. */
export const domains = {
  tooWide: Domain.exhaustive(() => all.filter((it) => excess(it) > 0)),
  narrow: Domain.exhaustive(() => all.filter((it) => excess(it) <= 0))
}
