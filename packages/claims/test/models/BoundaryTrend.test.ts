import { Weight } from "@headwater/exact"
import { speed } from "@headwater/priors"
import { dlog, isqrt, stanley } from "@headwater/programs"
import { assert, it } from "vitest"
import * as ProgramPair from "#models/ProgramPair"
import * as BoundaryTrend from "#models/BoundaryTrend"

const roots = { family: "isqrt", first: "search", second: "newton", meter: "unit" } as const
const logarithms = { family: "dlog", first: "search", second: "table", meter: "unit" } as const

it("claim: the search for a square root is the slower one exactly from 65 numbers on", () => {
  for (const size of ProgramPair.sizes(isqrt, 1, 4096)) {
    assert.strictEqual(ProgramPair.shorterAndSlower({ ...roots, size }) > 0n, size >= 65, `${size}`)
  }
})

it("example: the boundaries of square roots at powers of four", () => {
  const found = [64, 256, 1024, 4096].map((size) =>
    ProgramPair.decimal(ProgramPair.boundary({ ...roots, size }))
  )
  assert.deepEqual(found, ["never", "70.5", "31.8", "21.8"])
})

it("claim: from N numbers to N + 1 the boundary rises where Newton's worst case grows", () => {
  const risen = ProgramPair.sizes(isqrt, 65, 4095).filter(
    (from) => BoundaryTrend.change({ ...roots, from, to: from + 1 }) > 0
  )
  assert.deepEqual(risen, [120, 360, 1088, 3135])
})

it("example: the boundaries of discrete logarithms", () => {
  const found = [11, 29, 59, 83, 131, 181, 211].map((size) =>
    ProgramPair.decimal(ProgramPair.boundary({ ...logarithms, size }))
  )
  assert.deepEqual(found, ["110.8", "96.6", "142.0", "201.8", "302.5", "364.3", "400.5"])
})

it("counterexample: with a step for each bit of a table the search for a logarithm is slower", () => {
  const never = ProgramPair.sizes(dlog, 229, 400).map((size) =>
    ProgramPair.decimal(ProgramPair.boundary({ ...logarithms, meter: "load", size }))
  )
  assert.deepEqual([...new Set(never)], ["never"])
})

it("counterexample: in the log meter the boundary of logarithms rises from each prime to the next", () => {
  const falls = [...BoundaryTrend.primes(29, 389, "log")].filter(
    (it) => BoundaryTrend.change(it) < 0
  )
  assert.deepEqual(
    falls.map(({ from, to }) => [from, to]),
    [[347, 349]]
  )
})

it("counterexample: no measured pair turns round at the exponent 1", () => {
  const turned = ProgramPair.sizes(stanley, 150, 180).filter((size) => {
    const pair = {
      family: "stanley",
      first: "greedy",
      second: "table",
      meter: "unit",
      size
    } as const
    const odds = ProgramPair.odds(pair, speed.of({}))
    return ProgramPair.shorterAndSlower(pair) > 0n && Weight.compare(odds, Weight.one) < 0
  })
  assert.deepEqual(turned, ProgramPair.sizes(stanley, 158, 170))
})
