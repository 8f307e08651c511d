/**
 * # C02 Imitating a shown optimisation is the easier way to obtain optimisation
 *
 * References: [thread]; thread: seeds/claims/C02.md
 *
 * @module
 */
import { Claim, Domain, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import * as Learning from "./learning.ts"
import * as Passes from "./passes.ts"
import * as Readings from "./readings.ts"

const { lessons } = Learning
const { classes, problems } = Passes

const parities = (from: number, to: number): Domain.Domain<Passes.Parity> =>
  Domain.exhaustive(function* () {
    for (let bits = from; bits <= to; bits++) {
      for (let steps = 0; steps <= to; steps++) yield { bits, steps }
    }
  })

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
  finding: (found) => {
    const [passes, last] = [found("means"), found("last_instance")]
    return Sentence.say`There are two causes. The first is serial depth: what does not fit in a pass is wrong somewhere, and shown work makes it right; averaged over all functions of four bits the best pass of one, two, three and four gates is right ${passes("1 gates")}, ${passes("2 gates")}, ${passes("3 gates")} and ${passes("4 gates")}. The second stays when the problem fits: steps are learned one by one more easily than a composite. With all instances but one seen, functions of three bits with two, three and four gates are right ${last("2 gates, shown")}, ${last("3 gates, shown")} and ${last("4 gates, shown")} of the time after shown work, where a guess is right half of the time, and ${last("2 gates, embedded in a pass of 4")}, ${last("3 gates, embedded in a pass of 4")} and ${last("4 gates, embedded in a pass of 4")} embedded, the longer two worse than a guess: what is likely and agrees with what was seen is a simpler function. But an item with work has more labels, and with few items, or for short work from as many tokens, the order turns in about half of the cases that were tried. All this is about serial computation: nothing in it optimises, so it says which comes first only where the embedded problem fits in a pass.`
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
    Readings.items.over("S7 most_seen", {
      domain: lessons([2, 3, 4], "items", [5, 6, 7]),
      sizes: { size: [2, 4], gates: [4, 4], items: [5, 7] },
      few: "every function of three bits is in it, and every set of instances",
      expect: "for",
      beyond:
        "four bits: a thousand million texts of four gates; sampled by an independent program, shown work is ahead there too"
    }),
    Readings.items.over("S8 few_seen", {
      domain: lessons([2, 3, 4], "items", [1, 2, 3]),
      sizes: { gates: [4, 4], items: [1, 3] },
      expect: "against"
    }),
    Readings.tokens.over("S9 long_work_from_as_many_tokens", {
      domain: lessons([3, 4], "tokens", [8, 12, 16, 20, 24, 28]),
      sizes: { size: [3, 4], gates: [4, 4], tokens: [8, 28] },
      few: "every function of three bits is in it, and every set of instances",
      expect: "for",
      beyond: "more tokens: all embedded instances are seen"
    }),
    Readings.tokens.over("S10 short_work_from_as_many_tokens", {
      domain: lessons([2], "tokens", [8, 12, 16, 20, 24, 28]),
      sizes: { size: [2, 2], gates: [4, 4] },
      expect: "against"
    }),
    Claim.measured(
      "S11 means",
      "How often the best pass is right, averaged over all functions of four bits.",
      Passes.figures
    ),
    Claim.measured(
      "S12 last_instance",
      "How often the eighth instance of functions of three bits is right when the other seven were seen.",
      Learning.figures
    )
  ]
})
