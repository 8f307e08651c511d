import { Rational } from "@headwater/exact"
import { Circuit } from "@headwater/hypotheses"
import { MinimalCircuits } from "@headwater/priors"
import { assert, describe, it } from "vitest"

/** The words of n lines, as tables of 2^n digits. */
const lines = (inputs: number): ReadonlyArray<number> =>
  Array.from({ length: inputs }, (_, input) => {
    let word = 0
    for (let at = 0; at < 2 ** inputs; at++) {
      word |= ((at >> (inputs - 1 - input)) & 1) << (2 ** inputs - 1 - at)
    }
    return word
  })

/**
 * By another way: all straight-line programs of gates with any of the ten functions that read both
 * of two different lines, over complemented gates as well, counted without regard to complements.
 */
const thickness = (inputs: number, gates: number): ReadonlyMap<number, number> => {
  const mask = 2 ** (2 ** inputs) - 1
  const normal = (word: number): number => (word >> (2 ** inputs - 1) === 1 ? word ^ mask : word)
  const found = new Map<number, number>()
  const used: Array<readonly [number, number]> = []
  const words = [...lines(inputs)]
  const fill = (): void => {
    if (used.length === gates) {
      const read = new Set(used.flat())
      for (let gate = 0; gate < gates - 1; gate++) if (!read.has(inputs + gate)) return
      const word = normal(words.at(-1) ?? 0)
      found.set(word, (found.get(word) ?? 0) + 1)
      return
    }
    for (let b = 0; b < words.length; b++) {
      for (let a = 0; a < b; a++) {
        const [x, y] = [words[a]!, words[b]!]
        // up to complements: the four ANDs of x, y and their complements, and XOR
        for (const word of [x & y, x & ~y & mask, ~x & y & mask, ~(x | y) & mask, x ^ y]) {
          used.push([a, b])
          words.push(word)
          fill()
          words.pop()
          used.pop()
        }
      }
    }
  }
  fill()
  return found
}

describe("MinimalCircuits", () => {
  it("example: functions by the size of their smallest circuits", () => {
    for (const [inputs, sizes] of [
      [2, [6, 10]],
      [3, [8, 30, 114, 80, 24]]
    ] as const) {
      const found = sizes.map(() => 0)
      for (const { size } of MinimalCircuits.thickness(inputs).values()) found[size]!++
      assert.deepEqual(found, [...sizes])
    }
  })
  it("example: the smallest circuits of three inputs are as many as another count finds", () => {
    const own = MinimalCircuits.thickness(3)
    for (const gates of [1, 2, 3]) {
      const other = thickness(3, gates)
      for (const [table, { size, circuits }] of own) {
        if (size !== gates || table.startsWith("1")) continue
        assert.equal(circuits, other.get(Number.parseInt(table, 2)), table)
      }
    }
  })
  it("example: a charge of 0 weighs all functions alike, per function", () => {
    const masses = new Set([...MinimalCircuits.perFunction(3, 0).values()].map(String))
    assert.deepEqual([...masses], ["1/256"])
  })
  it("example: masses sum to 1, and a gate costs the charge", () => {
    for (const prior of [MinimalCircuits.perFunction(4, 3), MinimalCircuits.perCircuit(3, 3)]) {
      assert.equal(String(Rational.sum(prior.values())), "1")
    }
    const prior = MinimalCircuits.perFunction(4, 3)
    const base = prior.get("0".repeat(16)) ?? Rational.zero
    for (const table of ["0000000011111111", "0110100110010110", "0001011101111111"]) {
      const odds = (prior.get(table) ?? Rational.zero).dividedBy(base)
      assert.equal(String(odds), String(Rational.pow2(-3 * Circuit.optimum(table).size)))
    }
  })
  it("example: per circuit, functions of equal size are not alike", () => {
    const thick = [...MinimalCircuits.thickness(3).values()].filter(({ size }) => size === 3)
    assert.isAbove(new Set(thick.map(({ circuits }) => circuits)).size, 1)
  })
  it("example: per circuit a function weighs its circuits, each by its gates", () => {
    const [own, prior] = [MinimalCircuits.thickness(3), MinimalCircuits.perCircuit(3, 2)]
    const base = prior.get("00000000") ?? Rational.zero
    for (const [table, { size, circuits }] of own) {
      const odds = (prior.get(table) ?? Rational.zero).dividedBy(base)
      assert.equal(String(odds), String(Rational.of(circuits).times(Rational.pow2(-2 * size))))
    }
  })
  it("example: what is not covered is refused", () => {
    assert.throws(() => MinimalCircuits.thickness(4), /Expected 1 to 3 inputs, not `4`/)
    assert.throws(() => MinimalCircuits.perFunction(5, 1), /Expected 1 to 4 inputs, not `5`/)
    assert.throws(() => MinimalCircuits.perFunction(2, 0.5), /Expected a whole charge/)
  })
})
