import { LogForm, Rational } from "@headwater/exact"
import { Circuit } from "@headwater/hypotheses"
import { GatesAndLevels } from "@headwater/priors"
import { assert, describe, it } from "vitest"

const listing = `
  inputs a b c d e
  p = AND a b | q = XOR p c | r = OR q d | s = XOR r e
  outputs s`

const [chain = ""] = Circuit.tables(Circuit.circuit(listing))

describe("charges for gates and for levels", () => {
  it("claim: a single circuit of 5 gates is ahead by gamma - 1 bits, all of them by log2(24) more", () => {
    for (let k = 0; k <= 16; k++) {
      const gamma = Rational.of(k, 8)
      const one = GatesAndLevels.lead(chain, gamma, "one")
      assert.equal(one.toString(), gamma.minus(Rational.one).toString())
      const all = GatesAndLevels.lead(chain, gamma, "all")
      assert.isTrue(all.equals(one.plus(LogForm.log2(24n))))
    }
  })
  it("claim: a weight is a bit a gate and gamma bits a level", () => {
    for (const [size, depth] of [
      [0, 0],
      [1, 1],
      [7, 3]
    ] as const) {
      const weight = GatesAndLevels.weight({ size, depth }, Rational.of(5, 4))
      assert.equal(weight.toString(), Rational.of(-4 * size - 5 * depth, 4).toString())
    }
  })
  it("example: circuits of a depth are counted with the order of their gates, or there are none", () => {
    assert.equal(GatesAndLevels.count(chain, { size: 4, depth: 4 }), 1)
    assert.equal(GatesAndLevels.count(chain, { size: 5, depth: 3 }), 24)
    assert.equal(GatesAndLevels.count(chain, { size: 4, depth: 3 }), 0)
  })
})
