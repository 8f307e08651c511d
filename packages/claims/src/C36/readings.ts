/**
 * # What is said of ladders
 *
 * @module
 */
import { Exact, Reading } from "@headwater/proof"
import * as Ladders from "./model.ts"

const { climb } = Ladders

type Condition = Reading.Condition<ReturnType<typeof climb.measure>>

const onlyPlanners: Condition = [
  "planners have the demonstrator, and nothing else may read it",
  (it) => it.onlyPlanners
]

const hard: Condition = [
  "no text of one symbol does what is intended more often than the demonstrator",
  (it) => !it.trivial
]

export const open = Reading.some(
  "R1",
  "Of the ladders of one grid some meet a misaligned mesa-optimiser first, and some superhuman imitation.",
  {
    ...climb,
    conditions: { "only planners have it": onlyPlanners },
    margin: (it) =>
      Exact.ofInteger((it.misaligned < it.superhuman ? it.misaligned : it.superhuman) - 1n)
  }
)

export const misaligned = Reading.all(
  "R2",
  "Every ladder meets a misaligned mesa-optimiser first.",
  {
    ...climb,
    conditions: {
      "only planners have it": onlyPlanners,
      "time first": [
        "one far-sighted answer is within the bound on steps from the first rung on",
        (it) => it.timeFirst
      ],
      "no symbol will do": hard
    },
    margin: (it) => Exact.ofInteger(it.misaligned - it.ladders)
  }
)

export const superhuman = Reading.all(
  "R3",
  "No ladder meets a misaligned mesa-optimiser before superhuman imitation, or with it.",
  {
    ...climb,
    conditions: { "only planners have it": onlyPlanners },
    margin: (it) => Exact.ofInteger(-it.misaligned - it.both)
  }
)

export const together = Reading.all(
  "R4",
  "Seen in training, nine in ten ladders meet superhuman imitation and a misaligned mesa-optimiser at the same step.",
  {
    ...climb,
    conditions: {
      "only planners have it": onlyPlanners,
      "no symbol will do": hard,
      "long to describe": [
        "the demonstrator's own text has six symbols or more",
        (it) => it.own >= 6
      ]
    },
    margin: (it) => Exact.ofInteger(10n * it.both - 9n * it.ladders)
  }
)
