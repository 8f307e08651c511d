/**
 * # What is said of copies, votes and plans
 *
 * @module
 */
import { Reading } from "@headwater/proof"
import * as Copies from "./model.ts"
import * as Plans from "./plans.ts"

const throughput = {
  model: Copies.task,
  measure: (it: Copies.Task) => it,
  sizes: {
    steps: ["steps of a task, all of which have to be right", (it: Copies.Task) => it.steps],
    "times faster": [
      "how many tries the copy has for one of the human",
      (it: Copies.Task) => it.speed
    ],
    "right of 100": ["steps of a hundred in which the copy is right", (it: Copies.Task) => it.copy]
  },
  strict: true,
  margin: Copies.lead
} as const

export const faster = Reading.all(
  "R1",
  "A copy that is less reliable and faster gets more tasks done than the human.",
  throughput
)

export const someCopy = Reading.some(
  "R2",
  "Some copy less reliable than the human gets more tasks of twenty steps done, ten times as fast.",
  throughput
)

export const voting = Reading.all("R3", "A majority of copies is right more often than one.", {
  model: Copies.vote,
  measure: Copies.count,
  conditions: {
    likely: [
      "each is right more often than not, and not always",
      (it: Copies.Voted) => it.isLikely
    ],
    odd: ["an odd number vote", (it: Copies.Voted) => it.isOdd]
  },
  sizes: { voters: (it: Copies.Voted) => it.voters },
  strict: true,
  margin: (it) => it.gain
})

const planning = {
  model: Plans.model,
  measure: Plans.measure,
  sizes: {
    "error in sixtieths": [
      "how far the human may be from the imitation, in total variation",
      (it: Plans.Measured) => it.error
    ],
    actions: (it: Plans.Measured) => it.actions
  },
  strict: true,
  margin: (it: Plans.Measured) => it.room
} as const

export const always = Reading.all(
  "R4",
  "A best reply to an imitation of the human earns something against the human.",
  {
    ...planning,
    conditions: {
      near: [
        "the error is below the gain over twice the range of payoffs",
        (it: Plans.Measured) => it.isNear
      ]
    }
  }
)

export const mostly = Reading.most(
  "R5",
  "Against three in four of the humans who can be beaten, a best reply to an imitation earns something.",
  { ...planning, threshold: "3/4" }
)

export const reached = Reading.some(
  "R6",
  "Some plan is ruined at an error of no more than the gain over twice the range of payoffs.",
  {
    model: Plans.model,
    measure: Plans.measure,
    sizes: { actions: (it: Plans.Measured) => it.actions },
    margin: (it) => it.loose.negated()
  }
)

export const safe = Reading.all(
  "R7",
  "A plan for the worst human within the error earns nothing below zero.",
  {
    model: Plans.ball,
    measure: Plans.earn,
    conditions: {
      within: ["the human is within the error of the imitation", (it: Plans.Earned) => it.isWithin]
    },
    margin: (it) => it.earned
  }
)

export const surely = Reading.most(
  "R8",
  "Against nine in ten of the humans who can be beaten, a plan for the worst human within the error earns something for sure, whatever the imitation.",
  { ...planning, threshold: "9/10", margin: (it) => it.sure }
)
