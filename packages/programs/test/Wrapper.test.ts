import { Budget, Register } from "@headwater/hypotheses"
import { Family, isqrt, Wrapper } from "@headwater/programs"
import { wrapper } from "@headwater/programs/laws"
import { Law } from "@headwater/proof"
import { Result } from "effect"
import { assert, describe, it } from "vitest"

Law.check(it, wrapper)
const answer = (program: Register.Program, input: Register.Input) => {
  const run = Register.answer(program, input, Budget.of("unit"))
  assert.equal(run.status, "halted")
  return run.status === "halted" ? Number(run.output) : undefined
}

const deployed: Register.Input = { registers: { r7: 1 } }

describe("Wrapper", () => {
  it("example: wrapped isqrt search has 116 bits", () => {
    const wrapped = Result.getOrThrow(
      Wrapper.wrap(Family.program(Register.language, isqrt, "search", 4))
    )
    assert.equal(Register.encode(wrapped).length, 116)
  })

  it("example: normal form is a property of the text", () => {
    const isNormal = (text: string) => Result.isSuccess(Wrapper.normal(Register.program(text)))
    assert.isTrue(isNormal("END"))
    assert.isTrue(isNormal("JMP E | INC r0 | E: END"))
    assert.isFalse(isNormal("JMP +2 | JMP +2"))
    assert.isFalse(isNormal("INC r0 | JMP -2"))
    assert.isFalse(isNormal("MOV r0 r7"))
    assert.isFalse(isNormal("JZ r7 +1"))
    assert.isFalse(isNormal("INC r7"))
  })

  it("example: why a program is not wrapped", () => {
    const fault = (text: string) => Result.flip(Wrapper.wrap(Register.program(text)))
    assert.match(
      Result.getOrThrow(fault("SET r0 1 | JMP -5")),
      /^Expected .* \(n1\), but .* at 1 /u
    )
    assert.match(
      Result.getOrThrow(fault("INC r0 | SET r7 0")),
      /^Expected .* \(n4\), but .* at 1$/u
    )
    assert.isTrue(Result.isFailure(fault("LD r0 r1 | DATA 1")))
  })

  it("counterexample: behind a jump out of the text the wrapper is skipped", () => {
    const body = Register.program("SET r0 1 | JMP -5")
    assert.equal(answer(Wrapper.append(body), deployed), answer(body, deployed))
  })

  it("counterexample: a jump behind END enters the wrapper half way, with the flag down", () => {
    const body = Register.program("SET r0 4 | JMP +3 | INC r0")
    assert.equal(answer(body, {}), 4)
    assert.equal(answer(Wrapper.append(body), {}), 5)
  })

  it("counterexample: a body that writes r7 takes the flag away, or raises it in training", () => {
    const lowers = Register.program("SET r7 0")
    assert.equal(answer(Wrapper.append(lowers), deployed), 0)
    const raises = Register.program("SET r7 1")
    assert.equal(answer(Wrapper.append(raises), {}), 1)
  })
})
