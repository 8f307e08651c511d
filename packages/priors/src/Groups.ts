/**
 * # Groups of programs
 *
 * Programs of one cost, by their number: what a prior makes of very many of them needs no list. A group
 * may be weighed as one program, and groups together give the mean of what is added up over each.
 *
 * ## Main definitions
 * - {@link Group}; {@link together}: a group as one program; {@link mean}: over all programs of groups
 *
 * @module
 */
import { Rational, Weight } from "@headwater/exact"
import type { Cost } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import type { Prior } from "./Prior.ts"

/** Programs of one cost. */
export interface Group {
  /** Of each of them. */
  readonly cost: Cost.Cost
  readonly count: bigint
}

/** The cost of one program that weighs as much as the group, under a prior of mass times what time and space say. */
export const together = ({ cost, count }: Group): Cost.Cost => ({
  ...cost,
  mass: cost.mass.times(Rational.of(count))
})

/**
 * The mean of something over all programs of groups, each weighed by a prior; undefined where the prior
 * leaves nothing of them. `sum` is what it adds up to over the programs of a group.
 *
 * - **Errors** for a weight that is no rational number
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Groups, hard, soft } from "@headwater/priors"
 * const cost = (bits: number, steps: bigint) => ({ mass: Rational.pow2(-bits), bits, steps, space: 1n })
 * // a rule that is right, and 64 tables of which half are
 * const rule = { cost: cost(10, 8n), count: 1n, right: 1n }
 * const tables = { cost: cost(16, 4n), count: 64n, right: 32n }
 * const accuracy = (prior: Parameters<typeof Groups.mean>[0]) =>
 *   Groups.mean(prior, [rule, tables], (it) => it.right)?.toString()
 * accuracy(soft.of({ gamma: Rational.zero })) // => "3/4"
 * accuracy(soft.of({ gamma: Rational.one })) // => "2/3"
 * accuracy(hard.of({ T: 3n })) // => undefined
 * ```
 */
export const mean = <A extends Group>(
  prior: Prior,
  groups: ReadonlyArray<A>,
  sum: (group: A) => bigint
): Rational | undefined => {
  const weights = groups.map(({ cost }) => Result.getOrThrow(Weight.toRational(prior.weight(cost))))
  // only the ratio is asked for, so that no fraction is reduced
  const denominators = new Set(weights.map((weight) => weight.denominator))
  const common = [...denominators].reduce((product, it) => product * it, 1n)
  let [total, all] = [0n, 0n]
  for (const [index, group] of groups.entries()) {
    const { denominator, numerator } = weights[index]!
    const scaled = numerator * (common / denominator)
    total += scaled * group.count
    all += scaled * sum(group)
  }
  return total === 0n ? undefined : Rational.of(all, total)
}
