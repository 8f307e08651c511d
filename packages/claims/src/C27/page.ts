/**
 * # C27 Among programs that fit, regularisation accounts for any preference for speed
 *
 * A charge for gates selects small circuits. Worked through one gate after another, small is fast by
 * definition; level by level it need not be. Constants and negations are free here.
 *
 * References: [Knuth2011] §7.1.2; thread: seeds/claims/C27.md
 *
 * @module
 */
import { Inequalities, Inequality } from "@headwater/certificate"
import { Rational } from "@headwater/exact"
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import * as Circuits from "./model.ts"

const { functions, chain } = Circuits

const entirely = Reading.all("R1", "Every function has a smallest circuit of least depth.", {
  ...Circuits.shape,
  margin: (it) => Exact.ofInteger(it.depth - it.depthAtSize)
})

const mostly = Reading.most("R2", "Most functions have a smallest circuit of least depth.", {
  ...Circuits.shape,
  threshold: "51/100",
  margin: (it) => Exact.ofInteger(it.depth - it.depthAtSize)
})

const shallower = Reading.most(
  "R3",
  "Of the circuits of three inputs that are deeper than need be, three in four can be made shallower by moves that keep the function and never add a gate.",
  {
    ...Circuits.pruning,
    threshold: "3/4",
    weight: (it) => it.deeper,
    part: (it) => it.shallower,
    margin: (it) => Exact.ofInteger(4 * it.shallower - 3 * it.deeper)
  }
)

const turning = Reading.all(
  "R4",
  "With a bit a gate and gamma bits a level, four gates at depth four beat five at depth three exactly where gamma is below one.",
  {
    ...Circuits.charge,
    margin: ({ gamma, lead }) => Exact.ofCondition(lead.sign === gamma.compare(Rational.one))
  }
)

const sequential = Reading.all(
  "R5",
  "One gate after another, time is size, and a prior on size weighs circuits of equal size alike.",
  { ...Circuits.pair, margin: (isSo) => Exact.ofCondition(isSo) }
)

export const C27 = Claim.define({
  id: "C27",
  title: "Among programs that fit, regularisation accounts for any preference for speed",
  says: {
    C: [
      {
        quote:
          "the penalty on their speed will be entirely explainable as a consequence of regularization",
        said: asserts(10, 2),
        as: {
          "entirely, where gates work in parallel": entirely,
          "for most functions": mostly,
          "one gate after another": sequential
        }
      },
      {
        quote:
          "favors circuits that depend on fewer parameters, and would therefore be faster after some optimization steps",
        said: asserts(10, 2),
        as: { "most circuits with room can be pruned to shallower ones": shallower }
      }
    ]
  },
  answer:
    "For most small functions, not all: where gates work in parallel, a charge for gates selects too deep a circuit for some of four inputs.",
  finding: (found) =>
    Sentence.say`A charge for gates selects a deeper circuit for ${found("shares")("four inputs")} of the functions of four inputs, and for none of fewer. Most functions of up to four inputs lose nothing, and of the circuits of three inputs and up to three gates, one or more to spare, that are deeper than need be ${found("pruning_makes_shallower")("percent")} can be pruned to shallower ones without growing on the way.`,
  statements: [
    sequential.law("S1 time_is_size", { domain: Circuits.pairs }),
    entirely.over("S2 least_size_is_shallow", {
      domain: functions([1, 2, 3]),
      sizes: { inputs: [1, 3] },
      expect: "for",
      beyond: { domain: functions([4]), sizes: { inputs: [4, 4] }, expect: "against" }
    }),
    entirely.over("S3 least_size_may_exclude_least_depth", {
      domain: functions([4], chain),
      sizes: { inputs: [4, 5] },
      expect: "against"
    }),
    mostly.over("S4 most_lose_nothing", {
      domain: functions([1, 2, 3, 4]),
      sizes: { inputs: [1, 4] },
      expect: "for",
      beyond: "all functions of five inputs"
    }),
    shallower.over("S5 pruning_makes_shallower", {
      domain: Circuits.prunings(3),
      sizes: { spare: [1, 3] },
      expect: "for",
      few: "one row for each number of gates, there and needed",
      beyond: { domain: Circuits.prunings(4), sizes: { gates: [4, 4], spare: [1, 4] } }
    }),
    shallower.over("S6 nothing_to_prune", {
      domain: Circuits.prunings(3),
      sizes: { spare: [0, 0] },
      expect: "against",
      few: "one row for each number of gates, there and needed",
      beyond: { domain: Circuits.prunings(4), sizes: { gates: [4, 4], spare: [0, 0] } }
    }),
    turning.law("S7 ends_change_places_at_one", { domain: Circuits.charges }),
    Claim.measured(
      "S8 shares",
      "The share of functions whose smallest circuits are all deeper than another circuit.",
      Circuits.shares
    ),
    Claim.lemma(
      "S9 neither_end_costs_less",
      "Whatever the charge for levels, no circuit of four gates at depth four costs less than those, nor one of five at depth three.",
      { by: Inequality.every(Inequalities.twoEnds.map((it) => Inequality.by(it))) }
    )
  ]
})
