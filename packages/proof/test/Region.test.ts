import { Fraction, Region, Sentence, Statement } from "@headwater/proof"
import * as Schema from "effect/Schema"
import { assert, describe, it } from "vitest"

describe("Region", () => {
  const sizes = (n: Region.Bounds) => Region.make({ sizes: { n } })

  it("example: bounds meet at an end and not beyond it", () => {
    assert.deepEqual(Region.meet(sizes([0, 3]), sizes([3, 5]))?.sizes, { n: [3, 3] })
    assert.isUndefined(Region.meet(sizes([0, 3]), sizes([4, 5])))
    assert.deepEqual(Region.meet(sizes([0, null]), sizes([4, null]))?.sizes, { n: [4, null] })
    assert.deepEqual(Region.meet(sizes([0, null]), sizes([4, 5]))?.sizes, { n: [4, 5] })
    assert.deepEqual(Region.meet(sizes([4, 5]), sizes([0, null]))?.sizes, { n: [4, 5] })
  })

  it("example: sizes beyond the safe integers are exact", () => {
    const large = 2n ** 108n
    assert.isUndefined(Region.meet(sizes([0, large - 1n]), sizes([large, null])))
    assert.deepEqual(Region.toJson(sizes([large, null])).sizes, { n: [large.toString(), null] })
    assert.deepEqual(Region.toJson(sizes([3n, 4n])).sizes, { n: [3, 4] })
    assert.isTrue(Schema.is(Region.Json)(Region.toJson(sizes([1, large]))))
  })

  it("example: bounds the wrong way round are refused", () => {
    assert.throws(() => sizes([3, 2]), "Expected bounds of n in order, not `3` and `2`")
    assert.throws(() => sizes([NaN, null]), RangeError)
    assert.doesNotThrow(() => sizes([2, 2]))
  })

  it("example: words", () => {
    const { show, make } = Region
    assert.equal(
      show(make({ where: { p: false }, sizes: { n: [1, 1], t: [2, null] } })),
      "not p, n = 1, t >= 2"
    )
    assert.equal(show(make({ where: { "on a": true, "on b": false } })), "on a")
    assert.equal(show(make({ where: { "not late": false, "not odd": true } })), "late, not odd")
    assert.equal(show(Region.everywhere), "everywhere")
  })

  it("example: a condition turned round, and a size within bounds", () => {
    assert.deepEqual(Region.flip(Region.make({ where: { p: true, q: true } }), "p").where, {
      p: false,
      q: true
    })
    assert.deepEqual(Region.flip(Region.make({ where: { p: false } }), "p").where, { p: true })
    assert.deepEqual(Region.flip(Region.everywhere, "p").where, { p: true })
    const within = [0, 1, 2, 3].map((n) => Region.isWithin(n, [1, 2]))
    assert.deepEqual(within, [false, true, true, false])
    assert.isTrue(Region.isWithin(9, [1, null]))
  })
})

describe("Fraction", () => {
  const { parse, show } = Fraction

  it("example: read and shown in lowest terms", () => {
    assert.equal(show(parse("-6/4")), "-3/2")
    assert.equal(show(Fraction.from({ numerator: 6n, denominator: -4n })), "-3/2")
    assert.equal(show(Fraction.from(7)), "7")
    assert.equal(show(Fraction.plus(parse("1/2"), parse("1/3"))), "5/6")
    assert.equal(show(Fraction.plus(parse("1/4"), parse("1/4"))), "1/2")
    assert.equal(show(Fraction.times(parse("-1/2"), parse("2/3"))), "-1/3")
    assert.equal(show(Fraction.over(parse("1/2"), parse("-3"))), "-1/6")
  })

  it("example: order", () => {
    const order = [
      ["1/3", "1/2"],
      ["1/2", "2/4"],
      ["-1/3", "-1/2"]
    ].map(([a, b]) => Fraction.compare(parse(a!), parse(b!)))
    assert.deepEqual(order, [-1, 0, 1])
  })

  it("example: a percentage is cut off, so that only a whole is a hundred", () => {
    const shown = ["1", "0", "1/2", "1/8", "1/3", "28291608/28308888", "99999999/100000000", "1/20"]
    assert.deepEqual(
      shown.map((it) => Fraction.percent(parse(it))),
      ["100 %", "0 %", "50 %", "12.5 %", "33.33 %", "99.93 %", "99.99 %", "5 %"]
    )
  })

  it("example: what is no fraction is refused", () => {
    assert.throws(() => parse("0.5"), "Expected a fraction p/q, not `0.5`")
    assert.throws(() => parse("1/0"), "Expected a denominator other than `0`")
    assert.throws(() => Fraction.from(0.5), "Expected a safe integer, not `0.5`")
    assert.throws(() => Fraction.from({ numerator: 1n, denominator: 0n }), RangeError)
  })
})

describe("Sentence", () => {
  it("example: only what is filled in has digits", () => {
    assert.equal(Sentence.say`a ${1} b ${"2/3"}${4n}.`.sentence, "a 1 b 2/34.")
    assert.equal(Sentence.say`none`.sentence, "none")
    assert.throws(() => Sentence.say`in ${1} of 3`, "Expected no digits in the words of a finding")
    assert.throws(() => Sentence.say`7 of ${1}`, RangeError)
  })
})

describe("Statement", () => {
  it("example: a name is a number and words", () => {
    assert.equal(Statement.key("S12 a_b2_c"), "a_b2_c")
    for (const name of ["S1", "a_b", "S1 A", "S1  a", "Sx a", "S1 a b", "S1 2a", "xS1 a"]) {
      assert.throws(() => Statement.key(name), "Expected a name such as")
    }
  })
})
