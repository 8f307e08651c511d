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

const narrow = {
  model: Feedback.model,
  measure: Feedback.measure,
  sizes: {
    points: [
      "the inputs of a narrow map, which are its outputs too",
      (it: Feedback.Measured) => it.points
    ],
    speed: ["outputs of the map in the time of one", (it: Feedback.Measured) => it.speed]
  }
} as const

export const nothing = Reading.all(
  "R1",
  "A narrow system that runs faster does no task that it did not do before.",
  {
    ...narrow,
    conditions: {
      alone: ["its outputs are not put back in", (it: Feedback.Measured) => it.isAlone]
    },
    margin: ({ fast, slow }) => Exact.ofInteger(slow - fast)
  }
)

export const some = Reading.all(
  "R2",
  "A narrow system that runs faster and gets its outputs back leaves some task undone.",
  {
    ...narrow,
    conditions: {
      "not all the way round": [
        "it gives two outputs fewer than there are points, or less",
        (it: Feedback.Measured) => it.speed < it.points - 1
      ]
    },
    margin: ({ fast, tasks }) => Exact.ofInteger(tasks - fast - 1)
  }
)

export const most = Reading.most(
  "R3",
  "Over all narrow systems of a size, with their outputs put back in, most tasks stay undone at any speed.",
  {
    model: Feedback.world,
    measure: (it: Feedback.World) => it,
    sizes: {
      points: [
        "the inputs of a narrow map, which are its outputs too",
        (it: Feedback.World) => it.points
      ],
      speed: ["outputs of the map in the time of one", (it: Feedback.World) => it.speed]
    },
    threshold: "51/100",
    part: (it) => Rational.one.minus(Feedback.reach(it)),
    margin: (it) => Rational.of(49, 100).minus(Feedback.reach(it))
  }
)

const programs = {
  model: Programs.model,
  measure: Programs.measure,
  sizes: {
    points: [
      "the inputs of a narrow map, which are its outputs too",
      (it: Programs.Measured) => it.points
    ],
    bits: ["the longest texts", (it: Programs.Measured) => it.bits],
    deadline: ["the steps that a text may take", (it: Programs.Measured) => it.deadline]
  },
  conditions: {
    "a third or less": [
      "in time a third or less is computed of all that texts of the length compute",
      (it: Programs.Measured) => 3 * it.slow <= it.all
    ],
    "half or more": [
      "in time half or more is computed of all that texts of the length compute",
      (it: Programs.Measured) => 2 * it.slow >= it.all
    ]
  }
} as const

export const doubles = Reading.all(
  "R4",
  "Twice the speed doubles what programs of two narrow maps compute in time, or more.",
  { ...programs, margin: ({ fast, slow }) => Exact.ofInteger(fast - 2 * slow) }
)

export const less = Reading.all(
  "R5",
  "Twice the speed at most doubles what programs of two narrow maps compute in time.",
  { ...programs, margin: ({ fast, slow }) => Exact.ofInteger(2 * slow - fast) }
)

const search = {
  model: Search.model,
  measure: Search.measure,
  sizes: {
    depth: ["moves to the end of the game", (it: Search.Measured) => it.depth],
    plies: ["moves that the slower search looks ahead", (it: Search.Measured) => it.plies]
  },
  conditions: {
    "two plies unseen": [
      "the faster search leaves two plies or more before the leaves",
      (it: Search.Measured) => it.unseen >= 2
    ],
    "independent leaves": [
      "whether a leaf is won does not depend on the way to it",
      (it: Search.Measured) => it.isIndependent
    ]
  }
} as const

export const little = Reading.all(
  "R6",
  "A search that is twice as fast, and looks one ply further, is right at most 0.053 more often.",
  { ...search, margin: ({ gain }) => Rational.of(53, 1000).minus(gain) }
)

export const worse = Reading.some(
  "R7",
  "Somewhere a search that is twice as fast, and looks one ply further, is right less often.",
  { ...search, strict: true, margin: ({ gain }) => gain.negated() }
)
