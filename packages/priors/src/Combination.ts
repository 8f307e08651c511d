/**
 * # Priors from priors
 *
 * ## Main definitions
 * - {@link mixture}: draw one of several priors
 * - {@link product}: the bounds of two priors at once
 * - {@link given}: a prior on what an event admits; a hard bound is simplicity given `t ≤ T`
 * - {@link tempered}: a power of a prior
 *
 * ## Implementation notes
 * A weight is a formal product, so a sum of weights must be one again: powers that all summands
 * share are factored out and the rest is added as rationals. That always works where weights are
 * rational (the law set `exact`) and not longer than 2^24 bits. Sums of unlike roots are refused,
 * because no product of powers equals them.
 *
 * @module
 */
import { Rational, Weight } from "@headwater/exact"
import type { Cost } from "@headwater/hypotheses"
import type { Prior } from "./Prior.ts"

/** A prior with its share of a mixture. */
export interface Part {
  readonly share: Rational
  readonly prior: Prior
}

/**
 * The mixture of priors with these shares.
 *
 * - **Errors** `RangeError` unless the shares are positive and sum to at most 1; `weight` throws one
 *   where weights with unlike roots, or of more than 2^24 bits, would have to be added
 * - **Laws** a mixture of semimeasures is one, of bounded simplicity priors too where shares sum to 1
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * import { Combination, hard, speed } from "@headwater/priors"
 * const half = Rational.of(1, 2)
 * const prior = Combination.mixture([
 *   { share: half, prior: hard.of({ T: 100n }) },
 *   { share: half, prior: speed.of({}) }
 * ])
 * const cost = { mass: Rational.pow2(-98), bits: 98, steps: 4n, space: 4n }
 * Weight.toString(prior.weight(cost)) // => "2^-101 · 5"
 * ```
 */
export const mixture = (parts: ReadonlyArray<Part>): Prior => {
  const wrong = parts.find(({ share }) => share.sign <= 0)
  if (wrong !== undefined) {
    throw new RangeError(`Expected positive shares, not \`${wrong.share.toString()}\``)
  }
  const sum = Rational.sum(parts.map(({ share }) => share))
  if (parts.length === 0 || sum.compare(Rational.one) > 0) {
    throw new RangeError(`Expected shares that sum to at most 1, not \`${sum.toString()}\``)
  }
  return {
    id: `mixture(${parts.map(({ share, prior }) => `${share.toString()} ${prior.id}`).join(", ")})`,
    weight: (cost) =>
      Weight.sum(
        parts.map(({ share, prior }) => Weight.times(Weight.of(share), prior.weight(cost)))
      )
  }
}

/**
 * The bounds of two priors at once: the mass times what each makes of it, `(v / mass) · (w / mass)`.
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * import { Combination, hardSpace, speed } from "@headwater/priors"
 * const { weight } = Combination.product(speed.of({}), hardSpace.of({ S: 5n }))
 * const cost = { mass: Rational.pow2(-98), bits: 98, steps: 4n, space: 4n }
 * Weight.length(weight(cost)).toString() // => "100"
 * Weight.isZero(weight({ ...cost, space: 6n })) // => true
 * ```
 */
export const product = (first: Prior, second: Prior): Prior => ({
  id: `product(${first.id}, ${second.id})`,
  weight: (cost) =>
    Weight.dividedBy(Weight.times(first.weight(cost), second.weight(cost)), Weight.of(cost.mass))
})

/**
 * The prior on what an event admits; all else weighs zero. It is not normalised: posteriors are the
 * same, and the sum stays at most 1.
 */
export const given = (prior: Prior, name: string, admits: (cost: Cost.Cost) => boolean): Prior => ({
  id: `${prior.id} given ${name}`,
  weight: (cost) => (admits(cost) ? prior.weight(cost) : Weight.zero)
})

/**
 * The prior to a power: colder above 1, warmer below, where it may cease to be a semimeasure.
 *
 * - **Errors** `RangeError` where the power is negative
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * import { Combination, speed } from "@headwater/priors"
 * const prior = Combination.tempered(speed.of({}), Rational.of(3, 2))
 * const cost = { mass: Rational.pow2(-98), bits: 98, steps: 4n, space: 4n }
 * Weight.length(prior.weight(cost)).toString() // => "150"
 * ```
 */
export const tempered = (prior: Prior, power: Rational): Prior => {
  if (power.sign < 0) {
    throw new RangeError(`Expected a power of at least 0, not \`${power.toString()}\``)
  }
  return {
    id: `${prior.id}^${power.toString()}`,
    weight: (cost) => raised(prior.weight(cost), power)
  }
}

const raised = (weight: Weight.Weight, power: Rational): Weight.Weight =>
  Weight.isZero(weight)
    ? power.sign === 0
      ? Weight.one
      : Weight.zero
    : weight.factors.reduce<Weight.Weight>(
        (product, [base, exponent]) =>
          Weight.times(product, Weight.power(base, Rational.from(exponent).times(power))),
        Weight.one
      )
