import { Circuit } from "@headwater/hypotheses"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { atMost } from "#circuit/five/atMost"
import { Pairs } from "#circuit/five/Pairs"
import { small } from "#circuit/five/small"
import { optima } from "#circuit/Optima"

/** For every normal function, the sets of gates of least size in which it is, without symmetry. */
const bySets = (inputs: number, most: number): ReadonlyMap<number, readonly [number, number]> => {
  const digits = 2 ** inputs
  const given = Array.from({ length: inputs }, (_, input) =>
    Array.from({ length: digits }, (_, at) => ((at >> (inputs - 1 - input)) & 1) << at).reduce(
      (a, b) => a | b
    )
  )
  const found = new Map<number, readonly [size: number, sets: number]>()
  let sets: ReadonlyArray<ReadonlyArray<number>> = [[]]
  for (let size = 1; size <= most; size++) {
    const next = new Map<string, ReadonlyArray<number>>()
    const heads = new Map<number, Set<string>>()
    for (const gates of sets) {
      const lines = [...given, ...gates]
      for (const [i, a] of lines.entries()) {
        for (const b of lines.slice(0, i)) {
          for (const word of [a & b, a & ~b, ~a & b, a | b, a ^ b]) {
            if (word === 0 || lines.includes(word)) continue
            const set = [...gates, word].toSorted((x, y) => x - y)
            next.set(set.join(), set)
            if (!heads.has(word)) heads.set(word, new Set())
            heads.get(word)!.add(set.join())
          }
        }
      }
    }
    for (const [word, own] of heads) if (!found.has(word)) found.set(word, [size, own.size])
    sets = [...next.values()]
  }
  return found
}

const normal = (table: string): number => {
  const word = Array.from(table).reduce((sum, digit, at) => sum | (Number(digit) << at), 0)
  return (word & 1) === 1 ? word ^ (2 ** table.length - 1) : word
}

const all = (inputs: number): ReadonlyArray<Circuit.FunctionClass> =>
  Array.from({ length: 8 }, (_, gates) => Circuit.classes(inputs, gates)).flat()

const functions = (
  classes: ReadonlyArray<Circuit.FunctionClass>,
  by: "size" | "length" | "depth"
): ReadonlyArray<number> => {
  const sums: Array<number> = []
  for (const it of classes) {
    const value = it[by] ?? 0
    sums[value] = (sums[value] ?? 0) + it.functions
  }
  return Array.from(sums, (sum) => sum ?? 0)
}

describe("all functions by class", () => {
  it("claim: functions of 4 inputs have the sizes, lengths and depths of Knuth's tables", () => {
    const found = all(4)
    assert.equal(found.length, 222)
    assert.deepEqual(functions(found, "size"), [10, 60, 456, 2474, 10_624, 24_184, 25_008, 2720])
    assert.deepEqual(functions(found, "length"), [10, 60, 456, 2474, 10_624, 24_184, 24_640, 3088])
    assert.deepEqual(functions(found, "depth"), [10, 60, 1458, 56_456, 7552])
    for (const it of found)
      assert.isTrue((it.thickness ?? 0) > 0 && Number.isSafeInteger(it.thickness))
  })

  it("law: the thickness of functions of 2 and 3 inputs is what going through all sets gives", () => {
    for (const [inputs, most] of [
      [2, 1],
      [3, 4]
    ] as const) {
      const sets = bySets(inputs, most)
      const found = all(inputs).filter((it) => it.size > 0)
      assert.deepEqual(
        found.map((it) => [it.size, it.thickness]),
        found.map((it) => [...(sets.get(normal(it.table)) ?? [])])
      )
    }
  })

  it("law: so it is of functions of 4 inputs and up to 3 gates", () => {
    const sets = bySets(4, 3)
    const found = all(4).filter((it) => it.size > 0 && it.size <= 3)
    assert.deepEqual(
      found.map((it) => [it.size, it.thickness]),
      found.map((it) => [...(sets.get(normal(it.table)) ?? [])])
    )
  })

  it("claim: there are 616,126 classes of functions of 5 inputs, of 2^32 functions together", () => {
    const pairs = new Pairs()
    let [classes, functions] = [0, 0]
    for (const [class_, zero] of pairs.symmetry.least.entries()) {
      for (let one = 0; one < 65_536; one++) {
        const same = pairs.same({ zero, one }, class_)
        if (same === 0) continue
        classes++
        functions += (20 * pairs.symmetry.order) / same
      }
    }
    assert.deepEqual([classes, functions], [616_126, 2 ** 32])
  }, 30_000)

  it("claim: of them as many need up to five gates as Knuth says", () => {
    const counts: Array<number> = []
    for (const size of small(new Pairs(), 5).values()) counts[size] = (counts[size] ?? 0) + 1
    assert.deepEqual(counts, [2, 2, 5, 20, 93, 389])
  }, 30_000)

  it("law: a pair and its images have one key, and enough gates are no fewer than are needed", () => {
    const pairs = new Pairs()
    const all = optima(4)
    const half = fc.nat(65_535)
    fc.assert(
      fc.property(half, half, (zero, one) => {
        const key = pairs.key({ zero, one })
        assert.equal(pairs.key({ zero: one, one: zero }), key)
        assert.equal(pairs.key({ zero: zero ^ 65_535, one: one ^ 65_535 }), key)
        const [last, first] = [
          pairs.cofactor({ zero, one }, 4, 1),
          pairs.cofactor({ zero, one }, 4, 0)
        ]
        assert.equal(pairs.key({ zero: last, one: first }), key)
        const gates = all.size[pairs.classes[zero]!]!
        assert.equal(atMost(pairs, all, { zero, one: zero }), gates)
        assert.isAtMost(atMost(pairs, all, { zero, one: zero ^ 65_535 }), gates + 1)
        assert.isAtLeast(atMost(pairs, all, { zero, one }), gates)
      })
    )
  })
})
