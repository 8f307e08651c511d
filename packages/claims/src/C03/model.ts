/**
 * # Forecasts of the transition
 *
 * A prior over the stage `tau` of the transition. System i has strength i and is reported quiet with
 * chance `before[i]` where i < tau, and with chance `after[i]` where tau <= i. With chance `lineage`
 * all of them are of one line that is quiet whatever tau is. All that has been seen is quiet reports.
 *
 * @module
 */
import { Rational, RationalFromString } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

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

const least = (values: ReadonlyArray<Rational>): Rational =>
  values.reduce((a, b) => Rational.min(a, b))

/** What conditions and sizes may see of a forecast. */
const measure = ({ systems, lineage }: Forecast) => ({
  /** The least by which a report is likelier before the transition than after it. */
  uprightness: least(systems.map((it) => it.before.minus(it.after))),
  lineage,
  /** The chance of the report where it is right, the least of any system. */
  before: least(systems.map((it) => it.before))
})
type Condition = Reading.Condition<ReturnType<typeof measure>>

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

const show = ({ stages, later, systems, lineage }: Forecast): string => {
  const rates = systems.map(({ before, after }) => `${before.toString()} and ${after.toString()}`)
  const isOne = new Set(rates).size === 1
  return (
    `tau = 1..${stages.length} or later weighed ${[...stages, later].join(":")}, ` +
    `${systems.length} quiet report${systems.length === 1 ? "" : "s"} of chance before and after ` +
    `${(isOne ? rates.slice(0, 1) : rates).join("; ")}, lineage ${lineage.toString()}`
  )
}

const twelfths = fc.nat({ max: 12 }).map((k) => Rational.of(k, 12))

const none = fc.constant(Rational.zero)

/** For forecasts of at most four stages and four reports; `systems` and `lineage` are drawn so. */
const forecasts = (
  system: fc.Arbitrary<System> = fc.record({ before: twelfths, after: twelfths }),
  lineage: fc.Arbitrary<Rational> = fc.oneof(none, twelfths)
): fc.Arbitrary<Forecast> =>
  fc.record({
    stages: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
    later: fc.nat({ max: 6 }),
    systems: fc.array(system, { minLength: 1, maxLength: 4 }),
    lineage
  })

const inOrder = fc
  .tuple(twelfths, twelfths)
  .map(([a, b]) => [Rational.min(a, b), Rational.max(a, b)] as const)

/** For systems that are quiet at least as often before the transition as after it. */
const upright = inOrder.map(([after, before]) => ({ before, after }))

/** For systems that are quiet more often after the transition. */
const inverted = inOrder
  .filter(([before, after]) => !before.equals(after))
  .map(([before, after]) => ({ before, after }))

/** For systems without false alarms. */
const quiet = twelfths.map((after) => ({ before: Rational.one, after }))

/** For as many stages as reports. */
const square = (size: number, system: fc.Arbitrary<System>) => {
  const length = { minLength: size, maxLength: size }
  return fc
    .tuple(forecasts(), fc.array(system, length), fc.array(fc.integer({ min: 1, max: 6 }), length))
    .map(([it, systems, stages]) => ({ ...it, systems, stages }))
}

/** For one stage against later. */
const oneStage = (system: fc.Arbitrary<System>) =>
  forecasts(system).map((it) => ({ ...it, stages: it.stages.slice(0, 1) }))

const half = Rational.of(1, 2)

/** Reports of systems that are alike, half as likely after the transition; one stage, if not others. */
const alike = (
  reports: number,
  {
    before = Rational.one,
    lineage,
    stages = [1],
    later = 1
  }: {
    readonly before?: Rational
    readonly lineage: Rational
    readonly stages?: ReadonlyArray<number>
    readonly later?: number
  }
): Forecast => ({
  stages,
  later,
  systems: Array.from({ length: reports }, () => ({ before, after: half })),
  lineage
})

const rare = { lineage: Rational.of(1, 8) }
const alarming = { ...rare, before: Rational.of(9, 10) }
const listed = (it: Forecast) => Domain.exhaustive(() => [it])
const or = (it: Forecast, others: fc.Arbitrary<Forecast>) =>
  Domain.sampled(fc.oneof(fc.constant(it), others))

/** What the statements of the page range over. */
export const domains = {
  /** Any forecast, one that is not inverted, and one without false alarms, all as often. */
  any: Domain.sampled(fc.oneof(forecasts(), forecasts(upright), forecasts(quiet))),
  upright: Domain.sampled(forecasts(upright)),
  inverted: Domain.sampled(forecasts(inverted)),
  invertedOf: (size: number) => Domain.sampled(square(size, inverted)),
  invertedAlone: Domain.sampled(forecasts(inverted, none)),
  /** One stage against later, a lineage and false alarms, a given number of quiet reports. */
  sixth: listed(alike(6, alarming)),
  seventh: listed(alike(7, alarming)),
  /** Two stages that are told apart, a lineage, no false alarms. */
  twoStages: listed(alike(6, { ...rare, stages: [1, 0, 0, 0, 1], later: 0 })),
  oneStageOfAny: or(alike(7, alarming), oneStage(upright)),
  noLineage: or(alike(11, { lineage: Rational.zero }), forecasts(undefined, none))
}

/** Conditions of forecasts, some of which each reading names. */
export const notInverted: Condition = [
  "at each strength quiet is at least as likely before the transition as after it",
  (it) => it.uprightness.sign >= 0
]
export const independent: Condition = [
  "no lineage is quiet whatever happens",
  (it) => it.lineage.sign === 0
]
export const noFalseAlarms: Condition = [
  "before the transition every report is quiet",
  (it) => it.before.equals(Rational.one)
]
export const lineageHides: Condition = [
  "with a chance of at least 1/1024 one lineage is quiet whatever happens",
  (it) => it.lineage.compare(Rational.pow2(-10)) >= 0
]

export const forecast = Reading.about(Forecast, measure, {
  show,
  sizes: { reports: (_, it) => it.systems.length, stages: (_, it) => it.stages.length }
})

/** After how many reports, half as likely after the transition, nine tenths of the bits are spent. */
const reportsUntilNineTenths = (lineage: Rational): number => {
  for (let reports = 1; ; reports++) {
    const [now, later] = likelihood(alike(reports, { lineage }))
    if (now!.dividedBy(later!).pow(10).compare(lineage.pow(9)) <= 0) return reports
  }
}

/** The same for lineages of several chances. */
export const halfLives = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [8, 16, 100, 1000].map((rarity) => [
      `lineage 1/${rarity}`,
      `${reportsUntilNineTenths(Rational.of(1, rarity))}`
    ])
  )
