/**
 * # C37 A trained network is about a Bayesian imitator with a bounded simplicity prior
 *
 * References: [VallePerezEtAl2019], [MingardEtAl2021]; thread: seeds/claims/C37.md
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Claim, Sentence } from "@headwater/proof"
import { suspects } from "../thread.ts"
import * as Bound from "./bound.ts"
import * as Descents from "./descents.ts"
import * as Learning from "./learning.ts"
import * as Masses from "./model.ts"
import * as Pairs from "./pairs.ts"
import * as Readings from "./readings.ts"

const { shapes } = Masses
const { apart, rows } = Pairs
const { learning, price } = Learning

export const C37 = Claim.define({
  id: "C37",
  title: "A trained network is about a Bayesian imitator with a bounded simplicity prior",
  says: {
    Kosoy: [
      {
        quote: "some sort of bounded simplicity prior (I think it's true of transformers)",
        said: suspects(2, 2),
        as: {
          "within a bit, whatever describes": Readings.withinOfGates,
          "within a bit, by its own parameters": Readings.withinOfParameters,
          "in the order of parameters": Readings.ordered,
          "mostly in their order": Readings.mostlyOrdered,
          "nearer than all functions alike": Readings.nearer,
          "never less than its parameters allow": Readings.bounded
        }
      },
      {
        quote: "works by something akin to Bayesian inference",
        said: suspects(2, 2),
        as: {
          "training conditions random networks": Readings.trained,
          "conditioning them generalises": Readings.generalises
        }
      }
    ]
  },
  answer:
    "Small random networks do favour functions that need few of their parameters, roughly a bit for each; that training conditions them is not shown.",
  finding: (found) =>
    Sentence.say`Of random networks, in shape yes, and by the networks' own parameters: with three units that read three bits a bit for each parameter is ${found("distances")("3 bits, 3 units: from 2^-parameters")} bits from the mass where all functions alike are ${found("distances")("3 bits, 3 units: from all functions alike")} away, and a bit for each gate of a circuit ${found("distances")("3 bits, 3 units: from 2^-gates")}; ${found("three_in_four_in_order")("percent")} of pairs of functions of up to three bits stand in their order where there are two or three units, and none that are four parameters or more apart is inverted. With four bits it is coarser: two units are ${found("distances")("4 bits, 2 units: from 2^-parameters")} bits away. That training conditions these masses is not shown.`,
  statements: [
    Readings.withinOfParameters.over("S1 within_a_bit", {
      ...shapes([3, 3], [3, 3], "parameters"),
      expect: "for",
      beyond: shapes([3, 3], [4, 5], "parameters")
    }),
    Readings.withinOfParameters.over("S2 within_a_bit_of_two_inputs", {
      ...shapes([2, 2], [1, 4], "parameters"),
      expect: "for",
      beyond: "three bits, which are those of S1 and S3"
    }),
    Readings.withinOfParameters.over("S3 few_units_are_farther", {
      ...shapes([3, 4], [1, 2], "parameters"),
      expect: "against",
      beyond: shapes([4, 4], [3, 3], "parameters")
    }),
    Readings.withinOfGates.over("S4 gates_are_farther", {
      ...shapes([2, 3], [1, 3], "gates"),
      expect: "against",
      otherwise: shapes([2, 3], [3, 3], "parameters").domain,
      beyond: shapes([4, 4], [1, 3], "gates")
    }),
    Readings.ordered.over("S5 four_apart_in_order", {
      ...apart([2, 3], [1, 3], [4, 13]),
      expect: "for",
      beyond: apart([3, 3], [4, 5], [4, 13])
    }),
    Readings.ordered.over("S6 near_ones_are_inverted", {
      ...apart([3, 3], [1, 3], [1, 3]),
      expect: "against"
    }),
    Readings.ordered.over("S7 four_bits_invert_farther", {
      ...apart([4, 4], [2, 2], [1, 5]),
      expect: "against",
      beyond: apart([4, 4], [3, 3], [1, 7])
    }),
    Readings.mostlyOrdered.over("S8 three_in_four_in_order", {
      ...rows([2, 3], [2, 3]),
      expect: "for",
      beyond: rows([3, 3], [4, 5])
    }),
    Readings.nearer.over("S9 nearer_than_all_alike", {
      ...shapes([2, 3], [1, 3], "parameters", "gates"),
      expect: "for",
      otherwise: shapes([2, 3], [1, 3], "zeros").domain,
      beyond: shapes([4, 4], [1, 3], "parameters", "gates")
    }),
    Readings.bounded.law("S10 what_few_units_compute_has_mass", {
      domain: Bound.all,
      where: { computed: true, fits: true }
    }),
    Readings.generalises.over("S11 conditioning_generalises", {
      domain: learning([2, 3], [price]),
      where: { "learner leans": true, "truth leans": true },
      sizes: { units: [2, 3] },
      without: {
        "learner leans": learning([2, 3], [price], "functions"),
        "truth leans": learning([2, 3], [Rational.one, Rational.of(1, 2)])
      },
      expect: "for",
      beyond: { domain: learning([4], [price]), sizes: { units: [4, 4] } }
    }),
    Claim.measured(
      "S12 distances",
      "Bits from 2^-K and from all alike, and pairs in order, inverted and of equal mass.",
      Pairs.figures
    ),
    Claim.measured(
      "S13 descents",
      "What descents on four values find, against draws from the posterior.",
      Descents.figures
    )
  ]
})
