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
import type { Enumeration } from "@headwater/hypotheses"
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import * as Prices from "../C01/prices.ts"
import { asserts } from "../thread.ts"
import * as Access from "./access.ts"
import * as SecondMachine from "./model.ts"
import * as Pairs from "./pairs.ts"
import * as Shortest from "./shortest.ts"

const told = Reading.all(
  "R1",
  "Answers leave the odds of a program and its departing version as the prior has them.",
  { ...Pairs.pair, margin: (it) => Exact.ofCondition(it.keepsOdds) }
)

const machines = Reading.some(
  "R2",
  "Two machines that simulate each other, each with a constant of bits, order the least of some texts of an emulator and of its departing version oppositely.",
  {
    ...SecondMachine.beside,
    machines: SecondMachine.settings,
    strict: true,
    margin: ({ excesses: [first, second] }) => Exact.ofInteger(-first * second)
  }
)

const shortest = Reading.some(
  "R3",
  "Two such machines order the shortest programs that give some answers on nine contexts, and the same with one more in deployment, oppositely.",
  { ...Shortest.shortest, strict: true, margin: (it) => Exact.ofInteger(it.reversal) }
)

const optimisers = Reading.all(
  "R4",
  "Two codes of one language of policies, in which a reading costs others more or less, put what imitates as a means on opposite sides of half of the posterior.",
  { ...Prices.shares, strict: true, margin: (it) => it.turn }
)

const bound = Reading.all(
  "R5",
  "From one machine to the other the difference of the lengths of two functions changes by no more than both translations.",
  {
    ...Shortest.shortest,
    conditions: {
      "shortest texts": [
        "no shorter text of any of the four is known; beyond 22 bits all lengths are tried from 23 to that of the translated one",
        (it) => it.areShortest
      ]
    },
    margin: (it) => Exact.ofInteger(it.room)
  }
)

const languages = Reading.all(
  "R6",
  "Two languages of policies put what imitates as a means on the same side of half of the posterior.",
  { ...Access.pair, margin: ({ above: [one, other] }) => one.times(other) }
)

const census = ({
  programs,
  endless,
  undecided,
  longestRun,
  shortest: all
}: Enumeration.Shortest<unknown>) =>
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
          "of what optimises in order to imitate": optimisers,
          "of languages of policies": Reading.deny(languages),
          "of shortest programs": shortest,
          "of an emulator and its departing version": machines,
          "answers in training do not tell": told
        }
      }
    ]
  },
  answer:
    "Right: neither shortest programs nor answers in training settle it; in an enumerated class it turns on who can consult the demonstrator, at what price.",
  finding: (found) => {
    const led = (demonstrator: string) =>
      found("prices")(`${demonstrator}: of 1369 pairs of prices`)
    return Sentence.say`Two machines order them oppositely; of programs of up to ${Shortest.limit} bits all that is fixed is that they differ by no more than both translations, ${found("listing")("both")} bits. On the enumerated class the side flips with who can get at the demonstrator and at what price: with texts of up to six symbols what imitates as a means and deviates leads at ${led("R")}, ${led("O")} and ${led("T")} of ${1369} pairs of prices against three demonstrators, and the data bear on none of them. A leaf for deployment, the conditional or an operator more or less flips it for none of those that were tried.`
  },
  statements: [
    told.law("S1 training_moves_no_odds", {
      domain: Pairs.domains.training,
      where: { "training only": true },
      without: { "training only": Pairs.domains.deployment }
    }),
    machines.over("S2 a_machine_reverses_the_order", {
      domain: SecondMachine.domains.programs,
      where: { "machines differ": true },
      without: { "machines differ": SecondMachine.domains.renamed },
      expect: "for",
      on: { "lambda calculus": { domain: SecondMachine.domains.terms } }
    }),
    shortest.over("S3 shortest_programs_are_reversed", {
      domain: Shortest.domains.departures,
      otherwise: Shortest.domains.padding,
      expect: "for"
    }),
    optimisers.over("S4 prices_flip_the_side", {
      domain: Prices.prices(6),
      sizes: { symbols: [4, 6], own: [3, 9] },
      expect: "for",
      beyond: { domain: Prices.prices(7), sizes: { symbols: [5, 7], own: [3, 9] } }
    }),
    optimisers.over("S6 not_for_the_simplest", {
      domain: Prices.prices(6, [1, 2]),
      sizes: { symbols: [4, 4], own: [1, 2] },
      expect: "against"
    }),
    bound.law("S5 lengths_differ_by_the_translations", {
      domain: Shortest.domains.pairs,
      where: { "shortest texts": true },
      without: { "shortest texts": Shortest.domains.padding }
    }),
    languages.over("S8 only_access_flips", {
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
    Claim.measured("S7 listing", `What all programs of at most ${Shortest.limit} bits do.`, () => {
      const { plain, flagged, overhead } = Shortest.listings()
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
