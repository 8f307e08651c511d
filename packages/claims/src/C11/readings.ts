/**
 * # What is said of entanglement
 *
 * @module
 */
import type { Rational } from "@headwater/exact"
import { Exact, Reading } from "@headwater/proof"
import * as Forecasts from "./forecasts.ts"
import * as Manifest from "./manifest.ts"
import * as Sets from "./model.ts"
import * as Texts from "./texts.ts"
import * as Words from "./words.ts"

const shared = {
  ...Sets.sets,
  strict: true,
  margin: ({ reversal }: { readonly reversal: Rational }) => reversal
} as const

export const always = Reading.all(
  "R1",
  "Whatever is believed, stakes off the event reverse the order of some acts on it.",
  shared
)

export const mostly = Reading.most(
  "R2",
  "Of nine in ten sets of beliefs, stakes off the event reverse the order of some acts on it.",
  { ...shared, threshold: "9/10" }
)

export const moves = Reading.some(
  "R3",
  "What is at stake elsewhere moves a forecast across even odds.",
  {
    ...Forecasts.stakes,
    strict: true,
    margin: (it) => it.crossing
  }
)

export const dearer = Reading.all(
  "R4",
  "A forecast that is further off than every belief guarantees less than the nearest honest one.",
  {
    ...Forecasts.stakes,
    conditions: {
      seen: ["every belief gives what is forecast some chance", (it) => it.isSeen],
      outside: ["the forecast is further off than every belief", (it) => it.isOutside]
    },
    strict: true,
    margin: (it) => it.excess
  }
)

export const open = Reading.all(
  "R5",
  "A single sure belief about facts and programs leaves open whether the programs ran.",
  {
    ...Manifest.joint,
    strict: true,
    margin: (it) => it.open
  }
)

export const follows = Reading.all(
  "R6",
  `In bits of data a target needs the length of its shortest text within reach, or up to ${Words.slack} bits less.`,
  { ...Words.targeted, margin: Words.follows }
)

export const saves = Reading.some(
  "R7",
  "Some target within a deadline has eight times the chance where compute is free before it.",
  { ...Words.targeted, margin: (it) => Words.ahead(it, 8) }
)

export const beyondReach = Reading.most(
  "R8",
  "Most targets within a deadline have a shorter text that is too slow for it.",
  {
    ...Words.targeted,
    threshold: "51/100",
    margin: ({ shortest }) => Exact.ofInteger(shortest.bound - shortest.free - 1)
  }
)

export const examples = Reading.most(
  "R9",
  "Free compute before the deadline lets most targets do with no more examples.",
  {
    ...Words.targeted,
    threshold: "51/100",
    margin: (it) => it.examples.bound.minus(it.examples.free)
  }
)

export const texts = Reading.some(
  "R10",
  "Of some function on the register machine the shortest known text takes longer than a longer one.",
  {
    ...Texts.pair,
    strict: true,
    margin: (both) => both
  }
)
