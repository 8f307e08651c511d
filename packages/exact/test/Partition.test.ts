import { Partition } from "@headwater/exact"
import * as fc from "fast-check"
import { assert, it } from "vitest"

/** The least number that can be reached from each along pairs: what is alike spreads until it stops. */
const reached = (size: number, pairs: ReadonlyArray<readonly [number, number]>): Array<number> => {
  const least = Array.from({ length: size }, (_, n) => n)
  for (let round = 0; round < size; round++) {
    for (const [a, b] of pairs) {
      const low = Math.min(least[a]!, least[b]!)
      least[a] = low
      least[b] = low
    }
  }
  return least
}

const graph = fc
  .integer({ min: 1, max: 40 })
  .chain((size) =>
    fc.tuple(
      fc.constant(size),
      fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 40 })
    )
  )

it("claim: after any merges the sets are the connected components of the pairs", () => {
  fc.assert(
    fc.property(graph, ([size, pairs]) => {
      const sets = Partition.make(size)
      for (const [a, b] of pairs) sets.merge(a, b)
      const found = Array.from({ length: size }, (_, n) => sets.least(n))
      assert.deepEqual(found, reached(size, pairs))
    }),
    { numRuns: 300 }
  )
})

it("claim: it is the same set whether one asks between merges or not", () => {
  fc.assert(
    fc.property(graph, ([size, pairs]) => {
      const [asked, unasked] = [Partition.make(size), Partition.make(size)]
      for (const [a, b] of pairs) {
        asked.merge(a, b)
        unasked.merge(a, b)
        assert.equal(asked.least(a), asked.least(b))
      }
      for (let n = 0; n < size; n++) assert.equal(asked.least(n), unasked.least(n))
    })
  )
})

it("example: no numbers, a number alone, and sizes that are none", () => {
  assert.doesNotThrow(() => Partition.make(0))
  assert.equal(Partition.make(1).least(0), 0)
  for (const size of [-1, 0.5, 2 ** 31, Number.NaN]) {
    assert.throws(() => Partition.make(size), RangeError, `not \`${size}\``)
  }
})
