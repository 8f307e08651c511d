import { Budget, Register } from "@headwater/hypotheses"
import { Result } from "effect"
import { assert, describe, it } from "vitest"
import { vectors } from "./fixtures/vectors.ts"

describe.each(vectors)("$name", ({ listing, bits, runs }) => {
  const program = Register.program(listing)

  it("example: its bits", () => {
    assert.strictEqual(Register.encode(program), bits)
    assert.deepEqual(Register.decode(bits), Result.succeed(program))
    assert.deepEqual(Register.assemble(Register.disassemble(program)), Result.succeed(program))
  })

  it("example: its runs in three meters, by every path", () => {
    for (const run of runs) {
      const input = { registers: run[0] }
      if (run.length === 2) {
        const budget = Budget.of("unit", { steps: run[1] })
        const exhausted = { status: "exhausted", resource: "steps", limit: run[1] }
        assert.deepEqual<unknown>(Register.answer(program, input, budget), exhausted)
        assert.deepEqual<unknown>(Register.reference(program, input, budget), exhausted)
        continue
      }
      const [, output, unit, load, log, space, width] = run
      for (const [meter, steps] of Object.entries({ unit, load, log })) {
        const expected = { status: "halted", output, steps, space, width }
        const budget = Budget.of(meter as Register.Meter)
        assert.deepEqual<unknown>(Register.answer(program, input, budget), expected)
        const slow = Register.reference(program, input, budget)
        assert.deepEqual<unknown>(
          slow.status === "halted" && { ...slow, output: slow.output[0] },
          expected
        )
      }
    }
  })
})
