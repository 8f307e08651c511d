import { Rational, Weight } from "@headwater/exact"
import {
  builtIn,
  Combination,
  hard,
  hardBoth,
  hardSpace,
  levin,
  mixed,
  Prior,
  simplicity,
  soft,
  softBoth,
  softHard,
  softSpace,
  speed
} from "@headwater/priors"
import { arbitraries, sumAtMostOne } from "@headwater/priors/laws"
import { Domain, Law } from "@headwater/proof"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const same = (a: Prior.Prior, b: Prior.Prior, cost: Parameters<Prior.Prior["weight"]>[0]) =>
  Weight.equals(a.weight(cost), b.weight(cost))
const bound = fc.bigInt({ min: 1n, max: 10n ** 6n })
const exponent = fc
  .tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 6 }))
  .map(([n, d]) => Rational.of(n, d))

/** Built-in priors of any parameters whose weights are rational. */
const exact: fc.Arbitrary<Prior.Prior> = fc
  .constantFrom(...builtIn.filter((it) => it.declares?.includes("exact")))
  .chain((plugin) =>
    arbitraries.params(plugin).map((params) => Result.getOrThrow(Prior.at(plugin, params)))
  )

Law.check(
  it,
  Law.set("combination", [
    Law.law({
      name: "family",
      statement:
        "2^-K t^-γ 1[t ≤ T] with γ = 0, without T, and with γ = 1 are hard, soft and speed",
      over: Domain.sampled(fc.tuple(arbitraries.cost, exponent, bound)),
      holds: ([cost, gamma, T]) =>
        same(softHard.of({ gamma: Rational.zero, T }), hard.of({ T }), cost) &&
        same(softHard.of({ gamma, T: cost.steps }), soft.of({ gamma }), cost) &&
        same(soft.of({ gamma: Rational.one }), speed.of({}), cost) &&
        same(soft.of({ gamma: Rational.zero }), simplicity.of({}), cost)
    }),
    Law.law({
      name: "product-of-bounds",
      statement: "bounds on time and on space are the product of one on time and one on space",
      over: Domain.sampled(fc.tuple(arbitraries.cost, exponent, exponent, bound, bound)),
      holds: ([cost, gamma, sigma, T, S]) =>
        same(
          Combination.product(hard.of({ T }), hardSpace.of({ S })),
          hardBoth.of({ T, S }),
          cost
        ) &&
        same(
          Combination.product(soft.of({ gamma }), softSpace.of({ sigma })),
          softBoth.of({ gamma, sigma }),
          cost
        ) &&
        same(
          Combination.product(soft.of({ gamma }), hard.of({ T })),
          softHard.of({ gamma, T }),
          cost
        )
    }),
    Law.law({
      name: "given-time",
      statement: "the hard bound is simplicity given t ≤ T",
      over: Domain.sampled(fc.tuple(arbitraries.cost, bound)),
      holds: ([cost, T]) =>
        same(
          Combination.given(simplicity.of({}), `t ≤ ${T}`, ({ steps }) => steps <= T),
          hard.of({ T }),
          cost
        )
    }),
    Law.law({
      name: "mixture-of-hard-bounds",
      statement: "hard/mixed is the mixture of its hard bounds",
      over: Domain.sampled(
        fc.tuple(arbitraries.cost, fc.array(fc.tuple(bound, bound), { minLength: 1, maxLength: 5 }))
      ),
      holds: ([cost, list]) => {
        const all = list.reduce((sum, [, share]) => sum + share, 0n)
        const [first, ...rest] = list.map(([T, share]) => ({ T, share }))
        if (first === undefined) return true
        const parts = list.map(([T, share]) => ({
          share: Rational.of(share, all),
          prior: hard.of({ T })
        }))
        return same(Combination.mixture(parts), mixed.of({ bounds: [first, ...rest] }), cost)
      }
    }),
    Law.law({
      name: "mixture-value",
      statement: "a mixture of rational weights is the sum of the shares of them",
      over: Domain.sampled(
        fc.tuple(arbitraries.cost, exact, exact, fc.integer({ min: 1, max: 6 }))
      ),
      holds: ([cost, a, b, n]) => {
        const shares = [Rational.of(n, 7), Rational.of(7 - n, 7)] as const
        const mixture = Combination.mixture([
          { share: shares[0], prior: a },
          { share: shares[1], prior: b }
        ])
        const value = (prior: Prior.Prior) =>
          Result.getOrThrow(Weight.toRational(prior.weight(cost)))
        return value(mixture).equals(value(a).times(shares[0]).plus(value(b).times(shares[1])))
      }
    }),
    Law.law({
      name: "mixture-kraft",
      statement: "a mixture of semimeasures is one",
      over: Domain.sampled(fc.tuple(arbitraries.prefixClass, exact, exact)),
      holds: ([costs, a, b]) => {
        const half = Rational.of(1, 2)
        const { weight } = Combination.mixture([
          { share: half, prior: a },
          { share: half, prior: b }
        ])
        return sumAtMostOne(costs.map((cost) => weight(cost)))
      }
    }),
    Law.law({
      name: "tempered",
      statement: "length(w^η) = η · length(w), and w^1 = w",
      over: Domain.sampled(fc.tuple(arbitraries.cost, exponent, exponent)),
      holds: ([cost, power, gamma]) => {
        const prior = soft.of({ gamma })
        const colder = Combination.tempered(prior, power).weight(cost)
        return (
          Weight.length(colder).equals(Weight.length(prior.weight(cost)).times(power)) &&
          same(Combination.tempered(prior, Rational.one), prior, cost)
        )
      }
    })
  ])
)

describe("Combination", () => {
  const cost = { mass: Rational.pow2(-98), bits: 98, steps: 3n, space: 4n }
  const half = Rational.of(1, 2)
  it("example: weights with unlike roots are not added, in one line", () => {
    const { weight } = Combination.mixture([
      { share: half, prior: soft.of({ gamma: half }) },
      { share: half, prior: simplicity.of({}) }
    ])
    assert.throws(() => weight(cost), /^Expected integer exponents, not `3\^\(-1\/2\)`$/)
    assert.equal(Weight.length(weight({ ...cost, steps: 4n })).toString(), "100 - log2(3)")
  })
  it("example: shares that are none are refused", () => {
    for (const shares of [[], [Rational.zero], [half, half, half], [half.negated()]]) {
      const parts = shares.map((share) => ({ share, prior: levin.of({}) }))
      assert.throws(() => Combination.mixture(parts), /^Expected (positive shares|shares that sum)/)
    }
    assert.throws(() => Combination.tempered(levin.of({}), half.negated()), /Expected a power/)
  })
  it("example: zero weights stay zero, and to the power 0 all weigh 1", () => {
    const none = hard.of({ T: 2n })
    assert.isTrue(Weight.isZero(Combination.tempered(none, half).weight(cost)))
    assert.isTrue(Weight.equals(Combination.tempered(none, Rational.zero).weight(cost), Weight.one))
    const mixture = Combination.mixture([{ share: half, prior: none }])
    assert.isTrue(Weight.isZero(mixture.weight(cost)))
  })
  it("counterexample: a power below 1 is no semimeasure", () => {
    const warm = Combination.tempered(simplicity.of({}), half)
    const class_ = ["0", "1"].map(() => ({ ...cost, bits: 1, mass: half }))
    assert.isFalse(sumAtMostOne(class_.map((it) => warm.weight(it))))
  })
})
