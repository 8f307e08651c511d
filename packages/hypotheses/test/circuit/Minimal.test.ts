import { Circuit } from "@headwater/hypotheses"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const tables = (inputs: number): ReadonlyArray<string> =>
  Array.from({ length: 2 ** (2 ** inputs) }, (_, word) =>
    word.toString(2).padStart(2 ** inputs, "0")
  )

/** Words of tables read as binary numbers: another order of digits than the search uses. */
const inputWords = (inputs: number): ReadonlyArray<number> =>
  Array.from({ length: inputs }, (_, input) =>
    Number.parseInt(
      Array.from({ length: 2 ** inputs }, (_, at) => (at >> (inputs - 1 - input)) & 1).join(""),
      2
    )
  )

/** All functions that the ten proper gates make of two, complements not set apart. */
const gatesOn = (a: number, b: number, mask: number): ReadonlyArray<number> =>
  [a & b, a & ~b, ~a & b, ~a & ~b, a ^ b].flatMap((it) => [it & mask, ~it & mask])

/** The words that a free gate or no gate gives. */
const free = (inputs: number, mask: number): ReadonlyArray<number> => [
  0,
  mask,
  ...inputWords(inputs).flatMap((it) => [it, ~it & mask])
]

/** Least sizes by trying every straight-line program, complements as gates make them. */
const sizesByPrograms = (inputs: number, most: number): ReadonlyArray<number> => {
  const mask = 2 ** (2 ** inputs) - 1
  const sizes = Array.from({ length: mask + 1 }, () => Infinity)
  for (const word of free(inputs, mask)) sizes[word] = 0
  const extend = (lines: ReadonlyArray<number>, gates: number): void => {
    if (gates === most) return
    for (const [i, a] of lines.entries()) {
      for (const b of lines.slice(0, i)) {
        for (const word of [a & b, a & ~b, ~a & b, a | b, a ^ b]) {
          if (sizes[word]! > gates + 1) {
            sizes[word] = gates + 1
            sizes[~word & mask] = gates + 1
          }
          if (!lines.includes(word)) extend([...lines, word], gates + 1)
        }
      }
    }
  }
  extend(inputWords(inputs), 0)
  return sizes
}

/** Least depths, or lengths, from below: every function of the levels so far, twice. */
const fromBelow = (
  inputs: number,
  rank: (a: number, b: number) => number
): ReadonlyArray<number> => {
  const mask = 2 ** (2 ** inputs) - 1
  const ranks = Array.from({ length: mask + 1 }, () => Infinity)
  for (const word of free(inputs, mask)) ranks[word] = 0
  for (let grows = true; grows;) {
    grows = false
    const known = [...ranks.keys()].filter((word) => ranks[word]! < Infinity)
    for (const a of known) {
      for (const b of known) {
        const next = rank(ranks[a]!, ranks[b]!)
        for (const word of gatesOn(a, b, mask)) {
          if (ranks[word]! <= next) continue
          ranks[word] = next
          grows = true
        }
      }
    }
  }
  return ranks
}

/**
 * Least lengths from below, length by length: a function of length k is a gate on two functions of
 * lengths that add up to k - 1. All functions, all ten proper gates, no symmetry.
 */
const byLength = (inputs: number): Uint8Array => {
  const mask = 2 ** (2 ** inputs) - 1
  const lengths = new Uint8Array(mask + 1).fill(255)
  const levels: Array<ReadonlyArray<number>> = [[...new Set(free(inputs, mask))]]
  for (const word of levels[0]!) lengths[word] = 0
  for (let left = mask + 1 - levels[0]!.length; left > 0;) {
    const length = levels.length
    const level: Array<number> = []
    const reach = (word: number): void => {
      for (const it of [word & mask, ~word & mask]) {
        if (lengths[it] !== 255) continue
        lengths[it] = length
        level.push(it)
      }
    }
    for (let first = 0; 2 * first <= length - 1; first++) {
      for (const a of levels[first]!) {
        for (const b of levels[length - 1 - first]!) {
          reach(a & b)
          reach(a & ~b)
          reach(~a & b)
          reach(a | b)
          reach(a ^ b)
        }
      }
    }
    levels.push(level)
    left -= level.length
  }
  return lengths
}

