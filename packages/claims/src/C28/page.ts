/**
 * # C28 A cutoff on speed matters only where good parameters are rare
 *
 * References: [Rado1962], [DelahayeZenil2012], [SolerToscanoEtAl2014], [bbchallenge2025]; thread: seeds/claims/C28.md
 *
 * @module
 */
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import * as Cutoff from "./model.ts"

/** A share of pairs that is at least `over/under`. */
const most = (
  id: string,
  text: string,
  [over, under]: readonly [over: bigint, under: bigint],
  of: (it: Cutoff.Measured) => readonly [part: bigint, whole: bigint]
) =>
  Reading.most(id, text, {
    ...Cutoff.cutoff,
    threshold: `${over}/${under}`,
    weight: (it) => of(it)[1],
    part: (it) => of(it)[0],
    margin: (it) => Exact.ofInteger(under * of(it)[0] - over * of(it)[1])
  })

const manyStay = most(
  "R1",
  "Of pairs of strings that many machines put out, nineteen in twenty keep their order under a cutoff at T.",
  [19n, 20n],
  ({ many }) => [many.pairs - many.so, many.pairs]
)

const fewTurnMore = Reading.all(
  "R2",
  "At a cutoff at T a larger share of pairs turns among the strings of few machines than among those of many.",
  {
    ...Cutoff.cutoff,
    strict: true,
    margin: ({ few, many }) => Cutoff.share(few).minus(Cutoff.share(many))
  }
)

const fewTurn = most(
  "R3",
  "Of pairs of strings that few machines put out, most turn under a cutoff at T.",
  [51n, 100n],
  ({ few }) => [few.so, few.pairs]
)

const fewMove = most(
  "R4",
  "Of pairs of strings that few machines put out, most have their odds doubled or halved by a cutoff at T.",
  [51n, 100n],
  ({ few, moved }) => [moved, few.pairs]
)

const { rows } = Cutoff
const five = "five states, of which other statements are"
const six = "machines of six states, of which some are undecided"
const later = rows([5, 5], [108, 265])

type Row = readonly [
  name: string,
  region: ReturnType<typeof rows>,
  beyond?: string | (typeof later & { readonly expect?: "for" })
]

/** Statements of one side of a reading. */
const on = (reading: typeof manyStay, expect: "for" | "against", ...all: ReadonlyArray<Row>) =>
  all.map(([name, region, beyond]) =>
    reading.over(name, { ...region, expect, ...(beyond === undefined ? {} : { beyond }) })
  )

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
        as: { "where they are, nineteen in twenty orders stay": manyStay }
      }
    ]
  },
  answer:
    "Not always: many cutoffs turn more orders of strings that few machines print than of common ones, but the latest cutoffs do the reverse.",
  finding: (found) =>
    Sentence.say`Among strings of few machines a cutoff turns more orders than among those of many, at ${found("few_turn_more")("cases")} cutoffs of machines of four states and at ${found("few_turn_more_of_five_states")("cases")} of five, yet ${found("parts")("most that turn of few, 4 states")} and ${found("parts")("most that turn of few, 5 states")} of the pairs at most, where most strings are lost altogether, ${found("parts")("lost there, 5 states")}. Among strings of many it turns at most ${found("parts")("most that turn of many, 4 states")} of the pairs at four states, but up to ${found("parts")("most that turn of many, 5 states")} at five. The latest cutoffs turn the comparison round, and so does another border between few and many.`,
  statements: [
    ...on(manyStay, "for", ["S1 many_keep_their_order", rows([2, 4], [7, 107]), five]),
    ...on(
      manyStay,
      "against",
      ["S2 an_early_cutoff_turns_more", rows([4, 4], [6, 6]), five],
      [
        "S3 many_of_five_states_turn",
        rows([5, 5], [15, 101]),
        { ...rows([5, 5], [102, 500]), expect: "for" }
      ]
    ),
    ...on(
      fewTurnMore,
      "for",
      ["S4 few_turn_more", rows([4, 4], [5, 62]), five],
      ["S5 few_turn_more_of_five_states", rows([5, 5], [6, 87]), six],
      ["S6 few_turn_more_of_three_states", rows([3, 3], [7, 10]), five]
    ),
    ...on(
      fewTurnMore,
      "against",
      ["S7 late_cutoffs_of_three_states", rows([3, 3], [13, 17])],
      ["S8 late_cutoffs_of_four_states", rows([4, 4], [63, 107])],
      ["S9 late_cutoffs_of_five_states", rows([5, 5], [88, 107])],
      ["S10 the_fewest_need_not_turn_more", rows([4, 4], [32, 107], 4)],
      ["S11 the_fewest_of_five_states_need_not", rows([5, 5], [59, 80], 4)]
    ),
    ...on(fewTurn, "against", ["S12 few_never_turn_mostly", rows([3, 5], [4, 107]), later]),
    ...on(fewTurn, "for", [
      "S13 the_fewest_turn_mostly_once",
      rows([4, 4], [12, 12], 3),
      rows([5, 5], [16, 16], 3)
    ]),
    ...on(
      fewMove,
      "for",
      ["S14 odds_move_at_some_cutoffs", rows([4, 4], [14, 16]), five],
      ["S15 odds_move_at_most_cutoffs_of_five_states", rows([5, 5], [18, 59]), six]
    ),
    ...on(
      fewMove,
      "against",
      ["S16 later_odds_hardly_move", rows([4, 4], [17, 107]), five],
      ["S17 later_odds_of_five_states_move_less", rows([5, 5], [60, 107]), later]
    ),
    Claim.measured(
      "S18 parts",
      "Where most pairs turn, and how many strings a cutoff loses.",
      Cutoff.figures
    )
  ]
})
