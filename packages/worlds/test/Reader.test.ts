import { Law } from "@headwater/proof"
import { Chain, Reader } from "@headwater/worlds"
import { reader } from "@headwater/worlds/laws"
import { assert, describe, it } from "vitest"

/** The worlds of the usable cells of a chain, each with its brain as a number. */
const question = (chain: Chain.Chain): Reader.Question => {
  const usable = Chain.usable(chain)
  const answers = Array.from({ length: 2 ** usable.length }, (_, bits) => {
    const world = Array.from({ length: Chain.cells(chain) }, () => 0)
    for (const [place, cell] of usable.entries()) world[cell] = (bits >> place) & 1
    return Chain.brain(chain, world).reduce<number>((number, it) => 2 * number + it, 0)
  })
  return { cells: usable.length, answers }
}

Law.check(it, reader())

describe("Reader", () => {
  it("example: the brains of three sites that are named after a given number of cells", () => {
    const found = Reader.named(question({ sites: 3, reach: 1 }))
    assert.deepEqual(found, [336, 420, 523, 624, 707, 797, 885, 947, 994, 1018, 1024])
  })

  it("example: the bits that are saved, as shares of all", () => {
    const left = Reader.left(question({ sites: 3, reach: 1 })).map((it) => it.toNumber())
    const all = left[0] ?? 0
    assert.equal(all.toFixed(4), "2.6965")
    assert.deepEqual(
      left.slice(1).map((it) => (1 - it / all).toFixed(3)),
      ["0.147", "0.321", "0.448", "0.601", "0.732", "0.841", "0.920", "0.974", "0.996", "1.000"]
    )
  })

  it("counterexample: of a parity nothing is saved before the last cell", () => {
    const answers = Array.from({ length: 16 }, (_, world) =>
      [0, 1, 2, 3].reduce((sum, cell) => sum ^ ((world >> cell) & 1), 0)
    )
    assert.deepEqual(Reader.left({ cells: 4, answers }).map(String), ["1", "1", "1", "1", "0"])
  })
})
