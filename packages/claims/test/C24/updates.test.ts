import { Register } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Updates from "#claims/C24/updates"

describe("Updates", () => {
  it("example: what a difference costs", () => {
    const says = (answer: number) => Register.program(`SET r0 ${answer}`)
    const cost = (answer: number, y: number) => Updates.work(says(answer), [[1, y]]).loss
    assert.deepEqual(
      [cost(5, 5), cost(5, 6), cost(5, 4), cost(5, 7), cost(5, 3), cost(5, 9)],
      [1, 3, 3, 5, 5, 7]
    )
  })
})
