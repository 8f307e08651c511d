import { LogForm } from "@headwater/exact"
import { Strategies } from "@headwater/worlds"
import { assert, describe, it } from "vitest"
import * as Imitators from "#claims/C29/model"

const open = { bits: null, explained: true }

describe("imitators of a choice", () => {
  it("claim: an epoch costs those that vote at most log2 of 3", () => {
    for (const rule of [30, 54, 90, 110]) {
      const choice = Strategies.chosen(rule, 40)
      const most = LogForm.log2(3n).times(40).plus(LogForm.of(502))
      assert.isTrue(Strategies.voted(choice).compare(most) <= 0)
    }
  })

  it("example: bounds keep texts out", () => {
    const at = (it: Partial<Imitators.Choice>) =>
      Imitators.choice.measure({ rule: 30, epochs: 256, ...open, ...it })
    assert.deepInclude(at({}), { list: 756, isExplained: true, isRecorded: true })
    assert.deepInclude(at({ bits: 755 }), { isExplained: false, isRecorded: false })
    assert.equal(Imitators.leadOfAll(at({ bits: 501 })).sign, -1)
    assert.equal(Imitators.leadOfAll(at({ bits: 502 })).sign, 1)
    assert.equal(Imitators.leadOfAll(at({})).sign, -1)
  })

  it("claim: a search says what the explanation says in a world that never switches", () => {
    const { alike, steps, switches } = Imitators.covered.measure({ rule: 0, epochs: 16, memory: 6 })
    assert.deepEqual([switches, alike], [0, steps])
  })
})
