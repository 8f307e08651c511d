import { Rational } from "@headwater/exact"
import { Exchange, Infradistribution, Update } from "@headwater/infrabayes"
import { arbitraries } from "@headwater/infrabayes/laws"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const event = [0, 1]

describe("largestReversal", () => {
  it("claim: the acts and the stakes that are given reverse the order by that much", () => {
    const sets = fc.array(arbitraries.aMeasure(4), { minLength: 2, maxLength: 3 })
    let met = 0
    fc.assert(
      fc.property(sets, (h) => {
        const found = Exchange.largestReversal(h, event)
        if (found === undefined) return
        met++
        const at = (f: typeof found.f, g: typeof found.f) =>
          Infradistribution.expectation(h, Update.glued(event, f, g))
        const first = at(found.f, found.g).minus(at(found.other, found.g))
        const second = at(found.other, found.elsewhere).minus(at(found.f, found.elsewhere))
        assert.isAtLeast(first.compare(found.by), 0)
        assert.isAtLeast(second.compare(found.by), 0)
        for (const x of [...found.f, ...found.other, ...found.g, ...found.elsewhere]) {
          assert.isTrue(Rational.from(x).sign >= 0 && Rational.one.compare(x) >= 0)
        }
      }),
      { numRuns: 60 }
    )
    assert.isAbove(met, 10)
  })

  it("counterexample: with constants, a set that is not closed has a reversal", () => {
    // The constants as a further point of utility 1, and what is missing as one of utility 0.
    const [sixth, third, half] = [Rational.of(1, 6), Rational.of(1, 3), Rational.of(1, 2)]
    const h = [
      { m: [sixth, half, sixth], b: Rational.of(5, 36) },
      { m: [sixth, third, sixth], b: sixth }
    ]
    const whole = h.map(({ b, m }) => [...m, b, Rational.one.minus(Rational.sum([...m, b]))])
    assert.isFalse(Exchange.isClosed(whole, event))
    assert.strictEqual(Exchange.largestReversal(h, event), undefined)
  })
})

describe("isClosed", () => {
  it("claim: exchanging any two points of the hull stays inside, not only vertices", () => {
    const cases = fc.record({
      given: arbitraries.beliefs(2, 2),
      rest: arbitraries.beliefs(3, 3),
      weights: fc.tuple(arbitraries.belief(6), arbitraries.belief(6))
    })
    fc.assert(
      fc.property(cases, ({ given, rest, weights }) => {
        // Rectangular on one side: the rest says how much mass is left for the event.
        const beliefs = given.flatMap((on) =>
          rest.map(([mass, ...off]) => [...on.map((x) => x.times(mass!)), ...off])
        )
        assert.isTrue(Exchange.isClosed(beliefs, event))
        const [a, b] = weights.map((w) =>
          beliefs[0]!.map((_, i) =>
            Rational.sum(beliefs.map((it, k) => it[i]!.times(w[k] ?? Rational.zero)))
          )
        )
        const total = (it: ReadonlyArray<Rational>) => Rational.sum(it)
        if (!total(a!).equals(Rational.one) || !total(b!).equals(Rational.one)) return
        const on = (it: ReadonlyArray<Rational>) => it[0]!.plus(it[1]!)
        if (on(a!).sign === 0) return
        const share = on(b!).dividedBy(on(a!))
        const exchanged = b!.map((x, i) => (event.includes(i) ? a![i]!.times(share) : x))
        assert.isTrue(Exchange.isInHull(exchanged, beliefs))
      }),
      { numRuns: 60 }
    )
  })
})
