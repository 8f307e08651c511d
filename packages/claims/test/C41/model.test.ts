import { assert, describe, it } from "vitest"
import * as Histories from "#claims/C41/model"

const at = (rounds: number, round: number, ones: number, tenths = 9) =>
  Histories.measure({ tenths, shares: 2, rounds, round, ones })

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
})
