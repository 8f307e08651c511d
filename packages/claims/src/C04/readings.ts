/**
 * # What is said of odds and of further evidence
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Reading } from "@headwater/proof"
import * as Items from "./items.ts"
import * as Odds from "./odds.ts"

const half = Rational.of(1, 2)

export const multiply = Reading.all(
  "R1",
  "Items each of which is in favour move even odds by the product of their ratios, or more.",
  { ...Items.evidence, margin: (it) => it.low.minus(it.multiplied) }
)

export const jointly = Reading.all(
  "R2",
  "Items each of which is in favour are in favour together.",
  { ...Items.evidence, strict: true, margin: (it) => it.low.minus(half) }
)

export const mostly = Reading.most(
  "R3",
  "Most items each of which is in favour are in favour together, whatever share of them is copies on either side.",
  {
    ...Items.evidence,
    threshold: "51/100",
    part: (it) => (it.low.compare(half) > 0 ? Rational.one : Rational.zero),
    margin: (it) => it.low.minus(half)
  }
)

export const start = Reading.all(
  "R4",
  "From even odds one item in favour makes its side more likely than not.",
  {
    ...Odds.starting,
    strict: true,
    margin: (it) => it.low.minus(half)
  }
)

export const even = Reading.some(
  "R5",
  "Somewhere in the class of policies the share that imitates as a means is within a quarter of one half.",
  {
    ...Odds.counted,
    machines: {
      names: Odds.languages,
      of: (it) => it.language,
      says: {
        LX: "planners have the demonstrator, and any text may read it at the price",
        "LX(inf,0)": "planners have the demonstrator, and nothing else may read it",
        LM: "nothing has the demonstrator, and planners carry a model of it"
      }
    },
    margin: (share) => Rational.of(1, 4).minus(share.minus(half).abs())
  }
)
