import { Bits } from "@headwater/exact"
import { assert, describe, it } from "vitest"
import * as Lines from "#claims/C24/lines"

const at = (...pairs: ReadonlyArray<readonly [number, number]>) =>
  ({ pairs, division: "instruction" }) as const

describe("lines", () => {
  it("example: what a distance costs, and what both texts do on the last point", () => {
    const line = at([2, 60], [5, 150], [7, 210])
    const it = Lines.line.measure({ ...line, rival: "unit descent", passes: 2 })
    assert.deepEqual(it.own, {
      answer: 210n,
      steps: 7n * 2n + 5n * 7n + 4n * 7n + 4n,
      code: 1n,
      bits: 1
    })
    assert.strictEqual(it.rival.steps, 2n * (4n + 14n * 2n + 4n * 7n) + 4n * 7n + 9n)
    assert.strictEqual(it.rival.answer, 28n)
    assert.strictEqual(it.rival.code, 2n * (210n - it.rival.answer))
    assert.strictEqual(it.rival.bits, Bits.gammaLength(it.rival.code))
    assert.deepEqual([it.isClean, it.unit, it.held() * 7n], [true, 1, 28n])
    const low = Lines.line.measure({ ...at([2, 15], [7, 1]), rival: "descent", passes: 1 })
    assert.strictEqual(low.own.code, 1n + 2n * (low.own.answer - 1n))
    assert.deepEqual([low.isClean, low.unit, low.largest], [false, 64, 2])
  })

  it("claim: with an x above 7 one pass of steps of one is as fast, and no sooner", () => {
    const of = (x: number, pairs: number) =>
      Lines.line.measure({
        ...at(...Array.from({ length: pairs + 1 }, () => [x, 3 * x] as const)),
        rival: "unit descent",
        passes: 1
      }).faster
    assert.deepEqual(
      [of(7, 5), of(8, 8), of(8, 9), of(8, 10), of(16, 1), of(17, 1)],
      [9n, 1n, 0n, -1n, 0n, -1n]
    )
  })
})
