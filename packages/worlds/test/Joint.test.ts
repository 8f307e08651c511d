import { Rational } from "@headwater/exact"
import { Joint } from "@headwater/worlds"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const table = fc.tuple(
  fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)),
  fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5))
)
const counts = fc
  .array(table, { minLength: 1, maxLength: 3 })
  .filter((all) => all.flat(2).some((n) => n > 0))
  .map((all) => all.filter((it) => it.flat().some((n) => n > 0)))

/** The formulas of the book, in floats: what z says of x, and the same with the two sides of the logarithm exchanged. */
const byFormula = (all: Joint.Counts) => {
  const total = all.flat(2).reduce((a, b) => a + b, 0)
  let [mutual, lautum] = [0, 0]
  for (const it of all) {
    const whole = it.flat().reduce((a, b) => a + b, 0)
    for (const row of it) {
      for (const [x, n] of row.entries()) {
        const apart =
          (row.reduce((a, b) => a + b, 0) * it.reduce((sum, other) => sum + other[x]!, 0)) / whole
        if (n > 0) mutual += (n / total) * Math.log2(n / apart)
        if (apart > 0) lautum += (apart / total) * Math.log2(apart / n)
      }
    }
  }
  return { mutual, lautum }
}

describe("Joint", () => {
  it("claim: what is lost where z is drawn anew is mutual information in one order, lautum information in the other", () => {
    fc.assert(
      fc.property(counts, (all) => {
        const joint = Joint.of(all)
        const { lautum, mutual } = byFormula(all)
        assert.closeTo(Joint.information(joint).toNumber(), mutual, 1e-9)
        const follows = Joint.redrawn(joint, "brain follows world")
        const apart = Joint.redrawn(joint, "brain does not")
        assert.closeTo(Joint.excess(joint, "brain", follows)!.toNumber(), mutual, 1e-9)
        assert.equal(Joint.excess(joint, "world", follows)?.sign, 0)
        assert.equal(Joint.excess(joint, "brain", apart)?.sign, 0)
        const cost = Joint.excess(joint, "world", apart)
        if (cost === undefined) assert.equal(lautum, Infinity)
        else assert.closeTo(cost.toNumber(), lautum, 1e-9)
      })
    )
  })

  it("claim: drawing z anew leaves the chances of z, and of x where x does not follow", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 4 }), (all, quarters) => {
        const joint = Joint.of(all)
        const seen = Joint.trained(joint, "brain does not", Rational.of(quarters, 4))
        for (const [c, it] of seen.entries()) {
          for (const [z, row] of it.entries()) {
            assert.isTrue(Rational.sum(row).equals(Rational.sum(joint[c]![z]!)))
          }
          for (const x of [0, 1, 2]) {
            const column = (of: Joint.Joint) => Rational.sum(of[c]!.map((row) => row[x]!))
            assert.isTrue(column(seen).equals(column(joint)))
          }
        }
      })
    )
  })

  it("example: of() of no cases", () => {
    assert.throws(() => Joint.of([[[0, 0]]]), "Expected a joint in which something occurs")
  })
})
