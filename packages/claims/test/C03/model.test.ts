import { Rational } from "@headwater/exact"
import { Domain } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import * as Forecast from "#claims/C03/model"

/** P(tau > j) for every stage j after a given number of reports, by Bayes' rule on each stage alone. */
const beyond = (it: Forecast.Forecast, reports: number): ReadonlyArray<number> | undefined => {
  const given = it.stages.map((weight, index) => {
    const apart = it.systems
      .slice(0, reports)
      .reduce((all, { before, after }, i) => all * (i < index ? before : after).toNumber(), 1)
    const lineage = it.lineage.toNumber()
    return weight * (lineage + (1 - lineage) * apart)
  })
  const quiet = it.systems.slice(0, reports).reduce((all, { before }) => all * before.toNumber(), 1)
  const later = it.later * (it.lineage.toNumber() + (1 - it.lineage.toNumber()) * quiet)
  const all = given.reduce((sum, one) => sum + one, later)
  if (all < 1e-12) return undefined
  return given.map((_, j) => given.slice(j + 1).reduce((sum, one) => sum + one, later) / all)
}

describe("forecasts", () => {
  it("claim: the sign of a shift is that of the least change of P(tau > j), by Bayes' rule", () => {
    fc.assert(
      fc.property(Domain.arbitrary(Forecast.domains.any), (it) => {
        const reports = it.systems.length
        const now = beyond(it, reports)
        for (const [from, shift] of [
          [0, Forecast.shiftOfAll(it)],
          [reports - 1, Forecast.shiftOfLast(it)]
        ] as const) {
          const then = beyond(it, from)
          if (now === undefined || then === undefined) {
            assert.strictEqual(shift.sign, 0)
            continue
          }
          const change = Math.min(...now.map((value, j) => value - (then[j] ?? 0)))
          if (Math.abs(change) > 1e-9) assert.strictEqual(shift.sign, Math.sign(change))
          else assert.isBelow(Math.abs(shift.toNumber()), 1e-3)
        }
      }),
      { numRuns: 500 }
    )
  })

  it("example: odds after quiet reports of chance 9/10 and 1/2, with a lineage of 1/8", () => {
    const odds = [0, 1, 2, 3, 6, 7].map((reports) => {
      const systems = Array.from({ length: reports }, () => ({
        before: Rational.of(9, 10),
        after: Rational.of(1, 2)
      }))
      const it = { stages: [1], later: 1, systems, lineage: Rational.of(1, 8) }
      const [now, later] = Forecast.weights(it, reports)
      return later?.dividedBy(now ?? Rational.one).toString()
    })
    assert.deepEqual(odds, [
      "1",
      "73/45",
      "667/275",
      "6103/1875",
      "4720087/1109375",
      "43480783/10546875"
    ])
  })
})
