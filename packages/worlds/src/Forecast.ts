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
const complement = ({ from, to }: Interval): Interval => ({ from: rest(to), to: rest(from) })

/** A corner: everything but the chances of reports. */
interface Corner {
  readonly hazard: ReadonlyArray<Rational>
  readonly dependence: Rational
  readonly success: Rational
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

/** Sums over the stages so far, of those asked for and of all, and the weight of having nothing yet. */
interface State {
  readonly asked: Rational
  readonly all: Rational
  readonly none: Rational
}

const upperHull = (points: ReadonlyArray<State>, height: (it: State) => Rational): Array<State> => {
  const sorted = points.toSorted((a, b) => a.none.compare(b.none) || height(b).compare(height(a)))
  const hull: Array<State> = []
  for (const it of sorted) {
    if (hull.at(-1)?.none.equals(it.none) === true) continue
    while (hull.length >= 2) {
      const [a, b] = [hull.at(-2)!, hull.at(-1)!]
      const left = height(b).minus(height(a)).times(it.none.minus(b.none))
      const right = height(it).minus(height(b)).times(b.none.minus(a.none))
      if (left.compare(right) > 0) break
      hull.pop()
    }
    hull.push(it)
  }
  return hull
}

/** The asked part and the whole at the chances of reports that make `asked - ratio·all` greatest. */
const best = (
  it: Forecast,
  corner: Corner,
  isAsked: (tau: number) => boolean,
  ratio: Rational
): readonly [asked: Rational, all: Rational] => {
  const successes = ofSuccesses(it, corner.success)
  const prior = before(corner.hazard).map((weight, tau) => weight.times(successes[tau]!))
  const isQuiet = !it.evidence.flat().includes("alarm")
  const hidden = isQuiet ? corner.dependence : zero
  const open = rest(corner.dependence)
  const height = ({ all, asked }: State): Rational => asked.minus(ratio.times(all))
  let states: ReadonlyArray<State> = [{ asked: zero, all: zero, none: one }]
  const came = (tau: number): void => {
    states = states.map(({ all, asked, none }) => {
      const more = prior[tau]!.times(none)
      return { all: all.plus(more), asked: isAsked(tau) ? asked.plus(more) : asked, none }
    })
  }
  for (let stage = 0; stage < it.stages; stage++) {
    came(stage)
    for (const report of it.evidence[stage] ?? []) {
      if (report === "success") continue
      const { after, before: yet } = it.detector
      const [late, early] = report === "quiet" ? [after, yet] : [complement(after), complement(yet)]
      const chosen = [late.from, late.to].flatMap((a) =>
        [early.from, early.to].flatMap((b) =>
          states.map(({ all, asked, none }) => ({
            all: all.times(a),
            asked: asked.times(a),
            none: none.times(b)
          }))
        )
      )
      states = upperHull(chosen, height)
    }
  }
  came(it.stages)
  const sums = ({ all, asked }: State): readonly [Rational, Rational] => {
    const line = (test: (tau: number) => boolean): Rational =>
      Rational.sum(prior.filter((_, tau) => test(tau))).times(hidden)
    return [asked.times(open).plus(line(isAsked)), all.times(open).plus(line(() => true))]
  }
  const [first, ...others] = states.map(sums)
  const value = ([asked, all]: readonly [Rational, Rational]): Rational =>
    asked.minus(ratio.times(all))
  return others.reduce((a, b) => (value(b).compare(value(a)) > 0 ? b : a), first!)
}

/** The greatest share of what is asked for at a corner; undefined where nothing has any chance. */
const greatest = (
  it: Forecast,
  corner: Corner,
  isAsked: (tau: number) => boolean
): Rational | undefined => {
  let [asked, all] = best(it, corner, isAsked, zero)
  if (asked.sign === 0) {
    // Nothing that is asked for has a chance: the rest has, or nothing has.
    const [others] = best(it, corner, (tau) => !isAsked(tau), zero)
    return others.sign === 0 ? undefined : zero
  }
  for (;;) {
    const ratio = asked.dividedBy(all)
    const [more, whole] = best(it, corner, isAsked, ratio)
    if (more.minus(ratio.times(whole)).sign <= 0) return ratio
    ;[asked, all] = [more, whole]
  }
}

const hazards = ({ hazard, stages }: Forecast, end: "from" | "to"): ReadonlyArray<Rational> => {
  if (!("from" in hazard)) return hazard
  const chance = hazard[end]
  return Array.from({ length: stages }, () => chance)
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
  for (let stage = 0; stage < it.stages; stage++) {
    const bound = (end: "from" | "to"): Rational | undefined => {
      const shares = [it.dependence.from, it.dependence.to].map((dependence) =>
        greatest(
          it,
          { hazard: hazards(it, end), dependence, success: it.success[end] },
          end === "to" ? (tau) => tau <= stage : (tau) => tau > stage
        )
      )
      const known = shares.filter((share) => share !== undefined)
      return known.length === 0 ? undefined : known.reduce((a, b) => Rational.max(a, b))
    }
    const [to, apart] = [bound("to"), bound("from")]
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
