import { Rational, Weight } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import type { PriorPlugin } from "../Prior.ts"
import * as arbitraries from "./arbitraries.ts"
import { made, shown } from "./made.ts"
import { sumAtMostOne } from "./sumAtMostOne.ts"

/** Whether a value is a weight: zero, or positive factors with exponents. */
const isWeight = (weight: Weight.Weight): boolean =>
  Weight.isZero(weight) ||
  weight.factors.every(([base]) => Rational.of(base.numerator, base.denominator).sign > 0)

/**
 * The laws of a semimeasure on any prefix-free class, which every prior must satisfy.
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
      holds: ([params, cost]) => isWeight(made(plugin, params).weight(cost)),
      show: ([params, cost]) => shown(params, cost)
    }),
    Law.law({
      name: "repeatable",
      statement: "two priors of equal parameters give equal weights to equal costs",
      over: Domain.sampled(fc.tuple(params, arbitraries.cost)),
      holds: ([params, cost]) =>
        Weight.equals(
          made(plugin, params).weight(cost),
          made(plugin, JSON.parse(JSON.stringify(params))).weight({ ...cost })
        ),
      show: ([params, cost]) => shown(params, cost)
    }),
    Law.law({
      name: "kraft",
      statement: "Σ_p w(p) ≤ 1 over a prefix-free class",
      source: "[LiVitanyi2019] §1.11",
      over: Domain.sampled(fc.tuple(params, arbitraries.prefixClass)),
      holds: ([params, costs]) => {
        const prior = made(plugin, params)
        return sumAtMostOne(costs.map((cost) => prior.weight(cost)))
      },
      show: ([params, costs]) => shown(params, ...costs)
    }),
    Law.law({
      name: "monotone-in-length",
      statement: "of two programs of equal steps and space the shorter is no lighter",
      over: Domain.sampled(fc.tuple(params, arbitraries.cost, fc.nat({ max: 64 }))),
      holds: ([params, cost, more]) => {
        const prior = made(plugin, params)
        const longer = {
          ...cost,
          bits: cost.bits + more,
          mass: cost.mass.times(Rational.pow2(-more))
        }
        return Weight.compare(prior.weight(cost), prior.weight(longer)) >= 0
      },
      show: ([params, cost, more]) => `${shown(params, cost)}; ${more} bits more`
    })
  ])
}
