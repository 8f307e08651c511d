import { Bits, Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Enumerating from "#claims/C19/enumerating"

const codes = ["grammar", "register", "open", "numbers"] as const

describe("Enumerating", () => {
  it("claim: the sum of Kraft is at most one for the codes that are prefix-free, and no other", () => {
    const words = (code: (typeof codes)[number]) =>
      Enumerating.programs(code).map(({ bits }) => bits)
    assert.deepEqual(
      codes.map((code) => Bits.kraft(words(code)).compare(Rational.one) <= 0),
      codes.map((code) => Enumerating.isPrefixFree(code))
    )
    assert.deepEqual(codes.map(Enumerating.isPrefixFree), [true, true, false, false])
  })

  it("example: the words of nine bits are INC and DEC of two registers with either END, and cost a step", () => {
    assert.equal(Enumerating.within({ code: "grammar", k: 9 }).length, 2 + 8)
    assert.equal(Enumerating.steps({ code: "grammar", k: 9, r1: 0 }), 10n)
  })

  it("claim: the steps are those of full runs, cut where the time that is given ends", () => {
    const budget = Budget.of("unit", { steps: 1 << 16 })
    for (const code of ["grammar", "open"] as const) {
      const k = Enumerating.most[code]
      let sum = 0n
      let cut = 0
      for (const { program, bits } of Enumerating.programs(code)) {
        const run = Register.reference(program, { registers: { r1: 3 } }, budget)
        const time = run.status === "exhausted" ? 1n << 16n : run.steps > 0n ? run.steps : 1n
        const given = 1n << BigInt(k - bits.length)
        if (time > given) cut++
        sum += time < given ? time : given
      }
      assert.equal(Enumerating.steps({ code, k, r1: 3 }), sum)
      assert.isAbove(cut, 0)
    }
  })

  it("example: numbers are all words of every length", () => {
    assert.equal(Enumerating.within({ code: "numbers", k: 5 }).length, 63)
  })
})
