/**
 * # C13 The transition comes before tasks that need reasoning from the world to the brain
 *
 * References: thread: seeds/claims/C13.md
 *
 * @module
 */
import { Claim, Domain, Reading, Sentence } from "@headwater/proof"
import { asserts, supposes } from "../thread.ts"
import * as Flags from "./flags.ts"
import * as Orders from "./orders.ts"
import * as Readings from "./readings.ts"
import * as Tasks from "./tasks.ts"

const { imitations, references } = Orders
const [conjunction, sum] = references.map((it) => [it])

const three = { inputs: 3, gates: 4, price: 1 }
const four = { inputs: 4, gates: 3, price: 1 }
const at3 = { inputs: [3, 3], gates: [4, 4], price: [1, 1] } as const
const at4 = { inputs: [4, 4], gates: [3, 3], price: [1, 1] } as const

export const C13 = Claim.define({
  id: "C13",
  title: "The transition comes before tasks that need reasoning from the world to the brain",
  says: {
    Kosoy: [
      {
        quote: "the transition comes before success at any task that needs such reasoning",
        said: asserts(2, 6),
        as: {
          "at any task, the reasoning itself among them": Reading.deny(Readings.earlier),
          "in every order, at tasks that use the reasoning": Readings.always,
          "more often than not, for each task": Readings.each,
          "more often than not, when the task succeeds": Readings.at,
          "more often than not, by the time it succeeds": Readings.by,
          "the same count, linked to the steps before it, which do not enter it":
            Readings.byTheArgument
        }
      },
      {
        quote: "any task which requires reasoning at least as sophisticated",
        said: supposes(2, 6),
        as: { "all that does some task contains the reasoning": Readings.needed }
      },
      {
        quote: "what is reasoned for imitation is there for other tasks",
        said: supposes(2, 6),
        as: { "it is mostly not gated off": Readings.shares }
      }
    ],
    D: [
      {
        quote: "at some point models use the world to infer what they imitate",
        said: asserts(11, 2),
        as: {
          "whenever they succeed, half of the mass does": Readings.uses,
          "nearly whenever they succeed": Readings.mostlyUses
        }
      }
    ]
  },
  answer:
    "More often than not over all the small tasks counted together, not for each; and the reasoning itself comes before imitation that uses it.",
  finding: (found) => {
    const at = found("shares_of_orders")
    return Sentence.say`The easiest task of the kind, the reasoning itself, is within reach before any exact imitation that uses it. At larger ones, with three inputs, the transition has come by success in ${at("and, by success")} of the orders where the reasoning is a conjunction and in ${at("xor, by success")} where it is a sum, and still holds at success in ${at("and, at success")} and ${at("xor, at success")}. These are means over tasks: it has come in four fifths of the orders or more for ${at("tasks in four fifths of the orders")} of them, and in at most ${at("the rest, at most")} for the rest, where it never holds at success. That what succeeds uses the world holds at all ${found("nearly_all_successes_use_the_world")("whole")} sets of contexts with three inputs; with four it fails, for one task at ${at("four inputs, one target, sets with success and without use")} such sets. That it does so first says nothing, for before any data ${at("use before any data")} of the mass does.`
  },
  statements: [
    Readings.earlier.law("S1 the_reasoning_comes_first", {
      domain: Tasks.tasks(Tasks.isProper),
      where: { reasons: true, joins: true },
      without: { reasons: Tasks.tasks(), joins: Tasks.tasks() }
    }),
    Readings.always.over("S2 not_in_every_order", {
      domain: imitations(three),
      sizes: at3,
      expect: "against"
    }),
    Readings.by.over("S3 by_success_of_a_conjunction", {
      domain: imitations(three, conjunction),
      sizes: at3,
      expect: "for",
      share: "1237/2100",
      few: "every target of the reasoning",
      beyond: { domain: imitations(four, conjunction), sizes: at4 }
    }),
    Readings.by.over("S4 by_success_of_a_sum", {
      domain: imitations(three, sum),
      sizes: at3,
      expect: "for",
      share: "141/175",
      few: "every target of the reasoning",
      beyond: { domain: imitations(four, sum), sizes: at4 }
    }),
    Readings.at.over("S5 at_success_with_a_conjunction", {
      domain: imitations(three, conjunction),
      sizes: at3,
      expect: "for",
      share: "157/300",
      few: "every target of the reasoning",
      beyond: { domain: imitations(four, conjunction), sizes: at4 }
    }),
    Readings.at.over("S6 at_success_with_a_sum", {
      domain: imitations(three, sum),
      sizes: at3,
      expect: "for",
      share: "4/5",
      few: "every target of the reasoning",
      beyond: { domain: imitations(four, sum), sizes: at4 }
    }),
    Claim.measured(
      "S7 shares_of_orders",
      "Shares of all orders of eight contexts and all targets, and sets of contexts.",
      Orders.figures
    ),
    Readings.uses.over("S8 success_uses_the_world", {
      domain: imitations(three),
      sizes: at3,
      expect: "for",
      few: "every target of the two reasonings",
      otherwise: imitations({ ...three, price: 0 }, sum),
      beyond: { domain: imitations(four), sizes: at4, expect: "against" }
    }),
    Readings.mostlyUses.over("S9 nearly_all_successes_use_the_world", {
      domain: imitations(three),
      sizes: at3,
      expect: "for",
      few: "every target of the two reasonings",
      otherwise: imitations({ ...three, price: 0 }, sum),
      beyond: { domain: imitations(four), sizes: at4 }
    }),
    Readings.needed.over("S10 nothing_else_needs_it", {
      domain: Tasks.needs(1),
      sizes: { spare: [1, 1] },
      expect: "against",
      otherwise: Tasks.needs(0),
      beyond: { domain: Tasks.needs(2), sizes: { spare: [2, 2] }, expect: "against" }
    }),
    Readings.needed.over("S11 without_a_gate_to_spare", {
      domain: Tasks.needs(0),
      sizes: { spare: [0, 0] },
      expect: "for"
    }),
    Readings.shares.over("S12 mostly_not_gated_off", {
      domain: Flags.flagged(3),
      sizes: { gates: [3, 3] },
      expect: "for",
      few: "every target of the two reasonings",
      otherwise: Flags.constants,
      beyond: { domain: Flags.flagged(4), sizes: { gates: [4, 4] } }
    }),
    Readings.byTheArgument.over("S13 by_the_argument", {
      domain: imitations(three),
      sizes: at3,
      expect: "for",
      few: "every target of the two reasonings",
      beyond: { domain: imitations(four), sizes: at4 },
      from: ["C08.structure_is_cheaper", "C09.bound_leaves_no_exact_program", "C10.member_trails"]
    }),
    Readings.each.over("S14 not_for_each_task", {
      domain: imitations(three),
      sizes: at3,
      expect: "against",
      beyond: { domain: imitations(four), sizes: at4, expect: "against" }
    }),
    Readings.uses.over("S15 not_with_four_inputs", {
      domain: Domain.exhaustive(() => [Orders.unused]),
      sizes: at4,
      few: "one target at which it fails",
      expect: "against"
    })
  ]
})
