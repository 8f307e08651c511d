import { Bits, Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { FlagVariant } from "@headwater/programs"
import { assert, it } from "vitest"
import * as Bounded from "#models/Bounded"
import * as Layers from "#claims/C23/layers"
import * as Simulation from "#claims/C23/model"
import * as Weights from "#claims/C23/weights"

const budget = Budget.of("unit", { steps: 1000 })
const inputs = [0, 1].flatMap((r7) => [0, 1, 2, 3].map((r1) => ({ registers: { r1, r7 } })))

/** Answers and slowest time on the eight inputs, one run at a time; undefined where one does not end. */
const runs = (of: typeof Register.answer, program: Register.Program) => {
  const all = inputs.map((input) => of(program, input, budget))
  const ended = all.flatMap((it) => (it.status === "halted" ? [it] : []))
  if (ended.length < all.length) return undefined
  return {
    answers: ended.map((it) => it.output),
    steps: ended.reduce((most, it) => (it.steps > most ? it.steps : most), 0n)
  }
}

it("claim: translations of all short texts answer alike, in at most 20 bits and 2 steps more", () => {
  let [texts, most] = [0, 0]
  for (let length = 4; length <= 12; length++) {
    for (const word of Bits.strings(length)) {
      const program = Register.decode(word)
      if (program._tag === "Failure" || Register.encode(program.success) !== word) continue
      const there = runs(FlagVariant.answer, program.success)
      if (there === undefined) continue
      const translation = FlagVariant.toPlain(program.success)
      const here = runs(Register.answer, translation)
      assert.deepEqual(here?.answers, there.answers)
      assert.isAtMost(Number(here?.steps), Number(there.steps) + 2)
      most = Math.max(most, Register.encode(translation).length - length)
      texts++
    }
  }
  const counted = [...Simulation.timely("unit", { to: 12 }).models()]
  assert.equal(texts, new Set(counted.map((it) => it.program)).size)
  assert.equal(most, Simulation.constant("unit"))
})

it("example: longer programs take 18 bits and 2 steps more", () => {
  for (const [bits, steps] of Simulation.longer("unit")) assert.deepEqual([bits, steps], [18, 2n])
})

it("example: two jumps just behind END may take 22 bits, and no number of them more than 36", () => {
  const bits = (...lines: ReadonlyArray<string>): number => {
    const program = Register.program(lines.join(" | "))
    return Register.encode(FlagVariant.toPlain(program)).length - Register.encode(program).length
  }
  assert.equal(bits("INC r0", "JMP +2"), 20)
  assert.equal(bits("JZ r0 +6", "INC r0", "INC r0", "INC r0", "JMP +2"), 22)
  for (let lines = 1; lines <= 40; lines++) {
    const all = Array.from({ length: lines }, (_, at) => `JZ r0 +${lines + 1 - at}`)
    assert.isAtMost(bits(...all), 36)
  }
})

it("claim: a bound is a mixture where no step up is in it, by differences of heights", () => {
  for (const heights of [[6, 6, 3, 2], [6, 1, 2], [6, 0, 0, 0], [6, 5, 6], [6]]) {
    const phi = heights.map((it) => Rational.of(it, 6))
    const falls = heights.every((it, at) => at === 0 || it <= heights[at - 1]!)
    assert.equal(Layers.isMixture({ phi }), falls)
  }
})

it("claim: the weights of a class sum as they do one by one", () => {
  const prior = { id: "simplicity", params: {} }
  const class_ = Bounded.programs(11, "plain", "unit")
  const sum = class_.reduce((total, { coded }) => total + 2 ** -(coded.bits?.length ?? 0), 0)
  const whole = { meter: "unit", prior, least: 4, limit: 11, ends: true } as const
  assert.equal(Weights.sum(whole).toNumber(), sum)
})
