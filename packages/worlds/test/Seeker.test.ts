import { Budget, Register } from "@headwater/hypotheses"
import { Cellular, Seeker } from "@headwater/worlds"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const budget = Budget.of("unit")
const answer = (program: Register.Program, question: number) => {
  const run = Register.answer(program, { registers: { r1: question } }, budget)
  return run.status === "halted" ? Number(run.output) : undefined
}

describe("Seeker", () => {
  it("claim: a seeker answers about the first stream that passes its test", () => {
    const diagram = Cellular.diagram({ rule: 30, seed: 1 }, 40)
    const centre = (t: number) => Cellular.cell(diagram, t, t)
    for (const [ones, from] of [
      [1, 0],
      [2, 0],
      [3, 3]
    ] as const) {
      const program = Seeker.seeking(30, ones)
      for (let question = 0; question < 4; question++) {
        assert.equal(answer(program, question), centre(from + question))
      }
      const other = Seeker.departed(program, 2)
      assert.equal(answer(other, 1), centre(from + 1))
      assert.equal(answer(other, 2), centre(from + 2) + 1)
    }
  })

  it("example: bits of seekers", () => {
    const lengths = Array.from(
      { length: 9 },
      (_, k) => Register.encode(Seeker.seeking(30, k + 1)).length
    )
    assert.deepEqual(lengths, [750, 750, 752, 752, 752, 752, 754, 754, 754])
  })

  it("claim: streams are those of all placements", () => {
    for (const rule of [30, 110, 90]) {
      const [counted] = Cellular.streams(Cellular.diagram({ rule, seed: 1 }, 64), 12, [64])
      assert.equal(Seeker.different(rule, 12, 64).length, counted!.different)
    }
  })

  it("claim: no test that a stream passes is passed by fewer", () => {
    const streams = fc.uniqueArray(fc.nat(63), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(streams, (all) => {
        const found = Seeker.rarest(all, 6, 2)
        for (let code = 0; code < 16; code++) {
          const next = [code & 1, (code >> 1) & 1, (code >> 2) & 1, (code >> 3) & 1]
          const end = (stream: number) =>
            [5, 4, 3, 2, 1, 0].reduce((state, k) => next[2 * state + ((stream >> k) & 1)]!, 0)
          for (const accepted of [[0], [1], [0, 1]]) {
            const passing = all.filter((stream) => accepted.includes(end(stream)))
            for (const stream of passing) {
              assert.isAtMost(found[all.indexOf(stream)]!, passing.length)
            }
          }
        }
      }),
      { numRuns: 50 }
    )
  })
})
