import { LogForm, Rational } from "@headwater/exact"
import { Circuit } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as SizeDepth from "#models/SizeDepth"

const listing = `
  inputs a b c d e
  p = AND a b | q = XOR p c | r = OR q d | s = XOR r e
  outputs s`

describe("size against depth", () => {
  it("example: the function of five inputs is that of its listing", () => {
    assert.deepEqual(Circuit.tables(Circuit.circuit(listing)), [SizeDepth.chain.table])
  })
  it("example: its ends", () => {
    assert.deepEqual(SizeDepth.ends(SizeDepth.chain), {
      smallest: { size: 4, depth: 4 },
      shallowest: { size: 5, depth: 3 }
    })
    assert.equal(SizeDepth.excess(SizeDepth.chain), 1)
  })
  it("claim: a single circuit of 5 gates is ahead by gamma - 1 bits, all of them by log2(24) more", () => {
    const ahead = (gamma: Rational, weighed: "one" | "all") =>
      SizeDepth.lead({ ...SizeDepth.chain, gamma, weighed })
    for (let k = 0; k <= 16; k++) {
      const gamma = Rational.of(k, 8)
      const one = ahead(gamma, "one")
      assert.equal(one.toString(), gamma.minus(Rational.one).toString())
      assert.isTrue(ahead(gamma, "all").equals(one.plus(LogForm.log2(24n))))
    }
  })
  it("claim: up to three inputs no function is deeper than need be at least size", () => {
    for (const inputs of [1, 2, 3]) {
      for (const table of Circuit.functions(inputs)) {
        const found = Circuit.smallest(table, 4) ?? []
        const depth = Math.min(...found.map((circuit) => Circuit.depth(circuit)))
        assert.equal(depth, Circuit.optimum(table).depth)
        assert.equal(SizeDepth.excess({ table }), 0)
      }
    }
  })
})
