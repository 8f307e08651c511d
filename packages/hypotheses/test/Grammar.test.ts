import { Bits } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { arbitraries, language } from "@headwater/hypotheses/laws"
import { Law } from "@headwater/proof"
import { Result } from "effect"
import { assert, describe, it } from "vitest"

Law.check(
  it,
  language(Register.grammar, {
    bits: 16,
    sharp: 14,
    complete: true,
    inputs: arbitraries.input(),
    show: Register.line
  })
)

/** The texts of one length by reading every bit string of it. */
const read = (length: number): ReadonlyArray<string> =>
  [...Bits.strings(length)].filter((bits) => {
    const found = Register.grammar.code
    if (found.kind !== "prefix") return false
    const program = found.decode(bits)
    return Result.isSuccess(program) && program.success[1] === length
  })

describe("the grammar of register programs", () => {
  it("example: the listing is what reading every bit string finds, in its order", () => {
    const listed = [...Register.grammar.programs({ bits: 15 })].map((it) => it.bits)
    const all = Array.from({ length: 16 }, (_, length) => read(length)).flat()
    assert.deepEqual(listed, all)
  })
  it("example: texts by length from 4 bits on", () => {
    const counts = new Map<number, number>()
    for (const { bits = "" } of Register.grammar.programs({ bits: 18 })) {
      counts.set(bits.length, (counts.get(bits.length) ?? 0) + 1)
    }
    assert.deepEqual(
      [...counts],
      [
        [4, 2],
        [9, 8],
        [10, 72],
        [11, 32],
        [12, 32],
        [14, 32],
        [15, 576],
        [16, 2848],
        [17, 2560],
        [18, 2816]
      ]
    )
  })
  it("example: within 20 bits runs have several times, and some are undecided", () => {
    const times = new Set<bigint>()
    let undecided = 0
    for (const { program } of Register.grammar.programs({ bits: 20 })) {
      const budget = Budget.of("unit", { steps: 60 })
      const run = Register.grammar.run(program, { registers: { r1: 3 } }, budget)
      if (run.status === "halted") times.add(run.steps)
      else undecided++
    }
    assert.isAtLeast(times.size, 4)
    assert.isAbove(undecided, 0)
  })
  it("example: what is not of the grammar is refused", () => {
    const { code } = Register.grammar
    if (code.kind !== "prefix") throw new TypeError("Expected a prefix code")
    for (const text of ["SET r0 4", "INC r2", "JMP +5", "JMP +0", "DATA 1"]) {
      assert.throws(
        () => code.encode(Register.program(text)),
        /Expected an instruction of the grammar/
      )
    }
    assert.deepEqual(code.decode("1010"), Result.fail("incomplete"))
    assert.deepEqual(code.decode("1010x0000"), Result.fail("malformed"))
    assert.throws(() => code.decode("0000", -1), /Expected an index/)
  })
})
