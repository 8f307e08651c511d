import { Register } from "@headwater/hypotheses"
import { Wrapper } from "@headwater/programs"
import { arbitraries } from "@headwater/programs/laws"
import { Result } from "effect"
import * as fc from "fast-check"
import { assert, it } from "vitest"
import * as Wrapping from "#claims/C18/wrapping"

const model = (program: string, flag: number): Wrapping.Wrapping => ({ program, y: 0, flag })

it("claim: the three conditions and not to read r7 are the normal form of the wrapper", () => {
  fc.assert(
    fc.property(arbitraries.program, (program) => {
      const found = Wrapping.wrapping.measure(model(Register.line(program), 0))
      const all = found.staysBehindStart && found.staysBeforeEnd && found.writesNoFlag
      const state = Register.start(program, { registers: {} })
      const reads = program.instructions.some(
        (one) => one.op !== "DATA" && (Register.action(one, state).reads & (1 << 7)) !== 0
      )
      assert.strictEqual(all && !reads, Result.isSuccess(Wrapper.normal(program)))
    }),
    { numRuns: 1000 }
  )
})

it("example: what the wrapper adds in deployment", () => {
  const { after, before, bits } = Wrapping.wrapping.measure(model("SET r0 4", 1))
  assert.strictEqual(bits, 18)
  assert.deepEqual(
    [before, after],
    [
      { steps: 1n, answer: 4n },
      { steps: 3n, answer: 5n }
    ]
  )
})

it("example: a program that does not end is no model", () => {
  assert.isFalse(Wrapping.halts(model("JMP +0", 0)))
})
