import { Rational, Weight } from "@headwater/exact"
import { Law } from "@headwater/proof"
import { builtIn, Prior } from "@headwater/priors"
import { hardBound, layerCake, prior } from "@headwater/priors/laws"
import * as Schema from "effect/Schema"
import { assert, describe, it } from "vitest"

for (const plugin of builtIn) Law.check(it, prior(plugin))
Law.check(it, hardBound())
Law.check(it, layerCake())

const control = (
  id: string,
  declares: ReadonlyArray<Prior.Declared>,
  weight: Prior.Prior["weight"]
): Prior.PriorPlugin =>
  Prior.define({
    id,
    about: "A prior that breaks a law.",
    params: Schema.Struct({}),
    declares,
    make: () => weight
  })

const broken = (plugin: Prior.PriorPlugin): ReadonlyArray<string> =>
  Law.verdicts(prior(plugin))
    .filter((verdict) => !verdict.holds)
    .map((verdict) => verdict.law)

describe("laws of priors", () => {
  it("counterexample: a code that is not prefix-free breaks kraft", () => {
    // every program counts as one bit shorter than it is
    const short = control("short", ["semimeasure"], (cost) =>
      Weight.times(Weight.of(cost.mass), Weight.power(2n, 1))
    )
    assert.deepEqual(broken(short), ["kraft"])
  })
  it("counterexample: a prior uniform over functions breaks equal-cost, and is no semimeasure", () => {
    const uniform = control("uniform", ["bounded-simplicity"], () => Weight.of(Rational.of(1, 4)))
    assert.sameMembers([...broken(uniform)], ["kraft", "equal-cost", "one-step"])
  })
  it("counterexample: a soft bound that rises breaks faster", () => {
    const late = control("late", ["bounded-simplicity"], (cost) =>
      cost.steps === 1n || cost.steps % 2n === 0n
        ? Weight.of(cost.mass)
        : Weight.times(Weight.of(cost.mass), Weight.of(Rational.of(1, 2)))
    )
    assert.deepEqual(broken(late), ["faster"])
  })
  it("counterexample: a longer program that weighs more breaks monotone-in-length", () => {
    const long = control("long", ["semimeasure"], (cost) =>
      Weight.of(cost.bits % 2 === 0 ? Rational.pow2(-cost.bits - 3) : Rational.pow2(-cost.bits))
    )
    assert.deepEqual(broken(long), ["monotone-in-length"])
  })
  it("counterexample: a prior that remembers breaks repeatable", () => {
    let calls = 0
    const fickle = control("fickle", ["semimeasure"], (cost) =>
      calls++ % 2 === 0 ? Weight.of(cost.mass) : Weight.zero
    )
    assert.include(broken(fickle), "repeatable")
  })
  it("counterexample: a weight that is no weight is named", () => {
    const negative = control("negative", ["semimeasure"], () => ({
      factors: [[Rational.of(-1, 2), Rational.one]]
    }))
    assert.include(broken(negative), "weight")
  })
  it("counterexample: a plugin that throws is named by every law it breaks", () => {
    const thrower = control("thrower", ["semimeasure"], () => {
      throw new Error("out of order")
    })
    const [found] = Law.verdicts(prior(thrower)).filter((verdict) => !verdict.holds)
    assert.equal(found?.error, "out of order")
  })
})
