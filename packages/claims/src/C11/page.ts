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

const { census } = Sets

const shared = {
  model: Sets.model,
  measure: Sets.measure,
  conditions: {
    closed: [
      "what one belief says given the event may go with what another says of the rest",
      (it: Sets.Measured) => it.isClosed
    ],
    crisp: ["no belief has a constant", (it: Sets.Measured) => it.constants === 0]
  },
  sizes: Sets.sizes,
  strict: true,
  margin: (it: Sets.Measured) => it.reversal
} as const

const always = Reading.all(
  "R1",
  "Whatever is believed, stakes off the event reverse the order of some acts on it.",
  shared
)

const mostly = Reading.most(
  "R2",
  "Of nine in ten sets of beliefs, stakes off the event reverse the order of some acts on it.",
  { ...shared, threshold: "9/10" }
)

const moves = Reading.some("R3", "What is at stake elsewhere moves a forecast across even odds.", {
  model: Forecasts.model,
  measure: Forecasts.measure,
  strict: true,
  margin: (it) => it.crossing
})

const dearer = Reading.all(
  "R4",
  "A forecast that is further off than every belief guarantees less than the nearest honest one.",
  {
    model: Forecasts.model,
    measure: Forecasts.measure,
    conditions: {
      seen: [
        "every belief gives what is forecast some chance",
        (it: Forecasts.Measured) => it.isSeen
      ],
      outside: [
        "the forecast is further off than every belief",
        (it: Forecasts.Measured) => it.isOutside
      ]
    },
    strict: true,
    margin: (it) => it.excess
  }
)

const open = Reading.all(
  "R5",
  "A single sure belief about facts and programs leaves open whether the programs ran.",
  {
    model: Manifest.model,
    measure: Manifest.measure,
    conditions: {
      noisy: ["some record leaves two outcomes possible", (it: Manifest.Measured) => it.isNoisy]
    },
    sizes: {
      outcomes: (it: Manifest.Measured) => it.outcomes,
      records: (it: Manifest.Measured) => it.records
    },
    strict: true,
    margin: (it) => it.open
  }
)

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
        as: { "whatever is believed": always, "of nearly all sets of beliefs": mostly }
      },
      {
        quote: "in its physicalist form they cannot either",
        said: asserts(2, 4),
        as: { "even of a single sure belief": open }
      },
      {
        quote: "so what predicts best is an agent",
        said: asserts(2, 4),
        as: {
          "a forecast that leaves all honest ones may be as safe": Reading.deny(dearer),
          "what is at stake elsewhere moves forecasts": moves
        }
      }
    ]
  },
  finding: (found) =>
    Sentence.say`Without constants an update can do without the stakes exactly where the beliefs are closed under exchange: by two routes on ${found("others_reverse")("cases")} sets that are not and ${found("closed_sets_do_not")("cases")} that are. Of sets of two beliefs on three points, in quarters, ${found("two_beliefs")("percent")} have a reversal, and of three ${found("three_beliefs")("percent")}. In pure prediction, scored by log loss, the stakes choose only which honest reasoner is imitated. An unknown bit whose record is wrong with chance ${found("wishes")("chance that the record is wrong")} may not have been computed, with mass ${found("wishes")("lost by who wants the program to run")}, for an agent that wants it computed; one that wants it not computed loses ${found("wishes")("lost by who wants it not to run")} whatever the facts are.`,
  statements: [
    always.over("S1 others_reverse", {
      domain: Sets.ordinary,
      where: { closed: false, crisp: true },
      without: { crisp: Sets.withConstants },
      expect: "for",
      onPaper,
      beyond: { domain: Sets.larger, sizes: {}, expect: "for" }
    }),
    always.over("S2 closed_sets_do_not", {
      domain: Sets.ordinary,
      where: { closed: true },
      expect: "against",
      onPaper,
      beyond: { domain: Sets.larger, sizes: {}, expect: "against" }
    }),
    mostly.over("S3 two_beliefs", {
      domain: census([3, 2, 4, 2]),
      sizes: { vertices: [2, 2], points: [3, 3] },
      expect: "against",
      share: "58/105",
      beyond: {
        domain: census([4, 2, 3, 2]),
        sizes: { vertices: [2, 2], points: [4, 4] },
        expect: "against"
      }
    }),
    mostly.over("S4 three_beliefs", {
      domain: census([3, 2, 4, 3]),
      sizes: { vertices: [3, 3], points: [3, 3] },
      expect: "for",
      share: "387/407",
      beyond: {
        domain: census([3, 2, 4, 4]),
        sizes: { vertices: [4, 4], points: [3, 3] },
        expect: "for"
      }
    }),
    moves.over("S5 stakes_move_a_forecast", {
      domain: Forecasts.moved,
      expect: "for",
      otherwise: Forecasts.still
    }),
    dearer.law("S6 forecasts_stay_among_the_honest", {
      domain: Forecasts.outsiders,
      where: { seen: true, outside: true },
      without: { seen: Forecasts.unseen, outside: Forecasts.insiders }
    }),
    open.over("S7 noise_leaves_it_open", {
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
    )
  ]
})
