/**
 * # The posterior of the truth
 *
 * If the data come from a member `μ` of the class, the inverse `1 / w_t(μ)` of its posterior is a
 * supermartingale under `μ`: it falls in expectation, or stays. So by Ville's inequality the
 * posterior of the truth hardly ever becomes small: `P_μ(∃t: w_t(μ) ≤ α) ≤ α / w_0(μ)`.
 *
 * ## References
 * - [Ville1939]
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Coin } from "./Divergence.ts"
import * as Mixture from "./Mixture.ts"

/**
 * `E_μ[1/w_{t+1}(μ) | x] - 1/w_t(μ)` for the member `truth`, at a state that it does not exclude:
 * never positive, and 0 where the class gives no mass to what the truth excludes.
 *
 * - **Errors** `RangeError` where the truth is no member, or has excluded the data
 */
export const drift = <C, A>(
  mixture: Mixture.Mixture<C, A>,
  truth: number,
  context: C
): Rational => {
  const process = mixture.processes[truth]
  const joint = mixture.joint[truth] ?? 0n
  if (process === undefined || joint === 0n) {
    throw new RangeError(`Expected a member that admits the data, not member \`${truth}\``)
  }
  // 1/w_{t+1}(μ) = ξ(xa) / (w μ(xa)), so that μ(a | x) cancels
  const admitted = [...process.predict(context)].filter(([, p]) => p.sign > 0)
  const next = admitted.map(([symbol]) =>
    Rational.sum(
      mixture.processes.map((it, index) =>
        Rational.of(mixture.joint[index] ?? 0n).times(
          it.predict(context).get(symbol) ?? Rational.zero
        )
      )
    )
  )
  const now = Rational.of(mixture.joint.reduce((sum, it) => sum + it, 0n))
  return Rational.sum(next).minus(now).dividedBy(Rational.of(joint))
}

/**
 * `P_μ(∃t ≤ n: w_t(μ) ≤ α)` for the member `truth`, by the tree of all sequences that it admits.
 *
 * - **Cost** O(|A|^n · |class|)
 * - **Errors** those of {@link drift}
 */
export const crossing = <C, A>(
  members: ReadonlyArray<Mixture.Member<C, A>>,
  truth: number,
  horizon: number,
  alpha: Rational,
  context: (index: number) => C
): Rational => {
  const visit = (mixture: Mixture.Mixture<C, A>, index: number): Rational => {
    const process = mixture.processes[truth]
    const joint = mixture.joint[truth] ?? 0n
    if (process === undefined || joint === 0n) {
      throw new RangeError(`Expected a member of the class, not member \`${truth}\``)
    }
    const total = mixture.joint.reduce((sum, it) => sum + it, 0n)
    if (Rational.of(joint, total).compare(alpha) <= 0) return Rational.one
    if (index === horizon) return Rational.zero
    const here = context(index)
    return Rational.sum(
      [...process.predict(here)].flatMap(([symbol, p]) =>
        p.sign === 0 ? [] : [p.times(visit(mixture.after(here, symbol), index + 1))]
      )
    )
  }
  return visit(Mixture.make(members), 0)
}

/**
 * {@link crossing} for independent bits, by counts: sequences with equally many ones are alike
 * until one crosses. The truth is `members[truth]`.
 *
 * - **Cost** O(n² · |class|), where the tree needs 2^n
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Ville } from "@headwater/learners"
 * const coins = [1, 2, 3].map((n) => ({ weight: Rational.of(1, 3), p: Rational.of(n, 4) }))
 * Ville.coins(coins, 1, 12, Rational.of(1, 10)).toNumber().toFixed(4) // => "0.0869"
 * ```
 */
export const coins = (
  members: ReadonlyArray<Coin>,
  truth: number,
  horizon: number,
  alpha: Rational
): Rational => {
  const mu = members[truth]
  if (mu === undefined) throw new RangeError(`Expected a member, not member \`${truth}\``)
  const failure = Rational.one.minus(mu.p)
  const posterior = (ones: number, zeros: number): Rational => {
    const joint = members.map(({ weight, p }) =>
      weight.times(p.pow(ones)).times(Rational.one.minus(p).pow(zeros))
    )
    return (joint[truth] ?? Rational.zero).dividedBy(Rational.sum(joint))
  }
  let crossed = Rational.zero
  /** Mass that has not crossed, by the number of ones. */
  let going = new Map<number, Rational>([[0, Rational.one]])
  for (let n = 0; n <= horizon; n++) {
    const next = new Map<number, Rational>()
    const add = (ones: number, mass: Rational): void => {
      if (mass.sign > 0) next.set(ones, (next.get(ones) ?? Rational.zero).plus(mass))
    }
    for (const [ones, mass] of going) {
      if (posterior(ones, n - ones).compare(alpha) <= 0) crossed = crossed.plus(mass)
      else {
        add(ones, mass.times(failure))
        add(ones + 1, mass.times(mu.p))
      }
    }
    going = next
  }
  return crossed
}
