/**
 * # What is said of beating a human
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Exact, Reading } from "@headwater/proof"
import * as Policies from "../models/Policies.ts"
import * as Texts from "./policies.ts"
import * as Humans from "./weightings.ts"

const weighted = {
  model: Humans.model,
  measure: Humans.measure,
  sizes: {
    contexts: (_: Humans.Measured, it: Humans.Human) => it.contexts,
    goals: (_: Humans.Measured, it: Humans.Human) => it.goals,
    "errors in 100 cells": [
      "cells of a hundred that the human answers wrong",
      (it: Humans.Measured) => it.errorsInHundred
    ],
    "deadlines missed of 20": [
      "deadlines of twenty that the human misses",
      (_: Humans.Measured, it: Humans.Human) => it.missed
    ]
  },
  conditions: {
    flawless: [
      "the human is right in every cell and misses no deadline",
      (it: Humans.Measured) => it.isFlawless
    ],
    "above the blind": [
      "the human gets a larger part of all there is than answers without goals get on average: for two goals, three quarters",
      (it: Humans.Measured) => it.isAbove
    ],
    versatile: [
      "the human is right in more cells than there are contexts, and now and then in time",
      (it: Humans.Measured) => it.isVersatile
    ]
  }
} as const

export const whatever = Reading.all(
  "R1",
  "On every weighting of contexts, goals and deadlines, whatever scores more than the human answers by the goal.",
  { ...weighted, margin: (it) => it.share.minus(Rational.one) }
)

export const mostly = Reading.most(
  "R2",
  "On most weightings of contexts, goals and deadlines, whatever scores more than the human answers by the goal.",
  {
    ...weighted,
    threshold: "51/100",
    part: (it) => it.share,
    margin: (it) => it.share.minus(Rational.of(51, 100))
  }
)

export const dominating = Reading.all(
  "R3",
  "Whatever is nowhere worse than the human and somewhere better answers by the goal.",
  { ...weighted, margin: (it) => Exact.ofCondition(!it.isDominated) }
)

const texts = {
  model: Texts.model,
  measure: Texts.measure,
  sizes: {
    symbols: [Policies.says.symbols, (it: Texts.Measured) => it.symbols],
    own: [Policies.says.own, (it: Texts.Measured) => it.own],
    noise: ["the demonstrator errs three times in 3 + 2^noise", (it: Texts.Measured) => it.noise]
  },
  conditions: {
    "only planners have it": [
      "planners have the demonstrator, and nothing else may read it",
      (it: Texts.Measured) => it.onlyPlanners
    ],
    "does not fit": [
      "a text of the demonstrator's own is longer than the bound on texts",
      (it: Texts.Measured) => it.own > it.symbols
    ],
    "three symbols or more": [
      "a text of the demonstrator's own has three symbols or more",
      (it: Texts.Measured) => it.own >= 3
    ]
  }
} as const

export const entails = Reading.all(
  "R4",
  "Every text that does what the demonstrator intends more often than the demonstrator has its optimiser upstream.",
  { ...texts, margin: ({ better, upstream }) => Exact.ofInteger(upstream - better) }
)

export const usually = Reading.most(
  "R5",
  "Of the mass of texts that do what the demonstrator intends more often than it does, most has its optimiser upstream.",
  {
    ...texts,
    threshold: "51/100",
    weight: (it) => Rational.of(it.betterMass),
    part: (it) => Rational.of(it.upstreamMass),
    margin: (it) => Exact.ofInteger(100n * it.upstreamMass - 51n * it.betterMass)
  }
)

export const strictly = Reading.some(
  "R6",
  "Some text that has its optimiser upstream does what the demonstrator intends no more often than the demonstrator.",
  { ...texts, margin: ({ weak }) => Exact.ofInteger(weak - 1) }
)
