/**
 * # What is said of generalisation and of goals
 *
 * @module
 */
import { Exact, Reading } from "@headwater/proof"
import * as Lines from "./lines.ts"
import * as Means from "./model.ts"

export const checked = Reading.all(
  "R1",
  "In contexts that were not seen and are checked, what imitates as a means is right at least as often as the rest.",
  {
    ...Means.means,
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
    ...Means.means,
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
      ...Means.means,
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
    ...Lines.line,
    margin: ({ both, either }) => Exact.ofInteger(5n * both - 4n * either)
  }
)
