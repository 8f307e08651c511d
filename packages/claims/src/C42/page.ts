/**
 * # C42 Influence, not entanglement, makes a predictor an agent
 *
 * References: [AppelKosoy2020]; thread: seeds/claims/C42.md
 *
 * @module
 */
import type { LogForm } from "@headwater/exact"
import { Claim, Reading, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import * as Worlds from "./model.ts"

const { worlds } = Worlds

const steering = {
  ...Worlds.world,
  strict: true,
  margin: ({ gain }: { readonly gain: LogForm }) => gain
} as const

const mostly = Reading.most(
  "R1",
  "In most worlds in which a forecast has influence, the one that loses least is not the honest one.",
  { ...steering, threshold: "51/100" }
)

const some = Reading.some(
  "R2",
  "Somewhere one belief and log loss make a forecast that is not honest the one that loses least.",
  steering
)

const honest = Reading.all("R3", "No forecast loses less than the honest one.", {
  ...Worlds.world,
  unit: "bits",
  margin: (it) => it.gain.negated()
})

export const C42 = Claim.define({
  id: "C42",
  title: "Influence, not entanglement, makes a predictor an agent",
  says: {
    Kosoy: [
      {
        quote: "what infers features of the brain from the world is an agent",
        said: asserts(2, 4),
        as: {
          "where forecasts have influence, more often than not": mostly,
          "some predictor steers, with one belief and log loss": some,
          "a predictor steers": Reading.deny(honest)
        }
      }
    ]
  },
  answer:
    "With influence on what it forecasts, a predictor with one belief and log loss can steer, without it none does; in most worlds counted steering does not pay.",
  finding: (found) =>
    Sentence.say`A single belief and log loss are enough to steer where a forecast has influence, and not without; influence alone is not enough: in sixteenths ${found("influence_is_not_enough")("percent")} of the worlds with influence make it pay. Counting errors instead, the less likely value is announced in ${found("errors")("in eighths")}, ${found("errors")("in sixteenths")} and ${found("errors")("in thirty-seconds")} of the worlds in eighths, sixteenths and thirty-seconds.`,
  statements: [
    mostly.over("S1 influence_is_not_enough", {
      domain: worlds(16, true),
      sizes: { grid: [16, 16] },
      expect: "against",
      otherwise: Worlds.witness,
      beyond: { domain: worlds(32, true), sizes: { grid: [32, 32] }, expect: "against" }
    }),
    some.over("S2 one_belief_is_enough", {
      domain: Worlds.witness,
      expect: "for",
      otherwise: Worlds.apart
    }),
    honest.law("S3 never_without_influence", {
      domain: worlds(16, false),
      where: { influence: false },
      without: { influence: worlds(16, true) }
    }),
    Claim.measured(
      "S4 errors",
      "The share of worlds in which a forecaster that counts errors announces the less likely value.",
      Worlds.figures
    )
  ]
})
