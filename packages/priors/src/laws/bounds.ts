import { Rational, Weight } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import * as LayerCake from "../LayerCake.ts"
import { hard, mixed, simplicity } from "../priors/bounded.ts"
import * as arbitraries from "./arbitraries.ts"

/** The hard bound against simplicity. */
export const hardBound = (): Law.LawSet => {
  const total = (weights: ReadonlyArray<Weight.Weight>): Rational =>
    Rational.sum(weights.map((weight) => Result.getOrThrow(Weight.toRational(weight))))
  const bound = fc.bigInt({ min: 1n, max: 2000n })
  return Law.set("hard bound", [
    Law.law({
      name: "monotone-in-bound",
      statement: "T ≤ T' ⟹ w_T(p) ≤ w_T'(p)",
      over: Domain.sampled(fc.tuple(arbitraries.cost, arbitraries.steps, arbitraries.steps)),
      holds: ([cost, T, more]) =>
        Weight.compare(hard.of({ T }).weight(cost), hard.of({ T: T + more }).weight(cost)) <= 0
    }),
    Law.law({
      name: "inclusive",
      statement: "a program of exactly T steps keeps its weight",
      over: Domain.sampled(arbitraries.cost),
      holds: (cost) =>
        Weight.equals(hard.of({ T: cost.steps }).weight(cost), simplicity.of({}).weight(cost))
    }),
    Law.law({
      name: "conditioned",
      statement: "the posterior under T is the simplicity posterior given t ≤ T",
      over: Domain.sampled(fc.tuple(arbitraries.prefixClass, bound)),
      holds: ([costs, T]) => {
        const bounded = costs.map((cost) => hard.of({ T }).weight(cost))
        const free = costs.map((cost) => simplicity.of({}).weight(cost))
        const event = total(free.filter((_, index) => costs[index]!.steps <= T))
        const evidence = total(bounded)
        return costs.every((cost, index) => {
          if (evidence.sign === 0) return event.sign === 0
          const posterior = total([bounded[index]!]).dividedBy(evidence)
          const given = cost.steps <= T ? total([free[index]!]).dividedBy(event) : Rational.zero
          return posterior.equals(given)
        })
      }
    })
  ])
}

/** The layer cake, over random soft bounds. */
export const layerCake = (): Law.LawSet =>
  Law.set("layer cake", [
    Law.law({
      name: "layers",
      statement: "every layer of a non-increasing phi has probability ≥ 0, and they sum to phi(1)",
      over: Domain.sampled(arbitraries.phi),
      holds: (heights) => {
        const cake = LayerCake.of(LayerCake.steps(heights), BigInt(heights.length + 2))
        return (
          cake.layers.every((it) => it.probability.sign >= 0) &&
          LayerCake.factor(cake, 1n).equals(Rational.one)
        )
      }
    }),
    Law.law({
      name: "mixture",
      statement: "phi(t) = Σ_τ P(T = τ) · 1[t ≤ τ]",
      over: Domain.sampled(fc.tuple(arbitraries.phi, fc.bigInt({ min: 1n, max: 15n }))),
      holds: ([heights, t]) => {
        const phi = LayerCake.steps(heights)
        return LayerCake.factor(LayerCake.of(phi, 20n), t).equals(phi(t))
      }
    }),
    Law.law({
      name: "back",
      statement: "a soft bound that falls to 0 is the prior over the bounds of its layers",
      over: Domain.sampled(fc.tuple(arbitraries.phi, arbitraries.cost)),
      holds: ([heights, cost]) => {
        const phi = LayerCake.steps([...heights, Rational.zero])
        const last = BigInt(heights.length)
        const near = { ...cost, steps: 1n + (cost.steps % (last + 2n)) }
        const prior = mixed.of({ bounds: LayerCake.bounds(LayerCake.of(phi, last)) })
        return Weight.equals(prior.weight(near), Weight.of(near.mass.times(phi(near.steps))))
      }
    })
  ])
