import { Rational, Weight } from "@headwater/exact"
import { builtIn, hard, Plugin, Prior, soft, softHard, softScaled, speed } from "@headwater/priors"
import { refusal, sumAtMostOne } from "@headwater/priors/laws"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const cost = (bits: number, steps: bigint, space = 4n) => ({
  mass: Rational.pow2(-bits),
  bits,
  steps,
  space
})
const bits = (prior: Prior.Prior, bits: number, steps: bigint): string =>
  Weight.length(prior.weight(cost(bits, steps))).toString()

describe("Prior", () => {
  it("example: plugins of different parameters share one list", () => {
    assert.includeMembers(
      builtIn.map((it) => it.id),
      ["simplicity", "hard", "soft", "speed"]
    )
    assert.strictEqual(new Set(builtIn.map((it) => it.id)).size, builtIn.length)
  })
  it("example: make reads parameters as JSON and names the prior by them", () => {
    const made = Result.getOrThrow(soft.make({ gamma: "3/2" }))
    assert.equal(made.id, "soft(gamma=3/2)")
    assert.equal(bits(made, 10, 4n), "13")
  })
  it("example: wrong parameters give one line that says what is wrong", () => {
    for (const [plugin, params] of [
      [soft, { gamma: "-1" }],
      [soft, { gamma: "1/0" }],
      [soft, {}],
      [soft, { gamma: "1", tau: "2" }],
      [hard, { T: "0" }],
      [hard, { T: 7 }],
      [hard, null],
      [speed, { gamma: "1" }],
      [speed, 7]
    ] as const) {
      const made = plugin.make(params)
      assert.isTrue(Result.isFailure(made), JSON.stringify(params))
      if (Result.isFailure(made)) assert.match(made.failure, /^(soft|hard|speed): [^\n]+$/)
    }
  })
  it("example: parameters are sampled from the schema, the same ones for the same seed", () => {
    for (const plugin of builtIn) {
      for (let seed = 0; seed < 30; seed++) {
        const params = plugin.sample(seed, seed % 15)
        assert.deepEqual(params, plugin.sample(seed, seed % 15))
        assert.isTrue(
          Result.isSuccess(plugin.make(params)),
          `${plugin.id} ${JSON.stringify(params)}`
        )
      }
    }
  })
  it("example: a schema that admits nothing cannot be sampled", () => {
    const none = Prior.define({
      id: "none",
      about: "none",
      params: Schema.Struct({
        n: Schema.Int.pipe(Schema.check(Schema.makeFilter(() => "nothing will do")))
      }),
      make: () => () => Weight.one
    })
    assert.throws(() => none.sample(1, 1), /Expected|arbitrary/i)
  })
})

describe("the built-in bounds", () => {
  it("example: gamma 0 is simplicity and gamma 1 is speed", () => {
    assert.equal(bits(soft.of({ gamma: Rational.zero }), 98, 128n), "98")
    assert.equal(bits(soft.of({ gamma: Rational.one }), 98, 128n), "105")
    assert.equal(bits(speed.of({}), 98, 128n), "105")
  })
  it("example: an exponent of ten million costs nothing", () => {
    const prior = soft.of({ gamma: Rational.of(10_000_000) })
    assert.equal(bits(prior, 98, 128n), "70000098")
  })
  it("example: the scale of a soft bound leaves short times alone", () => {
    const prior = softScaled.of({ tau: 1000n, gamma: Rational.one })
    assert.equal(bits(prior, 5, 1n), "5")
    assert.isTrue(Weight.equals(prior.weight(cost(0, 1002n)), Weight.of(Rational.of(1001, 2002))))
  })
  it("example: a hard bound includes its bound", () => {
    for (const [prior, steps, zero] of [
      [hard.of({ T: 9n }), 9n, false],
      [hard.of({ T: 9n }), 10n, true],
      [softHard.of({ gamma: Rational.one, T: 9n }), 9n, false],
      [softHard.of({ gamma: Rational.one, T: 9n }), 10n, true]
    ] as const) {
      assert.equal(Weight.isZero(prior.weight(cost(3, steps))), zero)
    }
  })
})

describe("sumAtMostOne", () => {
  const half = Rational.of(1, 2)
  it("example: rational sums are exact at equality", () => {
    const sum = (...weights: ReadonlyArray<Rational>) => sumAtMostOne(weights.map(Weight.of))
    assert.isTrue(sum(half, Rational.of(1, 3), Rational.of(1, 6)))
    assert.isFalse(sum(half, half, Rational.pow2(-200)))
  })
  it("example: roots are told from one however close", () => {
    // 2^-1/2 + (1 - 2^-1/2 rounded down or up at 300 bits)
    const root = Weight.power(2n, Rational.of(-1, 2))
    let low = 0n
    for (let bit = 299n; bit >= 0n; bit--) {
      const next = low | (1n << bit)
      if (2n * next * next < 1n << 600n) low = next
    }
    const rest = (n: bigint) => Weight.of(Rational.one.minus(Rational.of(n, 1n << 300n)))
    assert.isTrue(sumAtMostOne([root, rest(low + 1n)]))
    assert.isFalse(sumAtMostOne([root, rest(low)]))
  })
  it("law: sumAtMostOne › agrees with floats where these are clear", () => {
    const weight = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 5 }))
    fc.assert(
      fc.property(fc.array(weight, { maxLength: 12 }), (lengths) => {
        const sum = lengths.reduce((sum, [n, d]) => sum + 2 ** -(n / d), 0)
        if (Math.abs(sum - 1) < 1e-9) return
        const weights = lengths.map(([n, d]) => Weight.power(2n, Rational.of(-n, d)))
        assert.equal(sumAtMostOne(weights), sum < 1)
      }),
      { seed: 11 }
    )
  })
})

describe("Plugin", () => {
  it("example: a plugin that declares what is no law is told so, and breaks its laws", () => {
    const adopted = Plugin.adopt({ ...speed, declares: ["semimeasure", "semimesure"] })
    const made = adopted?.make({})
    assert.include(made && Result.isFailure(made) ? made.failure : "", "not `semimesure`")
    assert.include(refusal(adopted ?? speed), "not `semimesure`")
  })

  it("example: a plugin keeps what it declares and its stated constant through adoption", () => {
    for (const plugin of builtIn) {
      const adopted = Plugin.adopt(plugin)
      assert.sameMembers([...(adopted?.declares ?? [])], [...plugin.declares])
      const params = plugin.sample(1, 5)
      const [own, theirs] = [plugin.make(params), adopted?.make(params)]
      if (theirs === undefined) throw new TypeError("Expected a plugin")
      assert.deepEqual(Result.getOrThrow(theirs).universal, Result.getOrThrow(own).universal)
    }
  })
  it("example: a constant that is none is named", () => {
    const plugin = {
      ...speed,
      make: () => Result.succeed({ ...speed.of({}), universal: { bits: 10 } })
    }
    assert.throws(
      () => Plugin.adopt(plugin)?.make({}),
      /^Expected a constant \{ bits, steps, space \} of bigints$/
    )
  })
})
