import { LogForm, Rational } from "@headwater/exact"
import { Domain } from "@headwater/proof"
import { assert, describe, it } from "vitest"
import * as Forecasts from "#claims/C11/forecasts"
import * as Manifest from "#claims/C11/manifest"
import * as Sets from "#claims/C11/model"

const all = <M>(domain: Domain.Domain<M>): ReadonlyArray<M> => [
  ...Domain.models(domain, { seed: 1, runs: 40 })
]

describe("sets of beliefs", () => {
  /** Sets in convex position, and how many of them are closed: the table of the census. */
  const table: ReadonlyArray<readonly [Sets.Class, closed: number, sets: number]> = [
    [[3, 2, 2, 1], 5, 5],
    [[3, 2, 2, 2], 11, 15],
    [[3, 2, 2, 3], 4, 17],
    [[3, 2, 2, 4], 1, 6],
    [[3, 2, 3, 2], 25, 45],
    [[3, 2, 4, 2], 47, 105],
    [[4, 2, 2, 2], 32, 42],
    [[4, 3, 2, 2], 30, 45]
  ]
  for (const [of, closed, sets] of table) {
    it(`claim: of ${sets} sets of class ${of.join(", ")}, ${closed} are closed, and no others are free of reversals`, () => {
      const found = all(Sets.census(of)).map(Sets.sets.measure)
      assert.strictEqual(found.length, sets)
      assert.strictEqual(found.filter((it) => it.isClosed).length, closed)
      assert.isTrue(found.every((it) => it.isClosed === (it.reversal.sign === 0)))
    })
  }

  it("counterexample: with constants, sets that are not closed have a reversal", () => {
    const [first] = all(Sets.withConstants).map(Sets.sets.measure)
    assert.deepEqual([first?.isClosed, first?.reversal.sign], [false, 0])
  })
})

describe("forecasts", () => {
  it("claim: the best of the forecasts in hundredths is where the stakes put it", () => {
    // Of two beliefs in tenths: nearly 3/4 with nothing at stake, 1/2 with one bit, 1/4 with three.
    const best = (stake: number): number => {
      const worst = (r: number) =>
        Math.max(
          -0.6 * Math.log2(r) - 0.2 * Math.log2(1 - r) + 0.2 * stake,
          -0.1 * Math.log2(r) - 0.3 * Math.log2(1 - r) + 0.6 * stake
        )
      return Array.from({ length: 99 }, (_, n) => (n + 1) / 100).reduce((a, b) =>
        worst(b) < worst(a) ? b : a
      )
    }
    assert.deepEqual([0, 1, 3].map(best), [0.75, 0.5, 0.25])
    const [moved] = all(Forecasts.moved).map(Forecasts.stakes.measure)
    const [still] = all(Forecasts.still).map(Forecasts.stakes.measure)
    assert.deepEqual([moved?.crossing.sign, still?.crossing.sign], [1, -1])
    assert.isTrue(moved?.crossing.equals(LogForm.of(Rational.of(2, 5))))
  })
})

describe("stakes", () => {
  it("claim: the thresholds are those forms, and the best forecast turns there", () => {
    const found = Forecasts.figures()
    assert.deepInclude(found, {
      "forecast of the first belief": "3/4",
      "at a stake of": "1",
      "forecast of the second belief": "1/4"
    })
    // (1/2 log 4/3 - 1/5) / (2/5) and (1 + 1/10 log 3/4) / (2/5)
    const form = (a: Rational, q: Rational, of: Rational) =>
      LogForm.of(a).plus(LogForm.log2(of).times(q)).times(Rational.of(5, 2)).toString()
    const [up, from] = [
      form(Rational.of(-1, 5), Rational.of(1, 2), Rational.of(4, 3)),
      form(Rational.one, Rational.of(1, 10), Rational.of(3, 4))
    ]
    assert.deepEqual([found["up to a stake of"], found["from a stake of"]], [up, from])
    const best = (stake: number): number => {
      const worst = (r: number) =>
        Math.max(
          -0.6 * Math.log2(r) - 0.2 * Math.log2(1 - r) + 0.2 * stake,
          -0.1 * Math.log2(r) - 0.3 * Math.log2(1 - r) + 0.6 * stake
        )
      return Array.from({ length: 999 }, (_, n) => (n + 1) / 1000).reduce((a, b) =>
        worst(b) < worst(a) ? b : a
      )
    }
    assert.deepEqual([0.018, 2.4].map(best), [0.75, 0.25])
    assert.isBelow(best(0.03), 0.75)
    assert.isAbove(best(2.38), 0.25)
  })
})

describe("programs", () => {
  it("claim: of two outcomes, what is left open is the lesser mass, record by record", () => {
    for (const joint of all(Manifest.joints)) {
      if (joint.masses.length !== 2) continue
      const [first, second] = joint.masses.map((row) =>
        row.map((text) => Number(text.split("/")[0]) / Number(text.split("/")[1] ?? 1))
      )
      const least = first!.reduce((sum, x, i) => sum + Math.min(x, second![i]!), 0)
      assert.closeTo(Manifest.joint.measure(joint).open.toNumber(), least, 1e-12)
    }
  })

  it("example: an unknown bit, by what is wanted", () => {
    assert.deepEqual(Manifest.figures(), {
      "chance that the record is wrong": "1/10",
      "lost by who wants the program to run": "1/5",
      "of full mass": "1/5",
      "lost with a sure record": "0",
      "lost by who wants no 1": "1",
      "lost by who wants it not to run": "1"
    })
  })
})
