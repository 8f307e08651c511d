import { Gates } from "@headwater/worlds"
import { assert, describe, it } from "vitest"

/** All chains of two gates on two inputs, walked one by one, with every gate at each place. */
const walked = (reference: number) => {
  const [x, y] = [Gates.input(0, 2), Gates.input(1, 2)]
  const found = new Map<number, { all: number; via: number }>()
  const isReference = (word: number) => word === reference || word === (15 & ~reference)
  for (let first = 0; first < 16; first++) {
    const a = Gates.gate(first, x, y, 2)
    const lines = [x, y, a]
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 2]
    ] as const) {
      for (let second = 0; second < 16; second++) {
        const word = Gates.gate(second, lines[i]!, lines[j]!, 2)
        const turned = [x, y, 15 & ~a]
        const other = Gates.gate(second, turned[i]!, turned[j]!, 2)
        const entry = found.get(word) ?? { all: 0, via: 0 }
        entry.all++
        if (isReference(word) || (isReference(a) && other !== word)) entry.via++
        found.set(word, entry)
      }
    }
  }
  return found
}

describe("Gates", () => {
  it("claim: chains of two gates are those that are found one by one", () => {
    for (let reference = 0; reference < 16; reference++) {
      const counted = Gates.counts(2, 2, reference)[2]!
      for (const [word, { all, via }] of walked(reference)) {
        assert.deepEqual([counted.all[word], counted.via[word]], [all, via])
      }
    }
  })

  it("claim: all chains of a size are counted, and weigh what they should", () => {
    const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0)
    const sizes = Gates.counts(3, 3, 0).map(({ all }) => sum(all))
    assert.deepEqual(sizes, [3, 48, 48 * 96, 48 * 96 * 160])
    const { all, denominator } = Gates.mixture({ inputs: 3, gates: 3, price: 1 }, 0)
    assert.equal(sum(all) / denominator, 1 / 2 + 1 / 4 + 1 / 8 + 1 / 16)
  })

  it("example: counts() beyond four gates", () => {
    assert.throws(
      () => Gates.counts(3, 5, 0),
      "Expected at most 4 inputs and 4 gates, not `3` and `5`"
    )
  })
})
