/**
 * # Forecasts of the transition
 *
 * A prior over the stage `tau` of the transition. System i has strength i and is reported quiet with
 * chance `before[i]` where i < tau, and with chance `after[i]` where tau <= i. With chance `lineage`
 * all of them are of one line that is quiet whatever tau is. All that has been seen is quiet reports.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { RationalFromString } from "../models/RationalFromString.ts"

/** Weights of `tau = 1, 2, ...` and of "later than all of them", up to a common factor. */
export const Forecast = Schema.Struct({
  stages: Schema.Array(Schema.Int),
  later: Schema.Int,
  /** One system a report: P(quiet | not yet) and P(quiet | it has come). */
  systems: Schema.Array(Schema.Struct({ before: RationalFromString, after: RationalFromString })),
  lineage: RationalFromString
})
export type Forecast = typeof Forecast.Type

/** The rates of one system. */
export type System = Forecast["systems"][number]

/** P(the first `reports` reports are quiet | tau), by stage, "later" last. */
export const likelihood = (
  { stages, systems, lineage }: Forecast,
  reports = systems.length
): ReadonlyArray<Rational> =>
  [...stages, 0].map((_, index) => {
    const isBefore = (system: number): boolean => system < index || index === stages.length
    const apart = systems
      .slice(0, reports)
      .reduce((all, it, i) => all.times(isBefore(i) ? it.before : it.after), Rational.one)
    return lineage.plus(Rational.one.minus(lineage).times(apart))
  })

/** The weights of the stages after the first reports, "later" last, up to a common factor. */
export const weights = (it: Forecast, reports: number): ReadonlyArray<Rational> => {
  const given = likelihood(it, reports)
  return [...it.stages, it.later].map((weight, index) => given[index]!.times(Rational.of(weight)))
}

/** What conditions and sizes may see of a forecast. */
export interface Measured {
  /** The least by which a report is likelier before the transition than after it. */
  readonly uprightness: Rational
  readonly lineage: Rational
  /** The chance of the report where it is right, the least of any system. */
  readonly before: Rational
  readonly reports: number
  readonly stages: number
}

export const measure = ({ systems, lineage, stages }: Forecast): Measured => ({
  uprightness: least(systems.map((it) => it.before.minus(it.after))),
  lineage,
  before: least(systems.map((it) => it.before)),
  reports: systems.length,
  stages: stages.length
})

const least = (values: ReadonlyArray<Rational>): Rational =>
  values.reduce((a, b) => Rational.min(a, b))

/** The least over stages j of the change of P(tau > j), times the weight of all before and after. */
const leastChange = (it: Forecast, from: number): Rational => {
  const [then, now] = [weights(it, from), weights(it, it.systems.length)]
  const [before, after] = [Rational.sum(then), Rational.sum(now)]
  return least(
    it.stages.map((_, j) =>
      Rational.sum(now.slice(j + 1))
        .times(before)
        .minus(Rational.sum(then.slice(j + 1)).times(after))
    )
  )
}

/**
 * The least change of P(tau > j) by all reports together, as a sign: 0 too where they have no chance,
 * for what cannot be seen says nothing.
 */
export const shiftOfAll = (it: Forecast): Rational => leastChange(it, 0)

/** The same by the last report. */
export const shiftOfLast = (it: Forecast): Rational => leastChange(it, it.systems.length - 1)

