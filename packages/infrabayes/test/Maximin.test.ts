import { Rational } from "@headwater/exact"
import { Maximin, Nirvana, Tree } from "@headwater/infrabayes"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const number = (n: number) => Rational.of(n, 6)

/** Two observations, two actions: chances and rewards may depend on what is predicted. */
const dependent = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 4 }), fc.array(fc.nat(6), { minLength: 4, maxLength: 4 })),
    { minLength: 4, maxLength: 4 }
  )
  .map((all) => {
    const environment = (policy: Tree.Policy): Tree.Tree => {
      const [shares, rewards] = all[2 * policy.get("0")! + policy.get("1")!]!
      const p = Rational.of(shares, 4)
      return Tree.chance(
        [p, Rational.one.minus(p)].map((chance, o) => [
          chance,
          Tree.choice(
            String(o),
            [0, 1].map((a) => Tree.reward(number(rewards[2 * o + a]!)))
          )
        ])
      )
    }
    return { all, environment }
  })

const policies = [0, 1].flatMap((a) =>
  [0, 1].map(
    (b) =>
      new Map([
        ["0", a],
        ["1", b]
      ])
  )
)

describe("Nirvana", () => {
  const agree = (environment: Nirvana.Predicting, nirvana: Rational): boolean => {
    const hardwired = Nirvana.hardwired(environment, policies, nirvana)
    return policies.every((policy) =>
      Maximin.worst(hardwired, policy).equals(Nirvana.predicted(environment, policy))
    )
  }
  const full = dependent.filter(({ all }) => all.every(([n]) => n > 0 && n < 4))

  it("claim: with all observations possible, the worst hardwired environment is the predicting one", () => {
    // Rewards are at most 1, and an observation has chance 1/4 or more.
    const checked = fc.check(
      fc.property(full, ({ environment }) => agree(environment, Rational.of(4))),
      { numRuns: 300 }
    )
    assert.isFalse(checked.failed)
  })

  it("counterexample: so it is where an observation may be impossible", () => {
    const failed = fc.check(
      fc.property(dependent, ({ environment }) => agree(environment, Rational.of(1_000_000))),
      { numRuns: 500 }
    )
    assert.isTrue(failed.failed)
  })

  it("counterexample: so it is with a Nirvana worth the greatest reward", () => {
    const failed = fc.check(
      fc.property(full, ({ environment }) => agree(environment, Rational.one)),
      { numRuns: 500 }
    )
    assert.isTrue(failed.failed)
  })

  it("claim: where it fails, Murphy differs from the policy at choices that are not reached", () => {
    fc.assert(
      fc.property(dependent, ({ all, environment }) => {
        const hardwired = Nirvana.hardwired(environment, policies, Rational.of(1_000_000))
        for (const policy of policies) {
          const open = policies.flatMap((other, k) => {
            const chances = [all[k]![0], 4 - all[k]![0]]
            const isContradicted = ["0", "1"].some(
              (at, o) => chances[o]! > 0 && policy.get(at) !== other.get(at)
            )
            return isContradicted ? [] : [Tree.value(hardwired[k]!, policy)]
          })
          const [first, ...rest] = open
          const worst = Maximin.worst(hardwired, policy)
          assert.isTrue(first !== undefined && worst.equals(Rational.min(first, ...rest)))
        }
      }),
      { numRuns: 200 }
    )
  })
})

describe("mixed", () => {
  it("claim: a best reply to its belief earns its value, and its dice earn it everywhere", () => {
    const environments = fc
      .array(dependent, { minLength: 1, maxLength: 3 })
      .map((all) => all.map(({ environment }) => environment(policies[0]!)))
    fc.assert(
      fc.property(environments, (trees) => {
        const found = Maximin.mixed(trees)
        const earned = trees.map((tree) =>
          Rational.sum(
            found.policies.map(([chance, policy]) => Tree.value(tree, policy).times(chance))
          )
        )
        const [first, ...rest] = earned
        assert.isTrue(Rational.min(first!, ...rest).equals(found.value))
        assert.isTrue(Rational.sum(found.belief).equals(Rational.one))
        const replies = Tree.policies(trees).map((policy) =>
          Rational.sum(trees.map((tree, i) => Tree.value(tree, policy).times(found.belief[i]!)))
        )
        const [reply, ...others] = replies
        assert.isTrue(Rational.max(reply!, ...others).equals(found.value))
      }),
      { numRuns: 60 }
    )
  })

  it("example: what was best before is not best after an update prior by prior", () => {
    const beliefs = [
      [6, 2, 2],
      [1, 3, 6]
    ].map((row) => row.map((n) => Rational.of(n, 10)))
    const [zero, one, sure] = [Rational.zero, Rational.one, Rational.of(3, 10)]
    const acts = [
      [sure, sure],
      [zero, one]
    ]
    const trees = beliefs.map(([a, b, c]) => {
      const mass = a!.plus(b!)
      const after = [a!.dividedBy(mass), b!.dividedBy(mass)]
      const options = acts.map((f) =>
        Tree.chance(after.map((chance, i) => [chance, Tree.reward(f[i]!)]))
      )
      return {
        mass,
        tree: Tree.chance([
          [mass, Tree.choice("seen", options)],
          [c!, Tree.reward(zero)]
        ]),
        options
      }
    })
    const before = Maximin.pure(trees.map(({ tree }) => tree))
    assert.strictEqual(before.value.toString(), "1/5")
    assert.strictEqual(before.policy.get("seen"), 1)
    const after = Maximin.pure(trees.map(({ options }) => Tree.choice("seen", options)))
    assert.strictEqual(after.value.toString(), "3/10")
    assert.strictEqual(after.policy.get("seen"), 0)
  })

  it("example: bad input", () => {
    assert.throws(() => Maximin.worst([], new Map()), RangeError, "at least one environment")
    assert.throws(() => Maximin.pure([Tree.choice("a", [])]), RangeError, "an option")
    const bet = Tree.choice("a", [Tree.reward(Rational.one)])
    assert.throws(() => Tree.value(bet, new Map()), RangeError, "an option at a")
    assert.throws(() => Tree.policies([bet, Tree.choice("a", [])]), RangeError, "1 options at a")
  })
})
