import { Network } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"

describe("every network", () => {
  it("claim: each of a shape is there once, the first parameter changing first", () => {
    const shape = Network.layers([2, 1], { bound: 2 })
    const all = Array.from(Network.every(shape), ({ parameters }) => parameters.join())
    assert.equal(new Set(all).size, 5 ** 3)
    assert.equal(all.length, 5 ** 3)
    assert.deepEqual(all.slice(0, 2), ["-2,-2,-2", "-1,-2,-2"])
  })

  it("claim: the fewest non-zero parameters are those of the census", () => {
    for (const shape of [Network.layers([3, 1], { bound: 2 }), Network.layers([1, 2, 1])]) {
      const least = Network.least(shape, Network.nonZero)
      const { functions } = Network.census(shape)
      assert.deepEqual([...least.keys()].toSorted(), [...functions.keys()])
      for (const [table, tally] of functions) assert.equal(least.get(table), tally.least)
    }
  })
})
