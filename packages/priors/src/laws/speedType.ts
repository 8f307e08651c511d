import { Weight } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import type { PriorPlugin } from "../Prior.ts"
import * as arbitraries from "./arbitraries.ts"
import { made, shown } from "./made.ts"
import { semimeasure } from "./semimeasure.ts"

/**
 * Time is charged at least as S_Kt charges it. So what weighs at least 2^-k can be found, by running
 * it, in 2^k steps.
 *
 * - **Source** [Levin1973]; claim C19
 */
export const speedType = (plugin: PriorPlugin): Law.LawSet => {
  const params = arbitraries.params(plugin)
  return Law.set(
    `speed(${plugin.id})`,
    [
      Law.law({
        name: "doubling",
        statement:
          "of equal length (a bit at least) and space, twice the time is half the weight or less",
        over: Domain.sampled(fc.tuple(params, arbitraries.cost)),
        holds: ([params, cost]) => {
          if (cost.bits < 1) return true
          const { weight } = made(plugin, params)
          const twice = Weight.times(
            weight({ ...cost, steps: 2n * cost.steps }),
            Weight.power(2n, 1)
          )
          return Weight.compare(twice, weight(cost)) <= 0
        },
        show: ([params, cost]) => shown(params, cost)
      }),
      Law.law({
        name: "searchable",
        statement: "Σ t(p) over the programs of a class with w(p) ≥ 2^-k is at most 2^k",
        source: "[Levin1973]",
        over: Domain.sampled(fc.tuple(params, arbitraries.prefixClass, fc.nat({ max: 60 }))),
        holds: ([params, costs, k]) => {
          const { weight } = made(plugin, params)
          const least = Weight.power(2n, -k)
          const found = costs.filter((cost) => Weight.compare(weight(cost), least) >= 0)
          return found.reduce((sum, { steps }) => sum + steps, 0n) <= 1n << BigInt(k)
        },
        show: ([params, costs, k]) => `${shown(params, ...costs)}; k = ${k}`
      })
    ],
    [semimeasure(plugin)]
  )
}
