/**
 * # Forecasts of the transition
 *
 * The transition may come at any of some stages. At each a system is looked at, and a report says
 * quiet, alarm, or success at a task that needs the reasoning that the transition brings. What the
 * chances of the reports are is known up to intervals; so are what is believed beforehand and what
 * follows.
 *
 * ## Main definitions
 * - {@link Forecast}: hazard, detector, dependence and reports
 * - {@link chances}: the least and the greatest chance that the transition has come by each stage
 *
 * ## Main statements (checked in test/Forecast.test.ts)
 * - law: what is found is least and greatest over all corners, and nothing inside goes beyond it
 *
 * ## Implementation notes
 * Of two hazards, the same at all stages, the greater one shifts the transition to earlier stages by
 * likelihood ratio, so it does whatever is seen; so does a success that is more telling. For what is
 * left, each report has its own two chances, and a chance of the transition is a ratio of sums that
 * are affine in each of them. Its maximum is where the maximum of a difference is 0 (Dinkelbach's
 * way), and a difference is linear in two numbers, of which only the upper hull can matter.
 *
 * ## References
 * - claims C03 and C13 of the ledger
 *
 * @module
 */
import { Rational } from "@headwater/exact"

/** A number that is known up to an interval, ends included. */
export interface Interval {
  readonly from: Rational
  readonly to: Rational
}

/** What a report says of a system. */
export type Report = "quiet" | "alarm" | "success"

/** What is believed, up to intervals, and what was seen. */
export interface Forecast {
  readonly stages: number
  /** The chance of the transition at a stage before which it has not come: one for all, or one for each. */
  readonly hazard: Interval | ReadonlyArray<Rational>
  /** The chance of a quiet report of a system before the transition, and after it. */
  readonly detector: { readonly before: Interval; readonly after: Interval }
  /** The chance that all systems are of one line that is quiet whatever happens. */
  readonly dependence: Interval
  /** Of a hundred successes, so to say, how many come no earlier than the transition. */
  readonly success: Interval
  /** The reports at each stage, from the first on. */
  readonly evidence: ReadonlyArray<ReadonlyArray<Report>>
}

/** An interval of one number. */
export const point = (value: Rational): Interval => ({ from: value, to: value })

const { one, zero } = Rational
const rest = (value: Rational): Rational => one.minus(value)

const hazards = ({ hazard, stages }: Forecast, end: "from" | "to"): ReadonlyArray<Rational> => {
  if (!("from" in hazard)) return hazard
  const chance = hazard[end]
  return Array.from({ length: stages }, () => chance)
}

/** The weight of each stage, "later" last, beforehand. */
const before = (hazard: ReadonlyArray<Rational>): ReadonlyArray<Rational> => {
  let left = one
  const weights = hazard.map((chance) => {
    const weight = left.times(chance)
    left = left.times(rest(chance))
    return weight
  })
  return [...weights, left]
}

/** The part of each stage's likelihood that does not hang on detectors: of all successes. */
const ofSuccesses = (it: Forecast, success: Rational): ReadonlyArray<Rational> =>
  Array.from({ length: it.stages + 1 }, (_, tau) =>
    it.evidence.reduce((product, reports, stage) => {
      const each = tau <= stage ? success : rest(success)
      return product.times(each.pow(reports.filter((report) => report === "success").length))
    }, one)
  )

/** Numbers over one denominator. */
const over = (values: ReadonlyArray<Rational>) => {
  const unit = values.reduce(
    (common, { denominator }) => common * Rational.of(common, denominator).denominator,
    1n
  )
  return { unit, parts: values.map((it) => it.numerator * (unit / it.denominator)) }
}

/** A corner in whole numbers: everything but which chances the reports have. */
interface Corner {
  /** The weight of each stage with its successes, "later" last. */
  readonly prior: ReadonlyArray<bigint>
  /** What the chances of reports are parts of; of each report, in the stage where it comes, the ends of both. */
  readonly unit: bigint
  readonly reports: ReadonlyArray<
    ReadonlyArray<readonly [late: ReadonlyArray<bigint>, early: ReadonlyArray<bigint>]>
  >
  /** Parts of the weight of a line that is quiet whatever happens, if nothing else was seen, and of the rest. */
  readonly hidden: bigint
  readonly open: bigint
}

const cornerOf = (it: Forecast, end: "from" | "to", dependence: Rational): Corner => {
  const successes = ofSuccesses(it, it.success[end])
  const prior = before(hazards(it, end)).map((weight, tau) => weight.times(successes[tau]!))
  const { after, before: yet } = it.detector
  const { parts, unit } = over([after.from, after.to, yet.from, yet.to])
  const late = parts.slice(0, 2)
  const early = parts.slice(2)
  const not = (ends: ReadonlyArray<bigint>): ReadonlyArray<bigint> => ends.map((n) => unit - n)
  const isQuiet = !it.evidence.flat().includes("alarm")
  const [hidden, open] = over([dependence, rest(dependence)]).parts
  return {
    prior: over(prior).parts,
    unit,
    reports: Array.from({ length: it.stages }, (_, stage) =>
      (it.evidence[stage] ?? [])
        .filter((report) => report !== "success")
        .map((report) =>
          report === "quiet" ? ([late, early] as const) : ([not(late), not(early)] as const)
        )
    ),
    hidden: isQuiet ? hidden! : 0n,
    open: open!
  }
}

/** Sums over the stages so far, of those asked for and of all, and the weight of having nothing yet. */
interface State {
  readonly asked: bigint
  readonly all: bigint
  readonly none: bigint
}

