/**
 * # What is said of a search over strategies
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Exact, Reading } from "@headwater/proof"
import * as Imitators from "./model.ts"

export const simpler = Reading.all(
  "R1",
  "A search over strategies takes fewer bits, text and losses, than the text that runs the world which chooses them.",
  {
    ...Imitators.choice,
    sizes: {
      rule: ["the number of the cellular automaton that the world runs", (it) => it.rule],
      epochs: [Imitators.epochs, (it) => it.epochs]
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
    ...Imitators.choice,
    conditions: {
      "record fits": ["a list of the choices is within the bound on bits", (it) => it.isRecorded],
      "explanation fits": [
        "the text that runs the world is within the bounds",
        (it) => it.isExplained
      ],
      restless: [
        "no list that ends in a period is shorter than the plain one",
        (it) => it.isRestless
      ],
      "search fits": ["a search is within the bound on bits", (it) => it.isSearched]
    },
    strict: true,
    margin: Imitators.leadOfAll
  }
)

export const somewhere = Reading.some(
  "R3",
  "In some of these worlds a search over strategies takes the fewest bits of all.",
  {
    ...Imitators.choice,
    sizes: {
      "doublings of 32 epochs": ["how often 32 epochs are doubled", (it) => it.doublings]
    },
    strict: true,
    margin: Imitators.leadOfAll
  }
)

export const same = Reading.all("R4", "The search says whatever the explanation says.", {
  ...Imitators.covered,
  margin: ({ alike, steps }) => Exact.ofInteger(alike - steps)
})

export const mostlySame = Reading.most(
  "R5",
  "In three of four steps of all worlds the search says what the explanation says.",
  {
    ...Imitators.covered,
    threshold: "3/4",
    weight: (it) => it.steps,
    part: (it) => it.alike,
    margin: ({ alike, steps }) => Rational.of(alike, steps).minus(Rational.of(3, 4))
  }
)
