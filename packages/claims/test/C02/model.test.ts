import { Circuit } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Learning from "#claims/C02/learning"
import * as Passes from "#claims/C02/passes"

/** A text of gates on three bits: for each gate its table and two lines. */
type Text = ReadonlyArray<readonly [table: number, a: number, b: number]>

const texts = function* (gates: number, lines = 3): Generator<Text> {
  if (gates === 0) {
    yield []
    return
  }
  for (let a = 0; a < lines; a++) {
    for (let b = a + 1; b < lines; b++) {
      for (let table = 0; table < 16; table++) {
        for (const rest of texts(gates - 1, lines + 1)) yield [[table, a, b], ...rest]
      }
    }
  }
}

const bitsOf = (x: number): Array<number> => [(x >> 2) & 1, (x >> 1) & 1, x & 1]

/** All lines of a text at an instance. */
const run = (text: Text, bits: ReadonlyArray<number>): ReadonlyArray<number> => {
  const lines = [...bits]
  for (const [table, a, b] of text) lines.push((table >> (3 - 2 * lines[a]! - lines[b]!)) & 1)
  return lines
}

const functionOf = (text: Text): string =>
  Array.from({ length: 8 }, (_, x) => run(text, bitsOf(x)).at(-1)!).join("")

describe("passes", () => {
  it("claim: the best pass is the nearest function of a text, all texts listed", () => {
    for (const gates of [1, 2]) {
      const reached = [...new Set([...texts(gates)].map(functionOf))]
      const found = Circuit.distances(3, gates)
      for (let word = 0; word < 256; word++) {
        const table = word.toString(2).padStart(8, "0")
        const least = Math.min(
          ...reached.map((it) => Array.from(it).filter((digit, at) => digit !== table[at]).length)
        )
        assert.strictEqual(found[word], least)
      }
    }
  })

  it("example: errors of the best pass over all functions of four bits", () => {
    const histogram = (gates: number): ReadonlyArray<number> => {
      const counts: Array<number> = []
      for (const wrong of Circuit.distances(4, gates)) counts[wrong] = (counts[wrong] ?? 0) + 1
      return counts
    }
    assert.deepEqual(histogram(1), [70, 1120, 6608, 19104, 23600, 12384, 2480, 160, 10])
    assert.deepEqual(histogram(2), [526, 5600, 18992, 25120, 13008, 2016, 240, 32, 2])
    assert.deepEqual(histogram(3), [3000, 21040, 30752, 10720, 24])
    assert.deepEqual(histogram(4), [13624, 39440, 11736, 736])
  })

  it("claim: parity is what the best of all decision trees gets, listed", () => {
    // The most right of all trees on what is left, as pairs of instances and their parities.
    const best = (left: ReadonlyArray<number>, bits: number, steps: number): number => {
      const odd = left.filter((x) => x.toString(2).replaceAll("0", "").length % 2 === 1).length
      let most = Math.max(odd, left.length - odd)
      if (steps === 0) return most
      for (let bit = 0; bit < bits; bit++) {
        const [off, on] = [0, 1].map((value) => left.filter((x) => ((x >> bit) & 1) === value))
        most = Math.max(most, best(off!, bits, steps - 1) + best(on!, bits, steps - 1))
      }
      return most
    }
    for (const bits of [1, 2, 3, 4]) {
      for (let steps = 0; steps <= bits; steps++) {
        const all = Array.from({ length: 2 ** bits }, (_, x) => x)
        const share = best(all, bits, steps) / 2 ** bits
        assert.strictEqual(Passes.parity({ bits, steps }).toNumber(), share)
      }
    }
  })
})

describe("learning", () => {
  it("claim: texts by their functions are counted one by one", () => {
    const counts = new Float64Array(256)
    for (const text of texts(2)) {
      // Bit x of a word is the value at instance x.
      counts[Number.parseInt(Array.from(functionOf(text)).toReversed().join(""), 2)]!++
    }
    assert.deepEqual([...Learning.texts(2)], [...counts])
    assert.strictEqual(
      Learning.texts(3).reduce((sum, it) => sum + it, 0),
      737280
    )
  })

  it("claim: embedded items are learned as by the majority of all texts that agree with them", () => {
    const all = [...texts(2)].map(functionOf)
    const two = [...new Set(all)].filter(
      (it) => Passes.problem.measure({ table: it, gates: 4, isShown: true }).size === 2
    )
    let [right, asked] = [0, 0]
    for (let last = 0; last < 8; last++) {
      for (const table of two) {
        const agree = all.filter((it) =>
          Array.from(it).every((d, x) => x === last || d === table[x])
        )
        const same = agree.filter((it) => it[last] === table[last]).length
        right += 2 * same > agree.length ? 1 : 2 * same === agree.length ? 0.5 : 0
        asked++
      }
    }
    assert.strictEqual(asked, 8 * 114)
    assert.closeTo(Learning.accuracy(2, 7).embedded(2).toNumber(), right / asked, 1e-12)
  })

  it("example: shown work and embedded items, functions of two gates, by instances seen", () => {
    const digits = (of: (seen: number) => number): ReadonlyArray<string> =>
      [1, 2, 3, 4, 5, 6, 7].map((seen) => of(seen).toFixed(4))
    assert.deepEqual(
      digits((seen) => Learning.accuracy(2, seen).shown.toNumber()),
      ["0.5207", "0.5280", "0.5388", "0.5695", "0.6111", "0.7068", "0.7895"]
    )
    assert.deepEqual(
      digits((seen) => Learning.accuracy(2, seen).embedded(2).toNumber()),
      ["0.5301", "0.5313", "0.5429", "0.5278", "0.5188", "0.5313", "0.6140"]
    )
  })
})
