import { Register } from "@headwater/hypotheses"
import { arbitraries } from "@headwater/hypotheses/laws"
import { Equal, Result } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const lineOf = (text: string): string => Register.line(Register.program(text))
const fault = (text: string): string => {
  const made = Register.assemble(text)
  return Result.isFailure(made) ? made.failure : `assembled to ${Register.line(made.success)}`
}

describe("assemble", () => {
  it("claim: a disassembled program assembles to itself, in lines and in one line", () => {
    fc.assert(
      fc.property(arbitraries.program(), (program) => {
        const again = Result.succeed(program)
        assert.isTrue(Equal.equals(Register.assemble(Register.disassemble(program)), again))
        assert.isTrue(Equal.equals(Register.parse(Register.line(program)), again))
      })
    )
  })
  it("claim: no text makes it throw, and what is wrong is said in one line", () => {
    const word = fc.constantFrom(
      "set",
      "jz",
      "r1",
      "r9",
      "+2",
      "-",
      "a:",
      "b",
      ":",
      "|",
      ";",
      "END",
      "7",
      "\n",
      " "
    )
    const text = fc.oneof(
      fc.string(),
      fc.array(word).map((words) => words.join(" "))
    )
    fc.assert(
      fc.property(text, (text) => {
        const made = Register.assemble(text)
        const said = Result.isFailure(made) ? made.failure : "line 1: expected this, not that"
        assert.match(said, /^line \d+: expected .+, not .+$/u)
      }),
      { numRuns: 1000 }
    )
  })
  it("example: case, comments, blank lines, bars, labels on lines of their own", () => {
    const listing = `
      # isqrt
      set R2 1            ; the odd numbers
      L: loop:
         Mov r3 r1 | lt r3 r2

         JZ r3 body ; a jump forward
         jmp end
      body: SUB r1 r2 | INC r2 | inc r2 | INC r0
         JMP loop
      end:
      end`
    assert.strictEqual(
      lineOf(listing),
      "SET r2 1 | MOV r3 r1 | LT r3 r2 | JZ r3 +2 | JMP +6 | SUB r1 r2 | INC r2 | INC r2 | INC r0 | JMP -8"
    )
  })
  it("example: carriage returns, empty texts, a label at the very end, DATA of no bits", () => {
    assert.strictEqual(lineOf("INC r0\r\nJMP end\rend:"), "INC r0 | JMP +1")
    for (const text of ["", "END", " \n; nothing\n", "|", "a: b:"])
      assert.strictEqual(lineOf(text), "END")
    assert.strictEqual(lineOf("data | DATA 01"), "DATA | DATA 01")
    assert.strictEqual(lineOf("A: JMP a | a: JMP A"), "JMP +1 | JMP -1")
  })
  it("example: offsets and immediates of any size keep their value", () => {
    const text = `SET r0 ${10n ** 40n} | JMP +${2n ** 53n} | JZ r1 -${2n ** 53n - 1n} | JMP -0`
    assert.strictEqual(lineOf(text), text.replace("-0", "+0"))
    assert.deepEqual(Register.program(text).instructions.slice(1), [
      { op: "JMP", o: 2n ** 53n },
      { op: "JZ", r: 1, o: -(2 ** 53) + 1 },
      { op: "JMP", o: 0 }
    ])
  })
  it.each([
    ["INC r0\nHOP r1", "line 2: expected an instruction, not `HOP`"],
    ["SET", "line 1: expected a register from r0 to r7, not the end of the instruction"],
    ["INC r8", "line 1: expected a register from r0 to r7, not `r8`"],
    ["MOV r0 1", "line 1: expected a register from r0 to r7, not `1`"],
    ["\n\nSET r0 -1", "line 3: expected a natural number, not `-1`"],
    ["SET r0 0x10", "line 1: expected a natural number, not `0x10`"],
    ["SET r0", "line 1: expected a natural number, not the end of the instruction"],
    ["JMP 2", "line 1: expected a label or a signed offset like +2 or -3, not `2`"],
    [
      "JZ r0",
      "line 1: expected a label or a signed offset like +2 or -3, not the end of the instruction"
    ],
    ["JMP away", "line 1: expected a label of this listing, not `away`"],
    ["x: JMP X", "line 1: expected a label of this listing, not `X`"],
    ["a: INC r0\n\na: INC r1", "line 3: expected a label other than that of line 1, not `a`"],
    ["1a: INC r0", "line 1: expected a label name, not `1a`"],
    [": INC r0", "line 1: expected a label name, not ``"],
    ["DATA 012", "line 1: expected a string of 0 and 1, not `012`"],
    ["DATA 01 10", "line 1: expected nothing after the operands of DATA, not `10`"],
    ["END r0", "line 1: expected nothing after the operands of END, not `r0`"],
    ["MOV r0 r1 r2", "line 1: expected nothing after the operands of MOV, not `r2`"],
    ["END\nINC r0", "line 2: expected nothing after END, not `INC`"],
    ["INC r0 | END | x: | INC r0", "line 1: expected nothing after END, not `x:`"],
    ["\u0000\u001b[31m", "line 1: expected an instruction, not `��[31m`"],
    ["x".repeat(100), `line 1: expected an instruction, not \`${"x".repeat(40)}…\``]
  ])("example: %j is refused", (text, message) => {
    assert.strictEqual(fault(text), message)
  })
  it("example: a listing that is known to be one throws where it is none", () => {
    assert.throws(
      () => Register.program("INC"),
      RangeError,
      "Expected a listing, but line 1: expected a register from r0 to r7, not the end of the instruction"
    )
  })
})
