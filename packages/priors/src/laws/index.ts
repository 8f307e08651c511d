/**
 * # Laws of priors
 *
 * Law sets that a prior plugin may declare, checked over every parameter that its schema admits,
 * and laws that tie the built-in bounds to each other.
 *
 * ## Main statements
 * - {@link semimeasure}: Kraft, at most one, repeatable, monotone in length
 * - {@link boundedSimplicity}: equal costs leave the odds of the code; faster is never lighter
 * - {@link hardBound}, {@link layerCake}: how hard and soft bounds hang together
 *
 * @module
 */
import { LogForm, Rational, Weight } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import * as LayerCake from "../LayerCake.ts"
import type { Declared, Prior, PriorPlugin } from "../Prior.ts"
import { hard } from "../priors/hard.ts"
import { simplicity } from "../priors/simplicity.ts"
import * as arbitraries from "./arbitraries.ts"
import { sumAtMostOne } from "./sumAtMostOne.ts"

export { arbitraries, sumAtMostOne }

/** The prior at parameters that its own schema admitted. */
const at = (plugin: PriorPlugin, params: unknown): Prior =>
  Result.getOrThrowWith(plugin.make(params), (message) => new Error(message))

/** A weight that is a weight at all: zero, or positive factors with exponents. */
const isWeight = (weight: Weight.Weight): boolean =>
  Weight.isZero(weight) ||
  weight.factors.every(([base]) => Rational.of(base.numerator, base.denominator).sign > 0)

/**
 * A semimeasure on any prefix-free class: what every prior must be.
 *
 * - **Source** [LiVitanyi2019] §1.11, §4.2
 */
export const semimeasure = (plugin: PriorPlugin): Law.LawSet => {
  const params = arbitraries.params(plugin)
  return Law.set(`semimeasure(${plugin.id})`, [
    Law.law({
      name: "weight",
      statement: "w(c) is zero or a product of powers of positive rationals",
      over: Domain.sampled(fc.tuple(params, arbitraries.cost)),
      holds: ([params, cost]) => isWeight(at(plugin, params).weight(cost))
    }),
    Law.law({
      name: "repeatable",
      statement: "two priors of equal parameters give equal weights to equal costs",
      over: Domain.sampled(fc.tuple(params, arbitraries.cost)),
      holds: ([params, cost]) =>
        Weight.equals(
          at(plugin, params).weight(cost),
          at(plugin, JSON.parse(JSON.stringify(params))).weight({ ...cost })
        )
    }),
    Law.law({
      name: "kraft",
      statement: "Σ_p w(p) ≤ 1 over a prefix-free class",
      source: "[LiVitanyi2019] §1.11",
      over: Domain.sampled(fc.tuple(params, arbitraries.prefixClass)),
      holds: ([params, costs]) => {
        const prior = at(plugin, params)
        return sumAtMostOne(costs.map((cost) => prior.weight(cost)))
      }
    }),
    Law.law({
      name: "monotone-in-length",
      statement: "of two programs of equal steps and space the shorter is no lighter",
      over: Domain.sampled(fc.tuple(params, arbitraries.cost, fc.nat({ max: 64 }))),
      holds: ([params, cost, more]) => {
        const prior = at(plugin, params)
        const longer = {
          ...cost,
          bits: cost.bits + more,
          mass: cost.mass.times(Rational.pow2(-more))
        }
        return Weight.compare(prior.weight(cost), prior.weight(longer)) >= 0
      }
    })
  ])
}

/**
 * The bounded simplicity prior: 2^-length times a bound on resources that is hard, soft or both.
 *
 * - **Source** [thread]; claim C23
 */
export const boundedSimplicity = (plugin: PriorPlugin): Law.LawSet => {
  const params = arbitraries.params(plugin)
  return Law.set(
    `bounded-simplicity(${plugin.id})`,
    [
      Law.law({
        name: "equal-cost",
        statement: "of equal steps and space, the odds are 2^-ΔK, or both weights are zero",
        over: Domain.sampled(fc.tuple(params, arbitraries.cost, fc.nat({ max: 300 }))),
        holds: ([params, cost, bits]) => {
          const prior = at(plugin, params)
          const other = { ...cost, bits, mass: Rational.pow2(-bits) }
          const [a, b] = [prior.weight(cost), prior.weight(other)]
          if (Weight.isZero(a) || Weight.isZero(b)) return Weight.isZero(a) && Weight.isZero(b)
          return Weight.length(a)
            .minus(Weight.length(b))
            .equals(LogForm.of(cost.bits - bits))
        }
      }),
      Law.law({
        name: "faster",
        statement: "of equal length and space, the faster is no lighter",
        over: Domain.sampled(fc.tuple(params, arbitraries.cost, arbitraries.steps)),
        holds: ([params, cost, more]) => {
          const prior = at(plugin, params)
          const slower = { ...cost, steps: cost.steps + more }
          return Weight.compare(prior.weight(cost), prior.weight(slower)) >= 0
        }
      }),
      Law.law({
        name: "one-step",
        statement: "at one step and no space the weight is the mass: phi(1) = 1",
        over: Domain.sampled(fc.tuple(params, arbitraries.cost)),
        holds: ([params, cost]) => {
          const weight = at(plugin, params).weight({ ...cost, steps: 1n, space: 0n })
          return Weight.equals(weight, Weight.of(cost.mass))
        }
      })
    ],
    [semimeasure(plugin)]
  )
}

/** The law sets by the names under which a plugin declares them. */
export const declared: Readonly<Record<Declared, (plugin: PriorPlugin) => Law.LawSet>> = {
  semimeasure,
  "bounded-simplicity": boundedSimplicity
}

/** Everything that a plugin declares, as one set; `semimeasure` in any case. */
export const prior = (plugin: PriorPlugin): Law.LawSet =>
  Law.set(
    `prior(${plugin.id})`,
    [],
    [semimeasure(plugin), ...plugin.declares.map((name) => declared[name](plugin))]
  )

/** How the hard bound hangs together with simplicity. */
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
    })
  ])
