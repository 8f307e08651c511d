/**
 * # C17 While inference is cheaper than training, speed is the better predictor
 *
 * References: [KrichevskyTrofimov1981], [FilanLeikeHutter2016]; thread: seeds/claims/C17.md
 *
 * @module
 */
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import * as Copies from "./copies.ts"
import * as Mixture from "./mixture.ts"
import * as Search from "./search.ts"

const attentive = ["coin", "counting", "descent", "doubling", "tree"]

const predicts = Reading.most(
  "R1",
  "A prior that charges for time gives more to what an independent search finds than one that charges for length.",
  {
    ...Search.search,
    threshold: "51/100",
    margin: (isForTime) => Exact.ofCondition(isForTime)
  }
)

const excludes = Reading.all(
  "R2",
  "Where the outer learner does no worse than a coin, any time below what it takes for a prediction excludes all that give the sequence as much.",
  {
    ...Mixture.sequence,
    margin: (it) =>
      Exact.ofCondition(
        it.outer.compare(it.coin) < 0 ||
          it.inner.compare(it.outer) < 0 ||
          it.innerTime >= it.outerTime
      )
  }
)

const looks = Reading.all(
  "R3",
  "A copy that carries nothing between predictions takes at least a step for each bit of the history.",
  {
    ...Copies.question,
    margin: (it) => Exact.ofInteger(it.steps - BigInt(it.bits))
  }
)

const copies = Reading.all(
  "R4",
  "A time below the number of bits excludes every copy of the outer learner.",
  {
    ...Copies.copy,
    margin: (it) => Exact.ofCondition(it.T >= it.bits || !it.fits)
  }
)

export const C17 = Claim.define({
  id: "C17",
  title: "While inference is cheaper than training, speed is the better predictor",
  says: {
    B: [
      {
        quote:
          "a speed prior seems more appropriate for evaluating how easily hypotheses can become more epistemically sophisticated than the outer loop",
        said: asserts(3, 1),
        as: { "time predicts better what a search finds": predicts }
      },
      {
        quote:
          "as long as the compute costs of inference remain smaller than the compute costs of training",
        said: asserts(3, 1),
        as: {
          "less time than the outer loop takes excludes what is as good": excludes,
          "less time than bits excludes copies": copies,
          "copies that carry nothing take a step a bit": looks
        }
      }
    ]
  },
  answer:
    "Open, since programs in the model here have only two running times; but less time than the outer learner takes does not exclude what learns as well.",
  finding: (found) =>
    Sentence.say`What a search finds takes ${found("scores")("by length")} bits a find under a charge for length (with a standard error of ${found("scores")("standard error, by length")}, over ${found("scores")("of at most seven nodes")} finds), ${found("scores")("by time")} under one for time, ${found("scores")("by both")} under both and ${found("scores")("by neither")} under neither. A time below the outer learner's does not exclude what is as good: counting, with an evaluation a toss, does as well as all small programs together in ${found("counting_keeps_up")("exceptions")} of ${found("counting_keeps_up")("cases")} cases.`,
  statements: [
    looks.law("S1 a_step_a_bit", {
      domain: Copies.asked(attentive, { minLength: 1, maxLength: 10 }),
      where: { "every bit matters": true },
      without: { "every bit matters": Copies.asked(["search"], { minLength: 240, maxLength: 300 }) }
    }),
    excludes.over("S2 counting_keeps_up", {
      domain: Mixture.sequences(3, 5),
      sizes: { operators: [1, 2] },
      expect: "against"
    }),
    copies.over("S3 carried_counts_fit", {
      domain: Copies.carried(5, 20, 39),
      otherwise: Copies.carried(1, 2, 3, 4),
      sizes: { bits: [40, 40] },
      expect: "against"
    }),
    Claim.lemma(
      "S4 counting_takes_4_and_11_a_bit",
      "Counting takes exactly 4 + 11 own + 7 others steps, after every history.",
      { by: Copies.countingSteps }
    ),
    Claim.lemma(
      "S5 coin_takes_8_a_bit",
      "Estimating one coin from all that was shown takes exactly 8 N + 3 steps, after every history of N bits.",
      { by: Copies.coinSteps }
    ),
    Claim.measured(
      "S6 scores",
      "Bits a find that priors on length and time give to what a local search finds with at most seven nodes (in decimals), for a total loss of at most 8.7 bits of 9.",
      Search.figures
    )
  ]
})
