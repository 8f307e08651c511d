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
import { Claim, Exact, Reading, Sentence } from "@headwater/proof/v2"
import * as Listing from "./listing.ts"
import * as SecondMachine from "./model.ts"
import * as Pairs from "./pairs.ts"
import * as Shortest from "./shortest.ts"
import * as Translation from "./translation.ts"

const reverses = {
  model: SecondMachine.model,
  measure: SecondMachine.measure,
  conditions: {
    "machines differ": [
      "some text that is tried answers otherwise on the second machine",
      (it: SecondMachine.Measured) => it.differ
    ]
  },
  strict: true,
  margin: ({ excesses: [first, second] }: SecondMachine.Measured) =>
    Exact.ofInteger(-first * second)
} as const

const told = Reading.all(
  "R1",
  "Answers leave the odds of a program and its departing version as the prior has them.",
  {
    model: Pairs.model,
    measure: Pairs.measure,
    conditions: {
      "training only": ["every answer is from training", (it: Pairs.Measured) => it.isTraining]
    },
    margin: (_, it) => Pairs.keepsOdds(it)
  }
)

const machines = Reading.some(
  "R2",
  "Two machines that simulate each other, each with a constant of bits, order the least of some texts of an emulator and of its departing version oppositely.",
  { ...reverses, machines: SecondMachine.settings }
)

const shortest = Reading.some(
  "R3",
  "Two such machines order the shortest programs of a function, and of the same with one more in deployment, oppositely.",
  {
    model: Shortest.model,
    measure: Shortest.measure,
    strict: true,
    margin: (it) => Exact.ofInteger(it.reversal)
  }
)

const optimisers = Reading.some(
  "R4",
  "Two such machines order what imitates an optimiser and what optimises in order to imitate oppositely.",
  reverses
)

const bound = Reading.all(
  "R5",
  "From one machine to the other the difference of the lengths of two functions changes by no more than both translations.",
  {
    model: Shortest.model,
    measure: Shortest.measure,
    conditions: {
      "shortest texts": [
        "no shorter text of any of the four is known; beyond 22 bits all lengths are tried from 23 to that of the translated one",
        (it: Shortest.Measured) => it.areShortest
      ]
    },
    margin: (it) => Exact.ofInteger(it.room)
  }
)

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
        as: {
          "of what optimises in order to imitate": optimisers,
          "of shortest programs": shortest,
          "of an emulator and its departing version": machines,
          "answers in training do not tell": told
        }
      }
    ]
  },
  finding: (found) =>
    Sentence.say`Answers in training cannot tell a program from its departing version, and two machines order them oppositely; all that is fixed is that they differ by no more than both translations, ${found("listing")("both")} bits. Whether either optimises is not said here.`,
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
    optimisers.over("S4 machines_differ_on_optimisers", {
      domain: SecondMachine.domains.programs,
      where: { "machines differ": true },
      without: { "machines differ": SecondMachine.domains.renamed },
      expect: "for",
      from: ["C01.sides_flip_with_prices"]
    }),
    bound.law("S5 lengths_differ_by_the_translations", {
      domain: Shortest.domains.pairs,
      where: { "shortest texts": true },
      without: { "shortest texts": Shortest.domains.padding }
    }),
    Claim.lemma(
      "S6 translations_cost_a_constant",
      "A program of at most 20 bits says the same when it is translated, and is longer by at most a constant.",
      {
        model: Translation.model,
        domain: Translation.translations(20),
        margin: (it) => Exact.ofInteger(Translation.room(it))
      }
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
