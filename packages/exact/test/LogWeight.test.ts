import { LogWeight, Rational } from "@headwater/exact"
import { logWeights } from "@headwater/exact/laws"
import { Law } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, it } from "vitest"

Law.check(it, logWeights({ name: "sum", sum: LogWeight.sum }))
Law.check(
  it,
  logWeights({
    name: "add one by one",
    sum: (logs) => logs.reduce(LogWeight.add, Number.NEGATIVE_INFINITY)
  })
)

const zero = Number.NEGATIVE_INFINITY

it("example: of(r)", () => {
  assert.strictEqual(LogWeight.of(Rational.zero), zero)
  assert.strictEqual(LogWeight.of(Rational.one), 0)
  assert.strictEqual(LogWeight.of(Rational.pow2(-100_000)), -100_000)
  assert.strictEqual(LogWeight.of({ numerator: 6n, denominator: 2n }), Math.log2(3))
  assert.throws(() => LogWeight.of(Rational.of(-1)), RangeError, "Expected")
})

it("example: add(a, b)", () => {
  assert.strictEqual(LogWeight.add(3, 3), 4)
  assert.strictEqual(LogWeight.add(-2000, -2000), -1999)
  assert.strictEqual(LogWeight.add(zero, 5), 5)
  assert.strictEqual(LogWeight.add(5, zero), 5)
  assert.strictEqual(LogWeight.add(zero, zero), zero)
  assert.strictEqual(LogWeight.add(Infinity, 0), Infinity)
  assert.isNaN(LogWeight.add(Number.NaN, 0))
  assert.isNaN(LogWeight.add(zero, Number.NaN))
})

it("example: add(0, -60) keeps what is far below the last place of 1", () => {
  assert.closeTo(LogWeight.add(0, -60) / (2 ** -60 * Math.LOG2E), 1, 2 ** -50)
})

it("example: sum neither overflows nor underflows", () => {
  assert.strictEqual(LogWeight.sum(new Float64Array([5000, 5000])), 5001)
  assert.strictEqual(LogWeight.sum(new Float64Array([-5000, -5000])), -4999)
  assert.isNaN(LogWeight.sum(new Float64Array([1, Number.NaN])))
})

it("example: normalise leaves its argument and gives a sum of one", () => {
  const weights = new Float64Array([-1000, -1001, -1001, zero])
  const scaled = LogWeight.normalise(weights)
  assert.deepEqual([...scaled], [-1, -2, -2, zero])
  assert.strictEqual(weights[0], -1000)
})

it("claim: normalised weights sum to 1, within 2^-40 bits", () => {
  const logs = fc.array(fc.double({ min: -900, max: 900, noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(logs, (list) => {
      const total = LogWeight.sum(LogWeight.normalise(new Float64Array(list)))
      assert.isTrue(Math.abs(total) <= 2 ** -40)
    })
  )
})

it("example: normalise refuses weights without a positive finite sum", () => {
  for (const list of [[], [zero], [Infinity], [Number.NaN]]) {
    assert.throws(() => LogWeight.normalise(new Float64Array(list)), RangeError, "Expected weights")
  }
})
