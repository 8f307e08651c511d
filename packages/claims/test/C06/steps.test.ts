import { assert, describe, it } from "vitest"
import * as Steps from "#claims/C06/steps"

describe("the staircase", () => {
  it("example: what the oracle of the paper counted", () => {
    const found = Steps.figures()
    assert.equal(found["mean errors of 3 inputs"], "2.000, 1.344, 0.406, 0.094, 0.000")
    assert.equal(
      found["mean errors of 4 inputs"],
      "4.914, 3.724, 2.788, 1.752, 0.994, 0.431, 0.042, 0.000"
    )
    assert.equal(found["4 inputs, gate 2"], "37010 of 65466 no nearer")
  })
})
