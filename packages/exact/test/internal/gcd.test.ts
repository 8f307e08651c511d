import * as fc from "fast-check"
import { assert, it } from "vitest"
import { bitLength } from "#internal/bitLength"
import { gcd } from "#internal/gcd"

const euclid = (a: bigint, b: bigint): bigint => (b === 0n ? a : euclid(b, a % b))
const natural = (bits: number) => fc.bigInt({ min: 0n, max: 2n ** BigInt(bits) })

it("claim: gcd agrees with Euclid's algorithm", () => {
  const triple = fc.tuple(natural(300), natural(300), natural(200))
  fc.assert(
    fc.property(triple, ([a, b, common]) => {
      assert.strictEqual(gcd(a * common, b * common), euclid(a * common, b * common))
    }),
    { numRuns: 500 }
  )
})

it("claim: gcd agrees with Euclid's algorithm on Fibonacci neighbours and powers of two", () => {
  let [a, b] = [1n, 1n]
  for (let i = 0; i < 1500; i++) {
    ;[a, b] = [b, a + b]
    assert.strictEqual(gcd(a, b), 1n)
  }
  fc.assert(
    fc.property(natural(200), fc.nat({ max: 300 }), (n, k) => {
      assert.strictEqual(gcd(n, 2n ** BigInt(k)), euclid(n, 2n ** BigInt(k)))
    })
  )
})

it("claim: bitLength counts the digits of toString(2)", () => {
  const near = fc
    .tuple(fc.nat({ max: 1100 }), fc.bigInt({ min: -2n, max: 2n }))
    .map(([k, d]) => 2n ** BigInt(k) + d)
    .filter((n) => n > 0n)
  fc.assert(
    fc.property(fc.oneof(near, natural(500)), (n) => {
      assert.strictEqual(bitLength(n), n === 0n ? 0 : n.toString(2).length)
    })
  )
})
