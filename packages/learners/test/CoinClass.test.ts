import { LogForm, Rational } from "@headwater/exact"
import { CoinClass } from "@headwater/learners"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const eighths = fc.integer({ min: 1, max: 7 }).map((n) => Rational.of(n, 8))
const class_ = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 6 }), eighths), { minLength: 1, maxLength: 3 })
  .map(CoinClass.of)
const truth = fc.oneof(
  eighths,
  fc.integer({ min: 1, max: 15 }).map((n) => Rational.of(n, 16))
)
const symbols = fc.constantFrom(1, 8, 50)
const drawn = fc.sample(fc.tuple(truth, class_, symbols), { seed: 3, numRuns: 40 })

describe("CoinClass", () => {
  it("law: the loss lies between its bounds", () => {
    for (const it of drawn) {
      const loss = CoinClass.loss(...it)
      assert.isTrue(CoinClass.least(...it).compare(loss) <= 0)
      assert.isTrue(loss.compare(CoinClass.most(...it)) <= 0)
    }
  })

  it("law: a truth in the class costs at most its price", () => {
    for (const [, class_, symbols] of drawn) {
      for (const { p } of class_) {
        const spare = CoinClass.price(p, class_).minus(CoinClass.loss(p, class_, symbols))
        assert.isAtLeast(spare.sign, 0)
      }
    }
  })

  it("claim: bounds in floating point, with the root as it is", () => {
    for (const [truth, class_, symbols] of drawn) {
      const p = truth.toNumber()
      const rates = class_.map(({ p: q }) => {
        const [a, b] = [q.toNumber(), 1 - q.toNumber()]
        return {
          divergence: p * Math.log2(p / a) + (1 - p) * Math.log2((1 - p) / b),
          slope: Math.abs(Math.log2((p * b) / (a * (1 - p))))
        }
      })
      const nearest = Math.min(...rates.map((it) => it.divergence))
      const slope = Math.max(...rates.map((it) => it.slope))
      const least = symbols * nearest - slope * Math.sqrt(symbols * p * (1 - p))
      // the root is rounded up to a 64th
      const found = CoinClass.least(truth, class_, symbols).toNumber()
      assert.isAtMost(found, least + 1e-9)
      assert.isAtLeast(found, least - slope / 64 - 1e-9)
    }
  })

  it("example: fair against a coin of nine tenths, and against a member of weight 1/3", () => {
    const [half, tenths] = [Rational.of(1, 2), Rational.of(9, 10)]
    const with_ = CoinClass.of([
      [1, half],
      [2, tenths]
    ])
    assert.isTrue(CoinClass.price(half, with_).equals(LogForm.log2(3n)))
    assert.isTrue(CoinClass.nearest(half, with_).p.equals(half))
    const without = CoinClass.of([
      [1, Rational.of(3, 4)],
      [2, tenths]
    ])
    assert.isTrue(CoinClass.price(half, without).equals(LogForm.log2(3n)))
    assert.isTrue(CoinClass.nearest(half, without).p.equals(Rational.of(3, 4)))
  })

  it("counterexample: coins that exclude what happens have no finite loss", () => {
    const never = CoinClass.of([[1, Rational.zero]])
    assert.throws(() => CoinClass.loss(Rational.of(1, 2), never, 3), /excludes nothing/)
    assert.throws(() => CoinClass.of([[0, Rational.one]]), /positive sum/)
  })
})
