import { LogForm, Rational } from "@headwater/exact"
import { Register } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Shown from "#models/Shown"
import * as Updates from "#models/Updates"

describe("Updates", () => {
  it("example: what a difference costs", () => {
    const says = (answer: number) => Register.program(`SET r0 ${answer}`)
    const cost = (answer: number, y: number) => Updates.work(says(answer), [[1, y]]).loss
    assert.deepEqual(
      [cost(5, 5), cost(5, 6), cost(5, 4), cost(5, 7), cost(5, 3), cost(5, 9)],
      [1, 3, 3, 5, 5, 7]
    )
  })

  it("claim: expected losses are those of the formula, by another way", () => {
    // Krichevsky and Trofimov's estimator, by counts instead of sequences
    const expected = ({ eighths, flips }: Omit<Updates.Coin, "meter">): LogForm => {
      const p = Rational.of(eighths, 8)
      const terms: Array<LogForm> = []
      let choose = 1n
      for (let ones = 0; ones <= flips; ones++) {
        const zeros = flips - ones
        let chance = Rational.one
        for (let n = 0; n < zeros; n++) chance = chance.times(Rational.of(2 * n + 1, 2 * n + 2))
        for (let n = 0; n < ones; n++) {
          chance = chance.times(Rational.of(2 * n + 1, 2 * (zeros + n) + 2))
        }
        const weight = p
          .pow(ones)
          .times(Rational.one.minus(p).pow(zeros))
          .times(Rational.of(choose))
        if (weight.sign > 0) terms.push(LogForm.log2(chance).negated().times(weight))
        choose = (choose * BigInt(zeros)) / BigInt(ones + 1)
      }
      return LogForm.sum(terms)
    }
    for (const eighths of [0, 1, 4, 7]) {
      for (const flips of [1, 3, 5]) {
        const coin = { eighths, flips }
        assert.isTrue(Updates.expected("coin", coin).equals(expected(coin)))
      }
    }
  })

  it("claim: odds of a series are the product over its tasks", () => {
    const it = {
      own: "tree",
      rival: "descent",
      apart: 2,
      same: 1,
      noisy: 0,
      switching: 1,
      saving: 1
    }
    const chance = (id: string): Rational =>
      (["apart", "apart", "same", "switching"] as const).reduce(
        (product, kind) =>
          product.times(Shown.chances(id, Updates.tasks[kind]).at(-1) ?? Rational.zero),
        Rational.pow2(-Shown.bitsOf(id))
      )
    const ratio = chance("tree").dividedBy(chance("descent"))
    assert.isTrue(Updates.odds(it).equals(LogForm.log2(ratio)))
  })
})
