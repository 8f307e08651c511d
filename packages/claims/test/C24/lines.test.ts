import { Bits } from "@headwater/exact"
import { assert, describe, it } from "vitest"
import * as Lines from "#claims/C24/lines"

const line = { slope: 3, points: [2, 5, 7], noise: [], division: "instruction" } as const

describe("lines", () => {
  it("example: what a distance costs, and what both texts do on the last point", () => {
    const it = Lines.measure({ ...line, rival: "unit descent", passes: 2 })
    assert.deepEqual(it.own, { answer: 21n, steps: 7n * 2n + 5n * 7n + 4n * 7n + 4n })
    assert.deepEqual(it.rival.steps, 2n * (4n + 14n * 2n + 4n * 7n) + 4n * 7n + 9n)
    assert.deepEqual(it.codes, [1n, 2n * (21n - it.rival.answer)])
    assert.deepEqual(it.bits, [1, Bits.gammaLength(it.codes[1])])
    const high = Lines.measure({ ...line, noise: [9, 9, -20], rival: "descent", passes: 1 })
    assert.deepEqual(high.codes[0], 1n + 2n * (high.own.answer - 1n))
    assert.isFalse(high.isClean)
  })

  it("claim: with an x above 7 one pass of steps of one is as fast, and no sooner", () => {
    const of = (shown: number, pairs: number) =>
      Lines.faster(
        Lines.measure({
          ...line,
          points: Array.from({ length: pairs + 1 }, () => shown),
          rival: "unit descent",
          passes: 1
        })
      )
    assert.deepEqual(
      [of(7, 5), of(8, 8), of(8, 9), of(8, 10), of(16, 1), of(17, 1)],
      [9n, 1n, 0n, -1n, 0n, -1n]
    )
  })
})
