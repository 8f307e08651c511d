/**
 * # What is said of beating a human
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Exact, Reading } from "@headwater/proof"
import * as Texts from "./policies.ts"
import * as Humans from "./weightings.ts"

export const whatever = Reading.all(
  "R1",
  "On every weighting of contexts, goals and deadlines, whatever scores more than the human answers by the goal.",
  { ...Humans.human, margin: (it) => it.share.minus(Rational.one) }
)

export const mostly = Reading.most(
  "R2",
  "On most weightings of contexts, goals and deadlines, whatever scores more than the human answers by the goal.",
  {
    ...Humans.human,
    threshold: "51/100",
    part: (it) => it.share,
    margin: (it) => it.share.minus(Rational.of(51, 100))
  }
)

export const dominating = Reading.all(
  "R3",
  "Whatever is nowhere worse than the human and somewhere better answers by the goal.",
  { ...Humans.human, margin: (it) => Exact.ofCondition(!it.isDominated) }
)

export const entails = Reading.all(
  "R4",
  "Every text that does what the demonstrator intends more often than the demonstrator has its optimiser upstream.",
  { ...Texts.class_, margin: ({ better, upstream }) => Exact.ofInteger(upstream - better) }
)

export const usually = Reading.most(
  "R5",
  "Of the mass of texts that do what the demonstrator intends more often than it does, most has its optimiser upstream.",
  {
    ...Texts.class_,
    threshold: "51/100",
    weight: (it) => Rational.of(it.betterMass),
    part: (it) => Rational.of(it.upstreamMass),
    margin: (it) => Exact.ofInteger(100n * it.upstreamMass - 51n * it.betterMass)
  }
)

export const strictly = Reading.some(
  "R6",
  "Some text that has its optimiser upstream does what the demonstrator intends no more often than the demonstrator.",
  { ...Texts.class_, margin: ({ weak }) => Exact.ofInteger(weak - 1) }
)
