/**
 * # C21 The minimal-circuit prior is confined to inputs of one size
 *
 * References: [Christiano2018], [KabanetsCai2000]; thread: seeds/claims/C21.md
 *
 * @module
 */
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { asserts, concedes } from "../thread.ts"
import * as Continuing from "./continuing.ts"
import * as Majority from "./majority.ts"
import * as Step from "./model.ts"

const separate = Reading.all(
  "R1",
  "Under a prior of minimal circuits for each length tables of short inputs tell nothing of longer ones.",
  { ...Step.step, margin: (_, it) => Exact.ofCondition(Step.underProduct(it)?.sign === 0) }
)

const learns = (over: string): string =>
  `Under a prior over ${over} the table of the next length gains on its prior, and is likelier than one table among all of its length.`

const byGenerators = Reading.all(
  "R2",
  learns("eighteen short programs that write circuits, and all look-ups,"),
  { ...Step.step, strict: true, margin: ({ learned }) => learned }
)

const byCells = Reading.all("R3", learns("cells that are repeated along the input"), {
  ...Step.cellStep,
  strict: true,
  margin: ({ learned }) => learned
})

const alike = Reading.all(
  "R4",
  "Generators and cells of at most three gates order the tables of four inputs alike, where both go on from three.",
  {
    ...Continuing.continued,
    margin: ({ otherwise }) => Exact.ofInteger(-otherwise)
  }
)

const majority = Reading.some(
  "R5",
  "Some cell gives majority, where ties are none, on all inputs of at most one bit more than twice its states.",
  {
    ...Majority.cell,
    margin: ({ wrong }) => Exact.ofCondition(wrong === undefined)
  }
)

export const C21 = Claim.define({
  id: "C21",
  title: "The minimal-circuit prior is confined to inputs of one size",
  says: {
    Kosoy: [
      {
        quote: "but that only works for inputs of fixed size",
        said: asserts(4, "footnote 1"),
        as: { "a prior for each size tells nothing across": separate }
      },
      {
        quote: "It’s not so clear what’s the variable-input-size (“transformer”) version of that",
        said: concedes(4, "footnote 1"),
        as: {
          "no version learns: programs that write circuits": Reading.deny(byGenerators),
          "no version learns: cells": Reading.deny(byCells),
          "cells do not give what programs write": Reading.deny(majority),
          "the versions differ": Reading.deny(alike)
        }
      }
    ]
  },
  answer:
    "A separate prior for each size is; two versions for all sizes, tried on short inputs, learn a next size from several smaller ones, and they differ.",
  finding: (found) =>
    Sentence.say`Of a prior for each size yes, by definition. Two versions for all sizes learn, as far as inputs of ${Step.longest} bits: programs that write circuits from three lengths on, in all ${found("generators_learn")("cases")} steps of a class of short ones and look-ups, and cells of two gates from five lengths on, in all ${found("cells_learn")("cases")} (from three or four in all but ${found("four_lengths_may_mislead")("exceptions")} of ${found("four_lengths_may_mislead")("cases")}). They are not one: in ${found("versions_differ")("exceptions")} of ${found("versions_differ")("cases")} cases they order tables otherwise, and no cell gives majority at every length.`,
  statements: [
    separate.law("S1 product_tells_nothing", {
      domain: Step.drawnOfEither
    }),
    byGenerators.over("S2 generators_learn", {
      ...Step.ofGenerators([3, 5]),
      where: { "one source": true },
      without: { "one source": Step.drawn("generators", 5) },
      iff: true,
      expect: "for",
      beyond: "inputs of seven bits, whose circuits would overwrite the look-ups"
    }),
    byGenerators.over("S3 two_lengths_may_not_do", {
      ...Step.ofGenerators([1, 2]),
      expect: "against"
    }),
    byCells.over("S4 cells_learn", {
      ...Step.ofCells(2, [5, 5]),
      where: { "one source": true },
      without: { "one source": Step.drawn("cells", 5) },
      iff: true,
      expect: "for",
      beyond: Step.ofCells(3, [5, 5])
    }),
    byCells.over("S5 four_lengths_may_mislead", {
      ...Step.ofCells(2, [3, 4]),
      expect: "against"
    }),
    alike.over("S6 versions_differ", { domain: Continuing.all, expect: "against" }),
    majority.over("S7 no_cell_gives_majority", {
      ...Majority.all(1, 3),
      sizes: { states: [1, null] },
      expect: "against",
      onPaper:
        "of 1, 11, ... up to S + 1 ones two, of i and of more, leave a cell of S states in one state; after i zeros more it answers alike to a tie and to a majority, at lengths of at most 2S + 1",
      otherwise: Majority.all(1, 2, "parity").domain,
      beyond: Majority.all(4, 4)
    }),
    Claim.measured(
      "S8 transfer",
      "Bits that tables of 1 to m inputs tell of those of m + 1, under either prior; where cells of one to three states are wrong on majority at the latest.",
      () => ({
        ...Step.figures(),
        "cells of 1, 2, 3 states are wrong by length": [1, 2, 3].map(Majority.latest).join(", ")
      })
    )
  ]
})
