/**
 * # C32 Imitating an optimiser or optimising to imitate cannot be settled a priori
 *
 * A program and its wrapped version say the same in training, so what is seen there moves neither.
 * What remains is the prior, and that depends on the machine.
 *
 * References: [LiVitanyi2019] §2.1; thread: seeds/claims/C32.md
 *
 * @module
 */
import { Claim, Reading, Sentence } from "@headwater/proof"
import * as Prices from "../C01/prices.ts"
import { asserts } from "../thread.ts"
import * as Access from "./access.ts"
import * as Listing from "./listing.ts"
import * as SecondMachine from "./model.ts"
import * as Pairs from "./pairs.ts"
import * as Shortest from "./shortest.ts"
import * as Readings from "./readings.ts"

const census = ({ programs, endless, undecided, longestRun, shortest: all }: Listing.Listing) =>
  `${programs} programs, ${endless} shown endless, ${undecided.length} undecided; longest run ` +
  `${longestRun} steps; ${all.size} functions`

export const C32 = Claim.define({
  id: "C32",
  title: "Imitating an optimiser or optimising to imitate cannot be settled a priori",
  says: {
    F: [
      {
        quote: "thinking alone does not settle which of the two a system does that was trained so",
        said: asserts(14, 1),
        as: {
          "of what optimises in order to imitate": Readings.optimisers,
          "of languages of policies": Reading.deny(Readings.languages),
          "of shortest programs": Readings.shortest,
          "of an emulator and its departing version": Readings.machines,
          "answers in training do not tell": Readings.told
        }
      }
    ]
  },
  answer:
    "Answers in training cannot settle it; in an enumerated class the side flips with who can get at the demonstrator, and at what price.",
  finding: (found) => {
    const led = (demonstrator: string) =>
      found("prices")(`${demonstrator}: of 1369 pairs of prices`)
    return Sentence.say`Two machines order them oppositely; of programs of up to ${Listing.limit} bits all that is fixed is that they differ by no more than both translations, ${found("listing")("both")} bits. On the enumerated class the side flips with who can get at the demonstrator and at what price: with texts of up to six symbols what imitates as a means and deviates leads at ${led("R")}, ${led("O")} and ${led("T")} of ${1369} pairs of prices against three demonstrators, and the data bear on none of them. A leaf for deployment, the conditional or an operator more or less flips it for none of those that were tried.`
  },
  statements: [
    Readings.told.law("S1 training_moves_no_odds", {
      domain: Pairs.domains.training,
      where: { "training only": true },
      without: { "training only": Pairs.domains.deployment }
    }),
    Readings.machines.over("S2 a_machine_reverses_the_order", {
      domain: SecondMachine.domains.programs,
      where: { "machines differ": true },
      without: { "machines differ": SecondMachine.domains.renamed },
      expect: "for",
      on: { "lambda calculus": { domain: SecondMachine.domains.terms } }
    }),
    Readings.shortest.over("S3 shortest_programs_are_reversed", {
      domain: Shortest.domains.departures,
      otherwise: Shortest.domains.padding,
      expect: "for"
    }),
    Readings.optimisers.over("S4 prices_flip_the_side", {
      domain: Prices.prices(6),
      sizes: { symbols: [4, 6], own: [3, 9] },
      expect: "for",
      beyond: { domain: Prices.prices(7), sizes: { symbols: [5, 7], own: [3, 9] } }
    }),
    Readings.optimisers.over("S6 not_for_the_simplest", {
      domain: Prices.prices(6, [1, 2]),
      sizes: { symbols: [4, 4], own: [1, 2] },
      expect: "against"
    }),
    Readings.bound.law("S5 lengths_differ_by_the_translations", {
      domain: Shortest.domains.pairs,
      where: { "shortest texts": true },
      without: { "shortest texts": Shortest.domains.padding }
    }),
    Readings.languages.over("S8 only_access_flips", {
      domain: Access.variants(5),
      where: { "same access": true },
      without: { "same access": Access.accesses(5) },
      sizes: { symbols: [5, 5], own: [3, 9] },
      expect: "for",
      beyond: { domain: Access.variants(7), sizes: { symbols: [7, 7], own: [3, 9] } }
    }),
    Claim.measured(
      "S9 prices",
      "Of the whole prices of a reading and of a plan up to 36 bits, pairs at which what imitates as a means and deviates has more than half, at 24 bits.",
      Access.figures
    ),
    Claim.measured("S7 listing", `What all programs of at most ${Listing.limit} bits do.`, () => {
      const { plain, flagged, overhead } = Listing.listings()
      const { fromPlain, toPlain } = overhead
      const common = [...plain.shortest.keys()].filter((it) => flagged.shortest.has(it))
      return {
        "register machine": census(plain),
        "flagged machine": census(flagged),
        "on both": `${common.length} functions`,
        "translations add at most": `${fromPlain} bits to the flagged machine, ${toPlain} back`,
        both: (fromPlain + toPlain).toString()
      }
    })
  ]
})
