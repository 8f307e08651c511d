/**
 * # C28 A cutoff on speed matters only where good parameters are rare
 *
 * References: [Rado1962], [DelahayeZenil2012], [SolerToscanoEtAl2014]; thread: seeds/claims/C28.md
 *
 * @module
 */
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import * as Cutoff from "./model.ts"
import * as Pairs from "./pairs.ts"

const { cutoffs, rows } = Cutoff
const shared = {
  model: Cutoff.model,
  measure: Cutoff.measure,
  sizes: {
    states: (it: Cutoff.Measured) => it.states,
    T: (it: Cutoff.Measured) => it.T,
    border: (it: Cutoff.Measured) => it.sixteenths
  }
}

const manyStay = Reading.most(
  "R1",
  "Of pairs of strings that many machines put out, nineteen in twenty keep their order under a cutoff at T.",
  {
    ...shared,
    threshold: "19/20",
    weight: ({ many }) => many.pairs,
    part: ({ many }) => many.pairs - many.turned,
    margin: ({ many }) => Exact.ofInteger(many.pairs - 20 * many.turned)
  }
)

const fewTurnMore = Reading.all(
  "R2",
  "At a cutoff at T a larger share of pairs turns among the strings of few machines than among those of many.",
  {
    ...shared,
    strict: true,
    margin: ({ few, many }) => Cutoff.share(few).minus(Cutoff.share(many))
  }
)

const fewTurn = Reading.most(
  "R3",
  "Of pairs of strings that few machines put out, most turn under a cutoff at T.",
  {
    ...shared,
    threshold: "51/100",
    weight: ({ few }) => few.pairs,
    part: ({ few }) => few.turned,
    margin: ({ few }) => Exact.ofInteger(100 * few.turned - 51 * few.pairs)
  }
)

const fewMove = Reading.most(
  "R4",
  "Of pairs of strings that few machines put out, most have their odds doubled or halved by a cutoff at T.",
  {
    model: Cutoff.model,
    measure: Cutoff.measureOdds,
    sizes: { states: (it) => it.states, T: (it) => it.T, border: (it) => it.sixteenths },
    threshold: "51/100",
    weight: (it) => it.pairs,
    part: (it) => it.doubled,
    margin: (it) => Exact.ofInteger(100 * it.doubled - 51 * it.pairs)
  }
)

const order = Reading.all("R5", "The heavier of two strings is no lighter after a cutoff.", {
  model: Pairs.model,
  measure: Pairs.measure,
  conditions: {
    "keeps no less": [
      "the heavier one keeps no smaller share of its machines",
      (it: Pairs.Measured) => Pairs.keepsMore(it) >= 0n
    ]
  },
  margin: Pairs.lead
})

const five = "machines of five states, whose longest run is not within reach"

export const C28 = Claim.define({
  id: "C28",
  title: "A cutoff on speed matters only where good parameters are rare",
  says: {
    C: [
      {
        quote:
          "if examples of successful parameters were sparse and tended to just barely fit into the NN, then this speed cutoff will be very important",
        said: asserts(10, 3),
        as: {
          "it turns most orders": fewTurn,
          "it doubles or halves most odds": fewMove,
          "it turns more orders than where they are plentiful": fewTurnMore
        }
      },
      {
        quote: "good parameters tend to be pretty thick on the ground",
        said: asserts(10, 3),
        as: { "where they are plentiful most orders stay": manyStay }
      }
    ]
  },
  finding: (found) =>
    Sentence.say`Where machines are plentiful the cutoff hardly matters: ${found("many_keep_their_order")("percent")} of the pairs keep their order. Where they are few it matters more, at each of ${found("few_turn_more")("cases")} cutoffs of machines of four states, but turns ${found("parts")("most that turn of few")} of the pairs at most; and of what just barely fits most is lost, ${found("parts")("lost there")} strings at that cutoff. The latest cutoffs, which lose next to nothing, turn it round, and so does another border between few and many.`,
  statements: [
    order.law("S1 order_stays_where_no_more_is_lost", {
      domain: Pairs.pairs(3, [8, 12]),
      where: { "keeps no less": true }
    }),
    manyStay.over("S2 many_keep_their_order", {
      ...rows(4, 7, 80),
      expect: "for",
      beyond: five
    }),
    manyStay.over("S3 many_keep_their_order_of_three_states", {
      domain: cutoffs([2, 3], [2, 21]),
      sizes: { states: [2, 3], T: [2, 21], border: [8, 8] },
      expect: "for",
      beyond: rows(4, 7, 80)
    }),
    manyStay.over("S4 an_early_cutoff_turns_more", {
      ...rows(4, 6, 6),
      expect: "against",
      few: "one cutoff",
      beyond: five
    }),
    fewTurnMore.over("S5 few_turn_more", {
      ...rows(4, 5, 62),
      expect: "for",
      beyond: five
    }),
    fewTurnMore.over("S6 few_turn_more_of_three_states", {
      ...rows(3, 7, 10),
      expect: "for",
      few: "one row for each cutoff",
      beyond: rows(4, 7, 10)
    }),
    fewTurnMore.over("S7 late_cutoffs_of_three_states", {
      ...rows(3, 13, 17),
      expect: "against"
    }),
    fewTurnMore.over("S8 late_cutoffs_of_four_states", {
      ...rows(4, 63, 80),
      expect: "against"
    }),
    fewTurnMore.over("S9 the_fewest_need_not_turn_more", {
      ...rows(4, 32, 80, 4),
      expect: "against"
    }),
    fewTurn.over("S10 few_never_turn_mostly", {
      ...rows(4, 4, 80),
      expect: "against",
      otherwise: cutoffs([4], [12, 12], 3),
      beyond: five
    }),
    fewMove.over("S11 odds_move_at_some_cutoffs", {
      ...rows(4, 14, 16),
      expect: "for",
      few: "one row for each cutoff",
      beyond: five
    }),
    fewMove.over("S12 later_odds_hardly_move", {
      ...rows(4, 17, 62),
      expect: "against",
      beyond: five
    }),
    Claim.measured(
      "S13 parts",
      "How many strings of machines of four states a cutoff loses, and at how many cutoffs more turn of those of few.",
      Cutoff.figures
    )
  ]
})
