/**
 * # C07 A demonstrator in the class may be behind for long: pseudorealizability
 *
 * References: [LiVitanyi2019] §5.4; thread: seeds/claims/C07.md
 *
 * @module
 */
import { LogForm } from "@headwater/exact"
import { ResidualCode } from "@headwater/programs"
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import * as Corrected from "./corrected.ts"
import * as Pseudo from "./model.ts"
import * as Worldly from "./worldly.ts"

const pseudo = { ...Pseudo.rival, unit: "bits" }

const regime = Reading.some(
  "R1",
  "The table of a demonstrator, which is in the class and exact, is behind a shorter rival that lost more than a bit.",
  {
    ...pseudo,
    strict: true,
    // what the rival lost beyond one bit, if that is less
    margin: ({ lead, longer }) => LogForm.min(lead.negated(), lead.plus(LogForm.of(longer - 1)))
  }
)

const forever = Reading.all(
  "R2",
  "A rival that doubles the weight of what a context shows is ahead of the demonstrator however long both are seen.",
  {
    ...pseudo,
    conditions: {
      doubles: [
        "a bit that its context showed v times has the chance 2^v / (2^v + 1)",
        (it) => it.doubles
      ],
      "few contexts": [
        "the contexts are at most two fifths of the bits by which the demonstrator is longer",
        (it) => 5 * it.contexts <= 2 * it.longer
      ]
    },
    strict: true,
    margin: (it, model) =>
      it.doubles ? LogForm.of(it.longer).minus(Pseudo.mostInAll(model)) : it.lead.negated()
  }
)

const ends = Reading.all(
  "R3",
  "The demonstrator is level with its rival after m(K(D) - K(A)) visits, and ahead by a bit after m(K(D) - K(A) + 1).",
  {
    ...pseudo,
    conditions: {
      "losses that keep coming": [
        "in every m visits there is one that costs the rival a bit or more",
        (it) => it.keepsLosing
      ]
    },
    margin: (_, it) => Pseudo.leadInTime(it)
  }
)

const exact = Reading.all(
  "R4",
  "A rival with corrections in an arithmetic code answers with all the bits, and has at most K(A) + ⌈L⌉ + 1 + 2⌊log2(L + 3)⌋ + 1 bits and those of the decoder.",
  { ...Corrected.corrected, margin: (it) => Exact.ofInteger(it.spare) }
)

const shorter = Reading.some(
  "R5",
  "A rival with corrections, by the arithmetic decoder that there is, is shorter than the table of the bits, in contexts that are all different.",
  { ...Corrected.rival, strict: true, margin: (it) => Exact.ofInteger(it.table - it.bits) }
)

const worldly = Reading.some(
  "R6",
  "A rival that reads the world around the demonstrator is shorter than the table of its choices, and ahead.",
  { ...Worldly.reader, strict: true, margin: (it) => it.ahead }
)

const stays = Reading.all(
  "R7",
  "A rival that reads the world around the demonstrator is ahead however often each choice is seen.",
  {
    ...Worldly.reader,
    conditions: {
      "loses nothing": ["the rival is right on every question", (it) => it.loss.sign === 0],
      shorter: ["the rival is shorter than the table", (it) => it.longer > 0]
    },
    strict: true,
    margin: (it) => it.ahead
  }
)

export const C07 = Claim.define({
  id: "C07",
  title: "A demonstrator in the class may be behind for long: pseudorealizability",
  says: {
    Kosoy: [
      {
        quote:
          "on the one hand, the brain is in the prior, on the other hand, its description complexity is pretty high and therefore its prior probability is pretty low",
        said: asserts(2, 3),
        as: {
          "and so it is behind, however long it is seen": forever,
          "and so it may be behind": regime
        }
      },
      {
        quote:
          "a more sophisticated agent would be able to use the rest of world as useful evidence to predict some features of the human brain",
        said: asserts(2, 3),
        as: {
          "a rival that reads the world stays ahead": stays,
          "a rival that reads the world is ahead": worldly
        }
      }
    ]
  },
  answer:
    "Yes: until the rival has lost as many bits as the demonstrator is longer, which may be never, as against one that reads the whole world.",
  finding: (found) =>
    Sentence.say`A rival's lead ends once it has lost as many bits as the demonstrator is longer, and never where its losses sum to less, as they do for one that doubles in few contexts. A rival with corrections is exact as well; by the decoder that there is, which takes ${found("decoder")("decoder around coin")} bits around a coin, it is no shorter than the table below ${found("decoder")("coin that loses nothing is shorter from")} contexts, and a history holds ${found("decoder")("a history holds")}. A rival that reads the whole world of a brain that its world selects is ahead from ${found("world_readers")("whole, reach 1: ahead from")} choices on, reach one, and never overtaken; one that reads near sites, reach one, is overtaken on average by a table of three thousand choices after ${found("world_readers")("radius 1: overtaken after")} visits of each choice (one site to both sides) to ${found("world_readers")("radius 8: overtaken after")} (eight).`,
  statements: [
    regime.over("S1 regime_exists", { domain: Pseudo.domains.some, expect: "for" }),
    ends.law("S2 regime_ends", {
      domain: Pseudo.domains.steady,
      where: { "losses that keep coming": true },
      without: { "losses that keep coming": Pseudo.domains.again }
    }),
    forever.law("S3 regime_never_ends", {
      domain: Pseudo.domains.few,
      where: { doubles: true, "few contexts": true },
      without: { doubles: Pseudo.domains.counting, "few contexts": Pseudo.domains.many }
    }),
    exact.over("S4 corrected_rival_is_exact", {
      domain: Corrected.domains.drawn(1, 12),
      where: { "same weights": true, "jumps inside": true, "no cells": true },
      without: Corrected.domains.without,
      expect: "for",
      beyond: { domain: Corrected.domains.drawn(13, 32), sizes: { bits: [13, 32] } }
    }),
    shorter.over("S5 table_is_shorter", {
      domain: Corrected.rivals(false),
      sizes: { contexts: [1, ResidualCode.limit] },
      expect: "against",
      few: "three learners at five numbers of contexts",
      onPaper:
        "around any learner this decoder alone is longer than the table of all bits that a history holds",
      otherwise: Corrected.rivals(true)
    }),
    worldly.over("S6 world_reading_rival_is_ahead", {
      domain: Worldly.domains.once,
      sizes: { reach: [1, 3] },
      otherwise: Worldly.domains.short,
      expect: "for",
      from: ["C08.structure_is_cheaper"]
    }),
    Claim.measured(
      "S7 decoder",
      "What the decoder takes in bits and steps, and the contexts from which a rival with corrections would be shorter.",
      Corrected.figures
    ),
    stays.law("S8 exact_reader_is_never_overtaken", {
      domain: Worldly.domains.often,
      where: { "loses nothing": true, shorter: true },
      without: { "loses nothing": Worldly.domains.erring, shorter: Worldly.domains.few }
    }),
    Claim.measured(
      "S9 world_readers",
      "From how many choices on readers of the world lead, and when a table overtakes those of reach one.",
      Worldly.figures
    )
  ]
})
