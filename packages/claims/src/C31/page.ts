/**
 * # C31 Imitation can be superhuman without a misaligned mesa-optimiser
 *
 * References: [Condorcet1785]; thread: seeds/claims/C31.md
 *
 * @module
 */
import { Claim, Reading, Sentence } from "@headwater/proof"
import { asserts, suspects } from "../thread.ts"
import * as Copies from "./model.ts"
import * as Plans from "./plans.ts"

const { tasks } = Copies

const throughput = {
  model: Copies.task,
  measure: (it: Copies.Task) => it,
  sizes: {
    steps: (it: Copies.Task) => it.steps,
    "times faster": (it: Copies.Task) => it.speed,
    "right of 100": (it: Copies.Task) => it.copy
  },
  strict: true,
  margin: Copies.lead
} as const

const faster = Reading.all(
  "R1",
  "A copy that is less reliable and faster gets more tasks done than the human.",
  throughput
)

const someCopy = Reading.some(
  "R2",
  "Some copy less reliable than the human gets more tasks of twenty steps done, ten times as fast.",
  throughput
)

const voting = Reading.all("R3", "A majority of copies is right more often than one.", {
  model: Copies.vote,
  measure: Copies.count,
  conditions: {
    likely: [
      "each is right more often than not, and not always",
      (it: Copies.Voted) => it.isLikely
    ],
    odd: ["an odd number vote", (it: Copies.Voted) => it.isOdd]
  },
  sizes: { voters: (it: Copies.Voted) => it.voters },
  strict: true,
  margin: (it) => it.gain
})

const planning = {
  model: Plans.model,
  measure: Plans.measure,
  sizes: { "error in sixtieths": (it: Plans.Measured) => it.error },
  strict: true,
  margin: (it: Plans.Measured) => it.room
} as const

const always = Reading.all(
  "R4",
  "A best reply to an imitation of the human earns something against the human.",
  {
    ...planning,
    conditions: {
      near: [
        "the error is below the gain over twice the range of payoffs",
        (it: Plans.Measured) => it.isNear
      ]
    }
  }
)

const mostly = Reading.most(
  "R5",
  "Against three in four of the humans who can be beaten, a best reply to an imitation earns something.",
  { ...planning, threshold: "3/4" }
)

export const C31 = Claim.define({
  id: "C31",
  title: "Imitation can be superhuman without a misaligned mesa-optimiser",
  says: {
    Christiano: [
      {
        quote: "fast imitations of subhuman behaviour",
        said: asserts(13, 1),
        as: { "whatever the task": faster, "some copy of a long task": someCopy }
      },
      {
        quote: "imitations of augmented humans",
        said: asserts(13, 1),
        as: { "many copies that vote": voting }
      },
      {
        quote: "planning against a human-level imitation",
        said: asserts(13, 1),
        as: { "whatever the error": always, "mostly, at some error": mostly }
      }
    ],
    E: [
      {
        quote: "speed alone does not make a copy superhuman",
        said: suspects(17, 1),
        as: { "no copy is": Reading.deny(someCopy), "not every copy is": Reading.deny(faster) }
      }
    ]
  },
  finding: (found) =>
    Sentence.say`All three examples stand, each up to an edge. A copy right three times in four and ten times as fast is ahead of a human of nine in ten up to ${found("short_tasks")("cases")} steps; beyond that it needs more speed, exponentially in the steps, or a better copy, though never one as good as the human; for instance ${found("long_tasks")("witness")}. A plan against an imitation is never ruined while the error is below the gain over twice the range of payoffs, tried on ${found("near_imitations")("cases")} plans; at an error of a quarter it holds against ${found("at_a_quarter")("percent")} of the humans who can be beaten, at a third against ${found("at_a_third")("percent")}.`,
  statements: [
    faster.over("S1 short_tasks", {
      domain: tasks([1, 12]),
      sizes: { steps: [1, 12], "times faster": [10, 10], "right of 100": [75, 75] },
      expect: "for",
      few: "every length up to the edge",
      beyond: {
        domain: tasks([13, 13]),
        sizes: { steps: [13, 13], "times faster": [10, 10], "right of 100": [75, 75] },
        expect: "against"
      }
    }),
    faster.over("S2 beyond_the_edge", {
      domain: tasks([13, 60]),
      sizes: { steps: [13, 60], "times faster": [10, 10], "right of 100": [75, 75] },
      expect: "against"
    }),
    someCopy.over("S3 long_tasks", {
      domain: Copies.long,
      sizes: { steps: [20, 20], "times faster": [10, 10] },
      expect: "for"
    }),
    voting.law("S4 majorities", {
      domain: Copies.votes,
      where: { likely: true, odd: true }
    }),
    always.over("S5 near_imitations", {
      domain: Plans.plans(3, 6, 12, 15, 20),
      where: { near: true },
      expect: "for",
      onPaper:
        "The loss of a best reply to a strategy off by e is at most twice e times the range of payoffs, since both rows of the game are off by at most e times their range."
    }),
    mostly.over("S6 at_a_quarter", {
      domain: Plans.exploitable(15),
      sizes: { "error in sixtieths": [15, 15] },
      expect: "for",
      share: "89/105",
      beyond: "errors between a quarter and a third in the same games"
    }),
    mostly.over("S7 at_a_third", {
      domain: Plans.exploitable(20),
      sizes: { "error in sixtieths": [20, 20] },
      expect: "against",
      share: "73/105",
      beyond: "larger errors in the same games"
    })
  ]
})
