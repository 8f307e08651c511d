/**
 * # Forecasts of the transition
 *
 * A prior over the stage `tau` at which the transition comes, and a detector that reports on each
 * stage. All that has been seen is reports of "no transition yet".
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { RationalFromString } from "./RationalFromString.ts"

/** Weights of `tau = 1, 2, ...` and of "later than all of them", up to a common factor. */
export const Forecast = Schema.Struct({
  stages: Schema.Array(Schema.Int),
  later: Schema.Int,
  /** P(a report of the transition | it has not come). */
  falseAlarm: RationalFromString,
  /** P(a report of no transition | it has come). */
  miss: RationalFromString,
  /** How many reports of no transition have come in, one a stage. */
  reports: Schema.Int
})
export type Forecast = typeof Forecast.Type

/** 1 - alpha: the chance of the report where it is right. */
export const quiet = (forecast: Forecast): Rational => Rational.one.minus(forecast.falseAlarm)

/** The prior of `tau`, by stage, "later" last. */
export const prior = ({ stages, later }: Forecast): ReadonlyArray<Rational> => {
  const weights = [...stages, later]
  const total = weights.reduce((sum, it) => sum + it, 0)
  return weights.map((it) => Rational.of(it, total))
}

/** P(the reports | tau), by stage, "later" last. */
export const likelihood = (forecast: Forecast): ReadonlyArray<Rational> =>
  [...forecast.stages, forecast.later].map((_, index) => {
    const before = Math.min(index, forecast.reports)
    const at = index === forecast.stages.length ? forecast.reports : before
    return quiet(forecast)
      .pow(at)
      .times(forecast.miss.pow(forecast.reports - at))
  })

/** The posterior of `tau`; reports of probability zero leave the prior as it is. */
export const posterior = (forecast: Forecast): ReadonlyArray<Rational> => {
  const given = likelihood(forecast)
  const joint = prior(forecast).map((it, index) => it.times(given[index]!))
  const evidence = Rational.sum(joint)
  return evidence.sign === 0 ? prior(forecast) : joint.map((it) => it.dividedBy(evidence))
}

/** P(tau > j | reports) - P(tau > j), for every stage j. */
export const shifts = (forecast: Forecast): ReadonlyArray<Rational> => {
  const [before, now] = [prior(forecast), posterior(forecast)]
  return forecast.stages.map((_, stage) =>
    Rational.sum(now.slice(stage + 1)).minus(Rational.sum(before.slice(stage + 1)))
  )
}

/** In words: the prior's weights, the detector, the reports. */
export const show = ({ stages, later, falseAlarm, miss, reports }: Forecast): string =>
  `tau = 1..${stages.length} or later weighed ${[...stages, later].join(":")}, ` +
  `false alarm ${falseAlarm.toString()}, miss ${miss.toString()}, ${reports} quiet report${reports === 1 ? "" : "s"}`

/** For forecasts of at most four stages; `detector` picks false alarm and miss, in twelfths. */
export const forecast = (
  detector: fc.Arbitrary<readonly [falseAlarm: number, miss: number]>,
  weights: fc.Arbitrary<ReadonlyArray<number>> = fc.array(fc.nat({ max: 6 }), {
    minLength: 2,
    maxLength: 5
  })
): fc.Arbitrary<Forecast> =>
  fc
    .tuple(
      weights.filter((it) => it.some((weight) => weight > 0)),
      detector,
      fc.integer({ min: 1, max: 3 })
    )
    .map(([weights, [falseAlarm, miss], reports]) => ({
      stages: weights.slice(0, -1),
      later: weights.at(-1) ?? 0,
      falseAlarm: Rational.of(falseAlarm, 12),
      miss: Rational.of(miss, 12),
      reports
    }))
