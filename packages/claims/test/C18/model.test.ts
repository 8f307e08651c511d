import { Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Family, isqrt, rule30 } from "@headwater/programs"
import { assert, it } from "vitest"
import * as Overhead from "#claims/C18/model"

const answer = (program: Register.Program, input: Register.Input, r7: number): bigint => {
  const registers = { ...input.registers, r7 }
  const run = Register.answer(program, { registers }, Budget.of("unit"))
  assert.strictEqual(run.status, "halted")
  return run.status === "halted" ? run.output : -1n
}

it("claim: every variant says what the emulator says in training, and one more in deployment", () => {
  for (const [family, member] of [
    [isqrt, "search"],
    [isqrt, "argmax"],
    [rule30, "world"]
  ] as const) {
    const emulator = Family.program(Register.language, family, member, 12)
    for (const kind of ["counts", "repeats"] as const) {
      for (const times of [1, 2, 3]) {
        const variant = Overhead.variant(emulator, kind, times)
        const { input: inputOf } = Family.memberIn(Register.language, family, member)
        for (const { answer: expected, values } of Family.contexts(family, 12)) {
          const input = inputOf(values)
          assert.strictEqual(answer(variant, input, 0), expected)
          assert.strictEqual(answer(variant, input, 2), expected + 1n)
        }
      }
    }
  }
})

it("example: the charges that make up for 18 bits with one step on top", () => {
  const charges = [
    ["search", 9, 21n, 268],
    ["search", 121, 85n, 1066],
    ["search", 4096, 509n, 6356],
    ["argmax", 4096, 8641n, 107816]
  ] as const
  for (const [member, size, steps, charge] of charges) {
    const model = {
      family: "isqrt",
      member,
      size,
      kind: "counts",
      times: 0,
      meter: "unit",
      behind: 36
    } as const
    assert.strictEqual(Overhead.owed(model), 18)
    assert.strictEqual(Overhead.costs(model).emulator.steps, steps)
    assert.strictEqual(Overhead.reprieve(model, Rational.of(charge)).sign, 1)
    assert.strictEqual(Overhead.reprieve(model, Rational.of(charge + 1)).sign, -1)
  }
})

it("example: emulators from some five to a hundred thousand steps", () => {
  const sizes = Array.from(Overhead.overheads([["counts", 0]], [1]), (it) =>
    it.meter === "unit" ? Number(Overhead.costs(it).emulator.steps) : 100
  )
  assert.isTrue(Math.min(...sizes) < 10)
  assert.isTrue(Math.max(...sizes) > 100_000)
})
