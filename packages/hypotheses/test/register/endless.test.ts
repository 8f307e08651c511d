import { Budget, Register } from "@headwater/hypotheses"
import { arbitraries } from "@headwater/hypotheses/laws"
import * as fc from "fast-check"
import { assert, it } from "vitest"

const ends = (program: Register.Program, input: Register.Input): boolean =>
  Register.reference(program, input, Budget.of("unit", { steps: 3000 })).status === "halted"

it("claim: a run that is shown endless does not end", () => {
  fc.assert(
    fc.property(arbitraries.program(), arbitraries.input(), (program, input) => {
      assert.isFalse(Register.isEndless(program, input, 200) && ends(program, input))
    }),
    { numRuns: 2000 }
  )
})

it("claim: every run of a program of at most 19 bits ends or is shown endless", () => {
  for (const { program } of Register.programs({ bits: 19 })) {
    for (const r1 of [0, 2]) {
      const input = { registers: { r1, r7: 1 } }
      assert.strictEqual(Register.isEndless(program, input, 64), !ends(program, input))
    }
  }
})

it("counterexample: a countdown comes back to a place often and ends", () => {
  const countdown = Register.program("L: JZ r1 E | DEC r1 | JMP L | E:")
  const input = { registers: { r1: 50 } }
  assert.isTrue(ends(countdown, input))
  assert.isFalse(Register.isEndless(countdown, input, 1000))
})

it("example: growing registers do not hide a loop whose jumps look at others", () => {
  const it = Register.program("INC r1 | JZ r0 -1")
  assert.isTrue(Register.isEndless(it, {}, 10))
})

it("example: false says nothing, this loop climbs for ever and shows no sign", () => {
  const climbs = Register.program("L: ST r1 r2 | INC r1 | LD r3 r1 | JZ r3 L")
  assert.isFalse(Register.isEndless(climbs, {}, 50))
})
