import { LogForm, Rational, Weight } from "@headwater/exact"
import { arbitraries, weights } from "@headwater/exact/laws"
import { Law } from "@headwater/proof"
import { Result } from "effect"
import * as fc from "fast-check"
import { assert, it } from "vitest"

Law.check(
  it,
  weights({
    ...Weight,
    name: "Weight",
    arbitrary: arbitraries.weight(),
    addends: arbitraries.weight({ integers: true }),
    show: Weight.toString
  })
)

const rational = (w: Weight): Rational => Result.getOrThrow(Weight.toRational(w))
const refusal = (w: Weight): string => Result.getOrThrow(Result.flip(Weight.toRational(w)))
const integers = arbitraries.weight({ integers: true })

it("claim: on integer exponents the operations are those of the rationals", () => {
  fc.assert(
    fc.property(integers, integers, (v, w) => {
      const [x, y] = [rational(v), rational(w)]
      assert.isTrue(rational(Weight.times(v, w)).equals(x.times(y)))
      assert.isTrue(rational(Weight.plus(v, w)).equals(x.plus(y)))
      assert.strictEqual(Weight.compare(v, w), x.compare(y))
      assert.strictEqual(Weight.equals(v, w), x.equals(y))
      assert.isTrue(rational(Weight.of(x)).equals(x))
      if (y.sign !== 0) assert.isTrue(rational(Weight.dividedBy(v, w)).equals(x.dividedBy(y)))
      const bits = Weight.logOdds(v, w)
      if (x.sign === 0 || y.sign === 0) assert.isUndefined(bits)
      else assert.isTrue(bits?.equals(LogForm.log2(x.dividedBy(y))))
    })
  )
})

it("claim: a sum of many is the sum of the rationals", () => {
  fc.assert(
    fc.property(fc.array(integers), (list) => {
      assert.isTrue(rational(Weight.sum(list)).equals(Rational.sum(list.map(rational))))
    })
  )
})

it("claim: rational exponents compare as their integer powers do", () => {
  const rooted = fc.tuple(integers, fc.integer({ min: 1, max: 6 }))
  fc.assert(
    fc.property(rooted, rooted, ([v, m], [w, n]) => {
      fc.pre(!Weight.isZero(v) && !Weight.isZero(w))
      const root = (u: Weight, d: number): Weight =>
        Weight.isZero(u)
          ? u
          : u.factors
              .map(([b, e]) => Weight.power(b, Rational.from(e).times(Rational.of(1, d))))
              .reduce(Weight.times, Weight.one)
      // v^(1/m) against w^(1/n) is v^n against w^m.
      const expected = rational(v).pow(n).compare(rational(w).pow(m))
      assert.strictEqual(Weight.compare(root(v, m), root(w, n)), expected)
    })
  )
})

it("claim: bits is the length as a double", () => {
  fc.assert(
    fc.property(arbitraries.weight(), (w) => {
      const bits = Weight.bits(w)
      assert.strictEqual(bits, Weight.isZero(w) ? Infinity : Weight.length(w).toNumber())
    })
  )
})

it("example: exponents of ten million are compared and shown, never multiplied out", () => {
  const slow = Weight.times(Weight.power(2n, -98), Weight.power(509n, -10_000_000))
  const fast = Weight.times(Weight.power(2n, -146), Weight.power(111n, -10_000_000))
  assert.strictEqual(Weight.compare(slow, fast), -1)
  assert.strictEqual(
    Weight.toString(Weight.odds(slow, fast)),
    "2^48 · 111^10000000 · 509^-10000000"
  )
  const odds = LogForm.of(-48)
    .minus(LogForm.log2(111n).times(10_000_000))
    .plus(LogForm.log2(509n).times(10_000_000))
  assert.isTrue(Weight.length(Weight.odds(slow, fast)).equals(odds))
  assert.match(refusal(slow), /^Expected at most 16777216 bits, not `a value of \d+`$/)
})

it("example: the common powers of a sum of huge powers are factored out", () => {
  const tiny = Weight.power(2n, -100_000_000)
  const sum = Weight.sum([tiny, Weight.times(tiny, Weight.power(3n, -2)), tiny])
  assert.strictEqual(Weight.toString(sum), "2^-100000000 · 9^-1 · 19")
  assert.throws(
    () => Weight.plus(tiny, Weight.one),
    RangeError,
    "Expected at most 16777216 bits, not `a value of 100000001`"
  )
})

it("example: fractional exponents add where all summands share them", () => {
  const root = Weight.power(3n, Rational.of(1, 2))
  const sum = Weight.plus(root, Weight.power(3n, Rational.of(5, 2)))
  assert.strictEqual(Weight.toString(sum), "2 · 3^(1/2) · 5")
  assert.throws(
    () => Weight.plus(root, Weight.one),
    RangeError,
    "Expected integer exponents, not `3^(1/2)`"
  )
})

it("example: toRational at its bounds", () => {
  assert.strictEqual(
    refusal(Weight.power(3n, Rational.of(1, 2))),
    "Expected integer exponents, not `3^(1/2)`"
  )
  assert.isTrue(Result.isSuccess(Weight.toRational(Weight.power(2n, 16_777_215))))
  assert.isTrue(Result.isFailure(Weight.toRational(Weight.power(2n, 16_777_216))))
  assert.isTrue(Result.isFailure(Weight.toRational(Weight.power(2n, -16_777_216))))
  // Related bases cancel before anything is multiplied out.
  const cancelling = Weight.times(Weight.power(9n, 10 ** 9), Weight.power(3n, -2 * 10 ** 9 + 1))
  assert.strictEqual(rational(cancelling).toString(), "3")
})

it("example: toString(w)", () => {
  const show = Weight.toString
  assert.deepEqual([Weight.zero, Weight.one].map(show), ["0", "1"])
  assert.strictEqual(show(Weight.of(Rational.of(3, 8))), "2^-3 · 3")
  const w = Weight.times(Weight.power(61n, -1), Weight.power(2n, -98))
  assert.strictEqual(show(w), "2^-98 · 61^-1")
  assert.strictEqual(
    show({ factors: [[{ numerator: 8n, denominator: 4n }, Rational.of(1, 2)]] }),
    "2^(1/2)"
  )
})

it("example: zero", () => {
  assert.isTrue(Weight.isZero(Weight.of(Rational.zero)))
  assert.isTrue(Weight.isZero(Weight.power(0n, Rational.of(1, 2))))
  assert.isFalse(Weight.isZero(Weight.power(0n, 0)))
  assert.isTrue(Weight.isZero(Weight.dividedBy(Weight.zero, Weight.one)))
  assert.isTrue(Weight.isZero(Weight.sum([])))
  assert.strictEqual(Weight.compare(Weight.zero, Weight.power(2n, -(10 ** 9))), -1)
  assert.strictEqual(Weight.compare(Weight.zero, Weight.zero), 0)
  assert.strictEqual(rational(Weight.zero).toString(), "0")
})

it("example: a violated precondition throws a RangeError that says what came", () => {
  assert.throws(() => Weight.of(Rational.of(-1)), RangeError, "not `-1`")
  assert.throws(() => Weight.power(0n, -1), RangeError, "not `-1`")
  assert.throws(() => Weight.power(2n, 0.5), RangeError, "Expected an integer, not `0.5`")
  assert.throws(() => Weight.odds(Weight.one, Weight.zero), RangeError, "Expected a weight above 0")
  assert.throws(() => Weight.length(Weight.zero), RangeError, "Expected a weight above 0, not `0`")
})
