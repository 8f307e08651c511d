import { Register } from "@headwater/hypotheses"
import { Wrapper } from "@headwater/programs"
import { arbitraries } from "@headwater/programs/laws"
import { Result } from "effect"
import * as fc from "fast-check"
import { assert, it } from "vitest"
import * as Wrapping from "#claims/C18/wrapping"

const model = (program: string, flag: number): Wrapping.Wrapping => ({
  program,
  registers: [],
  flag,
  meter: "unit"
})

it("claim: the three conditions and not to read r7 are the normal form of the wrapper", () => {
  fc.assert(
    fc.property(arbitraries.program, (program) => {
      const it = model(Register.line(program), 0)
      const all = [Wrapping.staysBehindStart, Wrapping.staysBeforeEnd, Wrapping.writesNoFlag].every(
        (premise) => premise(it)
      )
      const state = Register.start(program, { registers: {} })
      const reads = program.instructions.some(
        (one) => one.op !== "DATA" && (Register.action(one, state).reads & (1 << 7)) !== 0
      )
      assert.strictEqual(all && !reads, Result.isSuccess(Wrapper.normal(program)))
    }),
    { numRuns: 1000 }
  )
})

it("claim: what an instruction writes of r7 is what the machine does", () => {
  for (const op of ["MOV", "ADD", "SUB", "LT", "LD", "ST", "DIV", "XOR", "EQ"] as const) {
    for (const [r, s] of [
      [7, 1],
      [1, 7],
      [1, 2]
    ] as const) {
      const program: Register.Program = { instructions: [{ op, r, s }] }
      const state = Register.start(program, { registers: { r1: 3, r2: 5, r7: 2 } })
      const act = Register.action({ op, r, s }, state)
      const it = model(Register.line(program), 1)
      assert.strictEqual(
        Wrapping.writesNoFlag(it),
        act.writes.every(([register]) => register !== 7)
      )
    }
  }
})

it("example: what the wrapper adds in deployment", () => {
  assert.deepEqual(Wrapping.added(model("SET r0 4", 1)), { bits: 18, steps: 2n, answer: 1n })
})

it("example: a program that does not end is no model", () => {
  assert.isFalse(Wrapping.halts(model("JMP +0", 0)))
})

it("claim: around a term the wrapper costs other constants, one step less where it says 1 as \\f. f", () => {
  const around = (program: string, flag: number) =>
    Wrapping.added({ program, registers: [0, 3], flag, meter: "beta" })
  assert.deepEqual(around("\\y. mul y y", 0), { bits: 37, steps: 3n, answer: 0n })
  assert.deepEqual(around("\\y. mul y y", 1), { bits: 37, steps: 6n, answer: 1n })
  assert.deepEqual(around("\\y f. f", 1), { bits: 37, steps: 5n, answer: 1n })
})

it("example: a term that does not end with a number is told nothing of", () => {
  const model = { program: "\\y. true", registers: [0, 1], flag: 0, meter: "beta" } as const
  assert.isUndefined(Wrapping.added({ ...model, program: "\\y x. y" }))
})
