import { assert, it } from "vitest"
import * as Majority from "#claims/C21/majority"

/** The first length at which a cell is wrong, by every word of every length. */
const byWords = (
  { next, answers, language }: Majority.Cell,
  longest: number
): number | undefined => {
  for (let length = 1; length <= longest; length++) {
    for (let word = 0; word < 2 ** length; word++) {
      const bits = Array.from(word.toString(2).padStart(length, "0"), Number)
      const state = bits.reduce((at, bit) => next[2 * at + bit]!, 0)
      const ones = bits.filter((bit) => bit === 1).length
      const isIn = language === "majority" ? ones > length - ones : ones % 2 === 1
      if ((answers[state] === "1") !== isIn) return length
    }
  }
  return undefined
}

it("claim: states and numbers of ones tell what all words do", () => {
  const cells: ReadonlyArray<Majority.Cell> = [
    { next: [0, 1, 1, 0], answers: "01", language: "parity" },
    { next: [0, 1, 1, 0], answers: "01", language: "majority" },
    { next: [0, 1, 1, 1], answers: "01", language: "majority" },
    { next: [1, 2, 1, 0, 0, 2], answers: "001", language: "majority" },
    { next: [1, 2, 3, 0, 0, 4, 3, 1, 2, 4], answers: "00101", language: "majority" }
  ]
  for (const cell of cells) assert.equal(Majority.firstWrong(cell, 9), byWords(cell, 9))
})

it("example: cells of one, two and three states are wrong by length 1, 3 and 3", () => {
  assert.deepEqual([1, 2, 3].map(Majority.latest), [1, 3, 3])
})

it("claim: of ones two numbers leave a cell in one state, and zeros more make a tie of one", () => {
  // the proof on paper, followed for cells of three states
  for (const next of [
    [1, 2, 1, 0, 0, 2],
    [0, 1, 1, 2, 2, 2],
    [2, 1, 0, 2, 1, 0]
  ]) {
    const after = (word: string): number =>
      Array.from(word, Number).reduce((at, bit) => next[2 * at + bit]!, 0)
    const ends = [1, 2, 3, 4].map((ones) => after("1".repeat(ones)))
    const j = ends.findIndex((end, index) => ends.indexOf(end) < index)
    const i = ends.indexOf(ends[j]!)
    const zeros = "0".repeat(i + 1)
    assert.equal(after("1".repeat(i + 1) + zeros), after("1".repeat(j + 1) + zeros))
    assert.isAtMost(i + 1 + j + 1, Majority.horizon(3))
  }
})
