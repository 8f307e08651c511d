import { Rational, Weight } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import type { PriorPlugin } from "../Prior.ts"
import * as arbitraries from "./arbitraries.ts"
import { made, shown } from "./made.ts"
import { semimeasure } from "./semimeasure.ts"

/**
 * Weights are rational numbers, so that sums over a class, and with them posteriors, are computed
 * and not only compared.
 */
export const exact = (plugin: PriorPlugin): Law.LawSet => {
  const params = arbitraries.params(plugin)
  const value = (weight: Weight.Weight): Rational =>
    Result.getOrThrowWith(Weight.toRational(weight), (message) => new Error(message))
  return Law.set(
    `exact(${plugin.id})`,
    [
      Law.law({
        name: "rational",
        statement: "every weight is a rational number",
        over: Domain.sampled(fc.tuple(params, arbitraries.cost)),
        holds: ([params, cost]) => value(made(plugin, params).weight(cost)).sign >= 0,
        show: ([params, cost]) => shown(params, cost)
      }),
      Law.law({
        name: "sum",
        statement: "the weights of a class add up as the rationals that they are",
        over: Domain.sampled(fc.tuple(params, arbitraries.prefixClass)),
        holds: ([params, costs]) => {
          const { weight } = made(plugin, params)
          const all = costs.map((cost) => weight(cost))
          return value(Weight.sum(all)).equals(Rational.sum(all.map(value)))
        },
        show: ([params, costs]) => shown(params, ...costs)
      })
    ],
    [semimeasure(plugin)]
  )
}
