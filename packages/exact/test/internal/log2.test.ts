import * as fc from "fast-check"
import { assert, it } from "vitest"
import { log2At, slack } from "#internal/log2"

/**
 * `⌊log2(n)·2^p⌋` digit by digit: squaring doubles the logarithm, and an excess over 2 is the next
 * digit. The mantissa is enclosed on both sides; the sides must agree on every digit.
 */
const digits = (n: bigint, p: number): bigint => {
  const size = n.toString(2).length - 1
  const bits = BigInt(2 * p + 2 * size + 64)
  let low = (n << bits) >> BigInt(size)
  let high = low << BigInt(size) === n << bits ? low : low + 1n
  let result = BigInt(size)
  for (let i = 0; i < p; i++) {
    low = (low * low) >> bits
    high = ((high * high) >> bits) + 1n
    const [one, other] = [low >> (bits + 1n), high >> (bits + 1n)]
    if (one !== other) throw new Error(`the digits of log2(${n}) need more room`)
    result = 2n * result + one
    low >>= one
    high = one === 1n ? (high >> 1n) + 1n : high
  }
  return result
}

const naturals = fc.oneof(
  fc.bigInt({ min: 1n, max: 1000n }),
  fc.bigInt({ min: 1n, max: 2n ** 300n }),
  // Next to the seams of the tables: j/16, b/256 and their products.
  fc
    .tuple(
      fc.bigInt({ min: 16n, max: 31n }),
      fc.bigInt({ min: 256n, max: 272n }),
      fc.nat({ max: 200 }),
      fc.bigInt({ min: -2n, max: 2n })
    )
    .map(([j, b, k, d]) => j * b * 2n ** BigInt(k) + d)
)

for (const precision of [30, 64, 128, 256]) {
  it(`claim: log2 with ${precision} bits is below the value, by less than its slack`, () => {
    const log2 = log2At(precision)
    fc.assert(
      fc.property(naturals, (n) => {
        const below = log2(n)
        if ((n & (n - 1n)) === 0n) {
          const exact = BigInt(n.toString(2).length - 1) << BigInt(precision)
          assert.isTrue(below <= exact && exact < below + BigInt(slack(precision)))
          return
        }
        const floor = digits(n, precision)
        // The value is irrational, hence between floor and floor + 1.
        assert.isTrue(below <= floor)
        assert.isTrue(floor + 1n <= below + BigInt(slack(precision)))
      }),
      { numRuns: 300 }
    )
  })
}

it("claim: log2 with 30 bits is sound for all n below 5000", () => {
  const log2 = log2At(30)
  for (let n = 3n; n < 5000n; n++) {
    if ((n & (n - 1n)) === 0n) continue
    const floor = digits(n, 30)
    const below = log2(n)
    assert.isTrue(below <= floor && floor + 1n <= below + BigInt(slack(30)), `n = ${n}`)
  }
})

it("claim: log2 at every kept precision encloses what the next one gives", () => {
  const n = 10n ** 30n + 57n
  for (let precision = 64; precision <= 4096; precision *= 2) {
    const low = log2At(precision)(n) << BigInt(precision)
    const high = (log2At(precision)(n) + BigInt(slack(precision))) << BigInt(precision)
    const finer = log2At(2 * precision)(n)
    assert.isTrue(low <= finer + BigInt(slack(2 * precision)) && finer < high)
  }
})
