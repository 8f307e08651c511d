import { Orders } from "@headwater/worlds"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

/** All orders of some contexts. */
const permutations = (items: ReadonlyArray<number>): ReadonlyArray<ReadonlyArray<number>> =>
  items.length === 0
    ? [[]]
    : items.flatMap((first) =>
        permutations(items.filter((it) => it !== first)).map((rest) => [first, ...rest])
      )

/** Two contexts and four functions with weights, of which a part counts. */
const mixtures = fc.record({
  all: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 }),
  shares: fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }),
  target: fc.nat(3)
})

describe("Orders", () => {
  it("claim: what holds at a set of contexts is what sums over functions say", () => {
    fc.assert(
      fc.property(mixtures, ({ all, shares, target }) => {
        const part = all.map((weight, word) => Math.min(weight, shares[word]!))
        const mixture = { all: Float64Array.from(all), parts: [Float64Array.from(part)] }
        for (const [seen, flags] of Orders.events(mixture, target, 2).entries()) {
          const left = [0, 1, 2, 3].filter((word) => ((word ^ target) & seen) === 0)
          const sum = (values: ReadonlyArray<number>, words = left) =>
            words.reduce((total, word) => total + values[word]!, 0)
          const isRight = [1, 2].every((x) => {
            const right = left.filter((word) => ((word ^ target) & x) === 0)
            return 2 * sum(all, right) > sum(all)
          })
          assert.equal(flags, (isRight ? 1 : 0) + (2 * sum(part) >= sum(all) ? 2 : 0))
        }
      })
    )
  })

  it("claim: orders are counted as if they were walked one by one", () => {
    const flags = fc.array(fc.nat(7), { minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(flags, (found) => {
        const counted = { orders: 0, by: [0, 0], at: [0, 0] }
        for (const order of permutations([1, 2, 4, 8])) {
          let [seen, met] = [0, found[0]! >> 1]
          const rest = [...order]
          while ((found[seen]! & 1) === 0 && rest.length > 0) {
            seen |= rest.shift()!
            met |= found[seen]! >> 1
          }
          if ((found[seen]! & 1) === 0) continue
          counted.orders++
          for (const k of [0, 1]) {
            if ((met & (1 << k)) !== 0) counted.by[k]!++
            if (((found[seen]! >> 1) & (1 << k)) !== 0) counted.at[k]!++
          }
        }
        assert.deepEqual(Orders.firsts(Uint8Array.from(found), 4, 2), counted)
      })
    )
  })
})
