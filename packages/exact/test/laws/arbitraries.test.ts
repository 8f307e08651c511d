import { Bits, Distribution, LogForm, Rational, Weight } from "@headwater/exact"
import { arbitraries, generator } from "@headwater/exact/laws"
import { Law } from "@headwater/proof"
import { assert, it } from "vitest"

const equal = (a: Rational, b: Rational): boolean => a.equals(b)
const within = (a: Rational, max: bigint, denominator: bigint): boolean =>
  a.denominator <= denominator && a.abs().numerator <= max

for (const set of [
  generator("rational", arbitraries.rational(), {
    valid: (a) => within(a, 60n, 60n),
    equals: equal
  }),
  generator("positiveRational", arbitraries.positiveRational({ max: 9, denominator: 7 }), {
    valid: (a) => a.sign > 0 && within(a, 9n, 7n),
    equals: equal
  }),
  generator("longRational", arbitraries.longRational(), {
    valid: (a) => within(a, 2n ** 200n, 2n ** 200n),
    equals: equal
  }),
  generator("logForm", arbitraries.logForm({ terms: 3 }), {
    // A base of two sides and its powers of two make at most three terms.
    valid: (a) => a.terms.length <= 9 && a.compare(LogForm.sum([a])) === 0,
    equals: (a, b) => a.equals(b)
  }),
  generator("weight", arbitraries.weight({ integers: true }), {
    valid: (w) =>
      Weight.isZero(w) || w.factors.every(([b, e]) => b.numerator > 0n && e.denominator === 1n),
    equals: Weight.equals
  }),
  generator("distribution", arbitraries.distribution(["a", "b", "c"]), {
    valid: (d) => Rational.sum(d.values()).equals(Rational.one),
    equals: (p, q) => Distribution.totalVariation(p, q).sign === 0
  }),
  generator("bits", arbitraries.bits(9), {
    valid: (bits) => Bits.isBits(bits) && bits.length <= 9,
    equals: Object.is
  }),
  generator("positiveInteger", arbitraries.positiveInteger(9), {
    valid: (n) => n >= 1n && n < 512n,
    equals: Object.is
  })
]) {
  Law.check(it, set)
}

it("example: distribution([]) throws a RangeError", () => {
  assert.throws(() => arbitraries.distribution([]), RangeError, "Expected at least one outcome")
})
