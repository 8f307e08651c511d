import { Budget, Circuit, Register } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Landing from "#claims/C06/landing"
import * as Realizing from "#claims/C06/realizing"

const functions = Array.from({ length: 256 }, (_, word) => word.toString(2).padStart(8, "0"))

/** The functions of circuits of exactly a given number of gates that depend on both operands, with levels. */
const ofGates = (gates: number): ReadonlySet<string> => {
  const found = new Set<string>()
  const proper = [1, 2, 4, 6, 7, 8, 9, 11, 13, 14]
  const combine = (op: number, a: number, b: number): number => {
    let word = 0
    for (let row = 0; row < 4; row++) {
      if ((op >> (3 - row)) & 1) word |= (row & 2 ? a : ~a) & (row & 1 ? b : ~b)
    }
    return word & 255
  }
  const extend = (words: ReadonlyArray<number>, levels: ReadonlyArray<number>): void => {
    const [word = 0, level = 0] = [words.at(-1), levels.at(-1)]
    if (words.length === 3 + gates) {
      found.add(`${word} ${level}`)
      found.add(`${~word & 255} ${level}`)
      return
    }
    for (let a = 0; a < words.length; a++) {
      for (let b = a + 1; b < words.length; b++) {
        const next = 1 + Math.max(levels[a]!, levels[b]!)
        for (const op of proper)
          extend([...words, combine(op, words[a]!, words[b]!)], [...levels, next])
      }
    }
  }
  extend([0x0f, 0x33, 0x55], [0, 0, 0])
  return found
}

const differing = (a: string, b: string): number =>
  Array.from(a).filter((it, at) => it !== b[at]).length

describe("realizability by growth", () => {
  it("claim: the distances of circuits are those to all circuits of a given number of gates and levels", () => {
    const all: Array<{ table: string; gates: number; levels: number }> = [
      0x00, 0xff, 0x0f, 0xf0, 0x33, 0xcc, 0x55, 0xaa
    ].map((word) => ({ table: functions[word]!, gates: 0, levels: 0 }))
    for (const gates of [1, 2, 3]) {
      for (const text of ofGates(gates)) {
        const [word = 0, levels = 0] = text.split(" ").map(Number)
        all.push({ table: functions[word]!, gates, levels })
      }
    }
    for (const table of functions.filter((_, word) => word % 5 === 0)) {
      for (let length = 0; length <= 3; length++) {
        for (let time = 0; time <= 3; time++) {
          const within = all.filter((it) => it.gates <= length && it.levels <= time)
          const expected = Math.min(...within.map((it) => differing(it.table, table)))
          const it = {
            class: "circuits",
            size: 3,
            answers: Array.from(table),
            length,
            time
          } as const
          assert.equal(Realizing.distance(it), expected)
        }
      }
    }
  })

  it("claim: of three inputs the smallest circuits are as shallow as any, so that one corner is all", () => {
    for (const table of functions) {
      const { depth, depthAtSize } = Circuit.optimum(table)
      assert.equal(depthAtSize, depth)
    }
  })

  it("claim: no program of the grammar was stopped that could be within the bounds", () => {
    const slow = Budget.of("unit", { steps: 1000 })
    const { bits, contexts, steps } = Realizing.grammar
    let [halted, stopped] = [0, 0]
    for (const { program } of Register.grammar.programs({ bits: bits - 2 })) {
      let most = 1
      for (let r1 = 0; r1 < contexts; r1++) {
        const run = Register.answer(program, { registers: { r1 } }, slow)
        most = Math.max(most, run.status === "halted" ? Number(run.steps) : Infinity)
      }
      if (most === Infinity) stopped++
      else halted++
      assert.isTrue(most <= steps || most === Infinity)
    }
    assert.deepEqual([halted, stopped], [3594, 8])
  })

  it("example: programs of the grammar, each at its least length for its time", () => {
    const within = (answers: ReadonlyArray<string>) => {
      const it = { class: "grammar", size: 4, answers, length: 0, time: 0 } as const
      return Realizing.candidates(it)
        .filter((one) => one.answers.join() === answers.join())
        .map(({ length, time }) => [length, time])
    }
    // END; INC r0; MOV r0 r1; MOV r0 r1 and ADD r0 r1.
    assert.deepInclude(within(["0", "0", "0", "0"]), [4, 1])
    assert.deepEqual(within(["1", "1", "1", "1"])[0], [9, 1])
    assert.deepEqual(within(["0", "1", "2", "3"])[0], [10, 1])
    assert.deepEqual(within(["0", "2", "4", "6"])[0], [16, 2])
    const times = new Set(Realizing.candidates({ class: "grammar", size: 4 }).map((it) => it.time))
    assert.isAtLeast(times.size, 3)
  })

  it("example: of the integer root at 256 the search is the shortest and the table the fastest", () => {
    const roots = Array.from({ length: 256 }, (_, y) => `${Math.floor(Math.sqrt(y))}`)
    const at = (length: number, time: number) =>
      ({ class: "isqrt", size: 256, answers: roots, length, time }) as const
    assert.equal(Realizing.slack(at(98, 125)), 0)
    assert.equal(Realizing.slack(at(146, 78)), 0)
    assert.isBelow(Realizing.slack(at(145, 124)), 0)
    assert.equal(Realizing.leastTime(at(0, 0)), 46)
    assert.deepEqual(Realizing.table(at(0, 0)), { length: 1206, time: 46 })
    assert.equal(Realizing.distance(at(97, 1000)), 256)
    assert.equal(Realizing.distance(at(98, 125)), 0)
    assert.match(Realizing.class_.model.show(at(97, 9)), /the nearest errs on 256 of 256 contexts/)
  })
})

describe("landings", () => {
  it("claim: up to four inputs the errors are those of the nearest of all functions of a given number of gates", () => {
    for (const inputs of [2, 3, 4]) {
      const sizes = Array.from({ length: 2 ** (2 ** inputs) }, (_, word) => {
        const table = word.toString(2).padStart(2 ** inputs, "0")
        return { word, size: Circuit.optimum(table).size }
      })
      const ones = (word: number): number => word.toString(2).replaceAll("0", "").length
      for (const operation of ["xor", "and", "or", "xor but one"] as const) {
        for (let gates = 0; gates <= inputs; gates++) {
          const wanted = Number.parseInt(Landing.table({ operation, inputs }), 2)
          let least = Infinity
          for (const { word, size } of sizes) {
            if (size <= gates) least = Math.min(least, ones(word ^ wanted))
          }
          assert.equal(Landing.errors({ operation, inputs, gates }), least)
        }
      }
    }
  })

  it("example: the functions, and where their landings end", () => {
    const of = (operation: Landing.Landing["operation"], gates: number) => ({
      operation,
      inputs: 3,
      gates
    })
    const written = (["xor", "and", "or", "xor but one"] as const).map((it) =>
      Landing.table(of(it, 0))
    )
    assert.deepEqual(written, ["01101001", "00000001", "01111111", "00111100"])
    const errors = (operation: Landing.Landing["operation"]) =>
      [0, 1, 2, 3].map((gates) => Landing.errors(of(operation, gates)))
    assert.deepEqual(errors("xor"), [4, 4, 0, 0])
    assert.deepEqual(errors("xor but one"), [4, 0, 0, 0])
    assert.deepEqual(errors("and"), [1, 1, 0, 0])
    assert.deepEqual(Landing.errors({ operation: "xor", inputs: 9, gates: 7 }), 256)
    assert.deepEqual(Landing.errors({ operation: "xor", inputs: 9, gates: 8 }), 0)
  })
})
