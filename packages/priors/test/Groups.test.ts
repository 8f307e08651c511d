import { Rational, Weight } from "@headwater/exact"
import { Groups, soft } from "@headwater/priors"
import { Result } from "effect"
import * as fc from "fast-check"
import { assert, it } from "vitest"

const group = fc
  .record({ bits: fc.integer({ min: 1, max: 30 }), steps: fc.integer({ min: 1, max: 50 }) })
  .chain(({ bits, steps }) =>
    fc.array(fc.bigInt({ min: 0n, max: 9n }), { minLength: 1, maxLength: 5 }).map((values) => ({
      cost: { mass: Rational.pow2(-bits), bits, steps: BigInt(steps), space: 1n },
      count: BigInt(values.length),
      values
    }))
  )

const some = fc.array(group, { minLength: 1, maxLength: 4 })

it("law: the mean over groups is that over all their programs, one by one", () => {
  fc.assert(
    fc.property(some, fc.nat(3), (groups, gamma) => {
      const prior = soft.of({ gamma: Rational.of(gamma) })
      let [total, all] = [Rational.zero, Rational.zero]
      for (const { cost, values } of groups) {
        for (const value of values) {
          const weight = Result.getOrThrow(Weight.toRational(prior.weight(cost)))
          total = total.plus(weight)
          all = all.plus(weight.times(Rational.of(value)))
        }
      }
      const sum = (it: (typeof groups)[number]): bigint => it.values.reduce((a, b) => a + b)
      const mean = Groups.mean(prior, groups, sum)
      assert.strictEqual(mean?.toString(), all.dividedBy(total).toString())
    })
  )
})

it("law: a group weighs as its programs do", () => {
  fc.assert(
    fc.property(group, fc.nat(3), (one, gamma) => {
      const { weight } = soft.of({ gamma: Rational.of(gamma) })
      const [own, together] = [one.cost, Groups.together(one)].map((cost) =>
        Result.getOrThrow(Weight.toRational(weight(cost)))
      )
      assert.isTrue(together?.equals(own?.times(Rational.of(one.count)) ?? Rational.zero))
    })
  )
})
