import { Bits, Rational } from "@headwater/exact"
import { arbitraries, prefixCode } from "@headwater/exact/laws"
import { Law } from "@headwater/proof"
import { Result } from "effect"
import * as fc from "fast-check"
import { assert, it } from "vitest"

Law.check(
  it,
  prefixCode({
    name: "gamma",
    arbitrary: arbitraries.positiveInteger(),
    equals: Object.is,
    encode: Bits.gamma,
    decode: Bits.readGamma
  })
)

it("claim: gamma words of at most L bits leave exactly the strings that are all zeros at first", () => {
  // Kraft, sharp: the words, plus the strings of L bits that no word begins, fill everything.
  for (let length = 1; length <= 13; length++) {
    const words: Array<string> = []
    for (let n = 1n; Bits.gammaLength(n) <= length; n++) words.push(Bits.gamma(n))
    const open = [...Bits.strings(length)].filter((s) => !words.some((w) => s.startsWith(w)))
    const rest = Rational.pow2(-length).times(Rational.of(open.length))
    assert.strictEqual(Bits.kraft(words).plus(rest).toString(), "1")
    assert.isTrue(Bits.isPrefixFree(words))
    for (const s of open) assert.isTrue(Result.isFailure(Bits.readGamma(s, 0)))
  }
})

it("claim: bits that differ are those of the exclusive or of the numbers", () => {
  for (const a of Bits.strings(4)) {
    for (const b of Bits.strings(4)) {
      const differ = Number.parseInt(a, 2) ^ Number.parseInt(b, 2)
      assert.strictEqual(Bits.xor(a, b), differ.toString(2).padStart(4, "0"))
    }
  }
  assert.throws(() => Bits.xor("01", "0"), "Expected 2 bits, not `0`")
})

it("claim: gammaLength is the length of the gamma code", () => {
  fc.assert(
    fc.property(arbitraries.positiveInteger(300), (n) => {
      assert.strictEqual(Bits.gammaLength(n), Bits.gamma(n).length)
      assert.strictEqual(Bits.bitLength(n), n.toString(2).length)
    })
  )
})

it("claim: bitLength is right where a double rounds, and beyond the largest double", () => {
  for (let k = 1; k <= 1100; k++) {
    const power = 1n << BigInt(k)
    for (const gap of [-1n, 0n, 1n]) {
      assert.strictEqual(Bits.bitLength(power + gap), (power + gap).toString(2).length)
    }
    for (const lost of [53, 54]) {
      const n = power - (1n << BigInt(Math.max(0, k - lost)))
      assert.strictEqual(Bits.bitLength(n), n.toString(2).length)
    }
  }
})

it("claim: isPrefixFree agrees with comparing all pairs", () => {
  fc.assert(
    fc.property(fc.array(arbitraries.bits(6), { maxLength: 8 }), (codes) => {
      const slow = codes.every((a, i) => codes.every((b, j) => i === j || !b.startsWith(a)))
      assert.strictEqual(Bits.isPrefixFree(codes), slow)
    }),
    { numRuns: 500 }
  )
})

it("claim: a prefix-free code has a Kraft sum of at most 1", () => {
  fc.assert(
    fc.property(fc.array(arbitraries.bits(6), { maxLength: 8 }), (codes) => {
      fc.pre(Bits.isPrefixFree(codes))
      assert.isTrue(Bits.kraft(codes).compare(Rational.one) <= 0)
    })
  )
})

it("counterexample: a Kraft sum of at most 1 makes a code prefix-free", () => {
  const property = fc.property(fc.array(arbitraries.bits(6), { maxLength: 8 }), (codes) => {
    fc.pre(Bits.kraft(codes).compare(Rational.one) <= 0)
    return Bits.isPrefixFree(codes)
  })
  const { counterexample, failed } = fc.check(property, { numRuns: 1000 })
  assert.isTrue(failed)
  const [witness] = counterexample ?? [[]]
  assert.strictEqual(witness.length, 2)
})

it("claim: strings lists every string of a length once, in order", () => {
  for (let length = 0; length <= 10; length++) {
    const list = [...Bits.strings(length)]
    assert.strictEqual(new Set(list).size, 2 ** length)
    assert.deepEqual(list, list.toSorted())
    assert.isTrue(list.every((s) => s.length === length && Bits.isBits(s)))
  }
})

it("example: gamma(n) for n from 1 to 8", () => {
  assert.deepEqual([1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n].map(Bits.gamma), [
    "1",
    "010",
    "011",
    "00100",
    "00101",
    "00110",
    "00111",
    "0001000"
  ])
})

it("example: readGamma(bits, at) of too few bits is incomplete", () => {
  for (const [bits, at] of [
    ["", 0],
    ["0", 0],
    ["0000", 0],
    ["001", 0],
    ["0010", 0],
    ["1", 1],
    ["1", 9]
  ] as const) {
    assert.deepEqual(Bits.readGamma(bits, at), Result.fail("incomplete"))
  }
})

it("example: kraft and isPrefixFree of nothing and of the empty word", () => {
  assert.strictEqual(Bits.kraft([]).toString(), "0")
  assert.isTrue(Bits.isPrefixFree([]))
  assert.strictEqual(Bits.kraft([""]).toString(), "1")
  assert.isTrue(Bits.isPrefixFree([""]))
  assert.isFalse(Bits.isPrefixFree(["", "0"]))
  assert.isFalse(Bits.isPrefixFree(["0", "0"]))
})

it("example: a violated precondition throws a RangeError that says what came", () => {
  assert.throws(() => Bits.gamma(0n), RangeError, "Expected a natural number from 1, not `0`")
  assert.throws(() => Bits.gammaLength(-1n), RangeError, "not `-1`")
  assert.throws(() => Bits.bitLength(-1n), RangeError, "not `-1`")
  assert.throws(() => Bits.kraft([-1]), RangeError, "not `-1`")
  assert.throws(() => [...Bits.strings(53)], RangeError, "not `53`")
  assert.throws(() => Bits.readGamma("0012", 0), RangeError)
  assert.throws(() => Bits.readGamma("x", 0), RangeError)
  assert.throws(() => Bits.readGamma("1", -1), RangeError)
})

it("claim: binomial counts the strings with as many ones", () => {
  for (let n = 0; n <= 8; n++) {
    const ones = Array.from(Bits.strings(n), (it) => it.replaceAll("0", "").length)
    for (let k = 0; k <= n + 1; k++) {
      const count = ones.filter((it) => it === k).length
      assert.strictEqual(Bits.binomial(n, k), BigInt(count), `${n} ${k}`)
    }
  }
  assert.throws(() => Bits.binomial(3, -1), "Expected a number of ones, not `-1`")
})
