import { Bits, Distribution, LogForm, Rational } from "@headwater/exact"
import { arbitraries, distributions } from "@headwater/exact/laws"
import { Law } from "@headwater/proof"
import { Result } from "effect"
import * as fc from "fast-check"
import { assert, it } from "vitest"

const outcomes = ["a", "b", "c", "d"] as const
const ours = arbitraries.distribution(outcomes)
Law.check(it, distributions("ours", ours))
Law.check(
  it,
  distributions(
    "mixtures",
    fc.tuple(arbitraries.distribution([0, 1]), ours, ours).map(([w, p, q]) =>
      Distribution.mix([
        [Distribution.probability(w, 0), p],
        [Distribution.probability(w, 1), q]
      ])
    )
  )
)

const half = Rational.of(1, 2)
const entries = fc.array(
  fc.tuple(fc.constantFrom(...outcomes), arbitraries.rational({ min: 0, max: 6, denominator: 6 })),
  { minLength: 1, maxLength: 5 }
)

it("claim: make takes exactly the masses that sum to 1", () => {
  fc.assert(
    fc.property(entries, (list) => {
      const total = Rational.sum(list.map(([, mass]) => mass))
      const made = Distribution.make(list)
      assert.strictEqual(Result.isSuccess(made), total.equals(Rational.one))
      if (total.sign === 0) return
      const scaled = list.map(([a, mass]) => [a, mass.dividedBy(total)] as const)
      const d = Result.getOrThrow(Distribution.make(scaled))
      for (const a of outcomes) {
        const mass = Rational.sum(scaled.filter(([b]) => a === b).map(([, m]) => m))
        assert.isTrue(Distribution.probability(d, a).equals(mass))
        assert.strictEqual(Distribution.support(d).includes(a), mass.sign > 0)
      }
    })
  )
})

it("claim: kl and entropy agree with floats summed directly, within 2^-30 bits", () => {
  const bits = (p: number, q: number): number => (p === 0 ? 0 : p * Math.log2(p / q))
  fc.assert(
    fc.property(ours, ours, (p, q) => {
      const floats = outcomes.map(
        (a) =>
          [
            Distribution.probability(p, a).toNumber(),
            Distribution.probability(q, a).toNumber()
          ] as const
      )
      const divergence = floats.reduce((sum, [x, y]) => sum + bits(x, y), 0)
      const entropy = floats.reduce((sum, [x]) => sum - bits(x, 1), 0)
      const kl = Distribution.kl(p, q)?.toNumber() ?? Number.POSITIVE_INFINITY
      assert.isTrue(kl === divergence || Math.abs(kl - divergence) < 2 ** -30)
      assert.isTrue(Math.abs(Distribution.entropy(p).toNumber() - entropy) < 2 ** -30)
    })
  )
})

it("claim: total variation is the largest difference on an event", () => {
  fc.assert(
    fc.property(ours, ours, (p, q) => {
      const events = [...Bits.strings(outcomes.length)].map((bits) => {
        const event = outcomes.filter((_, i) => bits[i] === "1")
        const mass = (d: Distribution<(typeof outcomes)[number]>): Rational =>
          Rational.sum(event.map((a) => Distribution.probability(d, a)))
        return mass(p).minus(mass(q))
      })
      assert.isTrue(
        Distribution.totalVariation(p, q).equals(Rational.max(Rational.zero, ...events))
      )
    })
  )
})

it("claim: expectation is linear, and map moves it", () => {
  fc.assert(
    fc.property(ours, arbitraries.rational(), (p, q) => {
      const f = (a: string): Rational => Rational.of(a.charCodeAt(0))
      const mean = Distribution.expectation(p, f)
      const scaled = Distribution.expectation(p, (a) => f(a).times(q))
      assert.isTrue(scaled.equals(mean.times(q)))
      const images = Distribution.map(p, (a) => a.charCodeAt(0))
      assert.isTrue(Distribution.expectation(images, (n) => Rational.of(n)).equals(mean))
    })
  )
})

