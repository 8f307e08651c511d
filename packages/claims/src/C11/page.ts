/**
 * # C11 What such a reasoner knows cannot be separated from what it wants
 *
 * References: [AppelKosoy2020], [KosoyIBP2021], [Walley1991]; thread: seeds/claims/C11.md
 *
 * @module
 */
import { Claim, Reading, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import * as Forecasts from "./forecasts.ts"
import * as Manifest from "./manifest.ts"
import * as Sets from "./model.ts"
import * as Said from "./readings.ts"
import * as Texts from "./texts.ts"
import * as Words from "./words.ts"

const { census } = Sets

const onPaper =
  "Closed sets are all products of conditionals and of the rest, whose worst case is monotone in the worst conditional; of others two extreme beliefs of the rest have different conditionals, which two stakes select."

export const C11 = Claim.define({
  id: "C11",
  title: "What such a reasoner knows cannot be separated from what it wants",
  says: {
    Kosoy: [
      {
        quote: "in infra-Bayesianism knowing and wanting cannot be fully separated",
        said: asserts(2, 4),
        as: { "whatever is believed": Said.always, "of nearly all sets of beliefs": Said.mostly }
      },
      {
        quote: "in its physicalist form they cannot either",
        said: asserts(2, 4),
        as: { "even of a single sure belief": Said.open }
      },
      {
        quote: "so what predicts best is an agent",
        said: asserts(2, 4),
        as: {
          "a forecast that leaves all honest ones may be as safe": Reading.deny(Said.dearer),
          "what is at stake elsewhere moves forecasts": Said.moves
        }
      },
      {
        quote: "a Turing learner, which computes while it waits, gets more out of the evidence",
        said: asserts(2, 3),
        as: {
          "most targets from no more examples": Said.examples,
          "most targets have a shorter text that is slow": Said.beyondReach,
          "bits of data follow the shortest text within reach": Said.follows,
          "some target is learned from less": Said.saves,
          "on the register machine too": Said.texts
        }
      }
    ]
  },
  answer:
    "For plain sets of beliefs yes, unless those about an event go freely with those about the rest; in pure prediction wants only choose which one to follow.",
  finding: (found) =>
    Sentence.say`Without constants an update can do without the stakes exactly where the beliefs are closed under exchange: by two routes on ${found("others_reverse")("cases")} sets that are not and ${found("closed_sets_do_not")("cases")} that are. Of sets of two beliefs on three points, in quarters, ${found("two_beliefs")("percent")} have a reversal, and of three ${found("three_beliefs")("percent")}. In pure prediction, scored by log loss, the stakes choose only which honest reasoner is imitated: of two beliefs the first up to ${found("stakes")("which is about")} bits at stake and the second from ${found("stakes")("about")} on. An unknown bit whose record is wrong with chance ${found("wishes")("chance that the record is wrong")} may not have been computed, with mass ${found("wishes")("lost by who wants the program to run")}, for an agent that wants it computed; one that wants it not computed loses ${found("wishes")("lost by who wants it not to run")} whatever the facts are. A learner that computes freely before its deadline needs of a target the bits of its shortest text at all, without that of its shortest text in time: of ${found("free_compute")("target")} within ${found("free_compute")("deadline")} steps ${found("free_compute")("bits of data, with free compute")} for ${found("free_compute")("bits of data, without")}. But it also has slow rivals to exclude: in examples it is no worse for ${found("no_more_examples")("percent")} of the targets within a deadline. A logarithm modulo ${found("logarithms")("modulus")} on the register machine needs ${found("logarithms")("bits with it")} bits instead of ${found("logarithms")("bits without free compute")} at every deadline from ${found("logarithms")("from a deadline of")} to ${found("logarithms")("to one of")} steps.`,
  statements: [
    Said.always.over("S1 others_reverse", {
      domain: Sets.ordinary,
      where: { closed: false, crisp: true },
      without: { crisp: Sets.withConstants },
      expect: "for",
      onPaper,
      beyond: { domain: Sets.larger, sizes: { points: [3, 4], denominator: [3, 4] } }
    }),
    Said.always.over("S2 closed_sets_do_not", {
      domain: Sets.ordinary,
      where: { closed: true },
      expect: "against",
      onPaper,
      beyond: {
        domain: Sets.larger,
        sizes: { points: [3, 4], denominator: [3, 4] }
      }
    }),
    Said.mostly.over("S3 two_beliefs", {
      domain: census([3, 2, 4, 2]),
      sizes: { vertices: [2, 2], points: [3, 3] },
      expect: "against",
      share: "58/105",
      beyond: {
        domain: census([4, 2, 3, 2]),
        sizes: { vertices: [2, 2], points: [4, 4] }
      }
    }),
    Said.mostly.over("S4 three_beliefs", {
      domain: census([3, 2, 4, 3]),
      sizes: { vertices: [3, 3], points: [3, 3] },
      expect: "for",
      share: "387/407",
      beyond: {
        domain: census([3, 2, 4, 4]),
        sizes: { vertices: [4, 4], points: [3, 3] }
      }
    }),
    Said.moves.over("S5 stakes_move_a_forecast", {
      domain: Forecasts.moved,
      expect: "for",
      otherwise: Forecasts.still
    }),
    Said.dearer.law("S6 forecasts_stay_among_the_honest", {
      domain: Forecasts.outsiders,
      where: { seen: true, outside: true },
      without: { seen: Forecasts.unseen, outside: Forecasts.insiders }
    }),
    Said.open.over("S7 noise_leaves_it_open", {
      domain: Manifest.joints,
      where: { noisy: true },
      expect: "for",
      onPaper:
        "Where two outcomes are possible with one record, move the lesser mass of the two to the pair; a record with one outcome leaves every map but the identity nothing.",
      iff: true
    }),
    Claim.measured(
      "S8 wishes",
      "An unknown bit and its record: the worst case of losses of one, by what is wanted.",
      Manifest.figures
    ),
    Said.follows.over("S9 bits_follow_the_shortest_text", {
      domain: Words.targets(24, 8, 12, 16),
      expect: "for",
      otherwise: Words.mutants(24, 12),
      beyond: {
        domain: Words.targets(28, 8, 16, 24),
        sizes: { "bits of texts": [28, 28], deadline: [8, 24] }
      }
    }),
    Said.saves.over("S10 free_compute_saves", {
      domain: Words.targets(24, 12),
      expect: "for",
      otherwise: Words.targets(20, 24)
    }),
    Said.beyondReach.over("S11 shorter_and_too_slow", {
      domain: Words.targets(24, 12),
      sizes: { "bits of texts": [24, 24], deadline: [12, 12] },
      expect: "against",
      beyond: {
        domain: Words.targets(26, 12),
        sizes: { "bits of texts": [26, 26], deadline: [12, 12] },
        expect: "for"
      }
    }),
    Said.examples.over("S12 no_more_examples", {
      domain: Words.targets(24, 8, 12, 16),
      sizes: { "bits of texts": [24, 24], deadline: [8, 16] },
      expect: "against",
      beyond: {
        domain: Words.targets(28, 8, 16, 24),
        sizes: { "bits of texts": [28, 28], deadline: [8, 24] }
      }
    }),
    Said.texts.over("S13 known_texts", { domain: Texts.pairs, expect: "for" }),
    Claim.measured(
      "S14 free_compute",
      "One target with free compute before the deadline and without; what all targets within a deadline need; and what finding the text takes.",
      Words.figures
    ),
    Claim.measured(
      "S15 logarithms",
      "A discrete logarithm on the register machine: bits of data without free compute and with it, for which deadlines, and the free steps that it takes once the text is known.",
      Texts.figures
    ),
    Claim.measured(
      "S16 stakes",
      "Two beliefs in tenths, and the bits at stake up to which, at which and from which on the best forecast is what the first says, even odds, and what the second says.",
      Forecasts.figures
    )
  ]
})
