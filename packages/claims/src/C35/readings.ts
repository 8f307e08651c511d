/**
 * # What is said of speed
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Exact, Reading } from "@headwater/proof"
import * as Feedback from "./feedback.ts"
import * as Programs from "./programs.ts"
import * as Search from "./search.ts"

export const nothing = Reading.all(
  "R1",
  "A narrow system that runs faster does no task that it did not do before.",
  {
    ...Feedback.narrow,
    conditions: {
      alone: ["its outputs are not put back in", (it) => it.isAlone]
    },
    margin: ({ fast, slow }) => Exact.ofInteger(slow - fast)
  }
)

export const some = Reading.all(
  "R2",
  "A narrow system that runs faster and gets its outputs back leaves some task undone.",
  {
    ...Feedback.narrow,
    conditions: {
      "not all the way round": [
        "it gives two outputs fewer than there are points, or less",
        (it) => it.speed < it.points - 1
      ]
    },
    margin: ({ fast, tasks }) => Exact.ofInteger(tasks - fast - 1)
  }
)

export const most = Reading.most(
  "R3",
  "Over all narrow systems of a size, with their outputs put back in, most tasks stay undone at any speed.",
  {
    ...Feedback.world,
    threshold: "51/100",
    part: (share) => Rational.one.minus(share),
    margin: (share) => Rational.of(49, 100).minus(share)
  }
)

export const doubles = Reading.all(
  "R4",
  "Twice the speed doubles what programs of two narrow maps compute in time, or more.",
  { ...Programs.class_, margin: ({ fast, slow }) => Exact.ofInteger(fast - 2 * slow) }
)

export const less = Reading.all(
  "R5",
  "Twice the speed at most doubles what programs of two narrow maps compute in time.",
  { ...Programs.class_, margin: ({ fast, slow }) => Exact.ofInteger(2 * slow - fast) }
)

export const little = Reading.all(
  "R6",
  "A search that is twice as fast, and looks one ply further, is right at most 0.053 more often.",
  { ...Search.search, margin: ({ gain }) => Rational.of(53, 1000).minus(gain) }
)

export const worse = Reading.some(
  "R7",
  "Somewhere a search that is twice as fast, and looks one ply further, is right less often.",
  { ...Search.search, strict: true, margin: ({ gain }) => gain.negated() }
)
