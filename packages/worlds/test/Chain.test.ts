import { Law } from "@headwater/proof"
import { Chain } from "@headwater/worlds"
import { chain } from "@headwater/worlds/laws"
import { assert, describe, it } from "vitest"

Law.check(it, chain())

describe("Chain", () => {
  it("example: a world of zeros selects zeros, and one cell that agrees with a label carries it on", () => {
    const two = { sites: 3, reach: 1 }
    assert.equal(Chain.cells(two), 12)
    assert.deepEqual(
      Chain.brain(
        two,
        Array.from({ length: 12 }, () => 0)
      ),
      [0, 0, 0]
    )
    const world = Array.from({ length: 12 }, () => 0)
    world[Chain.cell(two, 1, 3)] = 1
    assert.deepEqual(Chain.brain(two, world), [1, 1, 0])
  })
})
