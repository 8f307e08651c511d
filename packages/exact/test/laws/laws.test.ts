import { Bits, LogForm, LogWeight, Rational, Weight } from "@headwater/exact"
import {
  arbitraries,
  generator,
  logarithm,
  logWeights,
  orderedField,
  prefixCode,
  weights
} from "@headwater/exact/laws"
import { Law } from "@headwater/proof"
import { Result } from "effect"
import * as fc from "fast-check"
import { assert, it } from "vitest"

const broken = (set: Law.LawSet): ReadonlyArray<string> =>
  Law.verdicts(set, { runs: 300 })
    .filter((verdict) => !verdict.holds)
    .map(({ law, set: of }) => `${of} › ${law}`)

const field = {
  name: "it",
  arbitrary: arbitraries.rational(),
  zero: Rational.zero,
  one: Rational.one,
  plus: (a: Rational, b: Rational) => a.plus(b),
  times: (a: Rational, b: Rational) => a.times(b),
  negated: (a: Rational) => a.negated(),
  inverse: (a: Rational) => a.inverse(),
  compare: (a: Rational, b: Rational) => a.compare(b)
}
const space = {
  name: "it",
  arbitrary: arbitraries.logForm(),
  zero: LogForm.zero,
  plus: (a: LogForm, b: LogForm) => a.plus(b),
  times: (a: LogForm, q: Rational) => a.times(q),
  compare: (a: LogForm, b: LogForm) => a.compare(b),
  log2: (r: Rational) => LogForm.log2(r)
}
const products = {
  ...Weight,
  name: "it",
  arbitrary: arbitraries.weight(),
  addends: arbitraries.weight({ integers: true })
}
const gamma = {
  name: "it",
  arbitrary: arbitraries.positiveInteger(),
  equals: Object.is,
  encode: Bits.gamma,
  decode: Bits.readGamma
}

it("counterexample: floats are an ordered field", () => {
  const floats = orderedField<number>({
    name: "float",
    arbitrary: fc.integer({ min: -100, max: 100 }).map((n) => n / 10),
    zero: 0,
    one: 1,
    plus: (a, b) => a + b,
    times: (a, b) => a * b,
    negated: (a) => -a,
    inverse: (a) => 1 / a,
    compare: (a, b) => a - b
  })
  assert.include(broken(floats), "commutativeMonoid(float, plus) › associative")
})

it("counterexample: an order by numerator alone is compatible with plus", () => {
  const compare = (a: Rational, b: Rational): number => Number(a.numerator - b.numerator)
  assert.include(broken(orderedField({ ...field, compare })), "orderedField(it) › compatible")
})

it("counterexample: comparing logarithms by their floats is exact", () => {
  const compare = (a: LogForm, b: LogForm): number => a.toNumber() - b.toNumber()
  // Sound on what the generator makes; a near tie tells them apart.
  const [a, b] = [LogForm.log2(10n ** 20n + 1n), LogForm.log2(10n ** 20n)]
  assert.strictEqual(compare(a, b), 0)
  assert.strictEqual(space.compare(a, b), 1)
})

it("counterexample: a logarithm that loses the denominator is a homomorphism", () => {
  const log2 = (r: Rational): LogForm => LogForm.log2(r.numerator)
  assert.include(broken(logarithm({ ...space, log2 })), "logarithm(it) › homomorphism")
})

it("counterexample: a length without its sign is a code length", () => {
  const length = (w: Weight): LogForm => Weight.length(w).negated()
  assert.deepEqual(broken(weights({ ...products, length })), ["weights(it) › heavier-is-shorter"])
})

it("counterexample: the binary digits alone are a prefix code", () => {
  const digits = prefixCode({
    ...gamma,
    encode: (n) => n.toString(2),
    decode: (bits, at) =>
      at < bits.length
        ? Result.succeed([BigInt(`0b${bits.slice(at)}`), bits.length] as const)
        : Result.fail("incomplete")
  })
  assert.includeMembers(
    [...broken(digits)],
    ["prefixCode(it) › prefix-free", "prefixCode(it) › kraft"]
  )
})

it("counterexample: a sum of log weights that forgets to shift is tied to its twin", () => {
  const sum = (logs: Float64Array): number => Math.log2(logs.reduce((t, a) => t + 2 ** (a / 2), 0))
  assert.include(broken(logWeights({ name: "it", sum })), "logWeights(it) › twin")
  assert.deepEqual(broken(logWeights({ name: "it", sum: LogWeight.sum })), [])
})

it("counterexample: a generator that strays is valid", () => {
  const stray = generator("it", fc.integer(), { valid: (n) => n >= 0, equals: Object.is })
  assert.deepEqual(broken(stray), ["generator(it) › valid", "generator(it) › shrinks"])
})
