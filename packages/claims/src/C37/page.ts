/**
 * # C37 A trained network is about a Bayesian imitator with a bounded simplicity prior
 *
 * References: [VallePerezEtAl2019], [MingardEtAl2021]; thread: seeds/claims/C37.md
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { suspects } from "../thread.ts"
import * as Bound from "./bound.ts"
import * as Descents from "./descents.ts"
import * as Learning from "./learning.ts"
import * as Masses from "./model.ts"
import * as Pairs from "./pairs.ts"

const { shaped, shapes } = Masses
const { apart, paired, rows } = Pairs
const { learning, price } = Learning

const within = (id: string, what: string) =>
  Reading.all(id, `2^-K is within a bit of the mass of networks, where K counts ${what}.`, {
    ...shaped,
    margin: ({ own }) => LogForm.of(1).minus(own)
  })

const withinOfParameters = within("R1", "the parameters that cannot be 0")
const withinOfGates = within("R2", "the gates of the smallest circuit")

const ordered = Reading.all(
  "R3",
  "Of two functions the one of fewer parameters has no less mass among networks.",
  { ...paired, margin: ({ inverted }) => Exact.ofInteger(-inverted) }
)

const mostlyOrdered = Reading.most(
  "R4",
  "Of three in four pairs of functions the one of fewer parameters has more mass among networks.",
  {
    ...paired,
    ...Pairs.share,
    threshold: "3/4",
    margin: ({ pairs, right }) => Exact.ofInteger(4n * right - 3n * pairs)
  }
)

const nearer = Reading.all(
  "R5",
  "The mass of networks is nearer to 2^-K than to all functions alike.",
  { ...shaped, strict: true, margin: ({ own, flat }) => flat.minus(own) }
)

const bounded = Reading.all(
  "R6",
  "A function that h of H hidden units compute has a mass of at least 3^-(4h + H + 1).",
  { ...Bound.parts, margin: (it) => it.room }
)

const trained = Reading.all(
  "R7",
  "Training finds each function as often as the posterior of random networks weighs it, within a factor of two.",
  { model: Descents.model, measure: (it) => it, margin: Descents.withinFactor }
)

const generalises = Reading.all(
  "R8",
  "The posterior of random networks is right more often than chance on inputs that were not shown.",
  {
    ...Learning.parts,
    strict: true,
    margin: ({ accuracy }) => accuracy.minus(Rational.of(1, 2))
  }
)

export const C37 = Claim.define({
  id: "C37",
  title: "A trained network is about a Bayesian imitator with a bounded simplicity prior",
  says: {
    Kosoy: [
      {
        quote: "some sort of bounded simplicity prior (I think it's true of transformers)",
        said: suspects(2, 2),
        as: {
          "within a bit, whatever describes": withinOfGates,
          "within a bit, by its own parameters": withinOfParameters,
          "in the order of parameters": ordered,
          "mostly in their order": mostlyOrdered,
          "nearer than all functions alike": nearer,
          "never less than its parameters allow": bounded
        }
      },
      {
        quote: "works by something akin to Bayesian inference",
        said: suspects(2, 2),
        as: {
          "training conditions random networks": trained,
          "conditioning them generalises": generalises
        }
      }
    ]
  },
  finding: (found) =>
    Sentence.say`Of random networks, in shape yes, and by the networks' own parameters: with three units that read three bits a bit for each parameter is ${found("distances")("3 bits, 3 units: from 2^-parameters")} bits from the mass where all functions alike are ${found("distances")("3 bits, 3 units: from all functions alike")} away, and a bit for each gate of a circuit ${found("distances")("3 bits, 3 units: from 2^-gates")}; ${found("three_in_four_in_order")("percent")} of pairs of functions of up to three bits stand in their order, and none that are four parameters or more apart is inverted. With four bits it is coarser: two units are ${found("distances")("4 bits, 2 units: from 2^-parameters")} bits away. That training conditions these masses is not shown.`,
  statements: [
    withinOfParameters.over("S1 within_a_bit", {
      ...shapes([3, 3], [3, 3], "parameters"),
      expect: "for",
      beyond: shapes([3, 3], [4, 5], "parameters")
    }),
    withinOfParameters.over("S2 within_a_bit_of_two_inputs", {
      ...shapes([2, 2], [1, 4], "parameters"),
      expect: "for",
      beyond: "three bits, which are those of S1 and S3"
    }),
    withinOfParameters.over("S3 few_units_are_farther", {
      ...shapes([3, 4], [1, 2], "parameters"),
      expect: "against",
      beyond: shapes([4, 4], [3, 3], "parameters")
    }),
    withinOfGates.over("S4 gates_are_farther", {
      ...shapes([2, 3], [1, 3], "gates"),
      expect: "against",
      otherwise: shapes([2, 3], [3, 3], "parameters").domain,
      beyond: shapes([4, 4], [1, 3], "gates")
    }),
    ordered.over("S5 four_apart_in_order", {
      ...apart([2, 3], [1, 3], [4, 13]),
      expect: "for",
      beyond: apart([3, 3], [4, 5], [4, 13])
    }),
    ordered.over("S6 near_ones_are_inverted", {
      ...apart([3, 3], [1, 3], [1, 3]),
      expect: "against"
    }),
    ordered.over("S7 four_bits_invert_farther", {
      ...apart([4, 4], [2, 2], [1, 5]),
      expect: "against",
      beyond: apart([4, 4], [3, 3], [1, 7])
    }),
    mostlyOrdered.over("S8 three_in_four_in_order", {
      ...rows([2, 3], [2, 3]),
      expect: "for",
      beyond: rows([3, 3], [4, 5])
    }),
    nearer.over("S9 nearer_than_all_alike", {
      ...shapes([2, 3], [1, 3], "parameters", "gates"),
      expect: "for",
      otherwise: shapes([2, 3], [1, 3], "zeros").domain,
      beyond: shapes([4, 4], [1, 3], "parameters", "gates")
    }),
    bounded.law("S10 what_few_units_compute_has_mass", {
      domain: Bound.all,
      where: { computed: true, fits: true }
    }),
    generalises.over("S11 conditioning_generalises", {
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
    Claim.lemma(
      "S12 own_posterior_is_best",
      "On functions of random networks their own posterior loses no more than that of any 2^-cK [Gibbs].",
      Learning.best
    ),
    Claim.measured(
      "S13 distances",
      "Bits from 2^-K and from all alike, and pairs in order, inverted and of equal mass.",
      Pairs.figures
    ),
    Claim.measured(
      "S14 descents",
      "What descents on four values find, against draws from the posterior.",
      Descents.figures
    )
  ]
})
