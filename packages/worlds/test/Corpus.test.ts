import { Rational } from "@headwater/exact"
import { Process } from "@headwater/learners"
import { Law } from "@headwater/proof"
import { Chain, Corpus } from "@headwater/worlds"
import { corpus } from "@headwater/worlds/laws"
import { assert, describe, it } from "vitest"

Law.check(it, corpus())

describe("Corpus", () => {
  it("example: a brain in both formats, and what is sure of it", () => {
    const brain = Chain.brain({ sites: 3, reach: 1 }, [0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0])
    const all = brain.map((choice, site) => [site, choice] as const)
    assert.deepEqual(Corpus.demonstrations(all), [
      [0, 1],
      [1, 0],
      [2, 0]
    ])
    const stream = Corpus.embedded(all, 2)
    assert.equal(stream.map(([, bit]) => bit).join(""), "001010100")
    const sure = Process.deterministic<number, Process.Bit>([0, 1], (site) => brain[site] ?? 0)
    const chance = Process.probability(Corpus.reading(sure, 2), stream)
    assert.isTrue(chance.equals(Rational.pow2(-6)))
    assert.throws(() => Corpus.embedded([[4, 0]], 2), "Expected questions of 2 bits, not `4`")
  })
})
