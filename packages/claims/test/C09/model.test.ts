import { Ledger } from "@headwater/proof"
import { C09 } from "@headwater/claims"
import { assert, describe, it } from "vitest"
import * as Bridges from "#claims/C09/bridges"
import * as Chains from "#claims/C09/chains"
import * as Lengths from "#claims/C09/lengths"
import * as Worlds from "#claims/C09/model"

const steps = Ledger.run(C09)
let run = steps.next()
while (run.done !== true) run = steps.next()
const figures = Object.fromEntries(
  C09.statements.map(({ name }, k) => [name.split(" ")[0] ?? "", run.value.results[k]?.figures])
)

/** Bits of the Elias gamma code. */
const gamma = (n: number): number => 2 * Math.floor(Math.log2(n)) + 1

describe("C09", () => {
  it("claim: closed forms are those of the paper, in bits and in steps", () => {
    assert.deepInclude(figures["S11"], {
      "bits of the run": "343",
      "steps of the run": "157003",
      "worlds with a closed form": "124",
      "closed forms shorter than the run": "51",
      "closed forms longer by more than a hundred bits": "14",
      "bits of the longest closed form": String(343 + 2587)
    })
    assert.equal(figures["S2"]?.["share"], "2/9")
    assert.equal(figures["S7"]?.["share"], "1/9")
  })

  it("claim: a world with a bridge has 370 bits and a code of the time, a table 54 and a code of its size", () => {
    for (const from of [0, 5, 1000, 1_000_000]) {
      for (const cells of [1, 63, 64, 300, 400]) {
        const { table, world } = Lengths.sight.measure({ from, cells })
        assert.equal(world, 370 + gamma(from + 1))
        assert.equal(table, 54 + cells + gamma(cells + 1))
      }
    }
    assert.deepEqual(Object.values(figures["S12"] ?? {}), ["301", "319", "339"])
  })

  it("claim: entropies are those of a count of streams in doubles", () => {
    for (const rule of [30, 90, 110, 150]) {
      const { half, whole } = Worlds.world.measure({ rule, seed: 1, rows: 256 })
      const [a, b] = [half, whole].map(({ often, placements }) =>
        often.reduce((sum, [times, many]) => {
          const chance = times / placements
          return sum - many * chance * Math.log2(chance)
        }, 0)
      )
      const dearer = Worlds.world.measure({ rule, seed: 1, rows: 256 }).dearer().toNumber()
      assert.closeTo(dearer, (b ?? 0) - (a ?? 0), 1e-9)
    }
  })

  it("claim: what every exact program takes is a sum over sites, and an eighth of the cells is less", () => {
    for (const [sites, reach, least] of [
      [60, 2, 118],
      [60, 3, 310],
      [60, 5, 1438]
    ] as const) {
      assert.equal(Chains.chain.measure({ sites, reach }).least, least)
    }
  })

  it("counterexample: a borrowed automaton does not bound the streams of rule 30", () => {
    const { most, streams } = Bridges.bridge.measure({ rule: 30, by: 90 })
    assert.isTrue(BigInt(streams) > most)
  })
})