it("claim: entropies of a product add", () => {
  fc.assert(
    fc.property(ours, ours, (p, q) => {
      const joint = Distribution.product(p, q, (a, b) => a + b)
      const sum = Distribution.entropy(p).plus(Distribution.entropy(q))
      assert.isTrue(Distribution.entropy(joint).equals(sum))
    })
  )
})

it("counterexample: kl is symmetric", () => {
  const property = fc.property(ours, ours, (p, q) => {
    const [left, right] = [Distribution.kl(p, q), Distribution.kl(q, p)]
    return left === undefined || right === undefined || left.equals(right)
  })
  assert.isTrue(fc.check(property, { numRuns: 1000 }).failed)
})

it("claim: the divergence between distributions on the strings of 10 bits is exact", () => {
  // p: independent bits with P(1) = 1/3; q: uniform. kl = 10·(1 - entropy(1/3)), by the chain rule.
  const coin = Distribution.bernoulli(Rational.of(1, 3))
  const mass = (s: string): Rational =>
    Array.from(s).reduce(
      (m, bit) => m.times(Distribution.probability(coin, bit === "1" ? 1 : 0)),
      Rational.one
    )
  const strings = [...Bits.strings(10)]
  const p = Result.getOrThrow(Distribution.make(strings.map((s) => [s, mass(s)] as const)))
  const kl = Distribution.kl(p, Distribution.uniform(strings))
  const each = LogForm.of(1).minus(Distribution.entropy(coin))
  assert.isTrue(kl?.equals(each.times(10)))
})

it("example: make(entries) refuses in one line", () => {
  const refusal = (list: Parameters<typeof Distribution.make>[0]): string =>
    Result.getOrThrow(Result.flip(Distribution.make(list)))
  assert.strictEqual(refusal([["a", half]]), "Expected masses that sum to 1, not `1/2`")
  assert.strictEqual(refusal([]), "Expected masses that sum to 1, not `0`")
  assert.strictEqual(
    refusal([
      ["a", Rational.of(3, 2)],
      ["b", half.negated()]
    ]),
    "Expected a mass that is not negative, not `-1/2`"
  )
})

it("example: uniform, point and bernoulli", () => {
  const show = <A>(d: Distribution<A>): string =>
    Array.from(d, ([a, p]) => `${String(a)}: ${p.toString()}`).join(", ")
  assert.strictEqual(show(Distribution.uniform(["x", "y", "x"])), "x: 2/3, y: 1/3")
  assert.strictEqual(show(Distribution.point("x")), "x: 1")
  assert.strictEqual(show(Distribution.bernoulli(Rational.of(1, 4))), "0: 3/4, 1: 1/4")
  assert.strictEqual(show(Distribution.bernoulli(Rational.zero)), "0: 1")
  assert.deepEqual(
    [...Distribution.product(Distribution.point(1), Distribution.point(2)).keys()],
    [[1, 2]]
  )
})

it("example: a violated precondition throws a RangeError that says what came", () => {
  assert.throws(() => Distribution.uniform([]), RangeError, "Expected at least one outcome")
  assert.throws(() => Distribution.bernoulli(Rational.of(3, 2)), RangeError, "not `3/2`")
  assert.throws(
    () => Distribution.mix([[half, Distribution.point(0)]]),
    RangeError,
    "Expected masses that sum to 1, not `1/2`"
  )
})

it("law: shares sum to 1 and are in the ratios of the weights", () => {
  const weight = arbitraries.rational({ min: 0, max: 6, denominator: 6 })
  fc.assert(
    fc.property(fc.array(weight, { minLength: 1, maxLength: 5 }), (weights) => {
      const total = Rational.sum(weights)
      if (total.sign === 0) {
        assert.throws(() => Distribution.shares(weights), /positive sum, not `0`/)
        return
      }
      const shares = Distribution.shares(weights)
      assert.isTrue(Rational.sum(shares).equals(Rational.one))
      for (const [at, share] of shares.entries()) {
        assert.isTrue(share.times(total).equals(weights[at]!))
      }
    })
  )
})
