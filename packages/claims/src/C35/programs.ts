/**
 * # Two maps under a program
 *
 * Words of two narrow maps, a turn and a swap, with repetitions: what they compute within a deadline,
 * and within twice the deadline, which is to run twice as fast.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { WordClass } from "@headwater/infrabayes"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** Points that are permuted, the longest text, and the deadline in steps. */
export const Class = Schema.Struct({
  points: Schema.Int,
  bits: Schema.Int,
  deadline: Schema.Int
})
export type Class = typeof Class.Type

/** How many functions have a text in time. */
export const functions = Memo.by(
  (points: number, bits: number, deadline: number) => `${points} ${bits} ${deadline}`,
  (points: number, bits: number, deadline: number): number =>
    WordClass.census({ points, maxBits: bits, deadline }).functions.size
)

/** Beyond this many steps next to nothing is added. */
const late = 256

export const class_ = Reading.about(
  Class,
  (it) => ({
    slow: functions(it.points, it.bits, it.deadline),
    fast: functions(it.points, it.bits, 2 * it.deadline),
    /** Within 256 steps. */
    all: functions(it.points, it.bits, late)
  }),
  {
    show: (it, { all, fast, slow }) =>
      `${it.points} points, ${it.bits} bits: ${slow} functions in ${it.deadline} steps, ${fast} in twice as many, ${all} in ${late}`,
    sizes: {
      points: ["the inputs of a narrow map, which are its outputs too", (_, it) => it.points],
      bits: ["the longest texts", (_, it) => it.bits],
      deadline: ["the steps that a text may take", (_, it) => it.deadline]
    },
    conditions: {
      "a third or less": [
        "in time a third or less is computed of all that texts of the length compute",
        (it) => 3 * it.slow <= it.all
      ],
      "half or more": [
        "in time half or more is computed of all that texts of the length compute",
        (it) => 2 * it.slow >= it.all
      ]
    }
  }
)

/** Classes of some numbers of points and lengths, at deadlines three or four times a power of two. */
export const classes = (
  points: ReadonlyArray<number>,
  lengths: ReadonlyArray<number>
): Domain.Domain<Class> =>
  Domain.exhaustive(() =>
    points.flatMap((n) =>
      lengths.flatMap((bits) =>
        [4, 6, 8, 12, 16, 24, 32, 48, 64].map((deadline) => ({ points: n, bits, deadline }))
      )
    )
  )

/** What is computed in time on eight points by texts of 24 bits. */
export const figures = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [6, 12, 24, 48, 96, late].map((deadline) => [
      `${deadline} steps`,
      functions(8, 24, deadline).toString()
    ])
  )
