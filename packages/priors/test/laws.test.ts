import { Rational, Weight } from "@headwater/exact"
import { Law } from "@headwater/proof"
import { builtIn, fast, Prior, simplicity, speed } from "@headwater/priors"
import { hardBound, layerCake, prior, refusal } from "@headwater/priors/laws"
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
    parameters: {},
    declares,
    make: () => weight
  })

const broken = (plugin: Prior.PriorPlugin): ReadonlyArray<string> =>
  Law.verdicts(prior(plugin))
    .filter((verdict) => !verdict.holds)
    .map((verdict) => verdict.law)

/** Everything that says something of a prior as such. */
const sets = ["bounded-simplicity", "exact", "speed", "universal"] as const

describe("a prior that breaks some laws is caught by these and no other", () => {
  it("counterexample: a code that is not prefix-free breaks kraft", () => {
    // every program counts as one bit shorter than it is
    const weight: Prior.Prior["weight"] = (cost) =>
      Weight.times(Weight.of(cost.mass), Weight.power(2n, 1))
    assert.deepEqual(broken(control("short", ["monotone", "exact"], weight)), ["kraft"])
    const declaring = control("short", ["bounded-simplicity", "exact"], weight)
    assert.sameMembers([...broken(declaring)], ["kraft", "one-step"])
  })
  it("counterexample: a prior uniform over functions breaks equal-cost, and is no semimeasure", () => {
    const uniform = control("uniform", ["bounded-simplicity", "exact"], () =>
      Weight.of(Rational.of(1, 4))
    )
    assert.sameMembers([...broken(uniform)], ["kraft", "equal-cost", "one-step"])
  })
  it("counterexample: a soft bound that rises breaks faster", () => {
    const late = control("late", ["bounded-simplicity", "exact"], (cost) =>
      cost.steps === 1n || cost.steps % 2n === 0n
        ? Weight.of(cost.mass)
        : Weight.times(Weight.of(cost.mass), Weight.of(Rational.of(1, 2)))
    )
    assert.deepEqual(broken(late), ["faster"])
  })
  it("counterexample: a bound on space that rises breaks smaller", () => {
    const wide = control("wide", ["bounded-simplicity", "exact"], (cost) =>
      cost.space === 0n || cost.space > 500n
        ? Weight.of(cost.mass)
        : Weight.times(Weight.of(cost.mass), Weight.of(Rational.of(1, 2)))
    )
    assert.deepEqual(broken(wide), ["smaller"])
  })
  it("counterexample: a longer program that weighs more breaks monotone-in-length", () => {
    const long = control("long", ["exact", "monotone"], (cost) =>
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
  it("counterexample: roots break rational and sum", () => {
    const root = control("root", ["bounded-simplicity", "exact"], (cost) =>
      Weight.times(Weight.of(cost.mass), Weight.power(cost.steps, Rational.of(-1, 2)))
    )
    assert.sameMembers([...broken(root)], ["rational", "sum"])
  })
  it("counterexample: simplicity does not charge time: it breaks doubling and searchable", () => {
    const slow = control("slow", ["bounded-simplicity", "exact", "speed"], (cost) =>
      Weight.of(cost.mass)
    )
    assert.sameMembers([...broken(slow)], ["doubling", "searchable"])
  })
  it("counterexample: S_Fast charges length twice: of all sets it breaks these laws", () => {
    const twice = control("twice", sets, fast.of({}).weight)
    assert.sameMembers([...broken(twice)], ["equal-cost", "one-step", "dominates", "simulates"])
  })
  it("counterexample: a stated constant that is a bit too small breaks dominates", () => {
    const stating = (bits: bigint) =>
      Prior.define({
        id: "stating",
        about: "S_Kt with a constant of its own.",
        parameters: {},
        declares: ["universal"],
        universal: () => ({ bits, steps: 128n }),
        make: () => speed.of({}).weight
      })
    assert.deepEqual(broken(stating(7n)), [])
    assert.deepEqual(broken(stating(6n)), ["dominates"])
  })
  it("counterexample: who charges length twice reaches no other machine's weights", () => {
    const double = Prior.define({
      id: "double",
      about: "The mass squared.",
      parameters: {},
      declares: ["universal"],
      universal: () => ({ bits: 3n }),
      make: () => (cost) => Weight.power(cost.mass, 2)
    })
    assert.sameMembers([...broken(double)], ["dominates", "simulates"])
  })
  it("counterexample: who declares universal and states no constant is told so", () => {
    const silent = control("silent", ["universal"], simplicity.of({}).weight)
    const found = Law.verdicts(prior(silent)).find((it) => it.law === "dominates")
    assert.equal(found?.error, "Expected silent to state its constant { bits, steps, space }")
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

describe("refusal", () => {
  it("example: names the law, the parameters and the smallest case", () => {
    const sloped = Prior.define({
      id: "sloped",
      about: "Time is rewarded.",
      parameters: { slope: { type: "count", default: "1", about: "the slope" } },
      declares: ["bounded-simplicity"],
      make:
        ({ slope }) =>
        (cost) =>
          Weight.of(cost.mass.times(Rational.of(cost.steps, cost.steps + slope)))
    })
    assert.match(
      refusal(sloped) ?? "",
      /^monotone\(sloped\) › faster is broken: of equal length and space, the faster is no lighter; at parameters \{"slope":"\d+"\}; 0 bits, 1 steps, 0 cells; 1 steps more \{seed: /
    )
  })
  it("example: says nothing of a prior that keeps what it declares", () => {
    assert.equal(refusal(speed), undefined)
  })
})