describe("all functions", () => {
  it("example: sizes of n = 3 and n = 4 as published", () => {
    assert.deepEqual(Circuit.counts(3).size, [8, 30, 114, 80, 24])
    assert.deepEqual(Circuit.counts(4).size, [10, 60, 456, 2474, 10624, 24184, 25008, 2720])
    assert.deepEqual(Circuit.counts(4).classes, [2, 2, 5, 20, 34, 75, 72, 12])
  })
  it("example: lengths and depths of n = 4", () => {
    assert.deepEqual(Circuit.counts(4).length, [10, 60, 456, 2474, 10624, 24184, 24640, 3088])
    assert.deepEqual(Circuit.counts(4).depth, [10, 60, 1458, 56456, 7552])
  })
  it("example: at n = 4 least size excludes least depth for 179 of 1024 functions", () => {
    assert.deepEqual(
      [1, 2, 3, 4].map((inputs) => Circuit.counts(inputs).deeper),
      [0, 0, 0, 11456]
    )
    assert.equal(11456 * 1024, 65536 * 179)
  })
  it("claim: for n ≤ 3 sizes are those of all straight-line programs, with no symmetry", () => {
    for (const [inputs, most] of [
      [1, 1],
      [2, 2],
      [3, 4]
    ] as const) {
      const sizes = sizesByPrograms(inputs, most)
      for (const [word, table] of tables(inputs).entries()) {
        assert.equal(Circuit.optimum(table).size, sizes[word], table)
      }
    }
  })
  it("claim: for n ≤ 3 lengths and depths are the fixpoints of their definitions", () => {
    for (const inputs of [1, 2, 3]) {
      const lengths = fromBelow(inputs, (a, b) => a + b + 1)
      const depths = fromBelow(inputs, (a, b) => Math.max(a, b) + 1)
      for (const [word, table] of tables(inputs).entries()) {
        assert.equal(Circuit.optimum(table).length, lengths[word], table)
        assert.equal(Circuit.optimum(table).depth, depths[word], table)
      }
    }
  })
  it("claim: for n ≤ 4 lengths are those of all formulas built up by length, with no symmetry", () => {
    for (const inputs of [1, 2, 3, 4]) {
      const lengths = byLength(inputs)
      const count = Array.from({ length: Math.max(...lengths) + 1 }, () => 0)
      for (const [word, table] of tables(inputs).entries()) {
        if (Circuit.optimum(table).length !== lengths[word]) assert.fail(table)
        count[lengths[word]]!++
      }
      assert.deepEqual(Circuit.counts(inputs).length, count)
    }
  })
  it("claim: at n = 4 depths up to 3 are those of all pairs of functions below, with no symmetry", () => {
    const mask = 0xffff
    const level = new Uint8Array(mask + 1).fill(9)
    let known = [...new Set(free(4, mask))]
    for (const word of known) level[word] = 0
    for (let depth = 1; depth <= 3; depth++) {
      for (const [i, a] of known.entries()) {
        for (const b of known.slice(0, i)) {
          for (const word of gatesOn(a, b, mask)) if (level[word]! > depth) level[word] = depth
        }
      }
      known = [...level.keys()].filter((word) => level[word]! <= depth)
    }
    for (const [word, table] of tables(4).entries()) {
      assert.equal(Circuit.optimum(table).depth, level[word] === 9 ? 4 : level[word], table)
    }
  })
})

describe("one function", () => {
  it("claim: the circuit given for a function computes it in the least size and depth said", () => {
    for (const inputs of [1, 2, 3, 4]) {
      for (const table of inputs < 4
        ? tables(inputs)
        : tables(4).filter((_, at) => at % 31 === 0)) {
        const circuit = Circuit.minimal(table)
        const { size, depthAtSize } = Circuit.optimum(table)
        assert.deepEqual(Circuit.tables(circuit), [table])
        assert.equal(Circuit.size(circuit), size)
        assert.equal(Circuit.depth(circuit), depthAtSize)
      }
    }
  })
  it("claim: a partial function is as large as its smallest extension", () => {
    const digit = fc.constantFrom("0", "1", "-")
    const partial = fc.string({ unit: digit, minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(partial, (wanted) => {
        const fits = tables(3).filter((table) =>
          Array.from(table).every((it, at) => wanted[at] === "-" || wanted[at] === it)
        )
        const least = Math.min(...fits.map((it) => Circuit.optimum(it).size))
        const circuit = Circuit.minimal(wanted)
        assert.equal(Circuit.size(circuit), least)
        assert.include(fits, Circuit.tables(circuit)[0])
        assert.sameMembers(
          [...Circuit.smallestExtensions(wanted)],
          fits.filter((it) => Circuit.optimum(it).size === least)
        )
      })
    )
  })
  it("example: tables beyond four inputs, and texts that are none", () => {
    assert.throws(() => Circuit.optimum("01".repeat(16)), RangeError, "at most 4 inputs")
    assert.throws(() => Circuit.optimum("012"), RangeError, "expected 0, 1 or - at digit 3")
    assert.throws(() => Circuit.optimum("0-"), RangeError, "Expected a total function")
  })
})
