import { Bits, Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Averages from "#models/Averages"
import * as Enumerating from "#models/Enumerating"

const codes = ["grammar", "register", "open", "numbers"] as const

describe("Enumerating", () => {
  it("claim: the sum of Kraft is at most one for the codes that are prefix-free, and no other", () => {
    const words = (code: (typeof codes)[number]) =>
      Enumerating.programs(code).map(({ word }) => word)
    assert.deepEqual(
      codes.map((code) => Bits.kraft(words(code)).compare(Rational.one) <= 0),
      codes.map((code) => Enumerating.isPrefixFree(code))
    )
    assert.deepEqual(codes.map(Enumerating.isPrefixFree), [true, true, false, false])
  })

  it("example: the words of nine bits are INC and DEC of two registers with either END, and cost a step", () => {
    assert.equal(Enumerating.count({ code: "grammar", k: 9 }), 2 + 8)
    assert.equal(Enumerating.steps({ code: "grammar", k: 9, r1: 0 }), 10n)
  })

  it("claim: the steps are those of full runs, cut where the time that is given ends", () => {
    const budget = Budget.of("unit", { steps: 1 << 16 })
    for (const code of ["grammar", "open"] as const) {
      const k = Enumerating.most[code]
      let sum = 0n
      let cut = 0
      for (const { program, length } of Enumerating.programs(code)) {
        const run = Register.reference(program, { registers: { r1: 3 } }, budget)
        const time = run.status === "exhausted" ? 1n << 16n : run.steps > 0n ? run.steps : 1n
        const given = 1n << BigInt(k - length)
        if (time > given) cut++
        sum += time < given ? time : given
      }
      assert.equal(Enumerating.steps({ code, k, r1: 3 }), sum)
      assert.isAbove(cut, 0)
    }
  })

  it("example: numbers are all words of every length", () => {
    assert.equal(Enumerating.count({ code: "numbers", k: 5 }), 63)
  })
})

describe("Averages", () => {
  it("claim: the rise is log2 t and the change of the logarithm of Z", () => {
    const model = {
      programs: [
        { bits: 3, steps: 5 },
        { bits: 1, steps: 2 },
        { bits: 4, steps: 90 }
      ],
      demonstrator: 0,
      gamma: 2
    }
    const Z = (gamma: number) =>
      2 ** -3 * 5 ** -gamma + 2 ** -1 * 2 ** -gamma + 2 ** -4 * 90 ** -gamma
    const expected = Math.log2(5) + Math.log2(Z(3) / Z(2))
    assert.closeTo(Averages.rise(model).toNumber(), expected, 1e-12)
    const average =
      (2 ** -3 * 5 ** -2 * Math.log2(5) +
        2 ** -1 * 2 ** -2 * Math.log2(2) +
        2 ** -4 * 90 ** -2 * Math.log2(90)) /
      Z(2)
    assert.closeTo(Averages.slowness(model).toNumber(), Math.log2(5) - average, 1e-12)
  })
})
