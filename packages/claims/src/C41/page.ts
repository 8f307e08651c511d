/**
 * # C41 What infra-Bayes adds to the plain argument
 *
 * References: [AppelKosoy2020], [Walley1991]; thread: seeds/claims/C41.md
 *
 * @module
 */
import { Claim, Reading, Sentence } from "@headwater/proof"
import { asks, asserts } from "../thread.ts"
import * as Histories from "./model.ts"

const { endings, histories } = Histories

const differs = Reading.some(
  "R1",
  "Somewhere infra-Bayes with the outer loss at stake forecasts a feature otherwise than the plain argument.",
  {
    ...Histories.history,
    strict: true,
    margin: (it) => it.plain.minus(it.ownLoss).abs()
  }
)

const trusts = Reading.all(
  "R2",
  "Infra-Bayes with the outer loss at stake trusts the hypothesis that fixes the features at the end at least as much as the plain argument does.",
  {
    ...Histories.ending,
    conditions: {
      fitted: [
        "the rival gives the silent bits more than what leaves the mean of the pool",
        (it) => it.isFitted
      ]
    },
    margin: (it) => it.ownLoss.minus(it.plain)
  }
)

const within = Reading.all(
  "R3",
  "The plain mixture loses at most the length of the hypothesis more than anything can guarantee.",
  {
    ...Histories.ending,
    unit: "bits",
    margin: (it) => it.slack
  }
)

const most = Reading.most(
  "R4",
  "On most texts of silent bits infra-Bayes with the outer loss at stake trusts the hypothesis no less than the plain argument does.",
  {
    ...Histories.history,
    threshold: "51/100",
    weight: (it) => it.part,
    margin: (it) => it.ownLoss.minus(it.plain),
    ties: (it) => it.ownLoss.compare(it.plain) === 0
  }
)

const staked = Reading.all(
  "R5",
  "Infra-Bayes with every other branch worth everything trusts the hypothesis more than the plain argument does.",
  {
    ...Histories.history,
    strict: true,
    margin: (it) => it.everything.minus(it.plain)
  }
)

export const C41 = Claim.define({
  id: "C41",
  title: "What infra-Bayes adds to the plain argument",
  says: {
    D: [
      {
        quote: "where does infra-Bayes add to the plain intuition",
        said: asks(11, 1),
        as: {
          "its forecasts differ somewhere": differs,
          "nothing beyond the length of a hypothesis": within
        }
      }
    ],
    Kosoy: [
      {
        quote: "such an agent uses the world to predict some features",
        said: asserts(2, 3),
        as: {
          "it trusts the world at least as much": trusts,
          "where other branches are worth everything, more": staked,
          "on most texts of silent bits": most
        }
      }
    ]
  },
  answer:
    "In pure prediction nothing beyond the length of a hypothesis; what it adds is where the weight goes when a hypothesis is silent.",
  finding: (found) =>
    Sentence.say`In pure prediction a plain mixture with one completion a hypothesis is within the length of that hypothesis of any guarantee. What infra-Bayes adds is where the weight goes when the hypothesis is silent: after one round whose silent bits the rival fits, the plain forecast of the feature is ${found("figures")("plain")}, with the outer loss at stake ${found("figures")("own loss")}, and with every other branch worth everything ${found("figures")("the rest worth everything")}. Where the rival fits the silent bits the hypothesis gets less than in the plain argument, elsewhere more: less on ${found("figures")("less than in the plain argument")} of the texts of silent bits, up to four rounds and against a rival of nine in ten. The plain argument, with a hypothesis of ten bits more, forecasts the feature with more than nine in ten after ${found("figures")("rounds on fair silent bits, 10 bits longer")} rounds of fair silent bits; on ones alone in ${found("figures")("rounds on ones alone, 10 bits longer")}. There infra-Bayes with the rest worth everything does after ${found("figures")("rounds on ones alone, the rest worth everything")} rounds for ${found("figures")("lengths")} bits more, and so does the plain argument with a composite of the two, after ${found("figures")("rounds on ones alone, with a composite")}.`,
  statements: [
    differs.over("S1 forecasts_differ", {
      domain: Histories.first,
      expect: "for",
      otherwise: Histories.fair
    }),
    trusts.law("S2 less_where_the_rival_fits", {
      domain: endings([1, 2, 3, 4]),
      where: { fitted: false },
      iff: true
    }),
    within.law("S3 plain_is_within_the_length", {
      domain: endings([1, 2, 3, 4])
    }),
    most.over("S4 most_histories", {
      domain: histories([1, 2, 3, 4]),
      expect: "for",
      beyond: { domain: histories([5, 6, 7, 8]), sizes: { rounds: [5, 8] }, expect: "for" }
    }),
    staked.law("S5 stakes_of_everything", { domain: histories([1, 2, 3, 4]) }),
    Claim.measured(
      "S6 figures",
      "Forecasts after one round, and the rounds until the plain forecast is sure.",
      Histories.figures
    )
  ]
})
