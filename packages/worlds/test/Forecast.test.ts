import { Rational } from "@headwater/exact"
import { Forecast } from "@headwater/worlds"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const eighths = fc.nat(8).map((n) => Rational.of(n, 8))
const interval = fc
  .tuple(eighths, eighths)
  .map(([a, b]) => ({ from: Rational.min(a, b), to: Rational.max(a, b) }))
const report = fc.constantFrom("quiet", "alarm", "success")

const forecasts: fc.Arbitrary<Forecast.Forecast> = fc
  .record({
    stages: fc.integer({ min: 1, max: 3 }),
    hazard: interval,
    detector: fc.record({ before: interval, after: interval }),
    dependence: interval,
    success: interval,
    evidence: fc.array(fc.array(report, { maxLength: 2 }), { maxLength: 3 })
  })
  .map((it) => ({ ...it, evidence: it.evidence.slice(0, it.stages) }))

/** The chance of having come by a stage, with a chance of its own for each report, by Bayes. */
const bayes = (
  it: Forecast.Forecast,
  values: { hazard: Rational; dependence: Rational; success: Rational },
  rates: (report: number) => readonly [before: Rational, after: Rational],
  stage: number
): Rational | undefined => {
  const rest = (p: Rational) => Rational.one.minus(p)
  const weights = Array.from({ length: it.stages + 1 }, (_, tau) => {
    let prior = tau === it.stages ? Rational.one : values.hazard
    for (let k = 0; k < Math.min(tau, it.stages); k++) prior = prior.times(rest(values.hazard))
    let [open, hidden, n] = [Rational.one, Rational.one, 0]
    for (const [k, reports] of it.evidence.entries()) {
      for (const said of reports) {
        const [before, after] = rates(n++)
        const quiet = tau <= k ? after : before
        if (said === "success") {
          const chance = tau <= k ? values.success : rest(values.success)
          ;[open, hidden] = [open.times(chance), hidden.times(chance)]
        } else {
          open = open.times(said === "quiet" ? quiet : rest(quiet))
          if (said === "alarm") hidden = Rational.zero
        }
      }
    }
    const { dependence } = values
    return prior.times(dependence.times(hidden).plus(rest(dependence).times(open)))
  })
  const all = Rational.sum(weights)
  return all.sign === 0 ? undefined : Rational.sum(weights.slice(0, stage + 1)).dividedBy(all)
}

describe("Forecast", () => {
  it("law: what is found is least and greatest over all corners", () => {
    fc.assert(
      fc.property(
        forecasts.filter((it) => it.evidence.flat().length <= 3),
        (it) => {
          const found = Forecast.chances(it)
          const reports = it.evidence.flat().length
          const bits = 3 + 2 * reports
          for (let stage = 0; stage < it.stages; stage++) {
            const all: Array<Rational> = []
            for (let corner = 0; corner < 2 ** bits; corner++) {
              const at = (k: number, { from, to }: Forecast.Interval) =>
                ((corner >> k) & 1) === 0 ? from : to
              const value = bayes(
                it,
                {
                  hazard: at(0, it.hazard as Forecast.Interval),
                  dependence: at(1, it.dependence),
                  success: at(2, it.success)
                },
                (n) => [at(3 + 2 * n, it.detector.before), at(4 + 2 * n, it.detector.after)],
                stage
              )
              if (value !== undefined) all.push(value)
            }
            if (all.length === 0) assert.isUndefined(found)
            else {
              const { from, to } = found![stage]!
              assert.equal(to.toString(), Rational.max(...(all as [Rational])).toString())
              assert.equal(from.toString(), Rational.min(...(all as [Rational])).toString())
            }
          }
        }
      ),
      { numRuns: 60 }
    )
  })

  it("law: nothing inside the intervals goes beyond what is found", () => {
    fc.assert(
      fc.property(
        forecasts,
        fc.array(eighths, { minLength: 15, maxLength: 15 }),
        fc.nat(2),
        (it, places, stage) => {
          fc.pre(stage < it.stages)
          const inside = (k: number, { from, to }: Forecast.Interval) =>
            from.plus(to.minus(from).times(places[k]!))
          const value = bayes(
            it,
            {
              hazard: inside(0, it.hazard as Forecast.Interval),
              dependence: inside(1, it.dependence),
              success: inside(2, it.success)
            },
            (n) => [inside(3 + 2 * n, it.detector.before), inside(4 + 2 * n, it.detector.after)],
            stage
          )
          if (value === undefined) return
          const { from, to } = Forecast.chances(it)![stage]!
          assert.isTrue(value.compare(from) >= 0 && value.compare(to) <= 0)
        }
      )
    )
  })

  it("example: quiet reports of a rare line, C03", () => {
    const half = Rational.of(1, 2)
    const at = (reports: number) =>
      Forecast.chances({
        stages: 1,
        hazard: Forecast.point(half),
        detector: {
          before: Forecast.point(Rational.of(9, 10)),
          after: Forecast.point(half)
        },
        dependence: Forecast.point(Rational.of(1, 8)),
        success: Forecast.point(half),
        evidence: [Array.from({ length: reports }, () => "quiet" as const)]
      })![0]!.to
    // Each report shifts the transition later until the seventh, which shifts it back.
    const found = Array.from({ length: 8 }, (_, n) => at(n))
    const shifts = found.slice(1).map((value, n) => value.compare(found[n]!))
    assert.deepEqual(shifts, [-1, -1, -1, -1, -1, -1, 1])
  })
})
