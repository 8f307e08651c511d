import { Rational, type RationalLike } from "@headwater/exact"
import { arbitraries, orderedField } from "@headwater/exact/laws"
import { Law } from "@headwater/proof"
import { Result } from "effect"
import * as fc from "fast-check"
import { Fraction } from "fraction.js"
import { assert, it } from "vitest"

const field = {
  zero: Rational.zero,
  one: Rational.one,
  plus: (a: Rational, b: Rational) => a.plus(b),
  times: (a: Rational, b: Rational) => a.times(b),
  negated: (a: Rational) => a.negated(),
  inverse: (a: Rational) => a.inverse(),
  compare: (a: Rational, b: Rational) => a.compare(b)
}
Law.check(it, orderedField({ ...field, name: "Rational", arbitrary: arbitraries.rational() }))
Law.check(
  it,
  orderedField({ ...field, name: "long Rational", arbitrary: arbitraries.longRational() })
)

const fraction = (x: Rational): Fraction => new Fraction(x.numerator, x.denominator)
const same = (x: Rational, y: Fraction): boolean => x.toString() === y.toFraction()
const pairs = fc.tuple(arbitraries.longRational(), arbitraries.longRational())
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

it("claim: the field operations agree with fraction.js", () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const [x, y] = [fraction(a), fraction(b)]
      assert.isTrue(same(a.plus(b), x.add(y)))
      assert.isTrue(same(a.minus(b), x.sub(y)))
      assert.isTrue(same(a.times(b), x.mul(y)))
      if (b.sign !== 0) assert.isTrue(same(a.dividedBy(b), x.div(y)))
      assert.strictEqual(a.compare(b), Math.sign(x.compare(y)))
      assert.strictEqual(a.equals(b), x.equals(y))
      assert.strictEqual(a.floor(), BigInt(x.floor().toFraction()))
      assert.strictEqual(a.ceil(), BigInt(x.ceil().toFraction()))
      assert.isTrue(same(a.abs(), x.abs()))
    })
  )
})

it("claim: integer powers agree with repeated products", () => {
  fc.assert(
    fc.property(arbitraries.rational(), fc.integer({ min: -9, max: 9 }), (a, n) => {
      fc.pre(a.sign !== 0)
      let product = Rational.one
      for (let i = 0; i < Math.abs(n); i++) product = product.times(n < 0 ? a.inverse() : a)
      assert.isTrue(a.pow(n).equals(product))
    })
  )
})

it("claim: every result is in lowest terms with a positive denominator", () => {
  fc.assert(
    fc.property(pairs, fc.integer({ min: 1, max: 50 }), ([a, b], k) => {
      const stretched = {
        numerator: b.numerator * BigInt(-k),
        denominator: b.denominator * BigInt(-k)
      }
      const results = [
        a.plus(stretched),
        a.minus(stretched),
        a.times(stretched),
        Rational.sum([a, stretched, b]),
        Rational.min(stretched, a),
        Rational.max(stretched, a)
      ]
      for (const { denominator, numerator } of results) {
        assert.isTrue(denominator > 0n)
        assert.strictEqual(gcd(numerator < 0n ? -numerator : numerator, denominator), 1n)
      }
      assert.strictEqual(a.compare(stretched), a.compare(b))
      assert.isTrue(b.equals(stretched))
    })
  )
})

it("claim: a sum of many agrees with adding one by one", () => {
  const many = fc.array(fc.oneof(arbitraries.rational(), arbitraries.longRational()))
  fc.assert(
    fc.property(many, (list) => {
      const slow = list.reduce((a, b) => a.plus(b), Rational.zero)
      assert.isTrue(Rational.sum(list).equals(slow))
    })
  )
})

it("claim: parse reads back what toString writes", () => {
  fc.assert(
    fc.property(arbitraries.longRational(), (a) => {
      assert.isTrue(Result.getOrThrow(Rational.parse(a.toString())).equals(a))
    })
  )
})

/** The decimal expansion, by long division: an independent road to the nearest double. */
const decimal = (a: Rational, places: bigint): string => {
  const size = a.abs()
  const digits = (size.numerator * 10n ** places) / size.denominator
  const rest = (size.numerator * 10n ** places) % size.denominator
  // A last digit 1 stands for whatever follows: it only has to be above a tie.
  return `${a.sign < 0 ? "-" : ""}${digits}${rest === 0n ? "" : "1"}e-${places + (rest === 0n ? 0n : 1n)}`
}

