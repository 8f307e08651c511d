/**
 * # Conjunctions and levels
 *
 * The conjunction of some inputs, and circuits of at most a given number of levels of gates on two operands.
 *
 * @module
 */
import { Circuit } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import { counted } from "./classes.ts"

const Wide = Schema.Struct({ inputs: Schema.Int, levels: Schema.Int })
type Wide = typeof Wide.Type

/** By how many inputs the conjunction has more than the levels read, and levels more than it needs. */
export const wide = Reading.about(
  Wide,
  ({ inputs, levels }) => ({
    excess: inputs - 2 ** levels,
    room: levels - Circuit.optimum(`${"0".repeat(2 ** inputs - 1)}1`).depth
  }),
  {
    show: ({ inputs, levels }) =>
      `the conjunction of ${counted(inputs, "input")} in at most ${counted(levels, "level")}`,
    conditions: { "too wide": ["there are more inputs than 2^d", (it) => it.excess > 0] }
  }
)

const all = [...Domain.product<Wide>({ inputs: [1, 2, 3, 4], levels: [0, 1, 2, 3] }).models()]

/** Conjunctions of more inputs than a given number of levels read, and of no more. */
export const domains = {
  tooWide: Domain.exhaustive(() => all.filter((it) => wide.measure(it).excess > 0)),
  narrow: Domain.exhaustive(() => all.filter((it) => wide.measure(it).excess <= 0))
}