/** By how much the likelihood of any stage exceeds a 1024th of that of any other. */
export const withinTenBits = (it: Forecast): Rational => {
  const all = likelihood(it)
  const most = all.reduce((a, b) => Rational.max(a, b))
  return Rational.of(1024).times(least(all)).minus(most)
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`

const show = ({ stages, later, systems, lineage }: Forecast): string => {
  const rates = systems.map(({ before, after }) => `${before.toString()} and ${after.toString()}`)
  const isOne = new Set(rates).size === 1
  return (
    `tau = 1..${stages.length} or later weighed ${[...stages, later].join(":")}, ` +
    `${plural(systems.length, "quiet report")} of chance before and after ` +
    `${(isOne ? rates.slice(0, 1) : rates).join("; ")}, ` +
    `lineage ${lineage.toString()}`
  )
}

const twelfths = fc.nat({ max: 12 }).map((k) => Rational.of(k, 12))

/** For forecasts of at most four stages and four reports; `systems` and `lineage` are drawn so. */
const forecast = ({
  system = fc.record({ before: twelfths, after: twelfths }),
  lineage = fc.oneof(fc.constant(Rational.zero), twelfths)
}: {
  readonly system?: fc.Arbitrary<System>
  readonly lineage?: fc.Arbitrary<Rational>
} = {}): fc.Arbitrary<Forecast> =>
  fc.record({
    stages: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
    later: fc.nat({ max: 6 }),
    systems: fc.array(system, { minLength: 1, maxLength: 4 }),
    lineage
  })

const inOrder = fc.tuple(twelfths, twelfths)

/** For systems that are quiet at least as often before the transition as after it. */
const upright = inOrder.map(([a, b]) => ({
  before: Rational.max(a, b),
  after: Rational.min(a, b)
}))

/** For systems that are quiet more often after the transition. */
const inverted = inOrder
  .filter(([a, b]) => !a.equals(b))
  .map(([a, b]) => ({ before: Rational.min(a, b), after: Rational.max(a, b) }))

/** For systems without false alarms. */
const quiet = twelfths.map((after) => ({ before: Rational.one, after }))

/** Alike systems, an even prior on the stages, and a lineage. */
const alike = (parts: {
  readonly stages: ReadonlyArray<number>
  readonly later: number
  readonly reports: number
  readonly before: Rational
  readonly after: Rational
  readonly lineage: Rational
}): Forecast => ({
  stages: parts.stages,
  later: parts.later,
  systems: Array.from({ length: parts.reports }, () => ({
    before: parts.before,
    after: parts.after
  })),
  lineage: parts.lineage
})

export const model: Reading.Model<Forecast> = {
  schema: Forecast,
  show,
  arbitrary: fc.oneof(forecast(), forecast({ system: upright }), forecast({ system: quiet }))
}

const half = Rational.of(1, 2)

/** After how many reports, each of chance 1 before and 1/2 after, nine tenths of the bits are spent. */
const reportsUntilNineTenths = (lineage: Rational): number => {
  for (let reports = 1; ; reports++) {
    const it = alike({ stages: [1], later: 1, reports, before: Rational.one, after: half, lineage })
    const [now, later] = likelihood(it)
    const odds = now!.dividedBy(later!)
    if (odds.pow(10).compare(lineage.pow(9)) <= 0) return reports
  }
}

/** The same for lineages of several chances. */
export const halfLives = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [8, 16, 100, 1000].map((rare) => [
      `lineage 1/${rare}`,
      reportsUntilNineTenths(Rational.of(1, rare)).toString()
    ])
  )

const none = fc.constant(Rational.zero)
/** For as many stages as reports. */
const square = (size: number, system: fc.Arbitrary<System>) =>
  fc
    .tuple(
      forecast(),
      fc.array(system, { minLength: size, maxLength: size }),
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: size, maxLength: size })
    )
    .map(([it, systems, stages]) => ({ ...it, systems, stages }))
const oneStage = (system: fc.Arbitrary<System>) =>
  fc.tuple(forecast({ system }), fc.nat({ max: 6 })).map(([it, later]) => ({
    ...it,
    stages: it.stages.slice(0, 1),
    later
  }))
const reversing = {
  stages: [1],
  later: 1,
  before: Rational.of(9, 10),
  after: half,
  lineage: Rational.of(1, 8)
}
const sharp = { ...reversing, before: Rational.one }
const seventh = alike({ ...reversing, reports: 7 })
const listed = (it: Forecast) => Domain.exhaustive(() => [it])
const or = (it: Forecast, others: fc.Arbitrary<Forecast>) =>
  Domain.sampled(fc.oneof(fc.constant(it), others))

/** What the statements of the page range over. */
export const domains = {
  any: Domain.sampled(forecast()),
  upright: Domain.sampled(forecast({ system: upright })),
  inverted: Domain.sampled(forecast({ system: inverted })),
  invertedOf: (size: number) => Domain.sampled(square(size, inverted)),
  independent: Domain.sampled(forecast({ system: upright, lineage: none })),
  invertedAlone: Domain.sampled(forecast({ system: inverted, lineage: none })),
  /** One stage against later, a lineage and false alarms, a given number of quiet reports. */
  sixth: listed(alike({ ...reversing, reports: 6 })),
  seventh: listed(seventh),
  /** Two stages that are told apart, a lineage, no false alarms. */
  twoStages: listed(alike({ ...sharp, stages: [1, 0, 0, 0, 1], later: 0, reports: 6 })),
  oneStage: Domain.sampled(oneStage(quiet)),
  oneStageOfAny: or(seventh, oneStage(upright)),
  lineage: Domain.sampled(
    forecast({ lineage: fc.integer({ min: 1, max: 12 }).map((k) => Rational.of(k, 12)) })
  ),
  noLineage: or(
    alike({ ...sharp, lineage: Rational.zero, reports: 11 }),
    forecast({ lineage: none })
  )
}
