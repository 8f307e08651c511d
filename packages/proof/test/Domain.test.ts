import * as fc from "fast-check"
import { expect, test } from "vitest"
import { Domain } from "@headwater/proof"

const draw = <M>(domain: Domain.Domain<M>): ReadonlyArray<M> =>
  fc.sample(Domain.arbitrary(domain), { seed: 20260101, numRuns: 400 })

test("law: what is drawn from a listing stands in it, and each of a short one is drawn", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 12 }), (all) => {
      expect(new Set(draw(Domain.exhaustive(() => all)))).toEqual(new Set(all))
    }),
    { seed: 20260101 }
  )
})

test("law: a draw shrinks to the first model of the listing that has the property", () => {
  const all = Array.from({ length: 50 }, (_, n) => n)
  const found = Domain.smallest(
    Domain.sampled(Domain.arbitrary(Domain.exhaustive(() => all))),
    (n) => n >= 17,
    { seed: 20260101, runs: 100 }
  )
  expect(found?.model).toBe(17)
})

test("example: a listing is made once, and not before the first draw", () => {
  let made = 0
  const counted = Domain.arbitrary(Domain.exhaustive(() => (made++, ["a", "b"])))
  expect(made).toBe(0)
  fc.sample(counted, { seed: 1, numRuns: 20 })
  expect(made).toBe(1)
})

test("example: a sampled domain draws its own models, and no model is not drawn", () => {
  const own = fc.constant(7)
  expect(Domain.arbitrary(Domain.sampled(own))).toBe(own)
  expect(() => draw(Domain.exhaustive(() => []))).toThrow("Expected models to draw from")
})

test("law: a product has every combination once, in the order of the fields", () => {
  const list = fc.uniqueArray(fc.nat(9), { maxLength: 4 })
  fc.assert(
    fc.property(list, list, list, (a, b, c) => {
      const nested = a.flatMap((x) => b.flatMap((y) => c.map((z) => ({ x, y, z }))))
      expect([...Domain.product({ x: a, y: b, z: c }).models()]).toEqual(nested)
    }),
    { seed: 20260101 }
  )
})

test("example: integers between two, one of them alone, and none where the second is less", () => {
  expect(Domain.integers(-1, 2)).toEqual([-1, 0, 1, 2])
  expect(Domain.integers(5, 5)).toEqual([5])
  expect([Domain.integers(5, 4), Domain.integers(5, 1)]).toEqual([[], []])
})
