/**
 * # What is said of goals
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Exact, Reading } from "@headwater/proof"
import * as Policies from "../models/Policies.ts"
import * as Game from "./model.ts"
import * as Goals from "./goals.ts"
import * as Posterior from "./posterior.ts"
import * as Uniform from "./uniform.ts"

const bargain = {
  model: Game.model,
  measure: Game.measure,
  conditions: {
    "sixteen steps at stake": [
      "at least as many deployment steps are at stake as there are contexts, sixteen",
      (it: Game.Measured) => it.stake.compare(Rational.of(16)) >= 0
    ],
    "one step at stake": [
      "at most one deployment step is at stake",
      (it: Game.Measured) => it.stake.compare(Rational.one) <= 0
    ]
  }
} as const

export const stays = Reading.all(
  "R1",
  "To imitate throughout training is a best plan of every goal.",
  {
    ...bargain,
    margin: (it) => it.lead
  }
)

export const goes = Reading.all(
  "R2",
  "To deviate somewhere in training is a best plan of every goal.",
  {
    ...bargain,
    margin: (it) => it.lead.negated()
  }
)

const wanted = {
  model: Goals.model,
  measure: Goals.measure,
  sizes: { symbols: [Policies.says.symbols, (it: Goals.Measured) => it.symbols] } as const
}

export const texts = Reading.all(
  "R3",
  "Of the goals with short texts that gain anything by not matching, nine in ten imitate throughout training, by mass.",
  {
    ...wanted,
    conditions: {
      "more than two steps at stake": [
        "more than two deployment steps are at stake",
        (it) => it.stake.compare(Rational.of(2)) > 0
      ],
      "the shortest goal stays": [
        "the goal `a` has more at stake than it gains by deviating once",
        (it) => it.shortestStays
      ]
    },
    margin: (it) => Exact.ofInteger(10n * it.imitating - 9n * it.gaining)
  }
)

export const drawn = Reading.all(
  "R4",
  "Of the goals drawn evenly that gain anything by not matching, nine in ten imitate throughout training.",
  {
    model: Uniform.model,
    measure: Uniform.measure,
    conditions: {
      "four steps at stake": [
        "at least four deployment steps are at stake",
        (it) => it.stake.compare(Rational.of(4)) >= 0
      ]
    },
    sizes: {
      values: ["how many values a goal can give to a cell, drawn evenly", (it) => it.values]
    },
    margin: (it) => it.share.minus(Rational.of(9, 10))
  }
)

export const foreign = Reading.all(
  "R5",
  "Of the goals that imitate because they gain later, or because they are the demonstrator's, nine in ten are not the demonstrator's.",
  {
    ...wanted,
    conditions: {
      "its goal is longer": [
        "the least goal that the demonstrator serves is longer than the least one that gains by not matching",
        (it) => it.ownSize > it.gainingSize
      ]
    },
    margin: (it) => Exact.ofInteger(it.gaining - 9n * it.own)
  }
)

const posterior = {
  model: Posterior.model,
  measure: Posterior.measure,
  sizes: {
    symbols: [Policies.says.symbols, (it: Posterior.Measured) => it.symbols],
    own: [Policies.says.own, (it: Posterior.Measured) => it.own]
  } as const,
  strict: true
}
const atStake = {
  "the shortest goal stays": [
    "the goal `a` has more at stake than it gains by deviating once",
    (it: Posterior.Measured) => it.shortestStays
  ]
} as const
const half = Rational.of(1, 2)

export const upstream = Reading.all(
  "R6",
  "Where only planners have the demonstrator, policies that imitate as a means have more than half of the posterior.",
  { ...posterior, conditions: atStake, margin: (it) => it.upstream.minus(half) }
)

export const misaligned = Reading.all(
  "R7",
  "Where only planners have the demonstrator, policies that imitate as a means and deviate later have more than half of the posterior.",
  {
    ...posterior,
    conditions: {
      ...atStake,
      "hardly audited": [
        "an audit of deployment is worth at most one step",
        (it) => it.audited.compare(Rational.one) <= 0
      ]
    },
    margin: (it) => it.misaligned.minus(half)
  }
)