it("claim: toNumber is the double nearest to the decimal expansion, subnormals included", () => {
  const wide = fc
    .tuple(arbitraries.longRational(), fc.integer({ min: -1300, max: 1100 }))
    .map(([a, n]) => a.times(Rational.pow2(n)))
  fc.assert(
    fc.property(wide, (a) => {
      assert.strictEqual(a.toNumber() + 0, Number(decimal(a, 1600n)) + 0)
    }),
    { numRuns: 500 }
  )
})

it("claim: toNumber gives every double back", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      // An exact reading of the double: scale by powers of two until it is an integer.
      let [n, d, y] = [1n, 1n, x]
      while (!Number.isInteger(y)) {
        const factor = Math.abs(y) < 1 ? 2 ** 52 : 2
        y *= factor
        d *= BigInt(factor)
      }
      n = BigInt(y)
      assert.strictEqual(Rational.of(n, d).toNumber(), x + 0)
    })
  )
})

it("example: toNumber at ties and at the ends", () => {
  assert.strictEqual(Rational.of(2n ** 53n + 1n).toNumber(), 2 ** 53)
  assert.strictEqual(Rational.of(2n ** 53n + 3n).toNumber(), 2 ** 53 + 4)
  assert.strictEqual(Rational.of(2n ** 1024n - 2n ** 970n).toNumber(), Number.POSITIVE_INFINITY)
  assert.strictEqual(Rational.of(2n ** 1024n - 2n ** 970n - 1n).toNumber(), Number.MAX_VALUE)
  assert.strictEqual(Rational.pow2(-1075).toNumber(), 0)
  assert.strictEqual(Rational.pow2(-1075).times(Rational.of(3, 2)).toNumber(), Number.MIN_VALUE)
  assert.strictEqual(Rational.pow2(20_000_000).negated().toNumber(), Number.NEGATIVE_INFINITY)
  assert.strictEqual(Rational.pow2(-20_000_000).toNumber(), 0)
})

it("example: parse takes integers, fractions and finite decimals", () => {
  const read = (text: string): string => Result.getOrThrow(Rational.parse(text)).toString()
  assert.deepEqual(["3/4", "-2", "0.25", "-6/4", "007", "-0.50", "0", "-0"].map(read), [
    "3/4",
    "-2",
    "1/4",
    "-3/2",
    "7",
    "-1/2",
    "0",
    "0"
  ])
})

it("example: parse refuses everything else in one line", () => {
  for (const text of [
    "",
    " 1",
    "1 ",
    "1/0",
    "1/-2",
    "1.",
    ".5",
    "1e3",
    "1_0",
    "+1",
    "1/2/3",
    "½"
  ]) {
    const message = Result.getOrThrow(Result.flip(Rational.parse(text)))
    assert.match(message, /^Expected [^\n]+, not `[^\n]*`$/)
  }
  assert.strictEqual(
    Result.getOrThrow(Result.flip(Rational.parse("1\n2"))),
    'Expected a rational such as "3/4", "-2" or "0.25", not `1 2`'
  )
  assert.isBelow(Result.getOrThrow(Result.flip(Rational.parse("x".repeat(9999)))).length, 150)
})

it("example: a violated precondition throws a RangeError that says what came", () => {
  assert.throws(() => Rational.of(1, 0), RangeError, "Expected a denominator other than 0, not `0`")
  assert.throws(() => Rational.of(0.5), RangeError, "Expected an integer, not `0.5`")
  assert.throws(() => Rational.of(Number.NaN), RangeError, "not `NaN`")
  assert.throws(() => Rational.one.dividedBy(Rational.zero), RangeError, "not `0`")
  assert.throws(() => Rational.zero.pow(-1), RangeError, "not `0`")
  assert.throws(() => Rational.one.plus({ numerator: 1n, denominator: 0n }), RangeError)
})

it("example: plain data and values of other copies are taken by their fields", () => {
  const foreign: RationalLike = { numerator: -3n, denominator: -6n }
  assert.strictEqual(Rational.of(1, 2).plus(foreign).toString(), "1")
  assert.strictEqual(Rational.from(foreign).toString(), "1/2")
  assert.isTrue(Rational.of(1, 2).equals(foreign))
})

it("example: JSON.stringify(x) is the text", () => {
  assert.strictEqual(JSON.stringify({ x: Rational.of(3, 4) }), '{"x":"3/4"}')
})

it("example: what plain JavaScript may give by mistake is one line", () => {
  const given = (text: string): never => JSON.parse(text) as never
  assert.throws(() => Rational.of(given('"1"')), "Expected an integer, not `1`")
  assert.throws(() => Rational.of(given("null")), "Expected an integer, not `null`")
  assert.throws(
    () => Rational.one.plus(given('"1/2"')),
    "Expected a rational with a bigint numerator and denominator, not `1/2`"
  )
})
