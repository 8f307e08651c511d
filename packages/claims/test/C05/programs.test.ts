import { Budget, Register } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Programs from "#claims/C05/programs"

const budget = Budget.of("unit", { steps: 20_000 })

/** What a program says on 0, 1, ..., as parities; undefined where a run does not end. */
const said = (program: Register.Program, symbols: number): string | undefined => {
  let bits = ""
  for (let r1 = 0; r1 < symbols; r1++) {
    const run = Register.answer(program, { registers: { r1 } }, budget)
    if (run.status === "exhausted") return undefined
    bits += run.output % 2n
  }
  return bits
}

describe("programs", () => {
  it("claim: the excess is that of every program run by itself", () => {
    const symbols = 8
    const all = Array.from(Register.programs({ bits: 14 }), ({ bits = "", program }) => ({
      mass: 2 ** -bits.length,
      bits: said(program, symbols)
    }))
    for (const line of ["END", "INC r0", "MOV r0 r1"]) {
      const demonstrator = Register.program(line)
      const truth = said(demonstrator, symbols) ?? ""
      const excess = (undecided: number): number => {
        const xi = all.reduce((sum, it) => {
          if (it.bits === undefined) return sum + it.mass * undecided
          const right = Array.from(truth).filter((bit, at) => it.bits?.[at] === bit).length
          return sum + it.mass * (7 / 8) ** right * (1 / 8) ** (symbols - right)
        }, 0)
        return symbols * Math.log2(7 / 8) - Math.log2(xi)
      }
      const worst = Math.max(excess(0), excess((7 / 8) ** symbols))
      const bits = Register.encode(demonstrator)
      const { spare } = Programs.program.measure({
        limit: 14,
        demonstrator: bits,
        horizon: symbols
      })
      assert.closeTo(spare.toNumber(), bits.length - worst, 1e-9, line)
    }
  })
})
