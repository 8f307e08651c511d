/**
 * # Expected loss
 *
 * `KL_n(μ‖ξ) = Σ_x μ(x) log2 (μ(x) / ξ(x))` over sequences of length n: what a mixture loses on a
 * truth beyond the truth's own loss, in bits, exactly. By the chain rule it is the expected sum of
 * the divergences of the single predictions.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import type { Member } from "./Mixture.ts"
import type { Measure } from "./Measure.ts"

/** The divergence of a mixture from a truth, or undefined where it is infinite. */
export type Bits = LogForm | undefined

/**
 * `KL_n(μ‖ξ)` by the tree of all sequences; `context` names the context of each symbol.
 *
 * - **Cost** O(|A|^n · |class|)
 */
export const tree = <C, A>(
  truth: Measure<C, A>,
  members: ReadonlyArray<Member<C, A>>,
  horizon: number,
  context: (index: number) => C
): Bits => {
  const terms: Array<LogForm> = []
  const visit = (
    mu: Measure<C, A>,
    probability: Rational,
    class_: ReadonlyArray<{ readonly joint: Rational; readonly measure: Measure<C, A> }>,
    index: number
  ): boolean => {
    if (index === horizon) {
      const xi = Rational.sum(class_.map((it) => it.joint))
      if (xi.sign === 0) return false
      terms.push(LogForm.log2(probability.dividedBy(xi)).times(probability))
      return true
    }
    const here = context(index)
    const predictions = class_.map((it) => it.measure.predict(here))
    for (const [symbol, given] of mu.predict(here)) {
      if (given.sign === 0) continue
      const next = class_.map((it, member) => ({
        joint: it.joint.times(predictions[member]?.get(symbol) ?? Rational.zero),
        measure: it.measure.after(here, symbol)
      }))
      if (!visit(mu.after(here, symbol), probability.times(given), next, index + 1)) return false
    }
    return true
  }
  const start = members.map((it) => ({ joint: it.weight, measure: it.measure }))
  return visit(truth, Rational.one, start, 0) ? LogForm.sum(terms) : undefined
}

/** A member of a class of independent bits: 1 with probability `p`. */
export interface Coin {
  readonly weight: Rational
  readonly p: Rational
}

/**
 * `KL_n(μ‖ξ)` for independent bits, by counts: the sequences with `k` ones are alike.
 *
 * - **Cost** O(n · |class|) big-integer operations, where {@link tree} needs 2^n
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Divergence } from "@headwater/learners"
 * const half = Rational.of(1, 2)
 * Divergence.coins(half, [{ weight: half, p: half }], 7)?.toString() // => "1"
 * ```
 */
export const coins = (truth: Rational, members: ReadonlyArray<Coin>, horizon: number): Bits => {
  const q = Rational.one.minus(truth)
  const terms: Array<LogForm> = []
  let choose = 1n
  for (let ones = 0; ones <= horizon; ones++) {
    const zeros = horizon - ones
    const mu = truth.pow(ones).times(q.pow(zeros))
    if (mu.sign > 0) {
      const xi = Rational.sum(
        members.map(({ weight, p }) =>
          weight.times(p.pow(ones)).times(Rational.one.minus(p).pow(zeros))
        )
      )
      if (xi.sign === 0) return undefined
      terms.push(LogForm.log2(mu.dividedBy(xi)).times(mu.times(Rational.of(choose))))
    }
    choose = (choose * BigInt(zeros)) / BigInt(ones + 1)
  }
  return LogForm.sum(terms)
}
