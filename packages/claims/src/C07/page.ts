/**
 * # C07 A demonstrator in the class may be behind for long: pseudorealizability
 *
 * References: [LiVitanyi2019] §5.4; thread: seeds/claims/C07.md
 *
 * @module
 */
import { LogForm } from "@headwater/exact"
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import * as Corrected from "./corrected.ts"
import * as Lengths from "./lengths.ts"
import * as Pseudo from "./model.ts"

const behind = { ...Pseudo.parts, strict: true, margin: Pseudo.behind }

const regime = Reading.some(
  "R1",
  "The table of a demonstrator, which is in the class and exact, is behind a shorter rival that lost more than a bit.",
  behind
)

const forever = Reading.all(
  "R2",
  "A rival that doubles the weight of what a context shows is ahead of the demonstrator however long both are seen.",
  {
    ...Pseudo.parts,
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
    ...Pseudo.parts,
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
  Corrected.parts
)

const shorter = Reading.some(
  "R5",
  "A rival with corrections, by the arithmetic decoder that there is, is shorter than the table of the bits, in contexts that are all different.",
  {
    model: Lengths.model,
    measure: Lengths.measure,
    sizes: { contexts: (it) => it.contexts },
    strict: true,
    margin: ({ rival, table }) => Exact.ofInteger(table - rival)
  }
)

const worldly = Reading.some(
  "R6",
  "A rival that reads the world around the demonstrator is shorter than it, and ahead.",
  behind
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
        as: { "a rival that reads the world is ahead": worldly }
      }
    ]
  },
  finding: (found) =>
    Sentence.say`The regime exists. It ends once the rival has lost as many bits as the demonstrator is longer, and never where its losses sum to less, as they do for one that doubles in few contexts. A rival with corrections is exact as well; by the decoder that there is, which takes ${found("decoder")("decoder around coin")} bits around a coin, it is no shorter than the table below ${found("decoder")("coin that loses nothing is shorter from")} contexts, and a history holds ${found("decoder")("a history holds")}. A rival that reads the world waits for the claims on worlds.`,
  statements: [
    Claim.lemma(
      "S1 posterior_turns_where_level",
      "Against the rival alone the demonstrator has more than half of the posterior exactly where it is ahead, half where they are level, and does not fall back.",
      {
        model: Pseudo.parts.model,
        domain: Pseudo.domains.some,
        margin: (it) => Exact.ofCondition(Pseudo.turnsWhereLevel(it))
      }
    ),
    regime.over("S2 regime_exists", { domain: Pseudo.domains.some, expect: "for" }),
    ends.law("S3 regime_ends", {
      domain: Pseudo.domains.steady,
      where: { "losses that keep coming": true },
      without: { "losses that keep coming": Pseudo.domains.again }
    }),
    forever.law("S4 regime_never_ends", {
      domain: Pseudo.domains.few,
      where: { doubles: true, "few contexts": true },
      without: { doubles: Pseudo.domains.counting, "few contexts": Pseudo.domains.many }
    }),
    exact.over("S5 corrected_rival_is_exact", {
      domain: Corrected.domains.drawn(1, 12, 40),
      where: { "same weights": true, "jumps inside": true, "no cells": true },
      without: Corrected.domains.without,
      expect: "for",
      beyond: { domain: Corrected.domains.drawn(13, 32, 40), sizes: { bits: [13, 32] } }
    }),
    shorter.over("S6 table_is_shorter", {
      domain: Lengths.rivals(),
      sizes: { contexts: [1, Lengths.limit] },
      expect: "against",
      few: "three learners at five numbers of contexts",
      onPaper:
        "around any learner this decoder alone is longer than the table of all bits that a history holds",
      otherwise: Lengths.rivals(true)
    }),
    worldly.over("S7 world_reading_rival_is_ahead", {
      domain: Pseudo.domains.some,
      expect: "for",
      from: ["C08.structure_is_cheaper"]
    }),
    Claim.measured(
      "S8 decoder",
      "What the decoder takes in bits and steps, and the contexts from which a rival with corrections would be shorter.",
      Lengths.figures
    )
  ]
})
