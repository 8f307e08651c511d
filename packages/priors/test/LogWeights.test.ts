import { LogWeights } from "@headwater/priors"
import { logWeights } from "@headwater/priors/laws"
import { Law } from "@headwater/proof"
import { assert, describe, it } from "vitest"

Law.check(it, logWeights({ name: "ours", ...LogWeights }), { runs: 400 })

const holds = (of: typeof LogWeights.of): boolean =>
  Law.verdicts(logWeights({ name: "control", columns: LogWeights.columns, of }), {
    runs: 400
  }).every((verdict) => verdict.holds)

describe("LogWeights", () => {
  it("counterexample: a path in single precision is not within the tolerance", () => {
    assert.isFalse(
      holds((bounds, columns) => LogWeights.of(bounds, columns).map((it) => Math.fround(it)))
    )
  })
  it("counterexample: a bound that is not inclusive is caught", () => {
    assert.isFalse(
      holds(({ T = Infinity, ...bounds }, columns) =>
        LogWeights.of({ ...bounds, T: T - 1 }, columns)
      )
    )
    assert.isFalse(
      holds(({ S = Infinity, ...bounds }, columns) =>
        LogWeights.of({ ...bounds, S: S - 1 }, columns)
      )
    )
  })
  it("example: no bound at all is simplicity, and what is written is returned", () => {
    const columns = {
      bits: Float64Array.of(3, 5),
      steps: Float64Array.of(9, 1),
      space: Float64Array.of(0, 7)
    }
    const out = new Float64Array(2)
    assert.strictEqual(LogWeights.of({}, columns, out), out)
    assert.deepEqual([...out], [-3, -5])
  })
  it("example: bad input is refused in one line", () => {
    const columns = {
      bits: Float64Array.of(3),
      steps: Float64Array.of(9),
      space: Float64Array.of(1)
    }
    const short = { ...columns, steps: new Float64Array(0) }
    assert.throws(() => LogWeights.of({}, short), /^Expected columns of 1 costs, not of `0`$/)
    for (const gamma of [-1, Number.NaN, Infinity]) {
      assert.throws(() => LogWeights.of({ gamma }, columns), /^Expected an exponent of at least 0/)
    }
    assert.throws(() => LogWeights.of({ T: Number.NaN }, columns), /^Expected bounds, not `NaN`$/)
  })
})
