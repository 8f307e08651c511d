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
import { counted } from "./classes.ts"

const Wide = Schema.Struct({ inputs: Schema.Int, levels: Schema.Int })
type Wide = typeof Wide.Type

const all = Domain.product<Wide>({ inputs: [1, 2, 3, 4], levels: [0, 1, 2, 3] })
const those = (isMeant: (excess: number) => boolean): Domain.Domain<Wide> =>
  Domain.exhaustive(() => [...all.models()].filter((it) => isMeant(measure(it).excess)))

/** By how many inputs the conjunction has more than the levels read, and levels more than it needs. */
const measure = ({ inputs, levels }: Wide) => ({
  excess: inputs - 2 ** levels,
  room: levels - Circuit.optimum(`${"0".repeat(2 ** inputs - 1)}1`).depth
})

/** The model with what is measured of it. */
export const seen = {
  model: {
    schema: Wide,
    show: ({ inputs, levels }) =>
      `the conjunction of ${counted(inputs, "input")} in at most ${counted(levels, "level")}`,
    arbitrary: Domain.arbitrary(all)
  } satisfies Reading.Model<Wide>,
  measure,
  conditions: {
    "too wide": [
      "there are more inputs than 2^d",
      ({ excess }: ReturnType<typeof measure>) => excess > 0
    ]
  }
} as const

/** Conjunctions of more inputs than a given number of levels read, and of no more. */
export const domains = {
  tooWide: those((excess) => excess > 0),
  narrow: those((excess) => excess <= 0)
}
