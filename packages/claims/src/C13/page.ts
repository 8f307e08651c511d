/**
 * # C13 The transition comes before tasks that need reasoning from the world to the brain
 *
 * References: thread: seeds/claims/C13.md
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { asserts, supposes } from "../thread.ts"
import * as Flags from "./flags.ts"
import * as Orders from "./orders.ts"
import * as Tasks from "./tasks.ts"

const { imitations, references } = Orders
const [conjunction, sum] = references.map((it) => [it])

const shared = {
  model: Orders.model,
  measure: Orders.measure,
  sizes: {
    inputs: (it: Orders.Measured) => it.inputs,
    gates: (it: Orders.Measured) => it.gates,
    price: (it: Orders.Measured) => it.price
  }
}
const most = { ...shared, threshold: "51/100" }
const inHundredths = (part: number, whole: number, least: number): Exact.Exact =>
  Rational.of(part, whole).minus(Rational.of(least, 100))

const always = Reading.all(
  "R1",
  "In every order of contexts, the transition comes no later than success at a task that uses the reasoning.",
  {
    ...shared,
    conditions: {
      "one way": [
        "once all contexts have been seen, the reasoning has half of the mass",
        (it: Orders.Measured) => it.isByWay
      ]
    },
    margin: ({ by, orders }) => Exact.ofInteger(by - orders)
  }
)

const by = Reading.most(
  "R2",
  "In most orders of contexts the transition comes no later than success at a task that uses the reasoning.",
  {
    ...most,
    weight: (it) => it.orders,
    part: (it) => it.by,
    margin: (it) => inHundredths(it.by, it.orders, 51)
  }
)

const each = Reading.all(
  "R10",
  "For each task, in most orders of contexts the transition comes no later than its success.",
  { ...shared, margin: (it) => inHundredths(it.by, it.orders, 51) }
)

const byTheArgument = Reading.most(
  "R9",
  "Where the world is evidence of the brain, its complete model is out of reach and honest imitation is behind, the transition mostly comes no later than such a success.",
  {
    ...most,
    weight: (it) => it.orders,
    part: (it) => it.by,
    margin: (it) => inHundredths(it.by, it.orders, 51)
  }
)

const at = Reading.most(
  "R3",
  "In most orders of contexts the transition holds when the task that uses the reasoning first succeeds.",
  {
    ...most,
    weight: (it) => it.orders,
    part: (it) => it.at,
    margin: (it) => inHundredths(it.at, it.orders, 51)
  }
)

const earlier = Reading.all(
  "R4",
  "The reasoning itself is within reach of fewer gates than imitation that uses it.",
  {
    model: Tasks.model,
    measure: Tasks.measure,
    conditions: {
      reasons: ["the reasoning depends on both bits of the world", (it) => it.reasons],
      joins: ["the task depends on the reasoning and on the context", (it) => it.joins]
    },
    strict: true,
    margin: (it) => Exact.ofInteger(it.joined - it.reasoning)
  }
)

const needed = Reading.some(
  "R5",
  "Some task other than the reasoning itself has the reasoning as a live line in all its chains.",
  {
    model: Tasks.need,
    measure: Tasks.counted,
    sizes: { spare: (it) => it.spare },
    margin: ({ via, whole }) => Exact.ofInteger(via - whole)
  }
)

const shares = Reading.most(
  "R6",
  "Of what imitates where a flag is down, four fifths do the same where it is up.",
  {
    model: Flags.model,
    measure: Flags.measure,
    sizes: { gates: (it) => it.gates },
    threshold: "4/5",
    weight: (it) => it.left,
    part: (it) => it.same,
    margin: (it) => inHundredths(it.same, it.left, 80)
  }
)

const uses = Reading.all(
  "R7",
  "Whenever the mixture succeeds, half of its mass depends on the world.",
  { ...shared, margin: (it) => Exact.ofInteger(-it.useless) }
)

const mostlyUses = Reading.most(
  "R8",
  "At ninety-nine in a hundred sets of contexts at which the mixture succeeds, half of its mass depends on the world.",
  {
    ...shared,
    threshold: "99/100",
    weight: (it) => it.successes,
    part: (it) => it.successes - it.useless,
    margin: (it) => inHundredths(it.successes - it.useless, it.successes, 99)
  }
)

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
          "at any task, the reasoning itself among them": Reading.deny(earlier),
          "in every order, at tasks that use the reasoning": always,
          "more often than not, for each task": each,
          "more often than not, when the task succeeds": at,
          "more often than not, by the time it succeeds": by,
          "the same count, linked to the steps before it, which do not enter it": byTheArgument
        }
      },
      {
        quote: "any task which requires reasoning at least as sophisticated",
        said: supposes(2, 6),
        as: { "all that does some task contains the reasoning": needed }
      },
      {
        quote: "what is reasoned for imitation is there for other tasks",
        said: supposes(2, 6),
        as: { "it is mostly not gated off": shares }
      }
    ],
    D: [
      {
        quote: "at some point models use the world to infer what they imitate",
        said: asserts(11, 2),
        as: {
          "whenever they succeed, half of the mass does": uses,
          "nearly whenever they succeed": mostlyUses
        }
      }
    ]
  },
  finding: (found) =>
    Sentence.say`More often than not over all tasks together, and not for each. The easiest task of the kind, the reasoning itself, is within reach before any imitation that uses it. At larger ones, with three inputs, the transition has come by success in ${found("shares_of_orders")("and, by success")} of the orders where the reasoning is a conjunction and in ${found("shares_of_orders")("xor, by success")} where it is a sum, and still holds at success in ${found("shares_of_orders")("and, at success")} and ${found("shares_of_orders")("xor, at success")}. These are means over tasks: it has come in four fifths of the orders or more for ${found("shares_of_orders")("tasks in four fifths of the orders")} of them, and in at most ${found("shares_of_orders")("the rest, at most")} for the rest, where it never holds at success. That what succeeds uses the world holds at all ${found("nearly_all_successes_use_the_world")("whole")} sets of contexts with three inputs, and with four it fails at some; that it does so first says nothing, for before any data ${found("shares_of_orders")("use before any data")} of the mass does.`,
  statements: [
    earlier.law("S1 the_reasoning_comes_first", {
      domain: Tasks.tasks(Tasks.isProper),
      where: { reasons: true, joins: true },
      without: { reasons: Tasks.tasks(), joins: Tasks.tasks() }
    }),
    always.over("S2 not_in_every_order", {
      domain: imitations(three),
      sizes: at3,
      expect: "against"
    }),
    by.over("S3 by_success_of_a_conjunction", {
      domain: imitations(three, conjunction),
      sizes: at3,
      expect: "for",
      share: "1237/2100",
      few: "every target of the reasoning",
      beyond: { domain: imitations(four, conjunction), sizes: at4 }
    }),
    by.over("S4 by_success_of_a_sum", {
      domain: imitations(three, sum),
      sizes: at3,
      expect: "for",
      share: "141/175",
      few: "every target of the reasoning",
      beyond: { domain: imitations(four, sum), sizes: at4 }
    }),
    at.over("S5 at_success_with_a_conjunction", {
      domain: imitations(three, conjunction),
      sizes: at3,
      expect: "for",
      share: "157/300",
      few: "every target of the reasoning",
      beyond: { domain: imitations(four, conjunction), sizes: at4 }
    }),
    at.over("S6 at_success_with_a_sum", {
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
    uses.over("S8 success_uses_the_world", {
      domain: imitations(three),
      sizes: at3,
      expect: "for",
      few: "every target of the two reasonings",
      otherwise: imitations({ ...three, price: 0 }, sum),
      beyond: { domain: imitations(four), sizes: at4, expect: "against" }
    }),
    mostlyUses.over("S9 nearly_all_successes_use_the_world", {
      domain: imitations(three),
      sizes: at3,
      expect: "for",
      few: "every target of the two reasonings",
      otherwise: imitations({ ...three, price: 0 }, sum),
      beyond: { domain: imitations(four), sizes: at4 }
    }),
    needed.over("S10 nothing_else_needs_it", {
      domain: Tasks.needs(1),
      sizes: { spare: [1, 1] },
      expect: "against",
      otherwise: Tasks.needs(0),
      beyond: { domain: Tasks.needs(2), sizes: { spare: [2, 2] }, expect: "against" }
    }),
    needed.over("S11 without_a_gate_to_spare", {
      domain: Tasks.needs(0),
      sizes: { spare: [0, 0] },
      expect: "for"
    }),
    shares.over("S12 mostly_not_gated_off", {
      domain: Flags.flagged(3),
      sizes: { gates: [3, 3] },
      expect: "for",
      few: "every target of the two reasonings",
      otherwise: Flags.constants,
      beyond: { domain: Flags.flagged(4), sizes: { gates: [4, 4] } }
    }),
    byTheArgument.over("S13 by_the_argument", {
      domain: imitations(three),
      sizes: at3,
      expect: "for",
      few: "every target of the two reasonings",
      beyond: { domain: imitations(four), sizes: at4 },
      from: ["C08.structure_is_cheaper", "C09.bound_leaves_no_exact_program", "C10.member_trails"]
    }),
    each.over("S14 not_for_each_task", {
      domain: imitations(three),
      sizes: at3,
      expect: "against",
      beyond: { domain: imitations(four), sizes: at4, expect: "against" }
    })
  ]
})
