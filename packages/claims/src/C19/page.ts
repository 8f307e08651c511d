/**
 * # C19 A prior can be shaped only so far while learning stays feasible
 *
 * References: [Levin1973], [FilanLeikeHutter2016], [LiVitanyi2019]; thread: seeds/claims/C19.md
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Claim, Domain, Exact, Reading, Sentence } from "@headwater/proof"
import { asserts, suspects } from "../thread.ts"
import * as Enumerating from "./enumerating.ts"
import * as Thresholds from "./model.ts"

const { charge, charges, variants } = Thresholds
const { integers } = Domain

const suffers = Reading.all(
  "R1",
  "In a class of these programs and all tables each unit of the charge costs learning eight bits more.",
  {
    ...charge,
    unit: "bits",
    margin: (gamma) =>
      Thresholds.regret(gamma + 1)
        .minus(Thresholds.regret(gamma))
        .minus(LogForm.of(8))
  }
)

const ends = Reading.all(
  "R2",
  "In a class of these programs and all tables the charge lets tables outweigh every program that says the same.",
  {
    ...charge,
    strict: true,
    unit: "bits",
    margin: (gamma) => Thresholds.outweighs(Rational.of(gamma)).negated()
  }
)

const tooHeavy = Reading.all(
  "R3",
  "In a class of these programs and all tables the charge that puts a variant behind by a given number of bits lets tables outweigh every program that says the same.",
  {
    ...Thresholds.variant,
    strict: true,
    margin: (excess) => excess
  }
)

const computable = Reading.all(
  "R4",
  "Each program of at most k bits run for 2^(k - |p|) steps and no longer, that takes at most 2^k steps in all.",
  {
    ...Enumerating.enumeration,
    margin: (_, it) => Exact.ofInteger(BigInt(2 ** it.k) - Enumerating.steps(it))
  }
)

export const C19 = Claim.define({
  id: "C19",
  title: "A prior can be shaped only so far while learning stays feasible",
  says: {
    Kosoy: [
      {
        quote:
          "there are limits on how much you can shape the prior while still having feasible learning",
        said: asserts(4, 1),
        as: { "a heavy charge ends learning": ends, "each further unit harms it": suffers }
      },
      {
        quote: "I suspect that such an extreme speed penalty would not cut it",
        said: suspects(4, 1),
        as: { "what rules out a variant ends learning": tooHeavy }
      }
    ]
  },
  answer:
    "Yes, in the class tried: a heavy charge for time ends learning, and a lighter one leaves a rival that takes little more time than the emulator.",
  finding: (found) =>
    Sentence.say`What rules out a variant of the emulator ends learning where the variant's extra time is small beside the emulator's: one bit for one step takes a charge of ${found("regret_curve")("one bit for one step")}, and in a class of these programs and all tables learning has ended at ${found("regret_curve")("tables take over")}, with ${found("regret_curve")("regret at 13")} of ${Thresholds.shown} bits lost; without a charge ${found("regret_curve")("regret at 0")} are. Where it ends is a matter of the programs: with shorter and faster ones that say the same it does not end before ${found("regret_curve")("tables take over from the rival")}. Against a variant that doubles the time ${found("regret_curve")(`bits to be had for ${Thresholds.costs().slow.steps} steps`)} bits can be had.`,
  statements: [
    Claim.lemma(
      "S1 lower_bound",
      "Under any prior demonstrators that show different things have a mean regret of at least the log of their number over their joint share [Jensen].",
      {
        model: Thresholds.shares,
        domain: Thresholds.drawn,
        margin: Thresholds.slack
      }
    ),
    suffers.over("S2 regret_rises", {
      domain: charges(0, 10),
      sizes: { charge: [0, 10] },
      expect: "for",
      few: "one model for each charge",
      beyond: { domain: charges(11, 14), sizes: { charge: [11, 14] }, expect: "against" }
    }),
    suffers.over("S3 nothing_left_to_lose", {
      domain: charges(13, 60),
      sizes: { charge: [13, 60] },
      expect: "against"
    }),
    ends.over("S4 learning_ends", {
      domain: charges(13, 60),
      sizes: { charge: [13, 60] },
      expect: "for",
      beyond: { domain: charges(61, 200), sizes: { charge: [61, 200] } }
    }),
    ends.over("S5 light_charges_are_borne", {
      domain: charges(0, 12),
      sizes: { charge: [0, 12] },
      expect: "against"
    }),
    tooHeavy.over("S6 a_few_steps_cost_too_much", {
      domain: variants(integers(1, 100), integers(1, 40)),
      sizes: { extra: [1, 100], bits: [1, 40] },
      expect: "for",
      beyond: {
        domain: variants(integers(1, 200), integers(2, 80)),
        sizes: { extra: [1, 200], bits: [2, 80] }
      }
    }),
    tooHeavy.over("S7 doubling_the_time_is_cheap_to_charge", {
      domain: variants([Thresholds.slowest], integers(1, 12)),
      sizes: { extra: [Thresholds.slowest, Thresholds.slowest], bits: [1, 12] },
      expect: "against"
    }),
    Claim.measured(
      "S8 regret_curve",
      "Bits lost by charge, the charge at which tables take over, from the class and from a rival that is not in it, and the most bits that a charge below puts a variant behind.",
      Thresholds.figures
    ),
    computable.law("S9 enumeration_takes_2_to_the_k", {
      domain: Enumerating.all("grammar", "register"),
      where: { "prefix-free": true },
      without: { "prefix-free": Enumerating.all("open", "numbers") }
    })
  ]
})
