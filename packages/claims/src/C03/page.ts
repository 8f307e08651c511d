/**
 * # C03 Each stronger system without the transition shifts the forecast later
 *
 * References: [KarlinRubin1956] (likelihood ratios), [Proschan1963]; thread: seeds/claims/C03.md
 *
 * @module
 */
import { Claim, Reading, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import * as Waiting from "./waiting.ts"
import * as Forecast from "./model.ts"
import * as Proofs from "./proofs.ts"

const { domains, forecast, independent, lineageHides, noFalseAlarms, notInverted } = Forecast

const together = Reading.all(
  "R1",
  "All quiet reports together make no earlier transition more likely.",
  {
    ...forecast,
    conditions: { "not inverted": notInverted },
    margin: (_, it) => Forecast.shiftOfAll(it)
  }
)

const each = Reading.all(
  "R2",
  "Each further quiet report makes no earlier transition more likely.",
  {
    ...forecast,
    conditions: {
      "not inverted": notInverted,
      independent,
      "no false alarms": noFalseAlarms
    },
    margin: (_, it) => Forecast.shiftOfLast(it)
  }
)

const weak = Reading.all("R3", "All quiet reports together move no odds by more than ten bits.", {
  ...forecast,
  conditions: { "a lineage hides": lineageHides },
  margin: (_, it) => Forecast.withinTenBits(it)
})

const wait = Reading.all(
  "R4",
  "The expected time that remains does not shrink while nothing happens.",
  { ...Waiting.waiting, margin: (it) => it.leastGain }
)

export const C03 = Claim.define({
  id: "C03",
  title: "Each stronger system without the transition shifts the forecast later",
  says: {
    Christiano: [
      {
        quote: "each stronger system that still looks like imitation moves the forecast later",
        said: asserts(1, 4),
        as: { "each report, whatever came before": each, "all reports together": together }
      },
      {
        quote: "this is weak evidence",
        said: asserts(1, 4),
        as: { "at most ten bits in all, about a factor of a thousand": weak }
      }
    ]
  },
  answer:
    "Together they do, unless a test is likelier to stay quiet after the transition than before; one alone need not, and all together may weigh little.",
  finding: (found) =>
    Sentence.say`Where no detector is inverted, yes for all reports together, not for each one, and weakly if one lineage may hide: however many systems stay quiet, they then weigh no more than the log of how rarely it does, nine tenths of it after ${found("half_life")("lineage 1/8")} reports (each half as likely after the transition as before it) where that is one in eight; and where there are false alarms, one more quiet system may then count the other way.`,
  statements: [
    together.over("S1 quiet_shifts_later", {
      domain: domains.upright,
      where: { "not inverted": true },
      without: { "not inverted": domains.inverted },
      onPaper: "the likelihood of quiet rises with tau, also with a lineage [KarlinRubin1956]",
      expect: "for"
    }),
    each.over("S2 one_report_may_reverse", {
      domain: domains.seventh,
      where: { independent: false, "no false alarms": false },
      sizes: { reports: [7, 7], stages: [1, 1] },
      otherwise: domains.sixth,
      expect: "against"
    }),
    each.over("S3 two_stages_may_reverse", {
      domain: domains.twoStages,
      where: { independent: false },
      sizes: { reports: [6, 6], stages: [5, 5] },
      expect: "against"
    }),
    each.proved("S4 independent_reports_add_up", {
      by: Proofs.one,
      domain: domains.any,
      measures: (_, it) => Proofs.oneAt(it),
      where: { "not inverted": true, independent: true },
      without: { "not inverted": domains.invertedAlone, independent: domains.seventh }
    }),
    each.proved("S5 no_false_alarms_add_up", {
      by: Proofs.alone,
      domain: domains.any,
      measures: (_, it) => Proofs.aloneAt(it),
      where: { "no false alarms": true },
      sizes: { stages: [1, 1] },
      without: { "no false alarms": domains.oneStageOfAny }
    }),
    weak.proved("S6 one_lineage_says_little", {
      by: Proofs.weak,
      domain: domains.any,
      measures: (_, it) => Proofs.weakAt(it),
      where: { "a lineage hides": true },
      without: { "a lineage hides": domains.noLineage }
    }),
    Claim.measured(
      "S7 half_life",
      "Reports until nine tenths of the bits of a lineage are spent.",
      Forecast.halfLives
    ),
    wait.over("S8 waiting_may_shrink", {
      domain: Waiting.domains.falling,
      where: { "hazard does not rise": true },
      without: { "hazard does not rise": Waiting.domains.any },
      onPaper:
        "from the last stage back: where the next stage is no less likely than the one after it and the wait from there does not shrink, that from here does not either",
      expect: "for"
    }),
    ...([2, 3] as const).map((size) =>
      together.proved(`S${size + 7} quiet_shifts_later_of_${size}`, {
        by: Proofs.together(size),
        domain: domains.any,
        measures: (_, it) => Proofs.togetherAt(it),
        where: { "not inverted": true },
        sizes: { reports: [size, size], stages: [size, size] },
        without: { "not inverted": domains.invertedOf(size) }
      })
    )
  ]
})
