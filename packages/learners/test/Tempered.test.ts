import { LogForm, Rational } from "@headwater/exact"
import { Confidence, Divergence, Learner, Measure, Mixture, Tempered } from "@headwater/learners"
import { arbitraries, confidence, tempered } from "@headwater/learners/laws"
import { Law } from "@headwater/proof"
import { assert, describe, it } from "vitest"

Law.check(it, confidence())
Law.check(it, tempered())

const half = Rational.of(1, 2)
const rate = (n: number) => Rational.of(n, 100)
const sure = { confidence: rate(99), errorRate: rate(20) }
const unsure = { confidence: rate(60), errorRate: rate(40) }

/** Predicts the bit of its context, this surely. */
const guesser = (surely: Rational): Measure.Measure<number, 0 | 1> => {
  const measure: Measure.Measure<number, 0 | 1> = {
    predict: (guess) =>
      new Map<0 | 1, Rational>([
        [guess === 0 ? 0 : 1, surely],
        [guess === 0 ? 1 : 0, Rational.one.minus(surely)]
      ]),
    after: () => measure
  }
  return measure
}

describe("Confidence", () => {
  it("example: the sure predictor errs half as often and loses more bits", () => {
    assert.isTrue(Confidence.isInversion(sure, unsure))
    assert.isFalse(Confidence.isInversion(unsure, sure))
    assert.equal(Confidence.logLoss(sure).toNumber().toFixed(3), "1.340")
    assert.equal(Confidence.logLoss(unsure).toNumber().toFixed(3), "0.971")
  })
  it("example: calibrated, the better guesser has the smaller loss", () => {
    const [a, b] = [Confidence.calibrated(sure), Confidence.calibrated(unsure)]
    assert.equal(Confidence.logLoss(a).toNumber().toFixed(3), "0.722")
    assert.isFalse(Confidence.isInversion(a, b))
  })
  it("counterexample: calibrated, beyond one half the better guesser loses more", () => {
    const [a, b] = [60, 95].map((n) =>
      Confidence.calibrated({ confidence: half, errorRate: rate(n) })
    )
    assert.isTrue(Confidence.isInversion(a!, b!))
  })
  it("example: rates of 0 and 1 have no finite loss and are refused", () => {
    assert.throws(
      () => Confidence.logLoss({ confidence: Rational.one, errorRate: half }),
      /Expected a rate between 0 and 1, not `1`/
    )
  })
  it("example: a mixture settles on the worse guesser, at every temperature", () => {
    // contexts are the guess of each: 100 rounds in which a errs 20 times and b 40 times
    const members = [sure, unsure].map(({ confidence }, index) => ({
      name: index === 0 ? "a" : "b",
      weight: half,
      measure: guesser(confidence)
    }))
    const weighed = [sure, unsure].map(({ confidence, errorRate }) => {
      const errors = Number(errorRate.times(Rational.of(100)).numerator)
      const data = Array.from({ length: 100 }, (_, t) => [0, t < errors ? 1 : 0] as [number, 0 | 1])
      const alone = [{ name: "alone", weight: half, measure: guesser(confidence) }]
      const xi = Mixture.make(alone)
      return Tempered.weighed(alone, Learner.after(xi, data))[0]!
    })
    assert.equal(members.length, weighed.length)
    const [a, b] = [weighed[0]!, weighed[1]!]
    const loss = Confidence.logLoss(sure).minus(Confidence.logLoss(unsure)).times(100)
    for (const power of [Rational.one, half, Rational.of(1, 4)]) {
      const odds = Tempered.odds(a, b, power)
      assert.isTrue(odds.equals(loss.times(power).negated()))
      assert.equal(odds.sign, -1)
    }
    assert.isAbove(Tempered.approximate(weighed, Rational.of(1, 4))[1]!, 0.99)
  })
})

describe("Tempered", () => {
  it("example: power 0 is the prior, power 1 the posterior", () => {
    const members = [Rational.of(1, 4), half].map((p, index) => ({
      name: `${index}`,
      weight: Rational.of(index + 1, 3),
      measure: Measure.bernoulli(p)
    }))
    const state = Learner.after(Mixture.make(members), [
      [undefined, 1],
      [undefined, 0]
    ])
    const weighed = Tempered.weighed(members, state)
    assert.deepEqual(Tempered.posterior(weighed, 0).map(String), ["1/3", "2/3"])
    assert.deepEqual(
      Tempered.posterior(weighed, 1).map(String),
      Mixture.posterior(state).map(String)
    )
  })
  it("example: wrong powers and excluded data are refused, never NaN", () => {
    const none = [{ weight: half, likelihood: Rational.zero }]
    assert.throws(() => Tempered.posterior(none, 1), Mixture.Inconsistent)
    assert.throws(() => Tempered.approximate(none, half), Mixture.Inconsistent)
    assert.throws(() => Tempered.posterior(none, -1), /Expected a natural power, not `-1`/)
    assert.throws(() => Tempered.odds(none[0]!, none[0]!, half), /do not exclude the data/)
    assert.throws(
      () => Tempered.odds(none[0]!, none[0]!, Rational.of(-1)),
      /power that is not negative, not `-1`/
    )
  })
})

describe("a class that is not closed under mixing", () => {
  const coins = [1, 3].map((n) => ({ weight: half, p: Rational.of(n, 4) }))
  const limit = LogForm.of(2).minus(LogForm.log2(3n).times(half)).minus(LogForm.of(1))
  it("example: two coins beside a fair truth lose .2075 bit a symbol in the limit, from below", () => {
    assert.equal(limit.toNumber().toFixed(4), "0.2075")
    const perSymbol = [101, 400].map((n) =>
      Divergence.coins(half, coins, n)!.times(Rational.of(1, n))
    )
    assert.deepEqual(
      perSymbol.map((it) => it.toNumber().toFixed(3)),
      ["0.154", "0.178"]
    )
    assert.isTrue(perSymbol[0]!.compare(perSymbol[1]!) < 0 && perSymbol[1]!.compare(limit) < 0)
  })
  it("example: ξ ≤ max_ν ν on every string, so mixing buys nothing against the best member", () => {
    for (const string of arbitraries.strings(8)) {
      const likelihood = (p: Rational) =>
        string.reduce<Rational>(
          (product, bit) => product.times(bit === 1 ? p : Rational.one.minus(p)),
          Rational.one
        )
      const each = coins.map(({ p }) => likelihood(p))
      const xi = Rational.sum(each).times(half)
      assert.isTrue(xi.compare(Rational.max(each[0]!, ...each)) <= 0)
    }
  })
  it("counterexample: with the fair coin in the class the loss is bounded", () => {
    const three = [...coins, { weight: half, p: half }].map((it) => ({
      ...it,
      weight: Rational.of(1, 3)
    }))
    const bound = LogForm.log2(3n)
    for (const n of [101, 400]) {
      assert.isTrue(Divergence.coins(half, three, n)!.compare(bound) <= 0)
    }
  })
})
