import { dlog, Family, isqrt, rule30 } from "@headwater/programs"
import { assert, describe, it } from "vitest"

describe("sizes", () => {
  it("example: sizes between two are all that are valid, and doubling ones beyond 32", () => {
    for (const family of [dlog, isqrt, rule30]) {
      for (const [from, to] of [
        [1, 4],
        [3, 34],
        [3, 35],
        [10, 500],
        [9, 8]
      ] as const) {
        const valid = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).filter(
          (it) => family.size.isValid(it)
        )
        // each is the first that is at least twice the one before
        const doubled: Array<number> = []
        for (let next = valid[0]; next !== undefined;) {
          const least: number = 2 * next
          doubled.push(next)
          next = valid.find((it) => it >= least)
        }
        const sizes = valid.length <= 32 ? valid : doubled
        assert.deepEqual(Family.sizes(family, from, to), sizes, `${family.id} ${from}..${to}`)
      }
    }
  })
})
