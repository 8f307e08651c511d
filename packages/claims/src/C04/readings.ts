/**
 * # What is said of odds and of further evidence
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Reading } from "@headwater/proof"
import * as Items from "./items.ts"
import * as Policies from "../models/Policies.ts"
import * as Odds from "./odds.ts"

const half = Rational.of(1, 2)

const items = {
  model: Items.model,
  measure: Items.measure,
  sizes: { items: ["how many items of evidence there are", (it: Items.Measured) => it.items] },
  conditions: {
    independent: ["items are independent on either side", (it: Items.Measured) => it.isIndependent],
    alike: [
      "items hang together by copies of one cause, with the same share on both sides, or not at all",
      (it: Items.Measured) => it.isAlike
    ],
    "by lineage": [
      "items are copies of one cause with some chance, and else independent",
      (it: Items.Measured) => it.isLineage
    ],
    frequent: [
      "independent items are likelier together on the one side than one of them on the other",
      (it: Items.Measured) => it.isFrequent
    ],
    "nearly sure": [
      "items that avoid one another as far as can be are likelier together on the one side than one of them on the other",
      (it: Items.Measured) => it.isNearlySure
    ]
  }
} as const

export const multiply = Reading.all(
  "R1",
  "Items each of which is in favour move even odds by the product of their ratios, or more.",
  { ...items, margin: (it) => it.low.minus(it.multiplied) }
)

export const jointly = Reading.all(
  "R2",
  "Items each of which is in favour are in favour together.",
  { ...items, strict: true, margin: (it) => it.low.minus(half) }
)

export const mostly = Reading.most(
  "R3",
  "Most items each of which is in favour are in favour together, whatever share of them is copies on either side.",
  {
    ...items,
    threshold: "51/100",
    part: (it) => (it.low.compare(half) > 0 ? Rational.one : Rational.zero),
    margin: (it) => it.low.minus(half)
  }
)

export const start = Reading.all(
  "R4",
  "From even odds one item in favour makes its side more likely than not.",
  {
    model: Odds.starting,
    measure: Odds.begin,
    conditions: {
      enough: [
        "the least start and the least chance that the item is true are together more than one",
        (it: Odds.Started) => it.over > 0
      ]
    },
    strict: true,
    margin: (it) => it.low.minus(half)
  }
)

export const even = Reading.some(
  "R5",
  "Somewhere in the class of policies the share that imitates as a means is within a quarter of one half.",
  {
    model: Odds.counted,
    measure: Odds.count,
    sizes: {
      symbols: [Policies.says.symbols, (it: Odds.Counted) => it.symbols],
      "price of reading": [
        "bits that reading the demonstrator costs",
        (it: Odds.Counted) => it.read
      ]
    },
    machines: {
      names: Odds.languages,
      of: (it: Policies.Setting) => it.language,
      says: {
        LX: "planners have the demonstrator, and any text may read it at the price",
        "LX(inf,0)": "planners have the demonstrator, and nothing else may read it",
        LM: "nothing has the demonstrator, and planners carry a model of it"
      }
    },
    margin: ({ share }) => Rational.of(1, 4).minus(share.minus(half).abs())
  }
)
