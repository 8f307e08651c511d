import { Rational } from "@headwater/exact"
import { assert, it } from "vitest"
import * as Overhead from "#claims/C18/model"

it("example: the charges that make up for 18 bits with one step on top", () => {
  const charges = [
    ["search", 9, 21n, 268],
    ["search", 121, 85n, 1066],
    ["search", 4096, 509n, 6356],
    ["argmax", 4096, 8641n, 107816]
  ] as const
  for (const [member, size, steps, charge] of charges) {
    const found = Overhead.overhead.measure({
      emulator: { family: "isqrt", member, size, meter: "unit" },
      departure: { idle: 0, runs: 1 },
      owed: 18
    })
    assert.strictEqual(found.behind, 36)
    assert.strictEqual(found.emulator.steps, steps)
    assert.strictEqual(Overhead.reprieve(found, Rational.of(charge)).sign, 1)
    assert.strictEqual(Overhead.reprieve(found, Rational.of(charge + 1)).sign, -1)
  }
})

it("example: emulators from some five to a hundred thousand steps", () => {
  const sizes = Array.from(Overhead.domains.any.models(), (it) =>
    it.emulator.meter === "unit" ? Number(Overhead.overhead.measure(it).emulator.steps) : 100
  )
  assert.isTrue(Math.min(...sizes) < 10)
  assert.isTrue(Math.max(...sizes) > 100_000)
})
