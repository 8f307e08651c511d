import { Random } from "@headwater/learners"
import { Chain, Nearby } from "@headwater/worlds"
import { assert, describe, it } from "vitest"
import * as Closed from "#claims/C43/closed"
import * as Labels from "#claims/C43/labels"
import * as Race from "#claims/C43/model"

describe("C43", () => {
  it("claim: readers take 148 steps and 246 for each site to both sides", () => {
    const found = Race.figures()
    for (let radius = 0; radius <= 8; radius++) {
      assert.include(found[`radius ${radius}`], ` ${148 + 246 * radius} steps`)
    }
    assert.equal(found["steps of the whole model"], "7321")
    assert.equal(found["a partial reader of 1020 choices leads from"], "640")
    assert.equal(found["a partial reader of 3000 choices leads from"], "394")
  })

  it("claim: what a reader of two sites loses is what it loses in sampled worlds", () => {
    const chain = { sites: 60, reach: 1 }
    const random = Random.of(43)
    let [wrong, asked] = [0, 0]
    for (let k = 0; k < 300; k++) {
      const world = Array.from({ length: Chain.cells(chain) }, () => random.bits() & 1)
      const brain = Chain.brain(chain, world)
      for (let site = 10; site < 50; site++) {
        asked++
        if (Nearby.reading(chain, world, site, 2) !== brain[site]) wrong++
      }
    }
    const [right, errs] = [Math.log2(29 / 28), Math.log2(29)]
    const sampled = (right * (asked - wrong) + errs * wrong) / asked
    const [, exact = "0"] = /, (\S+) bits lost/.exec(Race.figures()["radius 2"] ?? "") ?? []
    assert.closeTo(sampled, Number(exact), 0.03)
  })

  it("claim: one cell out of sight decides, by a search through all brains", () => {
    const best = (chain: Chain.Chain, world: ReadonlyArray<number>): number => {
      let [first, most] = [0, -1]
      for (let it = 0; it < 2 ** chain.sites; it++) {
        const brain = Array.from(
          { length: chain.sites },
          (_, k) => (it >> (chain.sites - 1 - k)) & 1
        )
        const worth = Chain.worth(chain, world, brain)
        if (worth > most) [first, most] = [brain[0] ?? 0, worth]
      }
      return first
    }
    for (const reach of [2, 3]) {
      const chain = { sites: 7, reach }
      const world = Array.from({ length: Chain.cells(chain) }, (_, k) =>
        (k * 7) % 3 === 0 ? 1 : 0
      )
      assert.equal(Chain.brain(chain, world)[0], best(chain, world))
    }
    assert.isFalse(Labels.label.measure({ sites: 9, reach: 2, cell: 9, radius: 1 }).isRight)
  })

  it("example: rule 150 is known within a thousand steps, rule 30 is not", () => {
    assert.isAbove(Closed.form.measure({ rule: 150, bound: 1000 }), 3000)
    assert.equal(Closed.form.measure({ rule: 30, bound: 1000 }), -1)
    assert.equal(Closed.form.measure({ rule: 150, bound: 4 }), -1)
  })
})
