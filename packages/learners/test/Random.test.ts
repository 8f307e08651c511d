import { Rational } from "@headwater/exact"
import { Random, Sampler } from "@headwater/learners"
import { assert, describe, it } from "vitest"

describe("Random", () => {
  it("example: seeds give different streams, the same seed the same one", () => {
    const start = (seed: number) => {
      const random = Random.of(seed)
      return Array.from({ length: 3 }, () => random.bits()).join()
    }
    const starts = Array.from({ length: 1000 }, (_, seed) => start(seed))
    assert.equal(new Set(starts).size, 1000)
    assert.equal(start(2 ** 32 - 1), start(2 ** 32 - 1))
    assert.equal(Random.of(7).seed, 7)
    for (const seed of [-1, 0.5, 2 ** 32, Number.NaN]) {
      assert.throws(() => Random.of(seed), /Expected a seed from 0 to 4294967295/)
    }
  })
  it("example: uniform numbers use all 53 bits and stay below 1", () => {
    const random = Random.of(3)
    const drawn = Array.from({ length: 2000 }, () => random.uniform())
    assert.isTrue(drawn.every((x) => x >= 0 && x < 1 && Number.isInteger(x * 2 ** 53)))
    assert.isTrue(drawn.some((x) => (x * 2 ** 53) % 2 === 1))
    const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length
    assert.isBelow(Math.abs(mean - 0.5), 0.03)
  })
  it("example: integers below a bound reach every value of a small range, and long ones too", () => {
    const random = Random.of(11)
    for (const n of [1n, 2n, 3n, 7n, 2n ** 32n, 2n ** 33n + 1n, 10n ** 30n]) {
      const drawn = Array.from({ length: 300 }, () => random.below(n))
      assert.isTrue(drawn.every((it) => it >= 0n && it < n))
      if (n < 10n) assert.equal(new Set(drawn).size, Number(n))
      else assert.isTrue(drawn.some((it) => it > n / 2n))
    }
    assert.throws(() => random.below(0n), /positive number of outcomes, not `0`/)
  })
})

describe("Sampler", () => {
  const weights = [1, 0, 2].map((n) => Rational.of(n, 7))
  it("example: outcomes of an algorithm that draws more after some draws", () => {
    const outcomes = [
      ...Sampler.everyOutcome((sampler) => {
        const first = sampler.index(weights)
        return first === 0 ? `${first}` : `${first}${sampler.index(weights)}`
      })
    ]
    assert.deepEqual(
      outcomes.map(({ value, probability }) => `${value}: ${probability.toString()}`).toSorted(),
      ["0: 1/3", "20: 2/9", "22: 4/9"]
    )
  })
  it("example: a random stream draws by the weights", () => {
    const sampler = Sampler.from(Random.of(5))
    const counts = [0, 0, 0]
    for (let n = 0; n < 3000; n++) counts[sampler.index(weights)]!++
    assert.equal(counts[1], 0)
    assert.isBelow(Math.abs(counts[0]! / 3000 - 1 / 3), 0.03)
  })
  it("example: uniform numbers fall into intervals that hold their beginnings", () => {
    const at = (u: number) => Sampler.inverting(() => u).index(weights)
    assert.deepEqual([0, 0.333, 0.334, 0.999].map(at), [0, 0, 2, 2])
    const halves = [Rational.zero, Rational.one, Rational.one]
    const ends = [0, 0.5].map((u) => Sampler.inverting(() => u).index(halves))
    assert.deepEqual(ends, [1, 2])
    for (const u of [1, -1, Number.NaN]) assert.throws(() => at(u), /number from 0 to below 1/)
  })
  it("example: no weight, or a negative one, is nothing to draw by", () => {
    for (const sampler of [Sampler.from(Random.of(1)), undefined]) {
      const index = (them: ReadonlyArray<Rational>) =>
        sampler === undefined
          ? [...Sampler.everyOutcome((it) => it.index(them))]
          : sampler.index(them)
      assert.throws(() => index([Rational.zero]), /Expected a positive weight/)
      assert.throws(() => index([Rational.of(-1)]), /not negative, not `-1`/)
    }
  })
})
