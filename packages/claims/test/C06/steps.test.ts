import { Circuit } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Steps from "#claims/C06/steps"
import { distances } from "#claims/models/Nearest"

const ones = (word: number): number => word.toString(2).replaceAll("0", "").length

/** Least gates of every function, from the listing of circuits by size. */
const sizes = (inputs: number): ReadonlyArray<number> =>
  Array.from(
    { length: 2 ** (2 ** inputs) },
    (_, word) => Circuit.optimum(Circuit.tables(Circuit.minimal(table(word, inputs)))[0] ?? "").size
  )

const table = (word: number, inputs: number): string => word.toString(2).padStart(2 ** inputs, "0")

describe("the staircase", () => {
  it("claim: distances of three inputs are the least differences to what a given number of gates compute", () => {
    const all = sizes(3)
    for (let gates = 0; gates <= 4; gates++) {
      const found = distances(3, gates)
      for (let word = 0; word < 256; word++) {
        const near = all.flatMap((size, other) => (size <= gates ? [ones(other ^ word)] : []))
        assert.equal(found[word], Math.min(...near))
      }
    }
  })

  it("claim: of four inputs, at functions here and there", () => {
    const within = Array.from({ length: 65_536 }, (_, word) => word).filter(
      (word) => Circuit.optimum(table(word, 4)).size <= 3
    )
    const found = distances(4, 3)
    for (let word = 0; word < 65_536; word += 1311) {
      let least = 16
      for (const other of within) least = Math.min(least, ones(other ^ word))
      assert.equal(found[word], least)
    }
  })

  it("example: what the oracle of the paper counted", () => {
    const found = Steps.figures()
    assert.equal(found["mean errors of 3 inputs"], "2.000, 1.344, 0.406, 0.094, 0.000")
    assert.equal(
      found["mean errors of 4 inputs"],
      "4.914, 3.724, 2.788, 1.752, 0.994, 0.431, 0.042, 0.000"
    )
    assert.equal(found["4 inputs, gate 2"], "37010 of 65466 no nearer")
    // no gate computes constants, inputs and their negations
    assert.equal(distances(3, 0).filter((errors) => errors === 0).length, 8)
  })
})
