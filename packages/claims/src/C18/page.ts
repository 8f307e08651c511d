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
import { Demonstrators } from "@headwater/agency"
import { Inequalities, Inequality } from "@headwater/certificate"
import { Rational } from "@headwater/exact"
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { suspects } from "../thread.ts"
import * as Overhead from "./model.ts"
import * as Stakes from "./stakes.ts"
import * as Windows from "./windows.ts"
import * as Wrapping from "./wrapping.ts"

const grows = Reading.all(
  "R1",
  "A departing variant of an emulator of t steps is not yet s bits behind at the charge (Δ + s)·t/(2δ₀), where it is Δ bits shorter and takes δ₀ steps more at the smallest size.",
  {
    ...Overhead.overhead,
    conditions: {
      "fixed extra time": [
        "the extra time is no more than at the family's smallest size",
        (it) => it.extra <= it.extraAtFirst
      ],
      "bits to make up for": [
        "the variant is shorter, or has to be further behind, than it is longer",
        (it) => it.owed > 0
      ]
    },
    strict: true,
    unit: "bits",
    margin: (it) => Overhead.reprieve(it, Overhead.charge(it))
  }
)

const mild = Reading.all(
  "R2",
  "At the charge Δ + s, whatever the size of the emulator, a departing variant is s bits behind.",
  {
    ...Overhead.overhead,
    conditions: {
      "work multiplies": [
        "the extra time is at least the emulator's",
        (it) => it.extra >= it.emulator.steps
      ]
    },
    unit: "bits",
    margin: (it) => Overhead.reprieve(it, Rational.of(it.owed)).negated()
  }
)

const wraps = Reading.all(
  "R3",
  "A wrapper takes one step in training and leaves the answer, and in deployment two steps for one more than the answer.",
  { ...Wrapping.wrapping, margin: Wrapping.exactness }
)

const stakes = Reading.all(
  "R4",
  "At a charge of a thirty-second of the price of a reading times its steps, what has the demonstrator only to plan with still leads what reads it to imitate.",
  { ...Stakes.race, margin: (it) => Exact.ofCondition(it.isLed) }
)

const safe = Reading.all(
  "R5",
  "Some charge for time, of those in eighths from 0 to 8, leaves what never deviates half of the posterior, where only planners have the demonstrator.",
  { ...Windows.safe, margin: (safe) => Exact.ofInteger(safe.length - 1) }
)

export const C18 = Claim.define({
  id: "C18",
  title: "Mesa-optimising costs little extra time, so only an extreme penalty removes it",
  says: {
    Kosoy: [
      {
        quote:
          "departing adds little to the time that emulating a brain takes, so ruling it out by a charge for time takes an extreme one",
        said: suspects(4, 1),
        as: {
          "a charge in proportion to the time of reading is too weak": stakes,
          "the charge that is needed grows with the emulator": grows,
          "no charge is enough that does not grow": Reading.deny(mild)
        }
      },
      {
        quote: "I suspect that such an extreme speed penalty would not cut it",
        said: suspects(4, 1),
        as: { "no charge is safe": Reading.deny(safe) }
      }
    ]
  },
  answer:
    "Where it saves bits at a fixed extra time, only a charge that grows with the brain's emulation removes it; a mere wrapper is longer and needs none.",
  finding: (found) =>
    Sentence.say`If what departs takes no more extra steps with a larger emulator and has bits to make up for, the charge grows as the emulator's time does: eighteen bits against one step take a charge of ${found("charges")("21 steps")} at ${21} steps and of ${found("charges")("8641 steps")} at ${8641}. If it runs the emulator again, a mild charge does; and a mere wrapper is longer, so that it needs none. Planners are shorter where only they have the demonstrator: one that works out its stake needs a charge of ${found("levels")("stake worked out, 64 steps, 12 bits")} at ${64} steps a reading and ${12} bits in its favour, a habit one of ${found("levels")("habit, 64 steps, 12 bits")} that grows with the reading; and with few data on a complex demonstrator no charge is safe, for what is left is wrong.`,
  statements: [
    grows.law("S1 charge_grows_with_emulator", {
      domain: Overhead.domains.any,
      where: { "fixed extra time": true, "bits to make up for": true }
    }),
    Claim.lemma(
      "S2 logarithm_is_below_its_tangent",
      "At a charge of O t/(2 δ₀) a text that is O bits shorter and takes at most δ₀ more than t steps is still ahead.",
      { by: Inequality.by(Inequalities.chargeNeeded) }
    ),
    mild.law("S3 mild_charge_removes_repeated_work", {
      domain: Overhead.domains.mild,
      where: { "work multiplies": true }
    }),
    wraps.proved("S4 wrapper_takes_one_step_in_training", {
      by: Wrapping.theorem.down,
      domain: Wrapping.domain,
      measures: Wrapping.measures,
      where: Wrapping.normal,
      sizes: { flag: [0, 0] },
      without: Wrapping.without(0)
    }),
    wraps.proved("S5 wrapper_takes_two_steps_in_deployment", {
      by: Wrapping.theorem.up,
      domain: Wrapping.domain,
      measures: Wrapping.measures,
      where: Wrapping.normal,
      sizes: { flag: [1, null] },
      without: Wrapping.without(1)
    }),
    Claim.lemma("S6 wrapper_is_longer", "A program with the wrapper behind it is 18 bits longer.", {
      model: Wrapping.wrapping.model,
      domain: Wrapping.domain,
      margin: Wrapping.isLonger
    }),
    stakes.over("S8 habits_outlast_a_charge", {
      domain: Stakes.races(false, 5),
      where: { "by habit": true },
      iff: true,
      without: { "by habit": Stakes.races(true, 5) },
      sizes: { symbols: [5, 5], tau: [16, 1024], price: [8, 20] },
      expect: "for",
      beyond: {
        domain: Stakes.races(false, 6),
        sizes: { symbols: [6, 6], tau: [16, 1024], price: [8, 20] }
      }
    }),
    safe.over("S9 all_seen_some_charge_is_safe", {
      domain: Windows.windows(6, () => ["R", "O", "T"], [16]),
      sizes: { symbols: [6, 6], seen: [16, 16], own: [3, 9] },
      few: "one setting for each demonstrator",
      expect: "for",
      beyond: {
        domain: Windows.windows(8, () => ["R", "O", "T"], [16]),
        sizes: { symbols: [8, 8], seen: [16, 16], own: [3, 9] }
      }
    }),
    safe.over("S10 few_seen_none_is", {
      domain: Windows.windows(
        6,
        () => ["O", "T", ...Demonstrators.some(6, 8, 3)],
        [4, 5, 6, 7, 8, 9]
      ),
      sizes: { symbols: [6, 6], seen: [4, 9], own: [6, 9] },
      expect: "against"
    }),
    Claim.measured(
      "S11 levels",
      "The charge at which what reads the demonstrator draws level with what plans, by the steps and the bits of a reading, at 24 bits.",
      Stakes.figures
    ),
    Claim.measured(
      "S7 charges",
      "The charge that makes up for 18 bits with one step on top (rounded down), by the steps of the emulator.",
      Overhead.charges
    )
  ]
})
