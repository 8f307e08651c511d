/**
 * # C04 Even odds as a starting point, with language as weak further evidence
 *
 * References: [thread], [Walley1991]; thread: seeds/claims/C04.md
 *
 * @module
 */
import { Claim, Sentence } from "@headwater/proof"
import { asserts, suspects } from "../thread.ts"
import * as Items from "./items.ts"
import * as Odds from "./odds.ts"
import * as Readings from "./readings.ts"

const { grid, hangs } = Items

/** Why the price of reading changes nothing in the other languages. */
const reason = {
  "LX(inf,0)": "there the demonstrator is had for nothing by planners, and by nothing else",
  LM: "there the demonstrator has to be computed, and planners carry a model of it"
}

/** Prices of reading in LX, and the same where they change nothing. */
const priced = (from: number, to: number) => {
  const elsewhere = (language: keyof typeof reason) => ({
    domain: Odds.settings(language, 5, [from, to]),
    expect: "against" as const,
    because: reason[language]
  })
  return {
    domain: Odds.settings("LX", 5, [from, to]),
    sizes: { symbols: [5, 5], "price of reading": [from, to] },
    few: "three demonstrators at every price",
    on: { "LX(inf,0)": elsewhere("LX(inf,0)"), LM: elsewhere("LM") }
  } as const
}

export const C04 = Claim.define({
  id: "C04",
  title: "Even odds as a starting point, with language as weak further evidence",
  says: {
    Christiano: [
      {
        quote:
          "the chimp->human distinction being so closely coupled to language is further weak evidence",
        said: asserts(1, 5),
        as: {
          "each multiplies the odds": Readings.multiply,
          "together they are in favour": Readings.jointly,
          "most are": Readings.mostly
        }
      },
      {
        quote: "50% seems like a more reasonable place to be a priori",
        said: suspects(1, 5),
        as: {
          "one item then turns the scale": Readings.start,
          "so it is in some class": Readings.even
        }
      }
    ]
  },
  answer:
    "What the evidence adds depends on how its items hang together; in an enumerated class the choice of programming language sets the starting odds.",
  finding: (found) => {
    const [at, odds] = [found("intervals"), found("shares")]
    return Sentence.say`What several items in favour make of even odds depends on how they hang together: three items of three in five against two in five give ${at("three of 3/5 against 2/5, independent")} if they are independent, something in ${at("three of 3/5 against 2/5, one lineage")} if the same share of them is copies on both sides, in ${at("three of 3/5 against 2/5, lineage by side")} if the shares may differ, and in ${at("three of 3/5 against 2/5, pairwise independent")} if any two are independent and no more is known. Items that are common on their own side stay in favour, rare and striking ones need not: with chances assumed for the thread's own three items, reports, language and what is easier, the posterior is ${at("assumed, independent")}, ${at("assumed, lineage by side")} by lineage and ${at("assumed, anyhow")} if nothing is known. Odds that stand for not knowing are moved by nothing: any start stays in ${found("unknown")("any start, an item that is true nine times in ten")}. In a class that is counted the choice of the language fixes the start: of what imitates one demonstrator ${odds("LX")}, ${odds("LX(inf,0)")} or ${odds("LM")} does so as a means, where reading is free.`
  },
  statements: [
    Readings.multiply.law("S1 independent_items_multiply", {
      domain: grid([2, 4], "independent"),
      where: { independent: true },
      without: { independent: grid([2, 3], ...hangs) }
    }),
    Readings.jointly.law("S2 alike_on_both_sides", {
      domain: grid([2, 4], "independent", "one lineage"),
      where: { alike: true },
      without: { alike: grid([2, 3], "lineage by side") }
    }),
    Readings.jointly.law("S3 frequent_items_of_any_lineage", {
      domain: grid([2, 5], "lineage by side"),
      where: { "by lineage": true, frequent: true },
      without: { "by lineage": grid([2, 2], "anyhow"), frequent: grid([2, 3], "lineage by side") }
    }),
    Readings.jointly.law("S4 nearly_sure_items_anyhow", {
      domain: grid([2, 3], ...hangs),
      where: { "nearly sure": true }
    }),
    Readings.jointly.over("S5 pairs_are_not_enough", {
      domain: grid([3, 3], "pairwise independent"),
      sizes: { items: [3, 3] },
      expect: "against"
    }),
    Readings.mostly.over("S6 two_items_mostly", {
      domain: grid([2, 2], "lineage by side"),
      sizes: { items: [2, 2] },
      expect: "for",
      share: "2/3",
      beyond: {
        domain: grid([3, 3], "lineage by side"),
        sizes: { items: [3, 3] },
        expect: "against"
      }
    }),
    Readings.mostly.over("S7 three_items_mostly_not", {
      domain: grid([3, 5], "lineage by side"),
      sizes: { items: [3, 5] },
      expect: "against",
      beyond: {
        domain: grid([6, 8], "lineage by side"),
        sizes: { items: [6, 8] },
        expect: "against"
      }
    }),
    Readings.start.law("S8 the_start_and_the_chance_together", {
      domain: Odds.starts,
      where: { enough: true },
      iff: true
    }),
    Readings.even.over("S9 near_even_at_a_price", {
      ...priced(3, 5),
      expect: "for"
    }),
    Readings.even.over("S10 far_from_even_where_reading_is_cheap", {
      ...priced(0, 2),
      expect: "against",
      beyond: {
        domain: Odds.settings("LX", 6, [0, 2]),
        sizes: { symbols: [6, 6], "price of reading": [0, 2] },
        expect: "against"
      }
    }),
    Readings.even.over("S11 far_from_even_where_it_is_dear", {
      ...priced(6, 8),
      expect: "against",
      beyond: {
        domain: Odds.settings("LX", 5, [9, 12]),
        sizes: { symbols: [5, 5], "price of reading": [9, 12] },
        expect: "against"
      }
    }),
    Claim.measured(
      "S12 intervals",
      "Posteriors from even odds by what is known of how items hang together: three of three in five, and reports (nine in ten against three in four), language (two in five against one in five) and what is easier (four in five on both sides), which are assumed.",
      Items.figures
    ),
    Claim.measured(
      "S13 shares",
      "What imitates as a means, of what imitates in all of training, at 20 bits.",
      Odds.figures
    ),
    Claim.measured(
      "S14 unknown",
      "The posterior where the start, or whether a report is turned round, is not known at all.",
      Odds.unknown
    )
  ]
})
