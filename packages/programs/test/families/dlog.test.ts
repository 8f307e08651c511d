import { dlog, Family } from "@headwater/programs"
import { family } from "@headwater/programs/laws"
import { Law } from "@headwater/proof"
import { assert, describe, it } from "vitest"
import { boundary, compare, lengths, measured, rounds, times } from "../boundary.ts"

Law.check(it, family(dlog))

/** Odd primes below `bound` with 2 as a primitive root, by trial division and by listing powers. */
const primes = (bound: number): ReadonlyArray<number> =>
  Array.from({ length: bound }, (_, p) => p).filter((p) => {
    const divisors = Array.from({ length: p }, (_, d) => d).filter((d) => d > 1 && p % d === 0)
    if (p < 3 || divisors.length > 0) return false
    const powers = new Set<bigint>()
    for (let x = 0n; x < p - 1; x++) powers.add(2n ** x % BigInt(p))
    return powers.size === p - 1
  })

describe("dlog", () => {
  const sizes = [11, 29, 59, 83, 131, 181, 211]

  it("claim: the sizes are the odd primes with 2 as a primitive root", () => {
    const valid = Array.from({ length: 300 }, (_, p) => p).filter((p) => dlog.size.isValid(p))
    assert.deepEqual(valid, primes(300))
  })

  it("example: a size that is none", () => {
    assert.throws(() => Family.contexts(dlog, 7), "as p of dlog, not `7`")
  })

  it("example: the search has 116 bits and takes 86 to 1886 steps", () => {
    assert.deepEqual(new Set(lengths(dlog, "search", sizes)), new Set([116]))
    assert.deepEqual(times(dlog, "search", sizes), [86, 248, 518, 734, 1166, 1616, 1886])
  })

  it("example: the table has 216 to 1874 bits and takes 46 to 90 steps", () => {
    assert.deepEqual(lengths(dlog, "table", sizes), [216, 321, 532, 765, 1234, 1634, 1874])
    assert.deepEqual(times(dlog, "table", sizes), [46, 57, 68, 79, 90, 90, 90])
  })

  it("example: the boundary from search to table", () => {
    const slopes = ["110.8", "96.6", "142.0", "201.8", "302.5", "364.3", "400.5"]
    for (const [index, p] of sizes.entries()) {
      assert.isTrue(rounds(boundary(dlog, "search", "table", p), slopes[index]!), slopes[index])
    }
  })

  it("claim: the boundary rises over the sizes measured from p = 29 on", () => {
    const slopes = sizes.slice(1).map((p) => boundary(dlog, "search", "table", p))
    for (const [index, slope] of slopes.slice(1).entries()) {
      assert.equal(compare(slope, slopes[index]!), 1)
    }
  })

  it("counterexample: it rises from p = 11 to 29", () => {
    const [at11, at29] = [11, 29].map((p) => boundary(dlog, "search", "table", p))
    assert.equal(compare(at29!, at11!), -1)
  })

  it("claim: at every valid p below 300 the members agree with the demonstrator", () => {
    for (const p of primes(300)) {
      for (const { name } of dlog.members) {
        assert.isUndefined(measured(dlog, name, p).disagreement, `${name} at ${p}`)
      }
    }
  })
})
