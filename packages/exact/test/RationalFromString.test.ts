import { Rational, RationalFromString } from "@headwater/exact"
import { arbitraries } from "@headwater/exact/laws"
import { Schema } from "effect"
import * as fc from "fast-check"
import { assert, it } from "vitest"

const decode = Schema.decodeUnknownSync(RationalFromString)
const encode = Schema.encodeSync(RationalFromString)

it("law: RationalFromString › decoding reads back what encoding writes", () => {
  fc.assert(
    fc.property(arbitraries.longRational(), (a) => {
      assert.strictEqual(encode(a), a.toString())
      assert.isTrue(decode(encode(a)).equals(a))
    })
  )
})

it("example: decoding takes fractions that are not in lowest terms", () => {
  assert.isTrue(decode("6/4").equals(Rational.of(3, 2)))
  assert.isTrue(decode("-0/5").equals(Rational.zero))
})

it("example: decoding refuses other texts and values", () => {
  for (const bad of ["", "1/0", "1/00", "0.5", "1/-2", " 1", "1\n", 1, null]) {
    assert.throws(() => decode(bad))
  }
})
