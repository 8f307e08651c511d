import { Circuit } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"

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
  for (const it of classes) sums[it[by]] = (sums[it[by]] ?? 0) + it.functions
  return Array.from(sums, (sum) => sum ?? 0)
}

describe("all functions by class", () => {
  it("claim: functions of 4 inputs have the sizes, lengths and depths of Knuth's tables", () => {
    const found = all(4)
    assert.equal(found.length, 222)
    assert.deepEqual(functions(found, "size"), [10, 60, 456, 2474, 10_624, 24_184, 25_008, 2720])
    assert.deepEqual(functions(found, "length"), [10, 60, 456, 2474, 10_624, 24_184, 24_640, 3088])
    assert.deepEqual(functions(found, "depth"), [10, 60, 1458, 56_456, 7552])
    for (const it of found) assert.isTrue(Number.isSafeInteger(it.thickness) && it.thickness > 0)
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
})
