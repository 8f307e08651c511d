/**
 * # What is said of entanglement
 *
 * @module
 */
import { Exact, Reading } from "@headwater/proof"
import * as Forecasts from "./forecasts.ts"
import * as Manifest from "./manifest.ts"
import * as Sets from "./model.ts"
import * as Texts from "./texts.ts"
import * as Words from "./words.ts"

const shared = {
  model: Sets.model,
  measure: Sets.measure,
  conditions: {
    closed: [
      "what one belief says given the event may go with what another says of the rest",
      (it: Sets.Measured) => it.isClosed
    ],
    crisp: ["no belief has a constant", (it: Sets.Measured) => it.constants === 0]
  },
  sizes: Sets.sizes,
  strict: true,
  margin: (it: Sets.Measured) => it.reversal
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
    model: Forecasts.model,
    measure: Forecasts.measure,
    strict: true,
    margin: (it) => it.crossing
  }
)

export const dearer = Reading.all(
  "R4",
  "A forecast that is further off than every belief guarantees less than the nearest honest one.",
  {
    model: Forecasts.model,
    measure: Forecasts.measure,
    conditions: {
      seen: [
        "every belief gives what is forecast some chance",
        (it: Forecasts.Measured) => it.isSeen
      ],
      outside: [
        "the forecast is further off than every belief",
        (it: Forecasts.Measured) => it.isOutside
      ]
    },
    strict: true,
    margin: (it) => it.excess
  }
)

export const open = Reading.all(
  "R5",
  "A single sure belief about facts and programs leaves open whether the programs ran.",
  {
    model: Manifest.model,
    measure: Manifest.measure,
    conditions: {
      noisy: ["some record leaves two outcomes possible", (it: Manifest.Measured) => it.isNoisy]
    },
    sizes: {
      outcomes: ["what a program may put out", (it: Manifest.Measured) => it.outcomes],
      records: ["what may be seen of it", (it: Manifest.Measured) => it.records]
    },
    strict: true,
    margin: (it) => it.open
  }
)

const targets = {
  model: Words.model,
  measure: Words.measure,
  sizes: {
    "bits of texts": ["the longest texts", (it: Words.Measured) => it.maxBits],
    deadline: [
      "the steps that a text may take where compute is bounded",
      (it: Words.Measured) => it.deadline
    ]
  }
} as const

export const follows = Reading.all(
  "R6",
  `In bits of data a target needs the length of its shortest text within reach, or up to ${Words.slack} bits less.`,
  { ...targets, margin: Words.follows }
)

export const saves = Reading.some(
  "R7",
  "Some target within a deadline has eight times the chance where compute is free before it.",
  { ...targets, margin: (it) => Words.ahead(it, 8) }
)

export const beyondReach = Reading.most(
  "R8",
  "Most targets within a deadline have a shorter text that is too slow for it.",
  {
    ...targets,
    threshold: "51/100",
    margin: ({ shortest }) => Exact.ofInteger(shortest.bound - shortest.free - 1)
  }
)

export const examples = Reading.most(
  "R9",
  "Free compute before the deadline lets most targets do with no more examples.",
  { ...targets, threshold: "51/100", margin: (it) => it.examples.bound.minus(it.examples.free) }
)

export const texts = Reading.some(
  "R10",
  "Of some function on the register machine the shortest known text takes longer than a longer one.",
  {
    model: Texts.model,
    measure: Texts.measure,
    strict: true,
    margin: (it) => it.both
  }
)
