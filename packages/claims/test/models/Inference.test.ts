import { LogForm, Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Mixture, Process, type ProgramProcess } from "@headwater/learners"
import { assert, describe, it } from "vitest"
import * as Copies from "#models/Copies"
import * as Inference from "#models/Inference"
import * as Shown from "#models/Shown"
import * as Stateless from "#models/Stateless"

describe("Inference", () => {
  it("claim: the outer learner is the mixture of the class", () => {
    const pairs: ReadonlyArray<Shown.Pair> = [
      [0, 1],
      [1, 0],
      [0, 1],
      [1, 1]
    ]
    const text = (
      program: Register.Program,
      history: ReadonlyArray<number> = []
    ): Process.Process<ProgramProcess.Registers, number> => ({
      predict: (registers) => {
        const budget = Budget.of("unit", { steps: 64 })
        const run = Register.weights(program, { registers, history }, 2, budget)
        const half = Rational.of(1, 2)
        const given = run.status === "halted" ? run.output : [half, half]
        return new Map(given.map((chance, bit) => [bit, chance]))
      },
      after: (registers, bit) => text(program, [...history, Number(registers.r1), bit])
    })
    const members = [...Register.programs({ bits: 12 })].map(({ program, mass, bits }) => ({
      name: bits ?? "",
      weight: mass,
      process: text(program)
    }))
    const mixture = Mixture.make(members)
    const seen = Process.after(
      mixture,
      pairs.map(([r1, bit]) => [{ r1 }, bit] as const)
    )
    const total = LogForm.log2(Rational.sum(members.map((it) => it.weight)))
    const outer = Inference.outer(12, pairs)
    assert.equal(outer.programs, members.length)
    assert.isTrue(outer.loss.equals(Mixture.loss(seen).plus(total)))
  })

  it("example: each program of the class is run, for a step at least", () => {
    const outer = Inference.outer(12, [[0, 1]])
    assert.isTrue(outer.steps >= BigInt(outer.programs))
  })

  it("example: five steps are enough for two counts that are carried, and four are not", () => {
    const [five, four] = [5, 4].map((T) => [...Copies.copies(["carried"], [T])].map(Copies.fits))
    assert.deepEqual([five, four], [[true], [false]])
  })

  it("example: which bits matter", () => {
    const pairs: ReadonlyArray<Shown.Pair> = [
      [0, 1],
      [1, 0]
    ]
    const matter = (learner: string, count = 2) =>
      Stateless.everyBitMatters({
        learner,
        pairs: pairs.slice(0, count),
        context: 0,
        meter: "unit"
      })
    assert.isTrue(matter("coin"))
    assert.isFalse(matter("counting"))
    assert.isTrue(matter("counting", 1))
  })

  it("example: a copy that carries counts predicts as the coin does, one that doubles does not", () => {
    const at = (copy: string) => ({
      copy,
      bits: [1, 0, 0, 1],
      T: 100,
      meter: "unit" as const
    })
    assert.isTrue(Copies.fits(at("carried")))
    assert.isTrue(Copies.fits(at("counting")))
    assert.isFalse(Copies.fits(at("doubling")))
    assert.isFalse(Copies.fits({ ...at("carried"), T: 4 }))
  })
})
