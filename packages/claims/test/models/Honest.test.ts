import { Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Table } from "@headwater/programs"
import { assert, describe, it } from "vitest"
import * as Honest from "#models/Honest"
import * as Shown from "#models/Shown"

const budget = Budget.of("unit", { steps: 1000 })
const strings = (n: number): ReadonlyArray<string> =>
  Array.from({ length: 2 ** n }, (_, index) => index.toString(2).padStart(n, "0"))

/** The weight of the tables that answer as θ does in these contexts, each of them run. */
const left = (theta: string, contexts: ReadonlyArray<number>): Rational =>
  Rational.sum(
    strings(theta.length).flatMap((bits) => {
      const table = Table.bits(bits)
      const agrees = contexts.every((r1) => {
        const run = Register.answer(table, { registers: { r1 } }, budget)
        return run.status === "halted" && run.output === BigInt(theta[r1] ?? 2)
      })
      return agrees ? [Rational.pow2(-Register.encode(table).length)] : []
    })
  )

describe("Honest", () => {
  it("claim: the class that is counted is the tables that are listed and run", () => {
    for (const visits of [[0], [2, 2, 4], [4, 3, 2, 1, 0, 0]]) {
      const model = { learner: "counting", theta: "01101", visits }
      const odds = Honest.ofClass(model)
      const chances = Shown.chances("counting", Honest.pairs(model))
      for (const [n, chance] of chances.entries()) {
        const mass = chance.times(Rational.pow2(-171))
        const listed = left("01101", visits.slice(0, n)).dividedBy(mass)
        assert.equal(odds[n]?.compare({ terms: [] }) ?? 0, listed.compare(Rational.one))
        assert.closeTo(odds[n]?.toNumber() ?? 0, Math.log2(listed.toNumber()), 1e-9)
      }
    }
  })

  it("example: only what comes for the first time has to cost a bit", () => {
    const costs = (learner: string, theta: string, visits: ReadonlyArray<number>) =>
      Honest.newCostsABit({ learner, theta, visits })
    // counting pays a bit for a context it has not met, and less for one that it has
    assert.isTrue(costs("counting", "01", [0, 0, 0, 1, 1]))
    // the coin has seen two zeros when the other context comes: less than a bit if it is 0, more if 1
    assert.isFalse(costs("coin", "00", [0, 0, 1]))
    assert.isTrue(costs("coin", "01", [0, 0, 1]))
  })

  it("example: what tables of 256 bits share, and what one of them has", () => {
    const model = { learner: "counting", theta: "0".repeat(256), visits: [] }
    assert.equal(Honest.shared(model), 71)
    assert.equal(Honest.tableBits(256), 327)
    assert.equal(Honest.longer(model), 156)
  })

  it("example: where the learner that counts is overtaken, and the coin", () => {
    const at = (learner: string, size: number) =>
      Honest.overtaken({
        learner,
        theta: Shown.theta("scrambled", size),
        visits: Honest.once(size)
      })
    assert.deepEqual(
      [16, 64, 128, 256, 512].map((size) => at("counting", size)),
      [0, 0, 26, 156, 414]
    )
    assert.equal(at("coin", 256), 197)
    assert.isUndefined(
      Honest.overtaken({ learner: "coin", theta: "0".repeat(256), visits: Honest.once(256) })
    )
  })

  it("claim: the odds against one table are what running both gives", () => {
    const model = { learner: "doubling", theta: "0110", visits: [0, 1, 1, 2, 1] }
    // new contexts cost a bit each; context 1 costs log2 3/2 and log2 5/4 when it comes again
    const expected = 63 - 163 - 3 - Math.log2(3 / 2) - Math.log2(5 / 4)
    assert.closeTo(Honest.againstTable(model).at(-1)?.toNumber() ?? 0, expected, 1e-9)
  })
})
