/**
 * # C12 To the learner, a simple and cheap agent seems to have made the data
 *
 * References: [Christiano2016], [Christiano2018]; thread: seeds/claims/C12.md
 *
 * @module
 */
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import * as Majorities from "./majorities.ts"
import * as Streams from "./streams.ts"
import * as Texts from "./texts.ts"

const { tested } = Streams

const purposeful = Reading.all(
  "R1",
  "A text with a purpose, a search and a trigger, is longer than what is left without them, no faster, and says nothing else in training.",
  {
    ...Texts.purpose,
    strict: true,
    margin: ({ isNoSlower, isSame, saved }) => Exact.ofInteger(isSame && isNoSlower ? saved : -1)
  }
)

const mostly = Reading.most(
  "R2",
  "Most streams of a world are named with fewer bits by a test of importance than by their place.",
  {
    ...Streams.stream,
    threshold: "51/100",
    strict: true,
    weight: (it) => it.streams,
    part: (it) => it.gaining,
    margin: ({ gaining, streams: all }) => Exact.ofInteger(100 * gaining - 51 * all)
  }
)

const somewhere = Reading.some(
  "R3",
  "Some stream of a world is named with fewer bits by a test of importance than by its place.",
  { ...Streams.stream, margin: ({ gaining }) => Exact.ofInteger(gaining - 1) }
)

const kraft = Reading.all(
  "R4",
  "At most one stream in two to the power of b is named with b bits fewer by a test of importance.",
  {
    ...Streams.stream,
    conditions: {
      "one code": ["all streams are named by tests of one prefix code", (it) => it.isOne]
    },
    margin: Streams.room
  }
)

const cheap = Reading.some(
  "R5",
  "Within a bound on steps, the text that searches for the first place that matters is shorter than the text that names the place.",
  {
    ...Texts.search,
    strict: true,
    margin: (lead) => lead
  }
)

const errors = Reading.all(
  "R6",
  "The rest can make a majority err as often as the truth's share has whole bits, and no more, whenever it likes.",
  {
    ...Majorities.majority,
    margin: (it) => Exact.ofInteger(-Math.abs(it.errors - it.bits))
  }
)

const automata = [30, 90, 110]

export const C12 = Claim.define({
  id: "C12",
  title: "To the learner, a simple and cheap agent seems to have made the data",
  says: {
    Kosoy: [
      {
        quote: "a relatively simple and cheap deity made the world like this on purpose",
        said: asserts(2, 5),
        as: {
          "its purpose makes it likelier than the same without": Reading.deny(purposeful),
          "what matters to it is mostly cheaper to name than a place": mostly,
          "what matters to it may be cheaper to name": somewhere,
          "its search is shorter than naming the place, and within the bound on steps": cheap
        }
      }
    ]
  },
  answer:
    "Not if the agent's purpose acts only at a trigger, for that can be left out; and few places tried are named more cheaply by what matters to it.",
  finding: (found) =>
    Sentence.say`As a code the deity is a bridge rule with a purpose written beside it. A purpose that acts only at a trigger can be taken out, by definition: the text is then shorter and no slower and says the same in training, unless what is predicted is computed from it; purposes from which the data follow were not tried. By the smallest tests importance names ${found("two_states_name_a_few")("gaining of 30")}, ${found("two_states_name_a_few")("gaining of 90")} and ${found("two_states_name_a_few")("gaining of 110")} streams of three worlds more cheaply, within the rows looked at; and this search text is ${found("texts")("bits that the search has to save")} bits longer than the one that names the place, which it saves only after two to the power of half as many steps. What it can do is choose its moments: as many errors as the truth's share has bits, at times of its choice.`,
  statements: [
    purposeful.law("S1 purpose_can_go", {
      domain: Texts.purposes("seeker"),
      where: { apart: true },
      without: { apart: Texts.purposes("trigger") }
    }),
    kraft.law("S2 few_gain_much", {
      domain: tested(automata, { saved: [0, 1, 2, 3, 4, 5, 6] }),
      where: { "one code": true },
      without: { "one code": tested(automata, { one: false, saved: [0, 1, 2, 3] }) },
      few: "three worlds and seven numbers of bits"
    }),
    somewhere.over("S3 some_gain", {
      domain: tested(automata),
      sizes: { rows: [128, 128], states: [2, 2] },
      expect: "for"
    }),
    mostly.over("S4 few_are_named", {
      domain: tested(automata, { states: 3 }),
      sizes: { rows: [128, 128], states: [3, 3] },
      expect: "against",
      few: "the worlds that are compared",
      otherwise: tested(automata, { one: false }),
      beyond: {
        domain: tested(automata, { states: 3, rows: 256 }),
        sizes: { rows: [256, 256], states: [3, 3] },
        expect: "against"
      }
    }),
    cheap.over("S5 not_within_bounds", {
      domain: Texts.searches(0, 189),
      sizes: { "doublings of steps": [0, 189] },
      expect: "against",
      beyond: "the bounds of the next statement, where it is shorter"
    }),
    cheap.over("S6 beyond_all_bounds", {
      domain: Texts.searches(190, 200),
      sizes: { "doublings of steps": [190, 200] },
      expect: "for"
    }),
    errors.law("S7 at_moments_of_choice", { domain: Majorities.majorities(40) }),
    Claim.measured(
      "S8 two_states_name_a_few",
      "On how many streams of a world some test of two states saves bits.",
      Streams.gaining
    ),
    Claim.measured(
      "S9 texts",
      "Bits and steps of seekers in the world of rule 30, the first places with a given number of ones, and the odds of all triggers to none.",
      Texts.figures
    )
  ]
})
