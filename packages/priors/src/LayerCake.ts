/**
 * # The layer cake
 *
 * Every soft bound is a mixture of hard ones. For non-increasing phi with phi(1) = 1, falling to 0,
 * draw a bound T with P(T >= t) = phi(t); then
 *
 *     2^-K · phi(t) = Σ_τ P(T = τ) · 2^-K · 1[t <= τ]
 *
 * So a quarrel over soft and hard bounds, or over speed, is one over the prior of the bound.
 *
 * ## Main statements
 * - law `layer-cake`; counterexample: a phi that rises somewhere has a negative layer
 *
 * @module
 */
import { Rational } from "@headwater/exact"

/** A factor on weights as a function of time, `phi(t)` for `t >= 1`. */
export type Phi = (steps: bigint) => Rational

/** One hard bound with its probability. */
export interface Layer {
  readonly T: bigint
  readonly probability: Rational
}

/**
 * The layers of phi up to `last`, with the rest of the mass beyond it: `P(T > last)`.
 *
 * A layer is negative exactly where phi rises.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { LayerCake } from "@headwater/priors"
 * const { layers, beyond } = LayerCake.of((t) => Rational.of(1n, t), 3n)
 * layers.map((it) => it.probability.toString()) // => ["1/2", "1/6", "1/12"]
 * beyond.toString() // => "1/4"
 * ```
 */
export const of = (
  phi: Phi,
  last: bigint
): { readonly layers: ReadonlyArray<Layer>; readonly beyond: Rational } => {
  const layers: Array<Layer> = []
  let here = phi(1n)
  for (let T = 1n; T <= last; T++) {
    const next = phi(T + 1n)
    layers.push({ T, probability: here.minus(next) })
    here = next
  }
  return { layers, beyond: here }
}

/** The factor that a mixture of hard bounds gives to a program of `steps`: P(T >= steps). */
export const factor = (
  cake: { readonly layers: ReadonlyArray<Layer>; readonly beyond: Rational },
  steps: bigint
): Rational =>
  Rational.sum(cake.layers.filter((it) => it.T >= steps).map((it) => it.probability)).plus(
    cake.beyond
  )

/** The step function with these values at 1, 2, ..., constant from the last one on. */
export const steps =
  (heights: ReadonlyArray<Rational>): Phi =>
  (t) =>
    heights[Number(t > BigInt(heights.length) ? BigInt(heights.length - 1) : t - 1n)] ??
    Rational.zero
