/**
 * # The readings of C20
 *
 * What a charge for time does to accuracy on the contexts not shown, and how long tables and rules
 * take.
 *
 * @module
 */
import { Reading } from "@headwater/proof"
import { model } from "./classes.ts"
import * as Generalisation from "./model.ts"
import type { Measured } from "./model.ts"
import * as Texts from "./texts.ts"

const shared = { model, measure: Generalisation.measure }

const areAll = [
  "the class has every table that agrees with what was shown",
  (it: Measured) => it.areAll
] as const

const alike = {
  "tables alike": [
    "the tables are equally long and take equally long",
    (it: Measured) => it.areAlike
  ],
  "slower rule": ["the rule takes more steps than the tables", (it: Measured) => it.isSlower]
} as const

export const harm = Reading.some(
  "R1",
  "A rule that outweighs the tables that agree with what was shown does so no more at a charge for time, so that accuracy is less than half way from chance to right.",
  {
    ...shared,
    sizes: { charge: (it) => it.charge },
    conditions: {
      "table bits are free": [
        "the tables take fewer steps than they hold bits",
        (it: Measured) => it.areFree
      ]
    },
    strict: true,
    margin: (_, it) => Generalisation.harms(it)
  }
)

export const falls = Reading.all("R2", "Accuracy does not rise with the charge.", {
  ...shared,
  conditions: alike,
  margin: (_, it) => Generalisation.fall(it)
})

export const limit = Reading.all(
  "R3",
  "Accuracy is no farther from chance than the odds of the rule against the tables, which each unit of charge lowers by the ratio of their times.",
  {
    ...shared,
    conditions: { "all tables": areAll, ...alike },
    margin: (_, it) => Generalisation.isNear(it)
  }
)

export const halfWay = Reading.all(
  "R4",
  "Accuracy is half way from chance to right at the charge at which rule and tables weigh alike, higher below and lower above.",
  {
    ...shared,
    conditions: {
      "all tables": areAll,
      ...alike,
      "rule ahead": [
        "without a charge the rule outweighs the tables together",
        (it: Measured) => it.isAhead
      ]
    },
    margin: (_, it) => Generalisation.isOnItsSide(it)
  }
)

export const harmless = Reading.all("R5", "No charge lowers the accuracy on all contexts.", {
  ...shared,
  conditions: {
    "everything shown": ["every context was shown", (it: Measured) => it.hidden === 0],
    "rule as fast": [
      "the tables are alike, and the rule takes no more steps than they",
      (it: Measured) => it.areAlike && !it.isSlower
    ]
  },
  margin: (_, it) => Generalisation.gain(it)
})

export const hard = Reading.all("R6", "Under a hard bound on time accuracy is chance.", {
  ...shared,
  conditions: {
    "all tables": areAll,
    "bound between": [
      "the bound admits every table and not the rule",
      (it: Measured) => it.isBetween
    ]
  },
  margin: (_, it) => Generalisation.offChance(it).negated()
})

export const bits = Reading.all("R7", "A table of bits takes 4 steps, whatever it holds.", {
  model: Texts.bits,
  measure: Texts.ofBits,
  margin: ({ steps }) => Texts.off(steps, 4n)
})

export const values = Reading.all(
  "R8",
  "A table of entries of w bits takes 11 w + 2 steps, whatever it holds.",
  {
    model: Texts.values,
    measure: Texts.ofValues,
    margin: ({ steps }, { width }) => Texts.off(steps, Texts.table(width))
  }
)

export const game = Reading.all(
  "R9",
  "The closed rule of the subtraction game takes no more steps than any table of entries.",
  { model: Texts.beside, measure: Texts.closedGame, margin: Texts.ahead }
)

export const roots = Reading.all(
  "R10",
  "The search for a square root takes no more steps than a table of entries of w bits.",
  {
    model: Texts.beside,
    measure: Texts.rootSearch,
    conditions: {
      "large root": [
        "the root is at least twice as large as an entry has bits",
        (it) => it.a >= 2n * it.w
      ]
    },
    margin: Texts.ahead
  }
)
