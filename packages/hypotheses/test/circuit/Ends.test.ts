import { Circuit } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"

describe("the two ends", () => {
  const listing = `
    inputs a b c d e
    p = AND a b | q = XOR p c | r = OR q d | s = XOR r e
    outputs s`

  it("claim: up to three inputs they are those of the search through all functions", () => {
    for (const inputs of [1, 2, 3]) {
      let at = 0
      for (const table of Circuit.functions(inputs)) {
        if (inputs === 3 && at++ % 5 !== 0) continue
        const { depth, depthAtSize, size } = Circuit.optimum(table)
        const { shallowest, smallest } = Circuit.ends(table)
        assert.deepEqual(smallest, { size, depth: depthAtSize })
        assert.equal(shallowest.depth, depth)
        assert.isAtLeast(shallowest.size, size)
      }
    }
  })

  it("claim: up to three inputs no function is deeper than need be at least size", () => {
    for (const inputs of [1, 2, 3]) {
      for (const table of Circuit.functions(inputs)) {
        const found = Circuit.smallest(table, 4) ?? []
        const { depth, depthAtSize } = Circuit.optimum(table)
        assert.equal(Math.min(...found.map((circuit) => Circuit.depth(circuit))), depth)
        assert.equal(depthAtSize, depth)
      }
    }
  })

  it("example: of five inputs four gates at depth four, and five at depth three", () => {
    const [table = ""] = Circuit.tables(Circuit.circuit(listing))
    assert.deepEqual(Circuit.ends(table), {
      smallest: { size: 4, depth: 4 },
      shallowest: { size: 5, depth: 3 }
    })
  })
})
