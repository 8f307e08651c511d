/**
 * # C08 The rest of the world is evidence about the brain
 *
 * References: [KauffmanWeinberger1989]; thread: seeds/claims/C08.md
 *
 * @module
 */
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import * as Decisive from "./decisive.ts"
import * as Nearby from "./nearby.ts"
import * as Prices from "./prices.ts"
import * as Readers from "./readers.ts"
import * as Selection from "./selection.ts"

const whole = Reading.all(
  "R1",
  "One text, shorter than the record of the brains, gives every choice of the brain of the world that it is shown, in at most 29 steps a cell, 6 a site and one.",
  {
    ...Selection.text,
    margin: (it) => Exact.ofInteger(Math.min(it.saved - 1, -it.wrong))
  }
)

const price = Reading.all(
  "R2",
  "A chain has a world on which every program that gives the first choice in all worlds takes a step for each of Σ 2^min(i, K) cells, summed over the sites i > 0 that K does not divide.",
  {
    ...Decisive.base,
    margin: (it) => Exact.ofInteger(it.turn - it.least)
  }
)

const saves = Reading.all(
  "R3",
  "Who may read a part of the cells of a world, one after the other, saves more than that part of the bits of its brain.",
  { ...Readers.part, strict: true, margin: Readers.saved }
)

const names = Reading.all(
  "R4",
  "Who may read a part of the cells of a world names the brain in more than that part of the worlds in which it takes reading.",
  { ...Readers.part, strict: true, margin: (it) => Exact.ofInteger(Readers.named(it)) }
)

const near = Reading.all(
  "R5",
  "In a long chain of fair cells and reach 1, a reader of near sites, whose time does not grow with the chain, errs on less than one question in a hundred.",
  { ...Nearby.reader, strict: true, margin: Nearby.below }
)

const leads = Reading.all(
  "R6",
  "Where each doubling of time costs gamma bits, the whole selection is ahead of the record of a given number of brains of sixty choices and reach two.",
  { ...Prices.race, strict: true, unit: "bits", margin: (lead) => lead }
)

export const C08 = Claim.define({
  id: "C08",
  title: "The rest of the world is evidence about the brain",
  says: {
    Kosoy: [
      {
        quote: "even though human brains are complex, they are not random",
        said: asserts(2, 3),
        as: { "all features are told by a text shorter than their record": whole }
      },
      {
        quote:
          "a more sophisticated agent would be able to use the rest of world as useful evidence to predict some features of the human brain",
        said: asserts(2, 3),
        as: {
          "only who takes time tells all": price,
          "in bits, more than in proportion to what is read": saves,
          "by name, more than in proportion to what is read": names,
          "most of them, in a time that does not grow with the world": near,
          "so that it pays under a price on time": leads
        }
      }
    ],
    D: [
      {
        quote:
          "human brains were selected under some energy efficiency pressure, and so have certain properties",
        said: asserts(11, 2),
        as: { "who knows the pressure reads them off the world": whole }
      }
    ]
  },
  answer:
    "Where the world selects the brain, yes: one text tells the brains of all worlds of the kind, at a price in time.",
  finding: (found) =>
    Sentence.say`A brain that a world selects is told by one text for all worlds. Sixty choices of reach two take ${found("prices")("steps of the whole selection")} steps by it, and no program that is right on all worlds takes fewer than ${found("prices")("steps that none is below")}; both grow with two to the reach times the sites. Who reads less gets more than in proportion in chains of two and three sites and reach one: half of ${found("readers")("cells")} cells tell ${found("readers")("share after half")} of the bits. Far from the ends of a chain of reach one with fair cells a reader of four sites to both sides errs on ${found("readers")("radius 4")}, one of eight on ${found("readers")("radius 8")}. Against the record of ten brains the text leads while a doubling of time costs at most ${found("prices")("600 bits recorded: leads up to")} bits, and no program that is always right does from ${found("prices")("600 bits recorded: none leads from")} on.`,
  statements: [
    whole.over("S1 structure_is_cheaper", {
      domain: Selection.domains.long,
      where: { selected: true, "long record": true },
      without: { selected: Selection.domains.drawn, "long record": Selection.domains.short },
      iff: true,
      onPaper:
        "the best worth from a window on follows from those after it; a one replaces a zero only where it is worth more, so that the first of the best is kept; a cell takes 25 steps and 4 more where it is kept, and a site that is walked past 6",
      expect: "for"
    }),
    price.over("S2 whole_inference_has_a_price", {
      domain: Decisive.domains.repeating,
      where: { repeated: true },
      without: { repeated: Decisive.domains.zeros },
      onPaper:
        "one more worth at a window with a one where its label stands makes ones carried through it worth one more than any brain that begins with zero, so that the cell has been read, and a read takes a step",
      few: "nine lengths at three reaches",
      expect: "for"
    }),
    saves.over("S3 parts_save_more_than_their_share", {
      domain: Readers.domains.short,
      where: { selected: true },
      without: { selected: Readers.domains.others },
      sizes: { sites: [2, 3], reach: [1, 1] },
      few: "every number of cells of two chains",
      expect: "for",
      beyond: { domain: Readers.domains.longer, sizes: { sites: [4, 4], reach: [1, 1] } }
    }),
    names.over("S4 parts_name_more_than_their_share", {
      domain: Readers.domains.short,
      where: { selected: true },
      without: { selected: Readers.domains.others },
      sizes: { sites: [2, 3], reach: [1, 1] },
      few: "every number of cells of two chains",
      expect: "for",
      beyond: {
        domain: Readers.domains.longer,
        sizes: { sites: [4, 4], reach: [1, 1] },
        expect: "against"
      }
    }),
    near.over("S5 near_readers_err_seldom", {
      domain: Nearby.domains.far,
      sizes: { radius: [4, 40] },
      expect: "for",
      beyond: { domain: Nearby.domains.farther, sizes: { radius: [41, 70] } }
    }),
    near.over("S6 nearest_readers_err_often", {
      domain: Nearby.domains.near,
      sizes: { radius: [0, 3] },
      few: "four radii",
      expect: "against"
    }),
    leads.over("S7 cheap_time_lets_it_lead", {
      domain: Prices.domains.cheap,
      sizes: { brains: [10, 50], gamma: [0, 21] },
      expect: "for",
      beyond: {
        domain: Prices.domains.longer,
        sizes: { brains: [51, 60], gamma: [0, 21] }
      }
    }),
    leads.over("S8 dear_time_lets_the_record_lead", {
      domain: Prices.domains.dear,
      sizes: { brains: [10, 50], gamma: [226, 230] },
      expect: "against",
      beyond: "dearer time, where it trails by more"
    }),
    Claim.measured("S9 readers", "What readers of a part of the world save, and err.", () => ({
      ...Readers.figures(),
      ...Nearby.figures()
    })),
    Claim.measured(
      "S10 prices",
      "Sixty choices of reach two: times, and exponents at which leads change.",
      Prices.figures
    )
  ]
})
