/**
 * # C29 Searching over strategies is simpler than explaining them, and covers much the same
 *
 * References: [HerbsterWarmuth1998]; thread: seeds/claims/C29.md
 *
 * @module
 */
import { Claim, Sentence } from "@headwater/proof"
import { asserts, suspects } from "../thread.ts"
import { figures } from "./figures.ts"
import * as Imitators from "./model.ts"
import * as Readings from "./readings.ts"

const { along, coverage, worlds } = Imitators
const { mostlySame, same, simpler, somewhere, wins } = Readings

const untimed = { explained: false }

export const C29 = Claim.define({
  id: "C29",
  title: "Searching over strategies is simpler than explaining them, and covers much the same",
  says: {
    D: [
      {
        quote:
          "to search for what fits is simpler than to learn the world that explains why it fits",
        said: suspects(11, 2),
        as: {
          "it takes fewer bits than the explanation": simpler,
          "and the fewest of all, which is more than was said": wins,
          "in some world the fewest of all, which is more than was said": somewhere
        }
      },
      {
        quote: "it can model some of the same things",
        said: asserts(11, 2),
        as: { "all that the explanation says": same, "most of it": mostlySame }
      }
    ]
  },
  answer:
    "Simpler than explaining, over few enough steps; than a bare list of what was done, only if explaining is too long or slow. It covers most of it.",
  finding: (found) =>
    Sentence.say`Than the explanation, yes: in every world for ${found("bits_and_steps")("sure lead over the explanation, epochs")} epochs, and in ${found("bits_and_steps")("search leads the explanation at 400 epochs")} of the ${found("bits_and_steps")("worlds")} at four hundred. D compares it with no more. Yet the bare list of what was done, unpacked, is shorter than either: of ${found("some_record_is_shorter")("cases")} cases, all worlds at four horizons, the search leads in none. It does where the list is too long for the learner and the explanation too long or too slow, or where the explanation is too slow, the choices never repeat themselves and there are at least ${found("bits_and_steps")("sure lead over the list from, epochs")} epochs. It says what the explanation says in ${found("mostly_the_same")("percent")} of the steps.`,
  statements: [
    simpler.over("S1 search_leads_the_explanation", {
      domain: worlds([1, 64, 256, 306]),
      sizes: { epochs: [1, 306] },
      onPaper:
        "an epoch leaves one of three strategies, so it costs those that vote at most log2 of 3, and these two texts differ by more than 306 times that",
      expect: "for"
    }),
    simpler.over("S2 the_explanation_catches_up", {
      domain: along(30, 308, 400),
      sizes: { rule: [30, 30], epochs: [308, 400] },
      expect: "against"
    }),
    somewhere.over("S3 some_record_is_shorter", {
      domain: worlds([32, 64, 128, 256]),
      sizes: { "doublings of 32 epochs": [0, 3] },
      expect: "against",
      otherwise: worlds([256], { ...untimed, bits: [700] }, (it) => !it.isRecorded),
      beyond: {
        domain: worlds([512]),
        sizes: { "doublings of 32 epochs": [4, 4] },
        expect: "against"
      }
    }),
    wins.law("S4 alone", {
      domain: worlds([131, 256], { ...untimed, bits: [502, 526, 755] }, (it) => !it.isRecorded),
      where: { "record fits": false, "explanation fits": false, "search fits": true },
      without: {
        "record fits": worlds([131, 256], untimed),
        "explanation fits": worlds([400], { bits: [1000] }, (it) => !it.isRecorded),
        "search fits": worlds([131], { ...untimed, bits: [300] })
      },
      iff: true
    }),
    wins.over("S5 many_hundred_epochs", {
      domain: worlds([617], untimed, (it) => it.isRestless),
      where: { "explanation fits": false, restless: true, "search fits": true },
      sizes: { epochs: [617, null] },
      without: {
        "explanation fits": worlds([617], {}, (it) => it.isRestless),
        restless: worlds([617], untimed, (it) => !it.isRestless),
        "search fits": worlds([617], { ...untimed, bits: [300] }, (it) => it.isRestless)
      },
      onPaper:
        "two bits a choice and the code of their number are more than log2 of 3 a choice and the search's own text",
      iff: true,
      few: "the worlds whose choices never repeat",
      expect: "for"
    }),
    same.over("S6 not_at_a_switch", {
      domain: coverage(64),
      sizes: { epochs: [64, 64] },
      expect: "against"
    }),
    mostlySame.over("S7 mostly_the_same", {
      domain: coverage(256),
      sizes: { epochs: [256, 256] },
      expect: "for",
      otherwise: coverage(256, 64),
      beyond: { domain: coverage(512), sizes: { epochs: [512, 512] } }
    }),
    Claim.measured(
      "S8 bits_and_steps",
      "Bits of the texts, which of them is least in how many worlds, and steps in the world of rule 30.",
      figures
    )
  ]
})
