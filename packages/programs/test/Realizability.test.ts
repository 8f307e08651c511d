import { Realizability } from "@headwater/programs"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const size = fc.record({ length: fc.nat(6), time: fc.nat(6) })
const answers = fc.array(fc.constantFrom("0", "1"), { minLength: 3, maxLength: 3 })
const candidates = fc.array(
  fc.tuple(size, answers).map(([it, answers]) => ({ ...it, answers })),
  { maxLength: 8 }
)

describe("Realizability", () => {
  it("law: room is left if and only if the nearest within the bounds errs nowhere", () => {
    fc.assert(
      fc.property(candidates, answers, size, (all, said, within) => {
        const room = Realizability.slack(Realizability.realizers(all, said), within)
        assert.equal(room >= 0, Realizability.distance(all, said, within) === 0)
      }),
      { seed: 20260101 }
    )
  })

  it("law: wider bounds lead no further away", () => {
    fc.assert(
      fc.property(candidates, answers, size, size, (all, said, within, more) => {
        const wider = { length: within.length + more.length, time: within.time + more.time }
        assert.isAtMost(
          Realizability.distance(all, said, wider),
          Realizability.distance(all, said, within)
        )
      }),
      { seed: 20260101 }
    )
  })

  it("law: a program is on the frontier if and only if no other is as short and as fast", () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const found = Realizability.frontier(all)
        for (const one of all) {
          const isBeaten = all.some(
            (other) => other !== one && other.length <= one.length && other.time <= one.time
          )
          assert.equal(found.includes(one), !isBeaten)
        }
        assert.deepEqual(
          found.map(({ length }) => length),
          found.map(({ length }) => length).sort((a, b) => a - b)
        )
      }),
      { seed: 20260101 }
    )
  })

  it("counterexample: without programs nothing is near, and no room is left", () => {
    const within = { length: 9, time: 9 }
    assert.equal(Realizability.distance([], ["0", "1"], within), 2)
    assert.equal(Realizability.slack([], within), -Infinity)
    assert.deepEqual(Realizability.frontier([]), [])
  })
})
