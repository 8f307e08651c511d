import { Family } from "@headwater/programs"
import { Result } from "effect"
import { assert, it } from "vitest"
import * as Costs from "#models/Costs"
import { meters } from "#models/Machines"

it("law: Costs › what grows with the size costs what each size costs alone", () => {
  for (const meter of meters) {
    for (const family of Costs.all) {
      for (const name of Costs.members(family, meter)) {
        for (const size of [12, 5, 2, 9].filter((it) => family.size.isValid(it))) {
          const alone = { ...family, nested: false }
          const cost = Result.getOrThrow(
            Family.cost(alone, Costs.member(family, name, meter), size, { meter })
          )
          assert.deepEqual(Costs.cost(family.id, name, size, meter), cost)
        }
      }
    }
  }
})

it("law: Costs › the other families cost what they cost", () => {
  for (const family of Costs.all) {
    for (const name of Costs.members(family, "unit")) {
      const [size] = family.size.examples
      const alone = Result.getOrThrow(Family.cost(family, name, size))
      assert.deepEqual(Costs.cost(family.id, name, size, "unit"), alone)
    }
  }
})

it("example: a size that a family does not have is refused", () => {
  assert.throws(() => Costs.cost("isqrt", "search", 0, "unit"), RangeError)
  assert.throws(() => Costs.cost("dlog", "search", 7, "unit"), RangeError)
  assert.throws(() => Costs.cost("dlog", "search", 11, "beta"), "not `search`")
  assert.throws(() => Costs.cost("stanley", "greedy", 4, "beta"), "not `greedy`")
  assert.throws(() => Costs.cost("cube", "search", 7, "unit"), RangeError)
})
