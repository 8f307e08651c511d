import { Register } from "@headwater/hypotheses"
import { Regression } from "@headwater/programs"
import { inner } from "@headwater/programs/laws"
import { Law } from "@headwater/proof"
import { assert, describe, it } from "vitest"

Law.check(it, inner.regression)

const length = (program: Register.Program): number => Register.encode(program).length
const divides = ({ instructions }: Register.Program): boolean =>
  instructions.some((it) => it.op === "DIV")

describe("Regression", () => {
  it("example: the exact solution is the shorter text, even without DIV", () => {
    const { closed, descent, unitDescent } = Regression
    assert.deepEqual(
      [closed("instruction"), closed("subtraction"), unitDescent(1), descent(1)].map(length),
      [173, 244, 315, 395]
    )
  })

  it("example: which texts divide", () => {
    const { closed, descent, unitDescent } = Regression
    assert.deepEqual(
      [closed("instruction"), descent(1), closed("subtraction"), unitDescent(1)].map(divides),
      [true, true, false, false]
    )
  })

  it("counterexample: passes that are no number", () => {
    assert.throws(() => Regression.descent(-1), "Expected a natural number of passes, not `-1`")
    assert.throws(() => Regression.unitDescent(0.5), RangeError)
  })
})
