import { Budget, Circuit, Register } from "@headwater/hypotheses"
import { circuits } from "@headwater/hypotheses/laws"
import { Result } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const inputs = (length: number): ReadonlyArray<string> =>
  Array.from({ length: 2 ** length }, (_, at) => at.toString(2).padStart(length, "0"))

const parity = (bits: string): string => String(bits.replaceAll("0", "").length % 2)

describe("circuits for every length", () => {
  it("claim: the parity writer writes n - 1 gates that compute parity", () => {
    for (let n = 1; n <= 10; n++) {
      const run = Circuit.written(Circuit.parityWriter, n, Budget.of("unit"))
      assert(run.status === "halted")
      const circuit = Result.getOrThrow(run.output)
      assert.equal(Circuit.size(circuit), n - 1)
      assert.deepEqual(Circuit.tables(circuit), [inputs(n).map(parity).join("")])
    }
  })
  it("claim: any program writes a circuit, or is told why not, or is exhausted", () => {
    const drawn = fc.oneof(
      fc.constant(Circuit.parityWriter),
      fc
        .array(fc.constantFrom("INC r0", "INC r2", "ST r2 r1", "ST r2 r2", "SET r3 9", "JMP -3"))
        .map((lines) => Register.program(lines.join(" | ")))
    )
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 6 }), (program, n) => {
        const run = Circuit.written(program, n, Budget.of("unit", { steps: 500 }))
        if (run.status === "exhausted") return
        const read = run.output
        if (Result.isFailure(read)) assert.match(read.failure, /^expected [^\n]*, not [^\n]*$/u)
        else assert.isTrue(Result.isSuccess(Circuit.checked(read.success)))
      })
    )
  })
  it("example: what is no circuit, and what takes too long", () => {
    const write = (text: string) =>
      Circuit.written(Register.program(text), 2, Budget.of("unit", { steps: 100 }))
    const fault = (text: string) => {
      const run = write(text)
      return run.status === "halted" ? Result.getFailure(run.output) : run
    }
    assert.deepEqual(
      fault("INC r0 | INC r2 | SET r3 5 | ST r2 r3"),
      Result.getFailure(Result.fail("expected a line from 0 to 1 at line 2, not `5`"))
    )
    assert.deepEqual(
      fault("SET r0 200000"),
      Result.getFailure(Result.fail("expected at most 100000 gates, not `200000`"))
    )
    assert.deepEqual(write("JMP +0"), { status: "exhausted", resource: "steps", limit: 100n })
  })
  it("claim: n copies of a cell compute what n steps of it do", () => {
    const cell = fc.integer({ min: 1, max: 3 }).chain((width) =>
      circuits
        .circuit({ inputs: 1, gates: 6, outputs: 1 })
        .map((it) => it.gates)
        .chain((gates) =>
          fc
            .array(fc.nat({ max: 99 }), { minLength: width, maxLength: width })
            .map((outputs): Circuit.Circuit => {
              const lines = width + 1 + gates.length
              return { inputs: width + 1, gates, outputs: outputs.map((it) => it % lines) }
            })
        )
    )
    fc.assert(
      fc.property(cell, fc.integer({ min: 1, max: 5 }), (cell, n) => {
        const circuit = Result.getOrThrow(Circuit.tiled(cell, n))
        assert.isTrue(Result.isSuccess(Circuit.checked(circuit)))
        const stepped = inputs(n).map((bits) => Circuit.stepped(cell, bits))
        assert.deepEqual(Circuit.tables(circuit), [stepped.join("")])
      })
    )
  })
})