type Height = (it: Omit<State, "none">) => bigint

const upperHull = (points: ReadonlyArray<State>, height: Height): ReadonlyArray<State> => {
  const sorted = points
    .map((it) => ({ it, x: it.none, y: height(it) }))
    .toSorted((a, b) => (a.x === b.x ? (a.y > b.y ? -1 : 1) : a.x < b.x ? -1 : 1))
  const hull: Array<(typeof sorted)[number]> = []
  for (const next of sorted) {
    if (hull.at(-1)?.x === next.x) continue
    while (hull.length >= 2) {
      const [a, b] = [hull.at(-2)!, hull.at(-1)!]
      if ((b.y - a.y) * (next.x - b.x) > (next.y - b.y) * (b.x - a.x)) break
      hull.pop()
    }
    hull.push(next)
  }
  return hull.map(({ it }) => it)
}

/** The asked part and the whole at the chances of reports that make `asked - ratio·all` greatest. */
const best = (
  { hidden, open, prior, reports, unit }: Corner,
  isAsked: (tau: number) => boolean,
  ratio: Rational
): Omit<State, "none"> => {
  const height: Height = ({ all, asked }) => ratio.denominator * asked - ratio.numerator * all
  let states: ReadonlyArray<State> = [{ asked: 0n, all: 0n, none: 1n }]
  let scale = 1n
  const came = (tau: number): void => {
    states = states.map(({ all, asked, none }) => {
      const more = prior[tau]! * none
      return { all: all + more, asked: isAsked(tau) ? asked + more : asked, none }
    })
  }
  for (const [stage, seen] of reports.entries()) {
    came(stage)
    for (const [late, early] of seen) {
      scale *= unit
      const chosen = late.flatMap((a) =>
        early.flatMap((b) =>
          states.map(({ all, asked, none }) => ({ all: all * a, asked: asked * a, none: none * b }))
        )
      )
      states = upperHull(chosen, height)
    }
  }
  came(reports.length)
  const line = (test: (tau: number) => boolean): bigint =>
    prior.reduce((sum, weight, tau) => (test(tau) ? sum + weight : sum), 0n) * hidden * scale
  const [ofAsked, ofAll] = [line(isAsked), line(() => true)]
  const sums = states.map(({ all, asked }) => ({
    asked: asked * open + ofAsked,
    all: all * open + ofAll
  }))
  return sums.reduce((a, b) => (height(b) > height(a) ? b : a))
}

/** The greatest share of what is asked for at a corner; undefined where nothing has any chance. */
const greatest = (corner: Corner, isAsked: (tau: number) => boolean): Rational | undefined => {
  let { all, asked } = best(corner, isAsked, zero)
  if (asked === 0n) {
    // Nothing that is asked for has a chance: the rest has, or nothing has.
    return best(corner, (tau) => !isAsked(tau), zero).asked === 0n ? undefined : zero
  }
  for (;;) {
    const ratio = Rational.of(asked, all)
    const found = best(corner, isAsked, ratio)
    if (ratio.denominator * found.asked <= ratio.numerator * found.all) return ratio
    ;({ all, asked } = found)
  }
}

/**
 * The chance that the transition has come by each stage, once everything has been seen: the least and
 * the greatest for all values within the intervals, where each report may have chances of its own.
 * Undefined where what was seen has no chance.
 *
 * - **Cost** for each stage a few sweeps over all reports
 *
 * @example
 * ```ts
 * import { Forecast } from "@headwater/worlds"
 * import { Rational } from "@headwater/exact"
 * const half = Rational.of(1, 2)
 * const found = Forecast.chances({
 *   stages: 2,
 *   hazard: Forecast.point(half),
 *   detector: { before: Forecast.point(Rational.one), after: { from: Rational.zero, to: half } },
 *   dependence: Forecast.point(Rational.zero),
 *   success: Forecast.point(half),
 *   evidence: [["quiet"]]
 * })
 * found?.map(({ from, to }) => `${from} to ${to}`) // => ["0 to 1/3", "1/2 to 2/3"]
 * ```
 */
export const chances = (it: Forecast): ReadonlyArray<Interval> | undefined => {
  const found: Array<Interval> = []
  const corners = (end: "from" | "to"): ReadonlyArray<Corner> =>
    [it.dependence.from, it.dependence.to].map((dependence) => cornerOf(it, end, dependence))
  const [low, high] = [corners("from"), corners("to")]
  const most = (
    of: ReadonlyArray<Corner>,
    isAsked: (tau: number) => boolean
  ): Rational | undefined => {
    const shares = of
      .map((corner) => greatest(corner, isAsked))
      .filter((share) => share !== undefined)
    return shares.length === 0 ? undefined : shares.reduce((a, b) => Rational.max(a, b))
  }
  for (let stage = 0; stage < it.stages; stage++) {
    const to = most(high, (tau) => tau <= stage)
    const apart = most(low, (tau) => tau > stage)
    if (to === undefined || apart === undefined) return undefined
    found.push({ from: rest(apart), to })
  }
  return found
}

/** The same before anything has been seen. */
export const beforehand = (it: Forecast): ReadonlyArray<Interval> => {
  const by = (end: "from" | "to"): ReadonlyArray<Rational> => {
    let sum = zero
    return before(hazards(it, end))
      .slice(0, it.stages)
      .map((weight) => (sum = sum.plus(weight)))
  }
  const [least, most] = [by("from"), by("to")]
  return least.map((from, stage) => ({ from, to: most[stage]! }))
}
