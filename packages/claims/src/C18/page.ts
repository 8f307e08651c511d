/**
 * # C18 Mesa-optimising costs little extra time, so only an extreme penalty removes it
 *
 * An emulator of t steps and a variant that departs in deployment, for δ steps more. At charge γ for
 * time the extra steps weigh γ·log2(1 + δ/t) bits.
 *
 * References: [HubingerEtAl2019]; thread: seeds/claims/C18.md
 *
 * @module
 */
import { Inequalities, Inequality } from "@headwater/certificate"
import { Rational } from "@headwater/exact"
import { Claim, Domain, Reading, Sentence } from "@headwater/proof/v2"
import * as fc from "fast-check"
import * as Overhead from "./model.ts"
import * as Wrapping from "./wrapping.ts"

const { domains } = Overhead

const shared = { model: Overhead.model, measure: Overhead.measure }
const owing = {
  "bits to make up for": [
    "the variant is shorter, or has to be further behind, than it is longer",
    (it: Overhead.Measured) => it.owed > 0
  ]
} as const

const tooWeak = {
  ...shared,
  conditions: {
    "fixed extra time": [
      "the extra time is no more than at the family's smallest size",
      (it: Overhead.Measured) => it.extra <= it.extraAtFirst
    ],
    ...owing
  },
  strict: true,
  margin: (_: Overhead.Measured, it: Overhead.Overhead) =>
    Overhead.reprieve(it, Overhead.charge(it))
} as const

const grows = Reading.all(
  "R1",
  "A departing variant of an emulator of t steps is not yet s bits behind at the charge (Δ + s)·t/(2δ₀), where it is Δ bits shorter and takes δ₀ steps more at the smallest size.",
  tooWeak
)

const planners = Reading.all(
  "R2",
  "A planner that departs, being shorter than what imitates, is not yet s bits behind at such a charge.",
  tooWeak
)

const mild = Reading.all(
  "R3",
  "At the charge Δ + s, whatever the size of the emulator, a departing variant is s bits behind.",
  {
    ...shared,
    conditions: {
      "work multiplies": [
        "the extra time is at least the emulator's",
        (it: Overhead.Measured) => it.extra >= it.emulator
      ]
    },
    margin: (it, model) => Overhead.reprieve(model, Rational.of(it.owed)).negated()
  }
)

const wraps = Reading.all(
  "R4",
  "A wrapper takes one step in training and leaves the answer, and in deployment two steps for one more than the answer.",
  {
    model: Wrapping.model,
    measure: Wrapping.measure,
    sizes: { flag: (it) => it.flag },
    conditions: {
      "no jump out backwards": [
        "no jump leads to a place before the text",
        (it: Wrapping.Measured) => it.staysBehindStart
      ],
      "no jump behind END": [
        "no jump leads to a place behind END",
        (it: Wrapping.Measured) => it.staysBeforeEnd
      ],
      "flag unwritten": ["no instruction writes r7", (it: Wrapping.Measured) => it.writesNoFlag]
    },
    margin: Wrapping.exactness
  }
)

const normal = {
  "no jump out backwards": true,
  "no jump behind END": true,
  "flag unwritten": true
}

export const C18 = Claim.define({
  id: "C18",
  title: "Mesa-optimising costs little extra time, so only an extreme penalty removes it",
  says: {
    Kosoy: [
      {
        quote:
          "departing adds little to the time that emulating a brain takes, so ruling it out by a charge for time takes an extreme one",
        as: {
          "of planners that depart": planners,
          "the charge that is needed grows with the emulator": grows,
          "no charge is enough that does not grow": Reading.deny(mild)
        }
      }
    ]
  },
  finding: (found) =>
    Sentence.say`If what departs takes no more extra steps with a larger emulator and has bits to make up for, the charge grows as the emulator's time does: eighteen bits against one step take a charge of ${found("charges")("21 steps")} at ${21} steps and of ${found("charges")("8641 steps")} at ${8641}. If it runs the emulator again, a mild charge does; and a mere wrapper is longer, so that it needs none. Whether a planner is shorter is not said here.`,
  statements: [
    grows.law("S1 charge_grows_with_emulator", {
      domain: domains.any,
      where: { "fixed extra time": true, "bits to make up for": true }
    }),
    Claim.lemma(
      "S2 logarithm_is_below_its_tangent",
      "At a charge of O t/(2 δ₀) a text that is O bits shorter and takes at most δ₀ more than t steps is still ahead.",
      { by: Inequality.by(Inequalities.chargeNeeded) }
    ),
    planners.over("S3 planners_owe_bits", {
      domain: domains.fixed,
      where: { "fixed extra time": true, "bits to make up for": true },
      without: { "fixed extra time": domains.any, "bits to make up for": domains.any },
      expect: "for",
      from: ["C01.habit_planner_is_shorter"]
    }),
    mild.law("S4 mild_charge_removes_repeated_work", {
      domain: domains.mild,
      where: { "work multiplies": true }
    }),
    wraps.proved("S5 wrapper_takes_one_step_in_training", {
      by: Wrapping.theorem.down,
      measures: Wrapping.measures,
      where: normal,
      sizes: { flag: [0, 0] },
      without: Wrapping.without(0)
    }),
    wraps.proved("S6 wrapper_takes_two_steps_in_deployment", {
      by: Wrapping.theorem.up,
      measures: Wrapping.measures,
      where: normal,
      sizes: { flag: [1, null] },
      without: Wrapping.without(1)
    }),
    Claim.lemma(
      "S7 wrapper_is_longer",
      "The wrapper is 18 bits longer than a program, and 37 than a term, where it takes 3 and 6 beta or 9 and 22 graph steps.",
      {
        model: Wrapping.model,
        domain: Domain.sampled(fc.oneof(...Wrapping.every)),
        margin: Wrapping.constants
      }
    ),
    Claim.measured(
      "S8 charges",
      "The charge that makes up for 18 bits with one step on top (rounded down), by the steps of the emulator.",
      Overhead.charges
    )
  ]
})
