/**
 * # What is said of copies, votes and plans
 *
 * @module
 */
import type { Rational } from "@headwater/exact"
import { Reading } from "@headwater/proof"
import * as Copies from "./model.ts"
import * as Plans from "./plans.ts"

const throughput = {
  ...Copies.task,
  strict: true,
  margin: (lead: Rational) => lead
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
  ...Copies.vote,
  strict: true,
  margin: (it) => it.gain
})

const actions = (_: Plans.Measured, it: Plans.Plan): number => it.human.length

const planning = {
  ...Plans.plan,
  sizes: {
    "error in sixtieths": [
      "how far the human may be from the imitation, in total variation",
      (_: Plans.Measured, it: Plans.Plan) => it.error
    ],
    actions
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
      near: ["the error is below the gain over twice the range of payoffs", (it) => it.isNear]
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
    ...Plans.plan,
    sizes: { actions },
    margin: (it) => it.loose.negated()
  }
)

export const safe = Reading.all(
  "R7",
  "A plan for the worst human within the error earns nothing below zero.",
  {
    ...Plans.ball,
    margin: (it) => it.earned
  }
)

export const surely = Reading.most(
  "R8",
  "Against nine in ten of the humans who can be beaten, a plan for the worst human within the error earns something for sure, whatever the imitation.",
  { ...planning, threshold: "9/10", margin: (it) => it.sure }
)
