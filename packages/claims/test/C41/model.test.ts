import { Rational } from "@headwater/exact"
import { Infradistribution, Update } from "@headwater/infrabayes"
import { assert, describe, it } from "vitest"
import * as Histories from "#claims/C41/model"

const at = (rounds: number, round: number, ones: number, tenths = 9) =>
  Histories.history.measure({ tenths, shares: 2, rounds, round, ones })

describe("histories", () => {
  it("example: one round, two rounds and eight", () => {
    const [one, two] = [at(1, 1, 2), at(2, 1, 2)]
    assert.deepEqual([one.plain, one.ownLoss].map(String), ["131/212", "1/2"])
    assert.deepEqual([two.plain, two.ownLoss].map(String), ["131/212", "14593/24718"])
    assert.strictEqual(at(2, 2, 4).plain.toString(), "9061/15622")
    assert.strictEqual(at(2, 2, 4).ownLoss.toString(), "1/2")
    const eight = at(8, 1, 2)
    assert.closeTo(eight.plain.toNumber(), 0.6179, 5e-5)
    assert.closeTo(eight.ownLoss.toNumber(), 0.6176, 5e-5)
  })

  it("claim: the count of ones from which own loss gives less, round by round of eight", () => {
    const thresholds = [1, 2, 3, 4, 5, 6, 7, 8].map((round) => {
      const order = Array.from({ length: 2 * round + 1 }, (_, ones) => {
        const { ownLoss, plain } = at(8, round, ones)
        return ownLoss.compare(plain)
      })
      assert.notInclude(order, 0)
      const first = order.indexOf(-1)
      assert.isTrue(order.slice(first).every((it) => it === -1))
      return first
    })
    assert.deepEqual(thresholds, [2, 3, 5, 6, 8, 9, 10, 12])
  })

  it("claim: beside a fair rival nothing differs", () => {
    const { ownLoss, plain } = at(2, 1, 2, 5)
    assert.strictEqual(ownLoss.compare(plain), 0)
  })

  it("claim: with the rest worth everything it is the update of the set itself, point by point", () => {
    // Two silent bits and a feature: the point is 4a + 2b + f. The hypothesis is all beliefs on f = 1.
    const half = Rational.of(1, 2)
    const rival = Array.from({ length: 8 }, (_, x) => {
      const ones = (x >> 2) + ((x >> 1) & 1)
      return Rational.of(9 ** ones, 200)
    })
    const h = Infradistribution.mix([
      [half, Infradistribution.sharp(8, [1, 3, 5, 7])],
      [half, Infradistribution.crisp([rival])]
    ])
    for (const [ones, seen] of [
      [2, 6],
      [1, 2],
      [0, 0]
    ] as const) {
      const feature = rival.map((_, x) => Rational.of(x % 2))
      const stakes = (worth: Rational) =>
        Update.value(
          h,
          [seen, seen + 1],
          rival.map(() => worth),
          feature
        )
      const { everything } = at(1, 1, ones)
      assert.strictEqual(stakes(Rational.one)?.toString(), everything.toString())
      assert.strictEqual(stakes(Rational.zero)?.toString(), "1/2")
    }
  })

  it("example: rounds on ones alone until the forecast is sure", () => {
    assert.deepInclude(Histories.figures(), {
      "the rest worth everything": "281/362",
      "rounds on ones alone, 10 bits longer": "none up to 200",
      "rounds on ones alone, the rest worth everything": "7, 10, 18, 33",
      "rounds on ones alone, with a composite": "8, 13, 23, 43"
    })
  })
})
