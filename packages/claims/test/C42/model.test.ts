import { assert, describe, it } from "vitest"
import { Domain } from "@headwater/proof"
import * as Worlds from "#claims/C42/model"

describe("worlds", () => {
  it("claim: the gain is what the best forecast in hundredths saves, up to the grid", () => {
    const entropy = (x: number) =>
      x === 0 || x === 1 ? 0 : -x * Math.log2(x) - (1 - x) * Math.log2(1 - x)
    for (const world of Domain.models(Worlds.worlds(8, true), { seed: 1, runs: 1 })) {
      const [p, a, b] = [world.p / 8, world.a / 8, world.b / 8]
      const loss = (r: number) =>
        -(p === 0 ? 0 : p * Math.log2(r)) -
        (p === 1 ? 0 : (1 - p) * Math.log2(1 - r)) +
        entropy(r > 0.5 ? a : b)
      const low = Array.from({ length: 50 }, (_, n) => loss((n + 1) / 100)).reduce((x, y) =>
        Math.min(x, y)
      )
      const honest = entropy(p) + entropy(a)
      assert.closeTo(Worlds.world.measure(world).gain.toNumber(), honest - low, 1e-9)
    }
  })

  it("example: shares of worlds in which counting errors turns the announcement", () => {
    assert.deepEqual(Object.values(Worlds.figures()), ["16/729", "224/4913", "2240/35937"])
  })
})
