/**
 * # What is said of a search over strategies
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Exact, Reading } from "@headwater/proof"
import * as Imitators from "./model.ts"

const shared = {
  model: Imitators.model,
  measure: Imitators.measure,
  sizes: {
    epochs: [
      "how many choices of a strategy the world makes, one for every eight steps",
      (it: Imitators.Measured) => it.epochs
    ]
  } as const
}

export const simpler = Reading.all(
  "R1",
  "A search over strategies takes fewer bits, text and losses, than the text that runs the world which chooses them.",
  {
    ...shared,
    sizes: {
      rule: [
        "the number of the cellular automaton that the world runs",
        (it: Imitators.Measured) => it.rule
      ],
      ...shared.sizes
    },
    strict: true,
    unit: "bits",
    margin: Imitators.lead
  }
)

export const wins = Reading.all(
  "R2",
  "A search over strategies takes fewer bits, text and losses, than all else within the bounds.",
  {
    ...shared,
    conditions: {
      "record fits": [
        "a list of the choices is within the bound on bits",
        (it: Imitators.Measured) => it.isRecorded
      ],
      "explanation fits": [
        "the text that runs the world is within the bounds",
        (it: Imitators.Measured) => it.isExplained
      ],
      restless: [
        "no list that ends in a period is shorter than the plain one",
        (it: Imitators.Measured) => it.isRestless
      ],
      "search fits": [
        "a search is within the bound on bits",
        (it: Imitators.Measured) => it.isSearched
      ]
    },
    strict: true,
    margin: Imitators.leadOfAll
  }
)

export const somewhere = Reading.some(
  "R3",
  "In some of these worlds a search over strategies takes the fewest bits of all.",
  {
    ...shared,
    sizes: {
      "doublings of 32 epochs": [
        "how often 32 epochs are doubled",
        (it: Imitators.Measured) => it.doublings
      ]
    },
    strict: true,
    margin: Imitators.leadOfAll
  }
)

const cover = {
  model: Imitators.covered,
  measure: Imitators.cover,
  sizes: {
    epochs: [
      "how many choices of a strategy the world makes, one for every eight steps",
      (it: ReturnType<typeof Imitators.cover>) => it.epochs
    ]
  } as const
}

export const same = Reading.all("R4", "The search says whatever the explanation says.", {
  ...cover,
  margin: ({ alike, steps }) => Exact.ofInteger(alike - steps)
})

export const mostlySame = Reading.most(
  "R5",
  "In three of four steps of all worlds the search says what the explanation says.",
  {
    ...cover,
    threshold: "3/4",
    weight: (it) => it.steps,
    part: (it) => it.alike,
    margin: ({ alike, steps }) => Rational.of(alike, steps).minus(Rational.of(3, 4))
  }
)
