import { Rational, Weight } from "@headwater/exact"
import { CriticalExponent, LayerCake, soft } from "@headwater/priors"
import { arbitraries } from "@headwater/priors/laws"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const gamma = fc
  .tuple(fc.nat({ max: 500 }), fc.integer({ min: 1, max: 9 }))
  .map(([n, d]) => Rational.of(n, d))
const costs = fc.tuple(arbitraries.cost, arbitraries.cost)

Law.check(
  it,
  Law.set("critical exponent", [
    Law.law({
      name: "posterior-odds",
      statement: "who is preferred at gamma is who weighs more under 2^-K t^-gamma",
      over: Domain.sampled(fc.tuple(costs, gamma), { runs: 500 }),
      holds: ([[a, b], gamma]) => {
        const { weight } = soft.of({ gamma })
        const order = Weight.compare(weight(a), weight(b))
        const winner = order > 0 ? "a" : order < 0 ? "b" : "tie"
        const found = CriticalExponent.preferred(CriticalExponent.between(a, b), gamma)
        const onEdge = gamma.sign === 0 && CriticalExponent.between(a, b).kind === "never"
        return found === winner || (onEdge && winner === "tie")
      }
    }),
    Law.law({
      name: "antisymmetric",
      statement: "between(b, a) is between(a, b) with the names exchanged",
      over: Domain.sampled(fc.tuple(costs, gamma)),
      holds: ([[a, b], gamma]) => {
        const swap = { a: "b", b: "a", tie: "tie" } as const
        const there = CriticalExponent.preferred(CriticalExponent.between(a, b), gamma)
        return swap[CriticalExponent.preferred(CriticalExponent.between(b, a), gamma)] === there
      }
    })
  ])
)

const cost = (bits: number, steps: bigint) => ({
  mass: Rational.pow2(-bits),
  bits,
  steps,
  space: 1n
})

describe("CriticalExponent", () => {
  it("example: a tie is found exactly, where floats would have to guess", () => {
    const it = CriticalExponent.between(cost(100, 8n), cost(130, 4n))
    assert.equal(CriticalExponent.preferred(it, Rational.of(30)), "tie")
    assert.equal(
      CriticalExponent.preferred(it, Rational.of(30n * 10n ** 12n + 1n, 10n ** 12n)),
      "b"
    )
    assert.equal(
      CriticalExponent.preferred(it, Rational.of(30n * 10n ** 12n - 1n, 10n ** 12n)),
      "a"
    )
  })
  it("example: boundaries are ordered exactly", () => {
    const crossing = (bits: number, slow: bigint, fast: bigint) => {
      const it = CriticalExponent.between(cost(0, slow), cost(bits, fast))
      if (it.kind === "never") throw new RangeError("Expected a crossing")
      return it
    }
    // 3 / log2(8) = 1 = 2 / log2(4), and 48 / log2(253/89) > 48 / log2(509/111)
    assert.equal(CriticalExponent.compare(crossing(3, 8n, 1n), crossing(2, 4n, 1n)), 0)
    assert.equal(CriticalExponent.compare(crossing(48, 253n, 89n), crossing(48, 509n, 111n)), 1)
  })
  it("example: the shorter and faster one is preferred at every exponent", () => {
    assert.deepEqual(CriticalExponent.between(cost(3, 4n), cost(4, 4n)), {
      kind: "never",
      winner: "a"
    })
    assert.deepEqual(CriticalExponent.between(cost(4, 4n), cost(4, 4n)), {
      kind: "never",
      winner: "tie"
    })
  })
})

describe("LayerCake", () => {
  it("counterexample: a phi that rises has a negative layer", () => {
    const phi = LayerCake.steps([1, 1 / 5, 1 / 2, 0].map((it) => Rational.of(it * 10, 10)))
    const layers = LayerCake.of(phi, 4n).layers.map((it) => it.probability.toString())
    assert.deepEqual(layers, ["4/5", "-3/10", "1/2", "0"])
  })
})
