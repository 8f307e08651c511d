import { Bits } from "@headwater/exact"
import { Register } from "@headwater/hypotheses"
import { Nearby, Selection } from "@headwater/worlds"
import { assert, describe, it } from "vitest"
import * as Worldly from "#claims/C07/worldly"

const record = (choices: number): number => 54 + choices + Bits.gamma(BigInt(choices + 1)).length
const length = (program: Register.Program): number => Register.encode(program).length

describe("C07, rivals that read the world", () => {
  it("example: the whole selection is shorter than the table from 341, 351, 361 choices on", () => {
    for (const [reach, choices] of [
      [1, 341],
      [2, 351],
      [3, 361]
    ] as const) {
      assert.isAbove(record(choices), length(Selection.whole(reach)))
      assert.isAtMost(record(choices - 1), length(Selection.whole(reach)))
      assert.equal(Worldly.figures()[`whole, reach ${reach}: ahead from`], String(choices))
    }
  })

  it("example: what a near reader loses, in doubles, and when it is overtaken", () => {
    for (const radius of [1, 2, 4, 8]) {
      const error = Nearby.errors(radius)[radius]?.toNumber() ?? 0
      const odds = Math.round((1 - error) / error)
      const loss = (1 - error) * Math.log2((odds + 1) / odds) + error * Math.log2(odds + 1)
      const model = { reach: 1, radius, choices: 3000, visits: 1 }
      assert.closeTo(Worldly.reader.measure(model).loss.toNumber(), loss, 1e-9)
      const bits = length(Selection.partial(1, { radius, odds }))
      const visits = (record(3000) - bits) / (3000 * loss)
      assert.equal(Worldly.figures()[`radius ${radius}: overtaken after`], visits.toFixed(1))
    }
  })
})
