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

export const stays = Reading.all(
  "R1",
  "To imitate throughout training is a best plan of every goal.",
  {
    ...Game.bargain,
    margin: (it) => it.lead
  }
)

export const goes = Reading.all(
  "R2",
  "To deviate somewhere in training is a best plan of every goal.",
  {
    ...Game.bargain,
    margin: (it) => it.lead.negated()
  }
)

export const texts = Reading.all(
  "R3",
  "Of the goals with short texts that gain anything by not matching, nine in ten imitate throughout training, by mass.",
  {
    ...Goals.wanted,
    conditions: {
      "more than two steps at stake": [
        "more than two deployment steps are at stake",
        (it) => it.stake.compare(Rational.of(2)) > 0
      ],
      "the shortest goal stays": Policies.shortestStays
    },
    margin: (it) => Exact.ofInteger(10n * it.imitating - 9n * it.gaining)
  }
)

export const drawn = Reading.all(
  "R4",
  "Of the goals drawn evenly that gain anything by not matching, nine in ten imitate throughout training.",
  {
    ...Uniform.drawing,
    margin: (it) => it.share.minus(Rational.of(9, 10))
  }
)

export const foreign = Reading.all(
  "R5",
  "Of the goals that imitate because they gain later, or because they are the demonstrator's, nine in ten are not the demonstrator's.",
  {
    ...Goals.wanted,
    conditions: {
      "its goal is longer": [
        "the least goal that the demonstrator serves is longer than the least one that gains by not matching",
        (it) => it.ownSize > it.gainingSize
      ]
    },
    margin: (it) => Exact.ofInteger(it.gaining - 9n * it.own)
  }
)

const posterior = { ...Posterior.setting, strict: true }
const atStake = { "the shortest goal stays": Policies.shortestStays } as const
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
