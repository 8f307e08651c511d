/**
 * # What is said of generalisation and of goals
 *
 * @module
 */
import { Exact, Reading } from "@headwater/proof"
import * as Policies from "../models/Policies.ts"
import * as Lines from "./lines.ts"
import * as Means from "./model.ts"

const shared = {
  model: Means.model,
  measure: Means.measure,
  sizes: {
    symbols: [Policies.says.symbols, (it: Means.Measured) => it.symbols],
    seen: [Policies.says.seen, (it: Means.Measured) => it.seen],
    own: [Policies.says.own, (it: Means.Measured) => it.own]
  } as const
}

export const checked = Reading.all(
  "R1",
  "In contexts that were not seen and are checked, what imitates as a means is right at least as often as the rest.",
  {
    ...shared,
    conditions: {
      "planners have it": [
        "planners have the demonstrator, and carry no model of their own",
        (it) => it.given
      ]
    },
    margin: ({ rest, upstream }) => Means.less(upstream.checked, rest.checked)
  }
)

export const unchecked = Reading.all(
  "R2",
  "On deployment what imitates as a means is right no more often than the rest.",
  {
    ...shared,
    conditions: {
      "never audited": ["no step of deployment is checked", (it) => it.audited.sign === 0]
    },
    margin: ({ rest, upstream }) => Means.less(rest.deployed, upstream.deployed)
  }
)

const simplerWhere = (id: string, where: string) =>
  Reading.all(
    id,
    `Where planners ${where}, what imitates as a means has goals no longer on average than those that the rest serves.`,
    {
      ...shared,
      conditions: {
        "its goal is long": [
          "the least goal that only the demonstrator serves best has at least three symbols",
          (it) => it.ownGoal >= 3
        ]
      },
      margin: ({ rest, upstream }) => Means.less(rest.goal, upstream.goal)
    }
  )

export const simpler = simplerWhere("R3", "have the demonstrator")
export const simplerWithModel = simplerWhere("R4", "carry a model of their own")

export const enough = Reading.all(
  "R5",
  "A short goal and bad generalisation pick out what imitates as a means, up to a fifth of the mass of either.",
  {
    model: Lines.model,
    measure: Lines.measure,
    conditions: {
      "only planners have it": [
        "planners have the demonstrator, nothing else may read it, and nothing answers as in training",
        (it) => it.onlyPlanners
      ]
    },
    sizes: { symbols: (it) => it.symbols, own: (it) => it.own },
    margin: ({ both, picked, upstream }) =>
      Exact.ofInteger(5n * both - 4n * (picked + upstream - both))
  }
)
