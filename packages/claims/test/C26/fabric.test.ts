import { Rational } from "@headwater/exact"
import { LookUpNetwork } from "@headwater/programs"
import { assert, describe, it } from "vitest"
import * as Fabric from "#claims/C26/fabric"
import * as Training from "#claims/C26/training"

/** The table of a setting by looking the gates up here, with the bit that halts. */
const lookedUp = (setting: number, halts: boolean): string =>
  Array.from({ length: 8 }, (_, n) => {
    const [x1, x2, x3] = [n >> 2, (n >> 1) & 1, n & 1] as const
    const gate = (at: number, a: number, b: number): number => (setting >> (at + 2 * a + b)) & 1
    const first = gate(0, x1, x2)
    if (halts && first === 1 && setting >> 12 === 1) return 1
    return gate(8, gate(4, first, x3), x1)
  }).join("")

describe("the fabric", () => {
  it("example: without a halting gate every setting takes 15 steps, with one they differ", () => {
    const times = (halts: boolean): ReadonlyArray<string> => [
      ...new Set(Fabric.settings(halts).flatMap((it) => [it.max.toString()]))
    ]
    assert.deepEqual(times(false), ["15"])
    assert.isAbove(times(true).length, 1)
    assert.deepEqual(
      Fabric.settings(false).map((it) => it.total / 8n),
      Fabric.settings(false).map(() => 15n)
    )
  })

  it("example: every setting is in one group, and what is alike weighs alike", () => {
    const count = (halts: boolean): bigint =>
      Fabric.settings(halts).reduce((sum, it) => sum + it.count, 0n)
    assert.deepEqual([count(false), count(true)], [4096n, 8192n])
    assert.equal(Fabric.penalty(0b1100_1100_1100), 0)
    assert.equal(Fabric.penalty(0b1_1100_1100_0000), 5)
  })

  it("example: the posterior at gamma 0 is the penalty's, by hand for all settings", () => {
    const model = {
      halts: true,
      target: "00010111",
      shown: "11110000",
      how: "total",
      gamma: 0
    } as const
    const masses = new Map<string, Rational>()
    for (let setting = 0; setting < 8192; setting++) {
      const table = lookedUp(setting, true)
      if (table.slice(0, 4) !== "0001") continue
      const mass = Rational.pow2(-Fabric.penalty(setting))
      masses.set(table, (masses.get(table) ?? Rational.zero).plus(mass))
    }
    const total = Rational.sum(masses.values())
    const found = Fabric.posterior(model)
    assert.equal(found.size, masses.size)
    for (const [table, mass] of masses) {
      assert.isTrue(found.get(table)?.equals(mass.dividedBy(total)))
    }
  })
})

describe("training", () => {
  it("example: idle work costs its instructions on each of eight inputs and changes no answer", () => {
    assert.equal(Training.evaluation(0), 8 * 15)
    assert.equal(Training.evaluation(10), 8 * 25)
    const idle = LookUpNetwork.run(
      LookUpNetwork.program(false, 5),
      LookUpNetwork.parameters(1234, false)
    )
    assert.equal(idle.table, lookedUp(1234, false))
  })

  it("example: shared steps give each arm half, in whole evaluations", () => {
    const it = {
      target: "00010111",
      seeds: [1, 2] as const,
      idle: 15,
      limit: "shared steps",
      amount: 2399
    } as const
    assert.deepEqual(Training.updates(it), [9, 4])
    assert.deepEqual(Training.updates({ ...it, limit: "updates of each arm" }), [2399, 2399])
  })

  it("example: an arm that starts worse is selected only if it ends better", () => {
    const none = {
      target: "00010111",
      seeds: [3, 3] as const,
      idle: 9,
      limit: "updates of each arm",
      amount: 40
    } as const
    const { arm, without } = Training.training.measure(none)
    assert.deepEqual([arm, without], ["the first", "the first"])
  })
})
