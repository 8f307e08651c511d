import { Domain } from "@headwater/proof"
import { assert, describe, it } from "vitest"
import * as Training from "#claims/C15/model"

const all = (cases: number) => [
  ...Domain.models(Training.tables(cases, true), { seed: 1, runs: 1 })
]

describe("trainings", () => {
  it("example: coupled tables of eight and of twelve cases in which misplaced coupling costs more", () => {
    const dear = (cases: number) => all(cases).filter((it) => Training.regret(it).sign > 0).length
    assert.deepEqual([all(8).length, dear(8)], [128, 98 + 18])
    assert.deepEqual([all(12).length, dear(12)], [390, 242 + 104])
  })

  it("claim: a share e of redraws leaves what a channel of more noise would say", () => {
    const h = (p: number) => -p * Math.log2(p) - (1 - p) * Math.log2(1 - p)
    for (const it of Domain.models(Training.nearly, { seed: 1, runs: 1 })) {
      const flip = 0.1 + (it.anew / it.of) * 0.4
      assert.closeTo(Training.training.measure(it).gain.toNumber(), 1 - h(flip), 1e-12)
    }
  })
})
