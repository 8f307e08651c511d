import { LogForm, Rational, Weight } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import type { PriorPlugin } from "../Prior.ts"
import * as arbitraries from "./arbitraries.ts"
import { made, shown } from "./made.ts"
import { semimeasure } from "./semimeasure.ts"

/**
 * A program that costs more is no heavier: in steps, in space, and in length as for any
 * semimeasure.
 */
export const monotone = (plugin: PriorPlugin): Law.LawSet => {
  const params = arbitraries.params(plugin)
  return Law.set(
    `monotone(${plugin.id})`,
    [
      Law.law({
        name: "faster",
        statement: "of equal length and space, the faster is no lighter",
        over: Domain.sampled(fc.tuple(params, arbitraries.cost, arbitraries.steps)),
        holds: ([params, cost, more]) => {
          const prior = made(plugin, params)
          const slower = { ...cost, steps: cost.steps + more }
          return Weight.compare(prior.weight(cost), prior.weight(slower)) >= 0
        },
        show: ([params, cost, more]) => `${shown(params, cost)}; ${more} steps more`
      }),
      Law.law({
        name: "smaller",
        statement: "of equal length and steps, the smaller is no lighter",
        over: Domain.sampled(fc.tuple(params, arbitraries.cost, fc.bigInt(1n, 1000n))),
        holds: ([params, cost, more]) => {
          const prior = made(plugin, params)
          const larger = { ...cost, space: cost.space + more }
          return Weight.compare(prior.weight(cost), prior.weight(larger)) >= 0
        },
        show: ([params, cost, more]) => `${shown(params, cost)}; ${more} cells more`
      })
    ],
    [semimeasure(plugin)]
  )
}

/**
 * The bounded simplicity prior: 2^-length times a bound on resources that is hard, soft or both.
 *
 * Of A1 to A5 of claim C23: Kraft is in `semimeasure`, faster never less in `monotone`, equal times
 * here; `exact` and `universal` are sets of their own.
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
          const prior = made(plugin, params)
          const other = { ...cost, bits, mass: Rational.pow2(-bits) }
          const [a, b] = [prior.weight(cost), prior.weight(other)]
          const odds = Weight.logOdds(b, a)
          return odds === undefined
            ? Weight.isZero(a) && Weight.isZero(b)
            : odds.equals(LogForm.of(cost.bits - bits))
        },
        show: ([params, cost, bits]) => `${shown(params, cost)}; and of ${bits} bits`
      }),
      Law.law({
        name: "one-step",
        statement: "at one step and no space the weight is the mass: phi(1) = 1",
        over: Domain.sampled(fc.tuple(params, arbitraries.cost)),
        holds: ([params, cost]) => {
          const weight = made(plugin, params).weight({ ...cost, steps: 1n, space: 0n })
          return Weight.equals(weight, Weight.of(cost.mass))
        },
        show: ([params, cost]) => shown(params, { ...cost, steps: 1n, space: 0n })
      })
    ],
    [monotone(plugin)]
  )
}
