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
import * as Said from "./readings.ts"

const { tasks } = Copies

export const C31 = Claim.define({
  id: "C31",
  title: "Imitation can be superhuman without a misaligned mesa-optimiser",
  says: {
    Christiano: [
      {
        quote: "fast imitations of subhuman behaviour",
        said: asserts(13, 1),
        as: { "whatever the task": Said.faster, "some copy of a long task": Said.someCopy }
      },
      {
        quote: "imitations of augmented humans",
        said: asserts(13, 1),
        as: { "many copies that vote": Said.voting }
      },
      {
        quote: "planning against a human-level imitation",
        said: asserts(13, 1),
        as: {
          "whatever the error": Said.always,
          "surely, if it plans for the worst": Said.surely,
          "mostly, at some error": Said.mostly,
          "never for nothing, if it plans for the worst": Said.safe
        }
      }
    ],
    E: [
      {
        quote: "speed alone does not make a copy superhuman",
        said: suspects(17, 1),
        as: {
          "no copy is": Reading.deny(Said.someCopy),
          "not every copy is": Reading.deny(Said.faster)
        }
      }
    ]
  },
  answer:
    "Yes, within limits: fast copies at short tasks, an odd number of mostly right copies that vote, and plans against a copy whose error is small enough.",
  finding: (found) =>
    Sentence.say`A copy right three times in four and ten times as fast is ahead of a human of nine in ten up to ${found("short_tasks")("cases")} steps; beyond that it needs more speed, exponentially in the steps, or a better copy, though never one as good as the human; for instance ${found("long_tasks")("witness")}. A plan against an imitation is never ruined while the error is below the gain over twice the range of payoffs, tried on ${found("near_imitations")("cases")} plans; at an error of a quarter it holds against ${found("at_a_quarter")("percent")} of the humans who can be beaten, at a third against ${found("at_a_third")("percent")}. The bound is reached. A plan for the worst human within the error never loses, and pays for it: at an error of a tenth, at which no best reply is ruined, it earns something for sure against ${found("safety_is_paid_for")("percent")} of them.`,
  statements: [
    Said.faster.over("S1 short_tasks", {
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
    Said.faster.over("S2 beyond_the_edge", {
      domain: tasks([13, 60]),
      sizes: { steps: [13, 60], "times faster": [10, 10], "right of 100": [75, 75] },
      expect: "against"
    }),
    Said.someCopy.over("S3 long_tasks", {
      domain: Copies.long,
      sizes: { steps: [20, 20], "times faster": [10, 10] },
      expect: "for"
    }),
    Said.voting.law("S4 majorities", {
      domain: Copies.votes,
      where: { likely: true, odd: true }
    }),
    Said.always.over("S5 near_imitations", {
      domain: Plans.plans(3, 6, 12, 15, 20),
      where: { near: true },
      expect: "for",
      onPaper:
        "The loss of a best reply to a strategy off by e is at most twice e times the range of payoffs, since both rows of the game are off by at most e times their range."
    }),
    Said.mostly.over("S6 at_a_quarter", {
      domain: Plans.exploitable(15),
      sizes: { "error in sixtieths": [15, 15], actions: [3, 3] },
      expect: "for",
      share: "89/105",
      beyond: {
        domain: Plans.four(15),
        sizes: { "error in sixtieths": [15, 15], actions: [4, 4] },
        expect: "for"
      }
    }),
    Said.mostly.over("S7 at_a_third", {
      domain: Plans.exploitable(20),
      sizes: { "error in sixtieths": [20, 20], actions: [3, 3] },
      expect: "against",
      share: "73/105",
      beyond: {
        domain: Plans.four(20),
        sizes: { "error in sixtieths": [20, 20], actions: [4, 4] },
        expect: "against"
      }
    }),
    Said.reached.over("S8 the_bound_is_reached", {
      domain: Plans.tight,
      expect: "for",
      otherwise: Plans.exploitable(15)
    }),
    Said.safe.law("S9 planning_for_the_worst", {
      domain: Plans.anyBall,
      where: { within: true }
    }),
    Said.surely.over("S10 safety_is_paid_for", {
      domain: Plans.exploitable(6),
      sizes: { "error in sixtieths": [6, 6], actions: [3, 3] },
      expect: "against",
      share: "86/105",
      beyond: {
        domain: Plans.four(6),
        sizes: { "error in sixtieths": [6, 6], actions: [4, 4] },
        expect: "for"
      }
    }),
    Claim.measured(
      "S11 edges",
      "The most steps up to which a copy is ahead, by its speed: in tasks done, and in the chance to have one right that a checker finds.",
      Copies.edges
    )
  ]
})
