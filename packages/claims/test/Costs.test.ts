import { Lambda, Register } from "@headwater/hypotheses"
import {
  Families,
  Family,
  isqrt,
  LambdaFamilies,
  LambdaFamily,
  stanley,
  subtraction
} from "@headwater/programs"
import { Result } from "effect"
import * as fc from "fast-check"
import { assert, it } from "vitest"
import * as Costs from "#models/Costs"

it("law: Costs › contexts run once cost what each size costs alone", () => {
  const families = [isqrt, stanley, subtraction]
  fc.assert(
    fc.property(
      fc
        .constantFrom(...families)
        .chain((family) => fc.tuple(fc.constant(family), fc.constantFrom(...family.members))),
      fc.integer({ min: 2, max: 90 }),
      fc.constantFrom(...Register.meters),
      ([family, { name }], size, meter) => {
        const alone = Result.getOrThrow(Family.cost(family, name, size, { meter }))
        assert.deepEqual(Costs.cost(family.id, name, size, meter), alone)
      }
    ),
    { numRuns: 300 }
  )
})

it("law: Costs › terms cost what each size costs alone", () => {
  for (const family of LambdaFamilies.all) {
    for (const { name } of family.members) {
      for (const meter of Lambda.meters) {
        for (const size of [12, 5, 2, 9]) {
          const alone = Result.getOrThrow(LambdaFamily.cost(family, name, size, { meter }))
          assert.deepEqual(Costs.cost(family.family.id, name, size, meter), alone)
        }
      }
    }
  }
})

it("law: Costs › the other families cost what they cost", () => {
  for (const family of Families.all) {
    for (const { name } of family.members) {
      const [size] = family.size.examples
      const alone = Result.getOrThrow(Family.cost(family, name, size))
      assert.deepEqual(Costs.cost(family.id, name, size, "unit"), alone)
    }
  }
})

it("example: a size that a family does not have is refused", () => {
  assert.throws(() => Costs.cost("isqrt", "search", 0, "unit"), RangeError)
  assert.throws(() => Costs.cost("dlog", "search", 7, "unit"), RangeError)
  assert.throws(() => Costs.cost("dlog", "search", 11, "beta"), "a family with lambda terms")
  assert.throws(() => Costs.cost("stanley", "greedy", 4, "beta"), "not `greedy`")
  assert.throws(() => Costs.cost("cube", "search", 7, "unit"), RangeError)
})
