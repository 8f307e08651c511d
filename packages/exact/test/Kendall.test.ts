import { Kendall, Rational } from "@headwater/exact"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

/** The pairs, one by one. */
const counted = (first: ReadonlyArray<number>, second: ReadonlyArray<number>): Kendall.Pairs => {
  let all = Kendall.none
  for (let i = 0; i < first.length; i++) {
    for (let j = 0; j < i; j++) {
      const a = Math.sign((first[i] ?? 0) - (first[j] ?? 0))
      const b = Math.sign((second[i] ?? 0) - (second[j] ?? 0))
      const kind =
        a === 0
          ? b === 0
            ? "tiedBoth"
            : "tiedFirst"
          : b === 0
            ? "tiedSecond"
            : a === b
              ? "concordant"
              : "discordant"
      all = { ...all, [kind]: all[kind] + 1n }
    }
  }
  return all
}

const things = fc.array(fc.tuple(fc.nat(8), fc.oneof(fc.nat(5), fc.nat(1000))), { maxLength: 60 })

describe("pairs", () => {
  it("claim: they are those that are found by comparing every two things", () => {
    fc.assert(
      fc.property(things, (all) => {
        const [first, second] = [all.map(([a]) => a), all.map(([, b]) => b)]
        assert.deepEqual(Kendall.pairs(first, second), counted(first, second))
        const large = second.map((it) => BigInt(it) << 80n)
        assert.deepEqual(Kendall.pairs(first, large), counted(first, second))
      }),
      { numRuns: 300 }
    )
  })
  it("claim: what stands for several things counts as each of them does", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.nat(3)), { maxLength: 20 }), (all) => {
        const each = all.flatMap(([a, b, times]) => Array.from({ length: times }, () => [a, b]))
        assert.deepEqual(
          Kendall.pairs(
            all.map(([a]) => a),
            all.map(([, b]) => b),
            all.map(([, , times]) => times)
          ),
          Kendall.pairs(
            each.map(([a]) => a!),
            each.map(([, b]) => b!)
          )
        )
      }),
      { numRuns: 300 }
    )
  })
  it("claim: exchanging the measures exchanges the ties, and turning one around the orders", () => {
    fc.assert(
      fc.property(things, (all) => {
        const [first, second] = [all.map(([a]) => a), all.map(([, b]) => b)]
        const own = Kendall.pairs(first, second)
        assert.deepEqual(Kendall.pairs(second, first), {
          ...own,
          tiedFirst: own.tiedSecond,
          tiedSecond: own.tiedFirst
        })
        assert.deepEqual(
          Kendall.pairs(
            first,
            second.map((it) => -it)
          ),
          { ...own, concordant: own.discordant, discordant: own.concordant }
        )
      })
    )
  })
  it("example: things that were never reached tie, and come last", () => {
    const all = Kendall.pairs([1, 2, 3, 4], [5, Infinity, Infinity, 7])
    assert.deepEqual(all, { ...Kendall.none, concordant: 3n, discordant: 2n, tiedSecond: 1n })
  })
  it("example: no things, and what is refused", () => {
    assert.deepEqual(Kendall.pairs([], []), Kendall.none)
    assert.throws(() => Kendall.pairs([1], []), RangeError, "Expected 1 measures, not `0`")
    assert.throws(() => Kendall.pairs([1], [Number.NaN]), RangeError, "not `NaN`")
  })
})

describe("coefficients", () => {
  it("claim: they are 1 and -1 for the same order and the opposite one, without ties", () => {
    const up = Array.from({ length: 20 }, (_, i) => i)
    const [same, opposite] = [Kendall.pairs(up, up), Kendall.pairs(up, up.toReversed())]
    for (const coefficient of [Kendall.tau, Kendall.gamma, Kendall.tauB]) {
      assert.isTrue(coefficient(same)?.equals(Rational.one))
      assert.isTrue(coefficient(opposite)?.equals(Rational.of(-1)))
    }
  })
  it("claim: |tau| ≤ |tauB| ≤ |gamma|, all of one sign", () => {
    fc.assert(
      fc.property(things, (all) => {
        const it = Kendall.pairs(
          all.map(([a]) => a),
          all.map(([, b]) => b)
        )
        const [tau, tauB, gamma] = [Kendall.tau(it), Kendall.tauB(it), Kendall.gamma(it)]
        if (tau === undefined || tauB === undefined || gamma === undefined) return
        assert.isTrue(tau.sign === tauB.sign && tauB.sign === gamma.sign)
        const squared = (r: Rational): Rational => r.times(r)
        assert.isTrue(squared(tau).compare(tauB.abs()) <= 0)
        assert.isTrue(tauB.abs().compare(squared(gamma)) <= 0)
      })
    )
  })
  it("example: two rankings with ties", () => {
    const it = Kendall.pairs([1, 2, 2, 4], [10, 30, 20, 20])
    assert.strictEqual(Kendall.tau(it)?.toString(), "1/3")
    assert.strictEqual(Kendall.gamma(it)?.toString(), "1/2")
    assert.strictEqual(Kendall.tauB(it)?.toString(), "4/25")
    assert.isUndefined(Kendall.tau(Kendall.none))
    assert.isUndefined(Kendall.gamma(Kendall.pairs([1, 1], [1, 2])))
    assert.isUndefined(Kendall.tauB(Kendall.pairs([1, 1], [1, 2])))
  })
})
