import { Rational } from "@headwater/exact"
import { Chain, Nearby } from "@headwater/worlds"
import { assert, describe, it } from "vitest"

describe("Nearby", () => {
  it("example: how often a reader errs, up to radius 40", () => {
    const found = Nearby.errors(40)
    assert.deepEqual(found.slice(0, 3).map(String), ["101/392", "10959/114688", "1772061/51380224"])
    assert.deepEqual(
      [3, 4, 8].map((radius) => found[radius]?.toNumber().toFixed(7)),
      ["0.0123412", "0.0044282", "0.0000780"]
    )
    for (const [radius, it] of found.entries()) {
      const bound = Rational.of(101, 392).times(Rational.of(3, 8).pow(radius))
      assert.isAtMost(it.compare(bound), 0)
    }
  })

  it("example: as often as in a long chain that is drawn, by counting", () => {
    const chain = { sites: 4000, reach: 1 }
    let state = 1n
    const world = Array.from({ length: Chain.cells(chain) }, () => {
      state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % 2n ** 64n
      return Number(state >> 63n)
    })
    const brain = Chain.brain(chain, world)
    const found = Nearby.errors(2)
    for (const radius of [0, 1, 2]) {
      let wrong = 0
      for (let site = 50; site < 3950; site++) {
        if (Nearby.reading(chain, world, site, radius) !== brain[site]) wrong++
      }
      assert.closeTo(wrong / 3900, found[radius]?.toNumber() ?? 1, 0.025)
    }
  })

  it("claim: no other whole odds beside them lose less", () => {
    for (const { errs, loss, odds } of Nearby.readers(4)) {
      const at = (odds: number): number => {
        const error = errs.toNumber()
        return (1 - error) * Math.log2((odds + 1) / odds) + error * Math.log2(odds + 1)
      }
      assert.closeTo(loss.toNumber(), at(odds), 1e-9)
      for (const other of [odds - 1, odds + 1, 2 * odds]) {
        if (other > 0) assert.isAtMost(at(odds), at(other) + 1e-9)
      }
    }
  })
})
