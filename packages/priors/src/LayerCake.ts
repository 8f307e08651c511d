/**
 * # The layer cake
 *
 * Every soft bound is a mixture of hard ones. For non-increasing phi with phi(1) = 1, falling to 0,
 * draw a bound T with P(T >= t) = phi(t); then
 *
 *     2^-K · phi(t) = Σ_τ P(T = τ) · 2^-K · 1[t <= τ]
 *
 * So a dispute over soft and hard bounds, or over speed, is one over the prior of the bound.
 *
 * For priors normalised on a class the layers are drawn otherwise: with Z_τ the sum of 2^-K over the
 * programs of at most τ steps and Z the sum of 2^-K · phi(t), the layer τ has the probability
 * P(T = τ) · Z_τ / Z.
 *
 * ## Main statements
 * - law `layer-cake`; counterexample: a phi that rises somewhere has a negative layer
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Cost } from "@headwater/hypotheses"

/** A factor on weights as a function of time, `phi(t)` for `t >= 1`. */
export type Phi = (steps: bigint) => Rational

/** One hard bound with its probability. */
export interface Layer {
  readonly T: bigint
  readonly probability: Rational
}

/** Layers, and the probability that the bound is beyond them all. */
export interface Cake {
  readonly layers: ReadonlyArray<Layer>
  readonly beyond: Rational
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
export const of = (phi: Phi, last: bigint): Cake => {
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
export const factor = (cake: Cake, steps: bigint): Rational =>
  Rational.sum(cake.layers.filter((it) => it.T >= steps).map((it) => it.probability)).plus(
    cake.beyond
  )

/** The step function with these values at 1, 2, ..., constant from the last one on. */
export const steps =
  (heights: ReadonlyArray<Rational>): Phi =>
  (t) =>
    heights[Number(t > BigInt(heights.length) ? BigInt(heights.length - 1) : t - 1n)] ??
    Rational.zero

/**
 * The layers as the bounds of the prior `hard/mixed`, those of probability 0 left out: the way back
 * from a soft bound to a prior over hard ones.
 *
 * - **Errors** `RangeError` where a layer is negative or some bound is beyond them all
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { LayerCake } from "@headwater/priors"
 * const phi = LayerCake.steps([Rational.one, Rational.of(1, 4), Rational.zero])
 * LayerCake.bounds(LayerCake.of(phi, 2n)) // => [{ T: 1n, share: 3n }, { T: 2n, share: 1n }]
 * ```
 */
export const bounds = ({ layers, beyond }: Cake): readonly [Share, ...ReadonlyArray<Share>] => {
  const wrong = layers.find(({ probability }) => probability.sign < 0)
  if (wrong !== undefined) {
    throw new RangeError(`Expected layers of at least 0, not \`${wrong.probability.toString()}\``)
  }
  if (beyond.sign !== 0) {
    throw new RangeError(`Expected no bound beyond the layers, not \`${beyond.toString()}\``)
  }
  const unit = layers.reduce((product, { probability }) => {
    const { denominator } = probability.times(Rational.of(product))
    return product * denominator
  }, 1n)
  const [first, ...rest] = layers
    .map(({ T, probability }) => ({ T, share: probability.times(Rational.of(unit)).numerator }))
    .filter(({ share }) => share > 0n)
  if (first === undefined) throw new RangeError("Expected a layer above 0, not none")
  return [first, ...rest]
}

/** A hard bound with its share. */
export interface Share {
  readonly T: bigint
  readonly share: bigint
}

/**
 * The layers of the prior that is normalised on a class, as probabilities of the priors normalised
 * under each hard bound: P(T = τ) · Z_τ / Z.
 *
 * - **Errors** `RangeError` where all weights of the class are 0
 */
export const normalised = (cake: Cake, class_: ReadonlyArray<Cost.Cost>): Cake => {
  const sum = (T: bigint | undefined): Rational =>
    Rational.sum(class_.flatMap((it) => (T === undefined || it.steps <= T ? [it.mass] : [])))
  const whole = Rational.sum(class_.map((it) => it.mass.times(factor(cake, it.steps))))
  if (whole.sign <= 0) throw new RangeError("Expected a class of positive weight, not of `0`")
  return {
    layers: cake.layers.map(({ T, probability }) => ({
      T,
      probability: probability.times(sum(T)).dividedBy(whole)
    })),
    beyond: cake.beyond.times(sum(undefined)).dividedBy(whole)
  }
}
