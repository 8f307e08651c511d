import { logMixture, versionSpace } from "@headwater/learners/laws"
import { LogWeight, Rational } from "@headwater/exact"
import { LogMixture, Mixture, VersionSpace } from "@headwater/learners"
import { Law } from "@headwater/proof"
import { assert, describe, it } from "vitest"

Law.check(it, versionSpace())
Law.check(it, logMixture())

const half = Rational.of(1, 2)

describe("VersionSpace", () => {
  const open = () =>
    VersionSpace.open({
      alphabet: 2,
      weights: [Rational.of(1, 3)],
      weightOf: Uint8Array.of(0, 0),
      outputs: [Uint8Array.of(1, 1), Uint8Array.of(0, 1)]
    })
  it("example: a symbol that all hypotheses exclude is an error and changes nothing", () => {
    const space = open()
    assert.throws(() => space.update(0, 0), Mixture.Inconsistent)
    assert.equal(space.size(), 2)
    assert.throws(() => space.revert(), /Expected an update to revert/)
  })
  it("example: malformed tables and contexts are refused in one line", () => {
    const table = { alphabet: 2, weights: [half], weightOf: Uint8Array.of(0), outputs: [] }
    assert.throws(
      () => VersionSpace.open({ ...table, weightOf: new Uint8Array(0) }),
      Mixture.Empty,
      "The class has no hypothesis"
    )
    assert.throws(
      () => VersionSpace.open({ ...table, weights: [Rational.zero] }),
      /Expected positive weights, not `0`/
    )
    assert.throws(
      () => VersionSpace.open({ ...table, weightOf: Uint8Array.of(1) }),
      /Expected an index below 1 of a weight, not `1`/
    )
    assert.throws(
      () => VersionSpace.open({ ...table, outputs: [Uint8Array.of(2)] }),
      /Expected a symbol below 2, not `2`/
    )
    assert.throws(
      () => VersionSpace.open({ ...table, outputs: [new Uint8Array(2)] }),
      /Expected 1 symbols in context 0, not `2`/
    )
    assert.throws(() => VersionSpace.open({ ...table, alphabet: 257 }), /alphabet of 1 to 256/)
    assert.throws(() => open().predict(2), /Expected a context below 2, not `2`/)
  })
  it("example: all strings of 16 bits as hypotheses: the loss is a bit a symbol", () => {
    const size = 2 ** 16
    const space = VersionSpace.open({
      alphabet: 2,
      weights: [Rational.pow2(-16)],
      weightOf: new Uint8Array(size),
      outputs: Array.from({ length: 16 }, (_, t) =>
        Uint8Array.from({ length: size }, (_, h) => (h >> t) & 1)
      )
    })
    for (let t = 0; t < 16; t++) space.update(t, (0xabcd >> t) & 1)
    assert.deepEqual([...space.left()], [0xabcd])
    assert.equal(space.loss().toString(), "16")
    for (let t = 0; t < 16; t++) space.revert()
    assert.equal(space.evidence().toString(), "1")
  })
})

describe("LogMixture", () => {
  const class_ = LogMixture.coins(Float64Array.of(-1, -1), Float64Array.of(1, 0.5))
  it("example: a symbol that all hypotheses exclude is an error, never NaN", () => {
    const xi = LogMixture.open(LogMixture.coins(Float64Array.of(0), Float64Array.of(1)))
    assert.throws(() => xi.update(undefined, 0), Mixture.Inconsistent)
    assert.equal(xi.predict(undefined).get(0), Number.NEGATIVE_INFINITY)
    assert.equal(xi.loss(), 0)
  })
  it("example: classes without weight, weights above one and wrong symbols are refused", () => {
    const nothing = LogMixture.coins(Float64Array.of(-Infinity), Float64Array.of(1))
    assert.throws(() => LogMixture.open(nothing), Mixture.Empty)
    const heavy = LogMixture.coins(Float64Array.of(1), Float64Array.of(1))
    assert.throws(() => LogMixture.open(heavy), /Expected a log weight of at most 0, not `1`/)
    const unknown = LogMixture.coins(Float64Array.of(Number.NaN), Float64Array.of(1))
    assert.throws(() => LogMixture.open(unknown), /not `NaN`/)
    assert.throws(() => LogMixture.open(class_).update(undefined, 2), /symbol below 2, not `2`/)
    assert.throws(() => LogMixture.open(class_).prune(-1), /bits of at least 0, not `-1`/)
    assert.throws(
      () => LogMixture.coins(Float64Array.of(0), Float64Array.of(1.5)),
      /Expected a probability, not `1.5`/
    )
  })
  it("example: a thousand lost bits do not underflow", () => {
    const xi = LogMixture.open(class_)
    for (let n = 0; n < 3000; n++) xi.update(undefined, n === 0 ? 0 : 1)
    assert.equal(xi.loss(), 3001)
    assert.deepEqual([...xi.posterior().log2], [-Infinity, 0])
  })
  it("example: reverts go back through what was dropped", () => {
    const coins = LogMixture.coins(Float64Array.of(-1, -1), Float64Array.of(0.5, 2 ** -10))
    const xi = LogMixture.open(coins)
    const seen = () => [xi.loss(), xi.bound(), xi.posterior().ids.length]
    const states: Array<ReadonlyArray<number>> = []
    for (let n = 0; n < 10; n++) {
      states.push(seen())
      xi.update(undefined, 1)
      if (n === 5) xi.prune(40)
    }
    assert.deepEqual(
      states.map(([, , left]) => left),
      [2, 2, 2, 2, 2, 2, 1, 1, 1, 1]
    )
    for (let n = 9; n >= 0; n--) {
      xi.revert()
      assert.deepEqual(seen(), states[n])
    }
  })
  it("example: what was dropped can be what the data want, and the bound says so", () => {
    // the coin of chance 1/1024 is dropped at 2^-50 of the mass, and then a hundred zeros come
    const weights = Float64Array.of(-1, -1)
    const xi = LogMixture.open(LogMixture.coins(weights, Float64Array.of(0.5, 2 ** -10)))
    for (let n = 0; n < 6; n++) xi.update(undefined, 1)
    assert.equal(xi.prune(40), 1)
    assert.isBelow(xi.bound(), 2 ** -40)
    for (let n = 0; n < 100; n++) xi.update(undefined, 0)
    assert.isAbove(xi.bound(), 45)
    const exact = Rational.pow2(-107).plus(
      Rational.pow2(-61).times(Rational.of(1023, 1024).pow(100))
    )
    const excess = xi.loss() + LogWeight.of(exact)
    assert.isAbove(excess, 45)
    assert.isBelow(excess, xi.bound())
  })
})
