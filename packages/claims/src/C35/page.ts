/**
 * # C35 Running narrow systems faster does not give general intelligence
 *
 * References: [thread]; thread: seeds/claims/C35.md
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Claim, Reading, Sentence } from "@headwater/proof"
import { suspects } from "../thread.ts"
import * as Feedback from "./feedback.ts"
import * as Programs from "./programs.ts"
import * as Readings from "./readings.ts"
import * as Search from "./search.ts"

const { maps, worlds } = Feedback
const { classes } = Programs
const { searches } = Search

export const C35 = Claim.define({
  id: "C35",
  title: "Running narrow systems faster does not give general intelligence",
  says: {
    E: [
      {
        quote: "it seems unlikely that running narrow AI faster gets you AGI",
        said: suspects(17, 1),
        as: {
          "speed adds nothing": Readings.nothing,
          "some task stays undone, though outputs are fed back": Readings.some,
          "most tasks stay undone": Readings.most,
          "not twice as much in half the time": Readings.less,
          "nor always twice as much": Reading.deny(Readings.doubles),
          "search gains little from speed": Readings.little,
          "sometimes it loses": Readings.worse
        }
      }
    ]
  },
  answer:
    "Speed alone adds nothing; with outputs fed back most tasks stay undone on average, and in search its worth depends on how positions are judged.",
  finding: (found) => {
    const [six, texts, trees] = [found("reach"), found("functions"), found("plies")]
    return Sentence.say`With outputs fed back one narrow map does on average ${six("6 points at speed 1")}, ${six("6 points at speed 2")}, ${six("6 points at speed 3")} and in the end ${six("6 points at speed 5")} of the tasks on six points, and ${six("100 points at any speed")} on a hundred; but a map that leads once round does them all. Programs of two maps on eight points compute, with doublings of the deadline that multiply them by less each time, ${texts("6 steps")}, ${texts("12 steps")}, ${texts("24 steps")}, ${texts("48 steps")} and ${texts("96 steps")} functions, and what stays undone then is left out by the length of texts. A search that looks one ply further is right ${trees("1 plies of 6, independent")}, ${trees("2 plies of 6, independent")}, ${trees("3 plies of 6, independent")} and ${trees("4 plies of 6, independent")} of the time in trees of depth six with independent leaves, and then always; where what leads to a leaf decides it, ${trees("1 plies of 6, summed")}, ${trees("2 plies of 6, summed")}, ${trees("3 plies of 6, summed")} and ${trees("4 plies of 6, summed")}. With two plies or more still unseen one ply adds at most ${trees("the most that a ply adds")} in trees up to depth seven with independent leaves. What speed is worth depends on the evaluator.`
  },
  statements: [
    Readings.nothing.law("S1 alone", {
      domain: maps([2, 4], false),
      where: { alone: true },
      without: { alone: maps([2, 4], true) }
    }),
    Readings.some.law("S2 not_all_the_way_round", {
      domain: maps([2, 5], true),
      where: { "not all the way round": true }
    }),
    Readings.most.over("S3 most_tasks_stay_undone", {
      domain: worlds(3, 40),
      sizes: { points: [3, 40], speed: [1, 40] },
      expect: "for",
      otherwise: worlds(2, 2),
      beyond: { domain: worlds(41, 80), sizes: { points: [41, 80], speed: [1, 80] } }
    }),
    Readings.doubles.over("S4 twice_while_little_is_done", {
      domain: classes([6, 7, 8], [20, 22]),
      where: { "a third or less": true },
      sizes: { points: [6, 8], bits: [20, 22] },
      few: "every deadline of the grid that is so early",
      expect: "for",
      beyond: {
        domain: classes([7, 8], [24, 28]),
        sizes: { points: [7, 8], bits: [24, 28] }
      }
    }),
    Readings.less.law("S5 not_twice_once_half_is_done", {
      domain: classes([6, 7, 8], [20, 22]),
      where: { "half or more": true }
    }),
    Readings.little.over("S6 search_gains_little", {
      domain: searches(3, 7),
      where: { "two plies unseen": true },
      sizes: { depth: [4, 7], plies: [1, 4] },
      expect: "for",
      beyond: { domain: searches(8, 9), sizes: { depth: [8, 9], plies: [1, 6] } }
    }),
    Readings.worse.over("S7 search_loses", {
      domain: searches(4, 7, "independent", [4]),
      where: { "independent leaves": true },
      without: { "independent leaves": searches(3, 9, "summed") },
      few: "every search of trees of these depths",
      expect: "for"
    }),
    Claim.lemma(
      "S8 last_ply_but_one",
      "A search that sees all but the last ply is always right: it backs up the number of won leaves of two, and thresholds of a number go through greatest and least.",
      {
        model: Search.search.model,
        domain: searches(2, 7),
        margin: (it) => Search.right({ ...it, plies: it.depth - 1 }).minus(Rational.one)
      }
    ),
    Claim.measured(
      "S9 reach",
      "What one map of six points does on average at each speed, fed back.",
      Feedback.figures
    ),
    Claim.measured(
      "S10 functions",
      "Functions on eight points that texts of up to 24 bits compute within a deadline.",
      Programs.figures
    ),
    Claim.measured(
      "S11 plies",
      "How often the first move is right in trees of depth six, with fair leaves and with leaves that sum what leads to them; and what one ply adds at most, with two plies or more unseen, in trees of depth three to seven.",
      Search.figures
    )
  ]
})
