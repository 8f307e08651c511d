import { assert, describe, it } from "vitest"
import * as Honest from "#models/Honest"
import * as Shown from "#models/Shown"

describe("Honest", () => {
  it("example: what tables have, and by how much they are longer than a learner", () => {
    const model = { learner: "counting", theta: "0".repeat(256), visits: [] }
    assert.equal(Honest.tableBits(256), 327)
    assert.equal(Honest.longer(model), 156)
  })

  it("example: where the learner that counts is overtaken, and the coin", () => {
    const at = (learner: string, size: number) =>
      Honest.againstTable({
        learner,
        theta: Shown.theta("scrambled", size),
        visits: Honest.once(size)
      }).findIndex((odds) => odds.sign <= 0)
    assert.deepEqual(
      [16, 64, 128, 256, 512].map((size) => at("counting", size)),
      [0, 0, 26, 156, 414]
    )
    assert.equal(at("coin", 256), 197)
  })

  it("claim: the odds against one table are what running both gives", () => {
    const model = { learner: "doubling", theta: "0110", visits: [0, 1, 1, 2, 1] }
    // new contexts cost a bit each; context 1 costs log2 3/2 and log2 5/4 when it comes again
    const expected = 63 - 163 - 3 - Math.log2(3 / 2) - Math.log2(5 / 4)
    assert.closeTo(Honest.againstTable(model).at(-1)?.toNumber() ?? 0, expected, 1e-9)
  })
})
