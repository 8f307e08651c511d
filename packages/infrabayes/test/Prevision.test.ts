import { Rational } from "@headwater/exact"
import { Capacity, Prevision } from "@headwater/infrabayes"
import { arbitraries } from "@headwater/infrabayes/laws"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const some = fc.integer({ min: 2, max: 4 }).chain((points) =>
  fc.record({
    points: fc.constant(points),
    lower: fc.array(
      fc
        .tuple(arbitraries.gamble(points), fc.integer({ min: -3, max: 1 }))
        .map(([f, n]) => ({ f, c: Rational.of(n, 2) })),
      { maxLength: 4 }
    ),
    query: arbitraries.gamble(points)
  })
)

describe("vertices", () => {
  it("claim: the extension is the least and the greatest expectation at a vertex", () => {
    let lost = 0
    fc.assert(
      fc.property(some, ({ query, ...prevision }) => {
        const found = Prevision.extension(prevision, query)
        const at = Prevision.vertices(prevision).map((it) => Prevision.expectation(it, query))
        const [first, ...rest] = at
        if (first === undefined) lost++
        assert.strictEqual(first === undefined, found === undefined)
        if (first === undefined || found === undefined) return
        assert.strictEqual(found.lower.toString(), Rational.min(first, ...rest).toString())
        assert.strictEqual(found.upper.toString(), Rational.max(first, ...rest).toString())
      }),
      { numRuns: 300 }
    )
    assert.isAbove(lost, 10)
  })
})

describe("sureLoss", () => {
  it("claim: the multiples lose at every point, or some belief meets the assessments", () => {
    fc.assert(
      fc.property(some, (prevision) => {
        const multiples = Prevision.sureLoss(prevision)
        if (multiples === undefined) {
          assert.isAbove(Prevision.vertices(prevision).length, 0)
          return
        }
        assert.isTrue(multiples.every((x) => x.sign >= 0))
        for (let i = 0; i < prevision.points; i++) {
          const paid = prevision.lower.map(({ c, f }, k) => multiples[k]!.times(f[i]!.minus(c)))
          assert.strictEqual(Rational.sum(paid).sign, -1)
        }
      }),
      { numRuns: 200 }
    )
  })
})

/** For lower probabilities: the lower envelope of some beliefs, which is coherent. */
const envelope = fc.integer({ min: 2, max: 4 }).chain((points) =>
  fc.tuple(arbitraries.beliefs(points, 3), arbitraries.gamble(points)).map(([beliefs, f]) => ({
    f,
    capacity: {
      points,
      values: Array.from({ length: 2 ** points }, (_, event) => {
        const [first, ...rest] = beliefs.map((it) =>
          Rational.sum(it.filter((_, i) => (event >> i) & 1))
        )
        return Rational.min(first!, ...rest)
      })
    }
  }))
)

describe("Capacity", () => {
  it("claim: the integral is at most the extension, and is it where the capacity is 2-monotone", () => {
    const met = { equal: 0, below: 0 }
    fc.assert(
      fc.property(envelope, ({ capacity, f }) => {
        const integral = Capacity.choquet(capacity, f)
        const { lower } = Prevision.extension(Capacity.prevision(capacity), f)!
        assert.isAtMost(integral.compare(lower), 0)
        if (Capacity.isTwoMonotone(capacity)) {
          assert.isTrue(integral.equals(lower))
          met.equal++
        } else if (!integral.equals(lower)) met.below++
      }),
      { numRuns: 150 }
    )
    assert.isAbove(met.equal, 10)
  })

  it("counterexample: the integral of a capacity that is not 2-monotone is the extension", () => {
    // Every two of the first three of four points have 1/2, and so does what holds two of them.
    const values = Array.from({ length: 16 }, (_, event) => {
      const pairs = [0b0011, 0b0110, 0b0101].filter((pair) => (event & pair) === pair)
      return event === 15 ? Rational.one : Rational.of(pairs.length > 0 ? 1 : 0, 2)
    })
    const capacity = { points: 4, values }
    assert.isFalse(Capacity.isTwoMonotone(capacity))
    const three = [1, 1, 1, 0].map((n) => Rational.of(n))
    assert.strictEqual(Capacity.choquet(capacity, three).toString(), "1/2")
    const extended = Prevision.extension(Capacity.prevision(capacity), three)
    assert.strictEqual(extended?.lower.toString(), "3/4")
    const failed = fc.check(
      fc.property(arbitraries.gamble(4), (f) =>
        Capacity.choquet(capacity, f).equals(
          Prevision.extension(Capacity.prevision(capacity), f)!.lower
        )
      ),
      { numRuns: 300 }
    )
    assert.isTrue(failed.failed)
  })

  it("claim: masses and numbers of events give each other", () => {
    fc.assert(
      fc.property(envelope, ({ capacity }) => {
        const masses = Capacity.moebius(capacity)
        assert.isTrue(Rational.sum(masses).equals(capacity.values.at(-1)!))
        const again = Capacity.ofMasses(capacity.points, masses)
        assert.deepEqual(again.values.map(String), capacity.values.map(String))
      })
    )
  })

  it("example: bad input", () => {
    assert.throws(() => Capacity.moebius({ points: 2, values: [] }), RangeError, "4 events")
    const wrong = { points: 2, lower: [{ f: [Rational.one], c: Rational.one }] }
    assert.throws(() => Prevision.extension(wrong, []), RangeError, "2 points")
  })
})
