/**
 * # C09 The better reasoner is no complete model of the world
 *
 * References: [Wolfram1983], [AlloucheShallit2003]; thread: seeds/claims/C09.md
 *
 * @module
 */
import { Claim, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import * as Bridges from "./bridges.ts"
import * as Chains from "./chains.ts"
import * as Lengths from "./lengths.ts"
import * as Worlds from "./model.ts"
import {
  behind,
  bound,
  dear,
  dearer,
  grows,
  irreducible,
  mostly,
  slow,
  somewhere
} from "./readings.ts"

const { lively, obstinate, worlds } = Worlds

const every = "every world from one cell in which something happens"
const blocks =
  "A stream lies in four neighbouring blocks of 32 by 32 cells, each fixed by a column type, at one of 1024 places in them."

export const C09 = Claim.define({
  id: "C09",
  title: "The better reasoner is no complete model of the world",
  says: {
    Kosoy: [
      {
        quote: "such a model would be too computationally expensive",
        said: asserts(2, 3),
        as: {
          "every exact model of a world is": slow,
          "of most worlds in which something happens": mostly,
          "of all worlds of a kind at once": bound,
          "of some world": irreducible
        }
      },
      {
        quote: "bridge rules add a lot of complexity",
        said: asserts(2, 3),
        as: {
          "in a world with a closed form too": dear,
          "the more the larger most worlds are": dearer,
          "the more the larger some world is": somewhere
        }
      }
    ]
  },
  answer:
    "A limit on time rules out one model for all worlds of a kind, not the models of most single toy worlds; there bridge rules are mostly no second reason.",
  finding: (found) =>
    Sentence.say`A bound on time removes the complete model, by a theorem about all programs, where all worlds of a kind are meant; of single worlds it does not: ${found("texts")("worlds with a closed form")} of ${found("texts")("worlds")} worlds that grow from one cell have a closed form, exact at all times, ${found("few_lack_a_closed_form")("exceptions")} of the ${found("few_lack_a_closed_form")("cases")} in which something happens among them; far out it takes at most ${found("texts")("steps of the slowest closed form")} steps, where the run to that row takes ${found("texts")("steps of the run")}. Bridges are no second reason in these worlds: where there is a closed form it bounds the number of different short streams, however many rows there are; in the others it still grows, though by entropy only in ${found("bridges_get_cheaper")("part")} of the ${found("bridges_get_cheaper")("whole")} in which something happens. With a bridge to its millionth row one of these is shorter than the bare cells from ${found("crossings")("shorter from time 1000000")} cells on, in place of ${found("crossings")("shorter from time 0")}.`,
  statements: [
    slow.over("S1 closed_forms_are_fast", { domain: worlds(), expect: "against" }),
    mostly.over("S2 few_lack_a_closed_form", {
      domain: lively(),
      expect: "against",
      few: every,
      beyond: { domain: lively([1, 3, 5, 7], 1024), sizes: { rows: [1024, 1024] } }
    }),
    irreducible.over("S3 no_small_automaton", {
      domain: obstinate(1024),
      sizes: { rows: [1024, 1024] },
      expect: "for",
      otherwise: worlds([1], 64),
      beyond: { domain: obstinate(4096), sizes: { rows: [4096, 4096] } }
    }),
    bound.over("S4 bound_leaves_no_exact_program", {
      domain: Chains.chains([12, 60], [2, 6]),
      expect: "for",
      onPaper: "each cell that decides alone has to be read, which takes a step",
      otherwise: Chains.chains([12, 60], [1, 1]),
      from: ["C08.whole_inference_has_a_price"]
    }),
    grows.over("S5 streams_grow_without_a_closed_form", {
      domain: worlds(),
      where: { "closed form": false },
      iff: true,
      expect: "for",
      few: "every world from one cell in which no closed form was found",
      beyond: { domain: worlds([1], 1024), sizes: { rows: [1024, 1024] } }
    }),
    dear.over("S6 column_types_bound_streams", {
      domain: Bridges.own,
      expect: "against",
      onPaper: blocks,
      otherwise: Bridges.borrowed
    }),
    dearer.over("S7 bridges_get_cheaper", {
      domain: lively(),
      expect: "against",
      few: every,
      beyond: { domain: lively([1], 1024), sizes: { rows: [1024, 1024] } }
    }),
    somewhere.over("S8 a_bridge_gets_dearer", { domain: worlds(), expect: "for" }),
    behind.over("S9 tables_lead_at_first", {
      domain: Lengths.sights(1, 300),
      sizes: { cells: [1, 300] },
      expect: "for",
      beyond: "the table grows by a bit a cell, and the next statement says what happens"
    }),
    behind.over("S10 worlds_lead_in_the_end", {
      domain: Lengths.sights(339, 500),
      sizes: { cells: [339, null] },
      expect: "against",
      onPaper: "the table grows by a bit or more with each cell, the world with its bridge does not"
    }),
    Claim.measured(
      "S11 texts",
      "What the run of a world takes and what closed forms take, in bits, and in steps for row 64.",
      Worlds.lengths
    ),
    Claim.measured(
      "S12 crossings",
      "From how many cells on the world with a bridge is shorter than the table.",
      Lengths.figures
    )
  ]
})
