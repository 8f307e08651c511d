import { Bits, Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { InContextLearner, ResidualCode } from "@headwater/programs"
import { assert, describe, it } from "vitest"
import * as Records from "#claims/C10/records"
import * as Shown from "#models/Shown"

const budget = Budget.of("unit", { steps: 1_000_000 })
const length = (text: Register.Program): number => Register.encode(text).length

/** The texts with corrections that answer with all bits of some θ that goes on as the record. */
const listed = (learner: "coin" | "counting", contexts: number, seen: string): Rational =>
  Rational.sum(
    [...Bits.strings(contexts)].flatMap((theta) => {
      if (!theta.startsWith(seen)) return []
      const text = ResidualCode.exact(Shown.learner(learner).program, "distinct", theta)
      const isRight = Array.from(theta).every((bit, r1) => {
        const run = Register.answer(text, { registers: { r1 } }, budget)
        return run.status === "halted" && run.output === BigInt(bit)
      })
      assert.isTrue(isRight, theta)
      return [Rational.pow2(-length(text))]
    })
  )

describe("records", () => {
  it("claim: chances are those that the texts give, run", () => {
    for (const learner of ["coin", "counting"] as const) {
      for (const theta of [...Bits.strings(5), "0".repeat(40), "01".repeat(15)]) {
        const visits = Array.from(theta, (_, at) => at)
        const run = Shown.chances(learner, InContextLearner.shown(theta, visits)).at(-1)
        const ones = Array.from(theta).filter((bit) => bit === "1").length
        assert.isTrue(run?.equals(Records.chance(learner, theta.length - ones, ones)), theta)
      }
    }
  })

  it("claim: the mass of learners with corrections is that of their texts, listed and run", () => {
    for (const learner of ["coin", "counting"] as const) {
      for (const seen of ["", "0", "011"]) {
        const ones = Array.from(seen).filter((bit) => bit === "1").length
        const record = { learner, contexts: 4, zeros: seen.length - ones, ones }
        const { corrected } = Records.measure({ ...record, texts: ["corrected"] })
        assert.isTrue(corrected.equals(listed(learner, 4, seen)), `${learner} ${seen}`)
      }
    }
  })

  it("claim: END says zeros, in four bits", () => {
    const run = Register.answer(Register.program("END"), { registers: { r1: 3 } }, budget)
    assert.deepEqual(run.status === "halted" && [run.output, run.steps], [0n, 0n])
    assert.equal(Records.bits("coin").constant, 4)
  })

  it("counterexample: one bit is too little for what codes lose", () => {
    const { allowed, corrected, own } = Records.measure({
      learner: "counting",
      contexts: 8,
      zeros: 8,
      ones: 0,
      texts: ["corrected"]
    })
    assert.isTrue(own.compare(corrected.times(Rational.pow2(allowed))) <= 0)
    assert.isTrue(own.compare(corrected.times(Rational.pow2(allowed - 2))) > 0)
  })

  it("example: what the oracle of the paper measured", () => {
    // decoders of 857 and of 905 bits, the latter where contexts come again after four
    assert.equal(Records.bits("coin").decoder, 857)
    const again = ResidualCode.overhead(Shown.learner("counting").program, { period: 4 })
    assert.equal(again, 905)
    const { corrected, own } = Records.steps("coin", 16)
    assert.deepEqual([own, corrected], [123n, 6299n])
  })
})
