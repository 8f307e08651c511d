import { Circuit } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"

const ones = (word: number): number => word.toString(2).replaceAll("0", "").length

/** Least gates of every function, from the listing of circuits by size. */
const sizes = (inputs: number): ReadonlyArray<number> =>
  Array.from(
    Circuit.functions(inputs),
    (table) => Circuit.optimum(Circuit.tables(Circuit.minimal(table))[0] ?? "").size
  )

describe("the nearest circuit", () => {
  it("claim: distances of three inputs are the least differences to what a given number of gates compute", () => {
    const all = sizes(3)
    for (let gates = 0; gates <= 4; gates++) {
      const found = Circuit.distances(3, gates)
      for (let word = 0; word < 256; word++) {
        const near = all.flatMap((size, other) => (size <= gates ? [ones(other ^ word)] : []))
        assert.equal(found[word], Math.min(...near))
      }
    }
  })

  it("claim: of four inputs, at functions here and there", () => {
    const within = Array.from(Circuit.functions(4)).flatMap((table, word) =>
      Circuit.optimum(table).size <= 3 ? [word] : []
    )
    const found = Circuit.distances(4, 3)
    for (let word = 0; word < 65_536; word += 1311) {
      let least = 16
      for (const other of within) least = Math.min(least, ones(other ^ word))
      assert.equal(found[word], least)
    }
    // no gate computes constants, inputs and their negations
    assert.equal(Circuit.distances(3, 0).filter((errors) => errors === 0).length, 8)
  })

  it("claim: the nearest function of some inputs is the nearest of all that depend on no more", () => {
    const tables = Array.from(Circuit.functions(3), (table, word) => ({
      word,
      support: Circuit.support(table).length
    }))
    for (const [word, table] of Array.from(Circuit.functions(3)).entries()) {
      for (const count of [0, 1, 2, 3, 4]) {
        const near = tables.filter(({ support }) => support <= count)
        const least = Math.min(...near.map((other) => ones(other.word ^ word)))
        assert.equal(Circuit.juntaErrors(table, count), least)
      }
    }
  })

  it("claim: no circuit errs less often than the nearest function of one input more than it has gates", () => {
    for (const gates of [0, 1, 2, 3]) {
      const found = Circuit.distances(3, gates)
      for (const [word, table] of Array.from(Circuit.functions(3)).entries()) {
        assert.isAtLeast(found[word]!, Circuit.juntaErrors(table, gates + 1))
      }
    }
  })

  it("claim: a multiplexer computes every function of its inputs, in 2^n - 3 gates at depth 2n - 3", () => {
    for (const inputs of [2, 3]) {
      for (const table of Circuit.functions(inputs)) {
        const circuit = Circuit.multiplexer(table)
        assert.deepEqual(Circuit.tables(circuit), [table])
        assert.isAtMost(Circuit.size(circuit), 2 ** inputs - 3)
        assert.isAtMost(Circuit.depth(circuit), 2 * inputs - 3)
      }
    }
    const parity = Array.from({ length: 32 }, (_, word) => ones(word) % 2).join("")
    const circuit = Circuit.multiplexer(parity)
    assert.deepEqual(Circuit.tables(circuit), [parity])
    assert.deepEqual([Circuit.size(circuit), Circuit.depth(circuit)], [29, 7])
    assert.throws(() => Circuit.multiplexer("01"), /two inputs or more/)
    assert.throws(() => Circuit.multiplexer("01-1"), /total table/)
  })
})
