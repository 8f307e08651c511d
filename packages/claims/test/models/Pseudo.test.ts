import { assert, describe, it } from "vitest"
import * as Corrected from "#models/Corrected"
import * as Pseudo from "#models/Pseudo"

const base = { kind: "scrambled", size: 128, every: 2, visits: 9 } as const

describe("Pseudo", () => {
  it("example: a new context every two visits, and those seen in between", () => {
    assert.deepEqual(
      Pseudo.visits({ ...base, learner: "coin", contexts: 128 }),
      [0, 0, 1, 1, 2, 2, 3, 3, 4]
    )
    assert.deepEqual(
      Pseudo.visits({ ...base, learner: "coin", contexts: 2 }),
      [0, 0, 1, 1, 0, 1, 0, 1, 0]
    )
  })

  it("claim: what doubling may lose in all is no less than what it loses later", () => {
    const at = (visits: number) => ({
      ...base,
      learner: "doubling",
      contexts: 3,
      every: 1,
      visits
    })
    const bound = Pseudo.mostInAll(at(9)).toNumber()
    const later = Pseudo.leads(at(240)).at(-1)!.toNumber() + Pseudo.longer(at(240))
    assert.isAtLeast(bound, later)
    assert.isBelow(bound - later, 3 * 3 * 2 ** -3)
  })

  it("claim: no rival with corrections is shorter than the table, on histories of this machine", () => {
    // the table of n bits has 54 + n + |gamma(n + 1)| bits, and at most 497 bits are decoded
    for (const learner of ["coin", "counting", "descent-per-context"]) {
      for (const period of [0, 1, 3]) {
        const it = {
          learner: Corrected.line(learner),
          period,
          bits: "0",
          decoder: "exact"
        } as const
        assert.isAbove(Corrected.length(it), 54 + 497 + 17)
      }
    }
  })
})
