/**
 * # C02 Imitating a shown optimisation is the easier way to obtain optimisation
 *
 * References: [thread]; thread: seeds/claims/C02.md
 *
 * @module
 */
import {
  Claim,
  Domain,
  type Finding,
  type Reading,
  Sentence,
  type Statement
} from "@headwater/proof"
import { asserts } from "../thread.ts"
import type { Lesson, Measured } from "./learning.ts"
import * as Lessons from "./lessons.ts"
import * as Passes from "./passes.ts"
import * as Readings from "./readings.ts"

const { classes, problems } = Passes

const parities = (from: number, to: number): Domain.Domain<Passes.Parity> =>
  Domain.exhaustive(function* () {
    for (let bits = from; bits <= to; bits++) {
      for (let steps = 0; steps <= to; steps++) yield { bits, steps }
    }
  })

/** A name, the side that has to come out, and bounds of the gates of functions and of what is spent. */
type Cell = readonly [name: string, expect: Finding.Side, size: Bounds, amount: Bounds]
type Bounds = readonly [from: number, to: number]

/** What is learned from as much of either kind of item, where the order stays the same. */
const cells = <S extends string>(
  first: number,
  reading: Reading.Reading<Lesson, Measured, never, S>,
  spent: Lesson["spent"],
  sizes: (size: Bounds, amount: Bounds) => Readonly<Partial<Record<S, Bounds>>>,
  all: ReadonlyArray<Cell>
): ReadonlyArray<Statement.Statement> =>
  all.map(([name, expect, size, amount], index) =>
    reading.over(`S${first + index} ${name}`, {
      domain: Lessons.lessons(size, spent, amount),
      sizes: sizes(size, amount),
      few: "every function of three bits is in it, and every set of instances",
      expect,
      beyond:
        "four bits: a thousand million texts of four gates; sampled by an independent program with most instances seen, shown work is ahead there too"
    })
  )

export const C02 = Claim.define({
  id: "C02",
  title: "Imitating a shown optimisation is the easier way to obtain optimisation",
  says: {
    Christiano: [
      {
        quote:
          "it is much easier to get optimization out of them by having them imitate human optimization",
        said: asserts(1, 3),
        as: {
          "whatever the problem": Readings.whatever,
          "much easier, for most problems": Readings.mostly,
          "some problem is hopeless otherwise": Readings.chance,
          "parity is, read bit by bit": Readings.parity,
          "learned from as many items": Readings.items,
          "learned from as many tokens": Readings.tokens
        }
      }
    ]
  },
  answer:
    "Mostly, of small serial computations: work shown does what no single pass can, and steps are learned more easily than a whole; at some amounts of data it turns.",
  finding: (found) => {
    const [passes, last, order] = [found("means"), found("last_instance"), found("order")]
    return Sentence.say`There are two causes. The first is serial depth: what does not fit in a pass is wrong somewhere, and shown work makes it right; averaged over all functions of four bits the best pass of one, two, three and four gates is right ${passes("1 gates")}, ${passes("2 gates")}, ${passes("3 gates")} and ${passes("4 gates")}. The second stays when the problem fits: steps are learned one by one more easily than a composite. With all instances but one seen, functions of three bits with two, three and four gates are right ${last("2 gates, shown")}, ${last("3 gates, shown")} and ${last("4 gates, shown")} of the time after shown work, where a guess is right half of the time, and ${last("2 gates, embedded in a pass of 4")}, ${last("3 gates, embedded in a pass of 4")} and ${last("4 gates, embedded in a pass of 4")} embedded, the longer two worse than a guess: what is likely and agrees with what was seen is a simpler function. But an item with work has more labels. From as many items, of eight, the embedded kind is ahead with ${order("2 gates, items")} seen of functions of two gates, ${order("3 gates, items")} of three and ${order("4 gates, items")} of four; from as many tokens with ${order("2 gates, tokens")}, ${order("3 gates, tokens")} and ${order("4 gates, tokens")} of them. All this is about serial computation: nothing in it optimises, so it says which comes first only where the embedded problem fits in a pass.`
  },
  statements: [
    Readings.whatever.law("S1 what_does_not_fit", {
      domain: problems(3, [1, 4], true),
      where: { "does not fit": true, "work is shown": true },
      without: { "work is shown": problems(3, [1, 4], false) },
      iff: true
    }),
    Readings.mostly.over("S2 an_eighth_up_to_three_gates", {
      domain: classes([4, 4], [1, 3]),
      sizes: { inputs: [4, 4], gates: [1, 3] },
      few: "each class is all functions of four inputs",
      expect: "for",
      beyond: "five inputs, of which there are four thousand million functions"
    }),
    Readings.mostly.over("S3 less_at_four_gates", {
      domain: classes([4, 4], [4, 4]),
      sizes: { inputs: [4, 4], gates: [4, 4] },
      few: "the class is all functions of four inputs",
      expect: "against",
      share: "1559/8192",
      beyond: "five gates, of which fewer functions are far"
    }),
    Readings.chance.over("S4 parity_at_chance", {
      domain: classes([4, 4], [1, 2]),
      sizes: { inputs: [4, 4], gates: [1, 2] },
      few: "each class is all functions of four inputs",
      expect: "for"
    }),
    Readings.chance.over("S5 nothing_at_chance", {
      domain: classes([4, 4], [3, 4]),
      sizes: { inputs: [4, 4], gates: [3, 4] },
      few: "each class is all functions of four inputs",
      expect: "against",
      beyond: "more gates, of which fewer functions are wrong"
    }),
    Readings.parity.law("S6 parity_bit_by_bit", {
      domain: parities(1, 9),
      where: { "too few steps": true },
      iff: true
    }),
    ...cells(7, Readings.items, "items", (size, items) => ({ size, gates: [4, 4], items }), [
      ["most_seen", "for", [2, 4], [5, 7]],
      ["half_seen_of_two_or_three_gates", "for", [2, 3], [4, 4]],
      ["one_seen_of_two_gates", "for", [2, 2], [1, 1]],
      ["a_few_seen_of_two_gates", "against", [2, 2], [2, 3]],
      ["one_seen_of_three_gates", "against", [3, 3], [1, 1]],
      ["a_few_seen_of_three_gates", "for", [3, 3], [2, 3]],
      ["one_seen_of_four_gates", "for", [4, 4], [1, 1]],
      ["a_few_seen_of_four_gates", "against", [4, 4], [2, 3]]
    ]),
    ...cells(15, Readings.tokens, "tokens", (size, tokens) => ({ size, gates: [4, 4], tokens }), [
      ["two_gates_at_first", "against", [2, 2], [8, 15]],
      ["two_gates_then", "for", [2, 2], [16, 27]],
      ["two_gates_with_all_but_one_embedded", "against", [2, 2], [28, 29]],
      ["two_gates_in_the_end", "for", [2, 2], [30, 31]],
      ["three_gates", "for", [3, 3], [8, 31]],
      ["four_gates_at_first", "for", [4, 4], [8, 13]],
      ["four_gates_at_a_third_embedded_item", "against", [4, 4], [14, 15]],
      ["four_gates_then", "for", [4, 4], [16, 31]]
    ]),
    Claim.measured(
      "S23 means",
      "How often the best pass is right, averaged over all functions of four bits.",
      Passes.figures
    ),
    Claim.measured(
      "S24 last_instance",
      "How often the eighth instance of functions of three bits is right when the other seven were seen.",
      Lessons.figures
    ),
    Claim.measured(
      "S25 order",
      "At which items seen, of the eight, and at which tokens from 8 to 31 what is learned embedded is ahead.",
      Lessons.order
    )
  ]
})
