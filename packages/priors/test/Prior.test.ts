import { Rational, Weight } from "@headwater/exact"
import { builtIn, hard, mixed, Prior, soft, softHard, softScaled, speed } from "@headwater/priors"
import { arbitraries, sumAtMostOne } from "@headwater/priors/laws"
import * as Result from "effect/Result"
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
  it("example: parameters are read as text, and name the prior", () => {
    const made = Result.getOrThrow(Prior.at(soft, { gamma: "1.5" }))
    assert.equal(made.id, "soft(gamma=3/2)")
    assert.equal(bits(made, 10, 4n), "13")
  })
  it("example: wrong parameters give one line that says what is wrong", () => {
    for (const [plugin, params] of [
      [soft, { gamma: "-1" }],
      [soft, { gamma: "1/0" }],
      [soft, { gamma: "1e9" }],
      [soft, { gamma: "1".repeat(60) }],
      [soft, { gamma: "1", tau: "2" }],
      [hard, { T: "0" }],
      [hard, { T: "1/2" }],
      [mixed, { bounds: "10" }],
      [mixed, { bounds: "10:1,20" }],
      [mixed, { bounds: [] }],
      [hard, null],
      [speed, { gamma: "1" }],
      [speed, 7]
    ] as const) {
      const made = Prior.at(plugin, params)
      assert.isTrue(Result.isFailure(made), JSON.stringify(params))
      if (Result.isFailure(made))
        assert.match(made.failure, /^(soft|hard|hard\/mixed|speed): [^\n]+$/)
    }
  })
  it("example: a number of too many digits is told so", () => {
    assert.deepEqual(
      Prior.at(hard, { T: "1".repeat(31) }),
      Result.fail(
        `hard: expected T, a positive integer of at most 30 digits such as 5000, not \`${"1".repeat(31)}\``
      )
    )
  })
  it("example: every prior has defaults, and takes what its laws draw", () => {
    for (const plugin of builtIn) {
      assert.isTrue(Result.isSuccess(Prior.at(plugin)), plugin.id)
      for (const params of fc.sample(arbitraries.params(plugin), { numRuns: 30, seed: 1 })) {
        const made = Prior.at(plugin, params)
        assert.isTrue(Result.isSuccess(made), `${plugin.id} ${JSON.stringify(params)}`)
      }
    }
  })

  it("example: a list of bounds is typed, or JSON, or its text", () => {
    const written = [
      "10:3,1000:1",
      [
        { T: "10", share: "3" },
        { T: 1000, share: 1 }
      ]
    ]
    for (const bounds of [...written, JSON.stringify(written[1])]) {
      const prior = Result.getOrThrow(Prior.at(mixed, { bounds }))
      assert.equal(prior.id, "hard/mixed(bounds=10:3,1000:1)")
      assert.equal(bits(prior, 98, 100n), "100")
    }
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

describe("Prior.wrong", () => {
  it("example: what is no plugin is told in one line", () => {
    const wrong = (part: object): string | undefined => Prior.wrong({ ...soft, ...part })
    assert.equal(wrong({}), undefined)
    assert.include(wrong({ declares: ["semimesure"] }), "not `semimesure`")
    assert.include(wrong({ id: "a b" }), "an id without blanks")
    assert.include(wrong({ about: 7 }), "one sentence")
    assert.include(wrong({ make: undefined }), "a function make")
    for (const bounds of [7, [7], [{ kind: "hard", on: "steps", at: "T" }], [{ kind: "soft" }]]) {
      assert.include(wrong({ bounds }), "soft: expected bounds that say kind, on and at")
    }
    assert.include(wrong({ parameters: undefined }), "its parameters")
    for (const it of [
      7,
      {},
      { type: "real", about: "", default: "1" },
      { type: "count", about: "" }
    ]) {
      assert.include(
        wrong({ parameters: { gamma: it } }),
        "soft: expected gamma as { type: count or"
      )
    }
    const half = { type: "count", about: "", default: "1/2" }
    assert.include(wrong({ parameters: { T: half } }), "expected a default of T that is a positive")
  })

  it("example: what a plugin makes and is no weight is told when it is asked for", () => {
    const cost = { mass: Rational.one, bits: 0, steps: 1n, space: 0n }
    const made = (make: () => unknown): Result.Result<unknown, string> =>
      Result.map(Prior.at({ ...speed, make } as typeof speed), ({ weight }) => weight(cost))
    assert.deepEqual(
      made(() => 7),
      Result.fail("speed: expected make to give a function of a cost, not `7`")
    )
    assert.deepEqual(
      made(() => {
        throw new RangeError("Expected rain,\nnot sun")
      }),
      Result.fail("speed: Expected rain,")
    )
    const stating = { ...speed, universal: () => assert.fail("no constant") }
    assert.deepEqual(Prior.at(stating), Result.fail("speed: no constant"))
    for (const weight of [Number.NaN, {}, { factors: [[Rational.of(-1), Rational.one]] }]) {
      assert.throws(() => made(() => () => weight), /^speed: expected a weight, [^\n]*$/)
    }
  })
})
