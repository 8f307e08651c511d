import { assert, it } from "vitest"
import * as Copies from "#claims/C17/copies"
import * as Mixture from "#claims/C17/mixture"

it("example: counting gives a sequence of nine ones a tenth", () => {
  const { inner, innerTime, outerTime } = Mixture.sequence.measure({
    tosses: "111111111",
    nodes: 3
  })
  assert.equal(inner.toString(), "1/10")
  assert.deepEqual([innerTime, outerTime], [9, 680])
})

it("claim: the steps of counting follow from the theorem about its text", () => {
  assert.isTrue(Copies.countingSteps.check().ok)
})
