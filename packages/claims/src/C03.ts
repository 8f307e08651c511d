/**
 * # C03 Each stronger system without the transition shifts the forecast later
 *
 * A report of "no transition yet" moves belief towards later stages exactly as far as the detector
 * is not inverted: its weight is the log odds of quiet before against quiet after. A system that
 * imitates in order to be trusted makes the two alike, and then nothing is learned. "Later" in the
 * sense of the time that remains needs a hazard that does not rise.
 *
 * ## Statements
 * - S1 (holds)  not inverted ⇒ the posterior dominates the prior
 * - S2 (holds)  informative, and spread over what is told apart ⇔ it dominates strictly
 * - S3 (holds)  falling hazard ⇒ the expected remaining time does not shrink
 * - S4 (law)    a report shifts the log odds by log2((1 - alpha) / beta)
 *
 * References: [Proschan1963]; thread: seeds/claims/C03.md
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as fc from "fast-check"
import * as Forecast from "./models/Forecast.ts"
import * as Waiting from "./models/Waiting.ts"

type Forecast = Forecast.Forecast

const twelfths = fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }))
const upright = twelfths.filter(([falseAlarm, miss]) => 12 - falseAlarm >= miss)
const inverted = twelfths.filter(([falseAlarm, miss]) => 12 - falseAlarm < miss)
const blind = fc.nat({ max: 12 }).map((miss) => [12 - miss, miss] as const)
/** All weight on one of four stages or on later. */
const certain = fc.nat({ max: 4 }).map((at) => [0, 1, 2, 3, 4].map((it) => (it === at ? 1 : 0)))

const notInverted = (it: Forecast): boolean => Forecast.quiet(it).compare(it.miss) >= 0
const informative = (it: Forecast): boolean => Forecast.quiet(it).compare(it.miss) > 0

/** The stages 1, ..., k are told apart from each other and from later; without misses only from later. */
const spread = (it: Forecast): boolean => {
  const seen = it.stages.slice(0, it.reports)
  const unseen = it.stages.slice(it.reports).reduce((sum, weight) => sum + weight, it.later)
  if (it.miss.sign === 0) return unseen > 0 && seen.some((weight) => weight > 0)
  return [...seen, unseen].filter((weight) => weight > 0).length >= 2
}

const least = (values: ReadonlyArray<Rational>): Rational =>
  values.reduce((a, b) => Rational.min(a, b))
const greatest = (values: ReadonlyArray<Rational>): Rational =>
  values.reduce((a, b) => Rational.max(a, b))

/** The hazard is read at this many stages; the statement speaks of half as many. */
const stages = 12

export const C03 = Claim.define({
  id: "C03",
  title: "Each stronger system without the transition shifts the forecast later",
  says: ["Christiano"],
  about:
    "Each stronger system that still imitates first is weak evidence that the transition comes later. " +
    "This holds of a detector that reports the transition at least as often after it as before. Its " +
    "weight is the log of the ratio of the two rates: none where an optimiser passes for an imitator.",
  verdict: { is: "conditional", because: ["S1", "S2", "S3"] },
  statements: [
    Statement.holds("S1", "Quiet reports never make an earlier transition more likely.", {
      model: Forecast.Forecast,
      show: Forecast.show,
      domain: Domain.sampled(Forecast.forecast(upright)),
      premises: {
        "not inverted": [
          "the detector is quiet before the transition at least as often as after it",
          notInverted
        ]
      },
      without: { "not inverted": Domain.sampled(Forecast.forecast(inverted)) },
      margin: (it) => least(Forecast.shifts(it))
    }),
    Statement.holds("S2", "Quiet reports make a later transition strictly more likely.", {
      model: Forecast.Forecast,
      show: Forecast.show,
      domain: Domain.sampled(Forecast.forecast(twelfths)),
      premises: {
        informative: [
          "the detector is quiet more often before the transition than after it",
          informative
        ],
        spread: ["the prior charges two stages that the reports tell apart", spread]
      },
      without: {
        informative: Domain.sampled(Forecast.forecast(fc.oneof(blind, inverted))),
        spread: Domain.sampled(Forecast.forecast(upright, certain))
      },
      iff: true,
      strict: true,
      margin: (it) => {
        const shifts = Forecast.shifts(it)
        return least(shifts).sign < 0 ? least(shifts) : greatest(shifts)
      }
    }),
    Statement.holds("S3", "The expected time that remains never shrinks while nothing happens.", {
      model: Waiting.Waiting,
      show: Waiting.show,
      domain: Domain.sampled(Waiting.waiting(fc.constant(1))),
      premises: {
        "hazard does not rise": [
          "the chance of the next stage, given that it has not come, never rises",
          (it) =>
            Array.from({ length: stages }, (_, k) =>
              Waiting.hazard(it, k + 2).compare(Waiting.hazard(it, k + 1))
            ).every((order) => order <= 0)
        ]
      },
      without: {
        "hazard does not rise": Domain.sampled(Waiting.waiting(fc.constantFrom(1, 2)))
      },
      margin: (it) =>
        least(
          Array.from({ length: stages / 2 }, (_, k) =>
            Waiting.remaining(it, k + 1).minus(Waiting.remaining(it, k))
          )
        )
    }),
    Statement.law("S4", "A report shifts the odds of later against now by the detector's ratio.", {
      model: Forecast.Forecast,
      show: Forecast.show,
      domain: Domain.sampled(
        Forecast.forecast(twelfths.filter(([falseAlarm, miss]) => falseAlarm < 12 && miss > 0))
      ),
      premises: {},
      margin: (it) => {
        const [now, later] = [0, it.stages.length].map((stage) => Forecast.likelihood(it)[stage]!)
        const perReport = LogForm.log2(Forecast.quiet(it)).minus(LogForm.log2(it.miss))
        const shift = LogForm.log2(later!).minus(LogForm.log2(now!))
        return Exact.ofCondition(shift.equals(perReport.times(it.reports)))
      }
    })
  ]
})
