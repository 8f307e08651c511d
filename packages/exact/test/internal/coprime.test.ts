import { Rational } from "@headwater/exact"
import * as fc from "fast-check"
import { assert, it } from "vitest"
import { coprime } from "#internal/coprime"
import type { Powers } from "#internal/Powers"

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

/** Distinct odd bases above 1, from small ones to products of many small ones. */
const bases = fc.oneof(
  fc.bigInt({ min: 1n, max: 60n }).map((n) => 2n * n + 1n),
  fc.bigInt({ min: 1n, max: 2n ** 90n }).map((n) => 2n * n + 1n),
  fc
    .array(fc.constantFrom(3n, 5n, 7n, 9n, 15n, 21n, 25n), { minLength: 1, maxLength: 30 })
    .map((list) => list.reduce((a, b) => a * b, 1n))
)
const exponents = fc.integer({ min: -6, max: 6 }).filter((e) => e !== 0)
const products: fc.Arbitrary<Powers> = fc
  .array(fc.tuple(bases, exponents), { maxLength: 40 })
  .map((list) => Array.from(new Map(list), ([base, e]) => [base, Rational.of(e)] as const))

const value = (powers: Powers): Rational =>
  powers.reduce((x, [base, e]) => x.times(Rational.of(base).pow(e.numerator)), Rational.one)

it("claim: the refined bases are coprime, above 1, with exponents other than 0", () => {
  fc.assert(
    fc.property(products, (powers) => {
      const refined = coprime(powers)
      for (const [i, [a, e]] of refined.entries()) {
        assert.isTrue(a > 1n && e.sign !== 0)
        for (const [b] of refined.slice(i + 1)) assert.strictEqual(gcd(a, b), 1n)
      }
    })
  )
})

it("claim: refinement keeps the value", () => {
  fc.assert(
    fc.property(products, (powers) => {
      assert.isTrue(value(coprime(powers)).equals(value(powers)))
    })
  )
})

it("claim: a base that is a high power costs few steps", () => {
  const powers = [
    [3n ** 20_001n, Rational.of(1)],
    [3n, Rational.of(-20_001)]
  ] as const
  assert.deepEqual(coprime(powers), [])
})
