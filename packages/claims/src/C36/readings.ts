/**
 * # What is said of ladders
 *
 * @module
 */
import { Exact, Reading } from "@headwater/proof"
import * as Policies from "../models/Policies.ts"
import * as Ladders from "./model.ts"

const shared = {
  model: Ladders.model,
  measure: Ladders.measure,
  sizes: {
    symbols: [Policies.says.symbols, (it: Ladders.Measured) => it.symbols],
    own: [Policies.says.own, (it: Ladders.Measured) => it.own],
    noise: ["the demonstrator errs three times in 3 + 2^noise", (it: Ladders.Measured) => it.noise]
  } as const
}

const onlyPlanners = [
  "planners have the demonstrator, and nothing else may read it",
  (it: Ladders.Measured) => it.onlyPlanners
] as const

const hard = [
  "no text of one symbol does what is intended more often than the demonstrator",
  (it: Ladders.Measured) => !it.trivial
] as const

export const open = Reading.some(
  "R1",
  "Of the ladders of one grid some meet a misaligned mesa-optimiser first, and some superhuman imitation.",
  {
    ...shared,
    conditions: { "only planners have it": onlyPlanners },
    margin: ({ counts }) =>
      Exact.ofInteger(
        (counts.misaligned < counts.superhuman ? counts.misaligned : counts.superhuman) - 1n
      )
  }
)

export const misaligned = Reading.all(
  "R2",
  "Every ladder meets a misaligned mesa-optimiser first.",
  {
    ...shared,
    conditions: {
      "only planners have it": onlyPlanners,
      "time first": [
        "one far-sighted answer is within the bound on steps from the first rung on",
        (it) => it.timeFirst
      ],
      "no symbol will do": hard
    },
    margin: ({ counts, ladders }) => Exact.ofInteger(counts.misaligned - ladders)
  }
)

export const superhuman = Reading.all(
  "R3",
  "No ladder meets a misaligned mesa-optimiser before superhuman imitation, or with it.",
  {
    ...shared,
    conditions: { "only planners have it": onlyPlanners },
    margin: ({ counts }) => Exact.ofInteger(-counts.misaligned - counts.both)
  }
)

export const together = Reading.all(
  "R4",
  "Seen in training, nine in ten ladders meet superhuman imitation and a misaligned mesa-optimiser at the same step.",
  {
    ...shared,
    conditions: {
      "only planners have it": onlyPlanners,
      "no symbol will do": hard,
      "long to describe": [
        "the demonstrator's own text has six symbols or more",
        (it) => it.own >= 6
      ]
    },
    margin: ({ counts, ladders }) => Exact.ofInteger(10n * counts.both - 9n * ladders)
  }
)
