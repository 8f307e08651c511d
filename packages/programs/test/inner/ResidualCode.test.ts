import { Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { ResidualCode, InContextLearner } from "@headwater/programs"
import { inner } from "@headwater/programs/laws"
import { Law } from "@headwater/proof"
import { assert, describe, it } from "vitest"

Law.check(it, inner.residualCode)

const budget = Budget.of("unit", { steps: 10_000_000 })

/** The answers of a program on r1 = 0, 1, ...; a letter where it does not answer with a bit. */
const shown = (program: Register.Program, count: number): string =>
  Array.from({ length: count }, (_, r1) => {
    const run = Register.answer(program, { registers: { r1 } }, budget)
    return run.status === "exhausted" || run.output > 1n ? "x" : run.output.toString()
  }).join("")

const bits = "0001001000000100001000000010000000100000"
const { counting, coin } = InContextLearner

describe("ResidualCode", () => {
  it("example: forty bits that a coin predicts well, in 29 bits of code", () => {
    const exact = ResidualCode.exact(coin.program, "distinct", bits)
    assert.equal(shown(exact, bits.length), bits)
    assert.equal(Register.dataBits(exact).length, 29)
  })

  it("example: the decoder adds 865 bits to counting, 40 more where contexts repeat", () => {
    assert.equal(ResidualCode.overhead(counting.program, "distinct"), 865)
    assert.equal(ResidualCode.overhead(counting.program, { period: 2 }), 903)
  })

  it("claim: the decoder is the same text for all bits", () => {
    const text = (program: Register.Program): string =>
      Register.line(program).replace(/DATA [01]*/u, "DATA")
    const texts = ["1", "0110", bits].map((it) =>
      text(ResidualCode.exact(counting.program, { period: 3 }, it))
    )
    assert.equal(new Set(texts).size, 1)
  })

  it("claim: rounded weights are decoded too, where the coder rounds alike", () => {
    const learner = ResidualCode.rounded(coin.program)
    assert.equal(shown(ResidualCode.exact(learner, "distinct", bits), bits.length), bits)
  })

  it("counterexample: a decoder with rounded weights for a code of exact ones", () => {
    const code = Register.dataBits(ResidualCode.exact(coin.program, "distinct", bits))
    const decoder = ResidualCode.decoder(ResidualCode.rounded(coin.program), "distinct", code)
    assert.notEqual(shown(decoder, bits.length), bits)
  })

  it("claim: a program decodes the code of another where their weights are alike", () => {
    const texts = [coin.program, ResidualCode.rounded(coin.program), counting.program]
    for (const short of ["0", "01", "0010", "11111111"]) {
      const code = Register.dataBits(ResidualCode.exact(coin.program, "distinct", short))
      for (const text of texts) {
        if (!ResidualCode.isAlike(coin.program, text, "distinct", short, budget)) continue
        const decoder = ResidualCode.decoder(text, "distinct", code)
        assert.equal(ResidualCode.answers(decoder, short.length, budget)?.bits, short)
      }
    }
    const alike = texts.map((it) =>
      ResidualCode.isAlike(coin.program, it, "distinct", "00", budget)
    )
    assert.deepEqual(alike, [true, false, false])
  })

  it("claim: no exact program is longer than the most that its loss admits", () => {
    for (const learner of [coin.program, counting.program]) {
      for (const text of ["0", "0110", bits]) {
        const { size } = ResidualCode.interval(text, (before) =>
          ResidualCode.weights(learner, { period: 2 }, before, budget)
        )
        const { length } = Register.encode(ResidualCode.exact(learner, { period: 2 }, text))
        assert.isAtMost(length, ResidualCode.most(learner, { period: 2 }, size))
      }
    }
  })

  it("example: no answers where a run is exhausted", () => {
    const none = ResidualCode.answers(
      Register.program("L: JMP L"),
      1,
      Budget.of("unit", { steps: 9 })
    )
    assert.isUndefined(none)
  })

  it("counterexample: a learner whose jump leads out of its text", () => {
    const out = Register.program("SET r0 1 | SET r1 1 | JMP +9")
    const same = Register.program("SET r0 1 | SET r1 1")
    assert.equal(shown(ResidualCode.exact(same, "distinct", "0110"), 4), "0110")
    assert.notEqual(shown(ResidualCode.exact(out, "distinct", "0110"), 4), "0110")
  })

  it("counterexample: a learner that writes cells of the decoder", () => {
    const { program } = InContextLearner.tree
    assert.notEqual(shown(ResidualCode.exact(program, "distinct", "0010"), 4), "0010")
  })

  it("claim: codes of different bits of one length are apart, and each lies in its part", () => {
    const all = Array.from({ length: 64 }, (_, n) => n.toString(2).padStart(6, "0"))
    const parts = all.map((it) =>
      ResidualCode.interval(it, (before) =>
        ResidualCode.weights(counting.program, { period: 2 }, before, budget)
      )
    )
    assert.isTrue(Rational.sum(parts.map((it) => it.size)).equals(Rational.one))
    for (const [index, { low, size }] of parts.entries()) {
      const code = ResidualCode.code({ low, size })
      const from = Rational.of(BigInt(`0b${code}`)).times(Rational.pow2(-code.length))
      assert.isTrue(from.compare(low) >= 0)
      assert.isTrue(from.plus(Rational.pow2(-code.length)).compare(low.plus(size)) <= 0)
      if (index > 0) assert.isTrue(low.equals(parts[index - 1]!.low.plus(parts[index - 1]!.size)))
    }
  })

  it("example: as many bits as the history has room for, and no more", () => {
    const most = "0".repeat(ResidualCode.limit)
    const fair = Register.program("SET r0 1 | SET r1 1")
    const exact = ResidualCode.exact(fair, "distinct", most)
    const run = Register.answer(exact, { registers: { r1: ResidualCode.limit - 1 } }, budget)
    assert.equal(run.status === "halted" && run.output, 0n)
    assert.throws(
      () => ResidualCode.exact(coin.program, "distinct", `${most}0`),
      "at most 497 bits"
    )
    assert.throws(() => ResidualCode.exact(coin.program, "distinct", "02"), RangeError)
  })

  it("example: what a learner excludes has no code", () => {
    const sure = Register.program("SET r0 1")
    assert.throws(() => ResidualCode.exact(sure, { period: 1 }, "01"), "do not exclude bit 1")
  })
})
