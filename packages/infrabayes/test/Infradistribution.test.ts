import { Rational } from "@headwater/exact"
import { AMeasure, Infradistribution, Update } from "@headwater/infrabayes"
import { arbitraries } from "@headwater/infrabayes/laws"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const sets = (points: number) =>
  fc.array(arbitraries.aMeasure(points), { minLength: 1, maxLength: 3 })
const value = Infradistribution.expectation

describe("expectation", () => {
  it("claim: it is monotone and concave", () => {
    const cases = fc.tuple(sets(3), arbitraries.utility(3), arbitraries.utility(3))
    fc.assert(
      fc.property(cases, ([h, f, g]) => {
        const high = f.map((x, i) => Rational.max(x, g[i]!))
        assert.isAtLeast(value(h, high).compare(value(h, f)), 0)
        const half = Rational.of(1, 2)
        const between = f.map((x, i) => x.plus(g[i]!).times(half))
        const mean = value(h, f).plus(value(h, g)).times(half)
        assert.isAtLeast(value(h, between).compare(mean), 0)
      })
    )
  })
})

describe("minimal", () => {
  it("claim: fewer points, the same expectations, and none is above the rest", () => {
    fc.assert(
      fc.property(fc.tuple(sets(3), arbitraries.utility(3)), ([h, f]) => {
        const kept = Infradistribution.minimal([...h, ...h])
        assert.deepEqual(value(kept, f), value(h, f))
        assert.isTrue(Infradistribution.equals(kept, h))
        assert.strictEqual(Infradistribution.minimalPoints(kept).length, kept.length)
      }),
      { numRuns: 60 }
    )
  })

  it("counterexample: what is above another is above it in every place", () => {
    const [constant, sure] = [
      { m: [Rational.zero, Rational.zero], b: Rational.one },
      { m: [Rational.one, Rational.zero], b: Rational.zero }
    ]
    assert.isTrue(AMeasure.isAbove(constant, sure))
    assert.isFalse(constant.m[0]!.compare(sure.m[0]!) >= 0)
  })

  it("claim: the order of points is that of their values on utilities of 0 and 1", () => {
    const pairs = fc.tuple(arbitraries.aMeasure(3), arbitraries.aMeasure(3))
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const corners = Array.from({ length: 8 }, (_, n) =>
          [0, 1, 2].map((i) => Rational.of((n >> i) & 1))
        )
        const above = corners.every((f) => AMeasure.value(a, f).compare(AMeasure.value(b, f)) >= 0)
        assert.strictEqual(AMeasure.isAbove(a, b), above)
      })
    )
  })
})

describe("mix, pushforward, semidirect, product", () => {
  it("claim: each is what its expectation says", () => {
    const cases = fc.record({
      h: sets(2),
      k: fc.tuple(sets(2), sets(2)),
      f: arbitraries.utility(4),
      g: arbitraries.utility(2),
      map: fc.tuple(fc.nat(1), fc.nat(1), fc.nat(1), fc.nat(1)),
      w: fc.integer({ min: 0, max: 4 })
    })
    fc.assert(
      fc.property(cases, ({ f, g, h, k, map, w }) => {
        const [own, rest] = [Rational.of(w, 4), Rational.of(4 - w, 4)]
        const mixed = Infradistribution.mix([
          [own, h],
          [rest, k[0]]
        ])
        assert.deepEqual(value(mixed, g), own.times(value(h, g)).plus(rest.times(value(k[0], g))))
        const pair = Infradistribution.semidirect(h, k)
        const inner = k.map((it, x) => value(it, f.slice(2 * x, 2 * x + 2)))
        assert.deepEqual(value(pair, f), value(h, inner))
        const pushed = Infradistribution.pushforward(pair, map, 2)
        assert.deepEqual(
          value(pushed, g),
          value(
            pair,
            map.map((i) => g[i]!)
          )
        )
        const twice = Infradistribution.product(h, k[0])
        assert.deepEqual(
          value(twice, f),
          value(
            h,
            [f.slice(0, 2), f.slice(2)].map((it) => value(k[0], it))
          )
        )
      }),
      { numRuns: 60 }
    )
  })

  it("claim: the mixture of sharp sets is crisp, and all of them are normalised", () => {
    const all = [Infradistribution.sharp(3, [0, 1]), Infradistribution.sharp(3, [2])]
    const mixed = Infradistribution.mix(all.map((it) => [Rational.of(1, 2), it] as const))
    assert.isTrue(mixed.every(({ b }) => Rational.from(b).sign === 0))
    for (const it of [...all, mixed, Infradistribution.product(all[0]!, all[1]!)]) {
      assert.isTrue(Infradistribution.isNormalised(it))
    }
  })

  it("example: bad input", () => {
    const [half, one] = [Rational.of(1, 2), Rational.one]
    assert.throws(() => Infradistribution.crisp([[half]]), RangeError, "probability")
    assert.throws(() => value([], []), RangeError, "at least one a-measure")
    assert.throws(() => value([{ m: [one], b: one }], []), RangeError, "utility of 1 points")
    assert.throws(() => Infradistribution.sharp(1, [1]), RangeError, "a point below 1")
    const h = Infradistribution.sharp(2, [0])
    assert.throws(() => Infradistribution.pushforward(h, [0], 1), RangeError, "map of 2 points")
    assert.throws(() => Infradistribution.semidirect(h, [h]), RangeError, "kernel of 2 points")
    assert.throws(() => Infradistribution.mix([[Rational.of(-1), h]]), RangeError, "weight")
  })
})

describe("update", () => {
  it("claim: the infradistribution after an event has the values of the formula", () => {
    const cases = fc.record({
      h: sets(3),
      event: arbitraries.event(3),
      g: arbitraries.utility(3),
      f: arbitraries.utility(3)
    })
    let none = 0
    fc.assert(
      fc.property(cases, ({ event, f, g, h }) => {
        const after = Update.update(h, event, g)
        const direct = Update.value(h, event, g, f)
        if (after === undefined) none++
        assert.strictEqual(
          after === undefined ? undefined : value(after, f).toString(),
          direct?.toString()
        )
      }),
      { numRuns: 300 }
    )
    assert.isAbove(none, 5)
  })

  it("example: 4/5 on one point that is seen: not the identity", () => {
    const beliefs = [
      [4, 1],
      [1, 4]
    ].map((row) => row.map((n) => Rational.of(n, 5)))
    const half = Rational.of(1, 2)
    const at = Update.value(Infradistribution.crisp(beliefs), [0], [half, half], [half, half])
    assert.strictEqual(at?.toString(), "4/5")
  })
})
