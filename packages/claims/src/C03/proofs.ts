/**
 * # Proofs about forecasts
 *
 * What quiet reports do as polynomials in the rates, and the values of their variables at a forecast.
 *
 * @module
 */
import { Inequalities, Inequality } from "@headwater/certificate"
import { Rational } from "@headwater/exact"
import type { By } from "@headwater/proof"
import * as Forecast from "./model.ts"

type Values = Readonly<Record<string, Rational>>

/** All of a given number of reports on as many stages, with rates of their own, leave no stage more likely. */
export const together = (size: number): By =>
  Inequality.deferred(() =>
    Inequality.every(
      Array.from({ length: size }, (_, index) =>
        Inequality.by(Inequalities.quietShiftsLater(size, index + 1))
      )
    )
  )

export const togetherAt = (it: Forecast.Forecast): Values =>
  Object.fromEntries([
    ["c", Rational.one.minus(it.lineage)],
    ...[...it.stages, it.later].map((weight, j) => [`p${j}`, Rational.of(weight)] as const),
    ...it.systems.flatMap(({ before, after }, i) => [
      [`b${i}`, after] as const,
      [`d${i}`, before.minus(after)] as const
    ])
  ])

const nonnegative = (names: ReadonlyArray<string>) => names.map((name) => `${name} >= 0`)

/**
 * One more report, d likelier where the stage is later than its strength: `up` is the weight there.
 * Of stages before it the one that is left behind counts, and of stages beyond it the last.
 */
export const one: By = Inequality.every([
  Inequality.by({
    name: "stages_before_the_report",
    says: "What lies beyond a stage before the report gains d of what is up.",
    given: nonnegative(["d", "up", "first"]),
    goal: "d*up*first >= 0",
    hint: { degree: 3 }
  }),
  Inequality.by({
    name: "stages_beyond_the_report",
    says: "What lies beyond a stage that is up gains d against what is not up.",
    given: nonnegative(["d", "last", "rest"]),
    goal: "d*last*rest >= 0",
    hint: { degree: 3 }
  })
])

/** Where no stage lies beyond the report, the second case is the first once more. */
export const oneAt = (it: Forecast.Forecast): Values => {
  const strength = it.systems.length - 1
  const { before, after } = it.systems[strength]!
  const weights = Forecast.weights(it, strength)
  const up = Rational.sum(weights.slice(Math.min(strength + 1, it.stages.length)))
  const first = weights[0]!
  const isBeyond = it.stages.length - 1 > strength
  return {
    d: before.minus(after),
    up,
    first,
    last: isBeyond ? weights.at(-1)! : up,
    rest: isBeyond ? Rational.sum(weights).minus(up) : first
  }
}

/** One stage against later, no false alarms: B is what the reports before gave, b the last one. */
export const alone: By = Inequality.by({
  name: "one_stage_loses",
  says: "A report of chance b <= 1 lowers the weight of the stage, but for the lineage.",
  given: [...nonnegative(["L", "p", "c", "B"]), "b <= 1"],
  goal: "L*p*c*B*(1 - b) >= 0",
  hint: { degree: 5 }
})

export const aloneAt = (it: Forecast.Forecast): Values => {
  const rates = it.systems.map(({ after }) => after)
  return {
    L: Rational.of(it.later),
    p: Rational.of(it.stages[0]!),
    c: Rational.one.minus(it.lineage),
    B: rates.slice(0, -1).reduce((product, rate) => product.times(rate), Rational.one),
    b: rates.at(-1)!
  }
}

/** With a lineage of chance r all likelihoods lie between r and 1. */
export const weak: By = Inequality.by({
  ...Inequalities.lineageCaps,
  given: [...(Inequalities.lineageCaps.given ?? []), "1024*r >= 1"],
  goal: "1024*now >= later"
})

export const weakAt = (it: Forecast.Forecast): Values => {
  const all = Forecast.likelihood(it)
  return {
    r: it.lineage,
    now: all.reduce((a, b) => Rational.min(a, b)),
    later: all.reduce((a, b) => Rational.max(a, b))
  }
}
