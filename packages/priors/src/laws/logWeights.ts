import { Rational, Weight } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Combination from "../Combination.ts"
import type * as LogWeights from "../LogWeights.ts"
import { hardBoth, softBoth } from "../priors/bounded.ts"
import * as arbitraries from "./arbitraries.ts"

/** Relative to the larger of 1 and the size of the exact value, in bits. */
const tolerance = 2 ** -48

/** Exponents as rationals, and bounds that some costs are at and some beyond. */
const bounds = fc.record({
  gamma: fc.tuple(fc.nat({ max: 10_000_000 }), fc.integer({ min: 1, max: 9 })),
  sigma: fc.tuple(fc.nat({ max: 50 }), fc.integer({ min: 1, max: 9 })),
  T: arbitraries.steps,
  S: fc.bigInt({ min: 1n, max: 1000n })
})

/**
 * The law that ties columns of doubles to the exact weights of the family
 * `2^-K · t^-gamma · s^-sigma · 1[t ≤ T] · 1[s ≤ S]`, with exponents of up to ten million.
 */
export const logWeights = (path: {
  readonly name: string
  readonly of: typeof LogWeights.of
  readonly columns: typeof LogWeights.columns
}): Law.LawSet =>
  Law.set(`logWeights(${path.name})`, [
    Law.law({
      name: "twin",
      statement: "|a - log2 w| ≤ 2^-48 · max(1, |log2 w|), and -∞ exactly where w = 0",
      over: Domain.sampled(fc.tuple(bounds, fc.array(arbitraries.cost, { maxLength: 8 }))),
      holds: ([{ gamma, sigma, T, S }, costs]) => {
        const [g, s] = [Rational.of(...gamma), Rational.of(...sigma)]
        const exact = Combination.product(
          softBoth.of({ gamma: g, sigma: s }),
          hardBoth.of({ T, S })
        )
        const floats = path.of(
          { gamma: g.toNumber(), sigma: s.toNumber(), T: Number(T), S: Number(S) },
          path.columns(costs)
        )
        return costs.every((cost, index) => {
          const weight = exact.weight(cost)
          const float = floats[index] ?? Number.NaN
          if (Weight.isZero(weight)) return float === -Infinity
          const log = -Weight.bits(weight)
          return Math.abs(float - log) <= tolerance * Math.max(1, Math.abs(log))
        })
      }
    })
  ])
