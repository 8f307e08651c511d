/**
 * # Waiting times
 *
 * Distributions of a stage on 1, 2, 3, ... that never ends, as mixtures of two closed forms with
 * infinite support: geometric (a constant hazard), and the stage of the second of two successes (a
 * rising one). Survival and the mean time that remains are rationals in closed form.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { RationalFromString } from "../models/RationalFromString.ts"

/** A mixture: each part waits for the first or for the second success of probability `p`. */
export const Waiting = Schema.Struct({
  parts: Schema.Array(
    Schema.Struct({
      weight: Schema.Int,
      successes: Schema.Literals([1, 2]),
      p: RationalFromString
    })
  )
})
export type Waiting = typeof Waiting.Type

type Part = Waiting["parts"][number]

const fail = ({ p }: Part): Rational => Rational.one.minus(p)

/** P(tau > k) of one part. */
const survives = (part: Part, k: number): Rational => {
  const none = fail(part).pow(k)
  if (part.successes === 1 || k === 0) return none
  return none.plus(part.p.times(Rational.of(k)).times(fail(part).pow(k - 1)))
}

/** Σ_{i ≥ 0} P(tau > k + i) of one part: the mean of (tau - k) where tau > k, unnormalised. */
const remains = (part: Part, k: number): Rational => {
  const geometric = fail(part).pow(k).dividedBy(part.p)
  if (part.successes === 1) return geometric
  const one = k === 0 ? Rational.zero : Rational.of(k).times(fail(part).pow(k - 1))
  return geometric.plus(geometric).plus(one)
}

const mixed = (waiting: Waiting, of: (part: Part) => Rational): Rational =>
  Rational.sum(waiting.parts.map((part) => of(part).times(Rational.of(part.weight))))

/** P(tau > k), up to the total weight of the parts. */
const survival = (waiting: Waiting, k: number): Rational =>
  mixed(waiting, (part) => survives(part, k))

/** E[tau - k | tau > k]. */
export const remaining = (waiting: Waiting, k: number): Rational =>
  mixed(waiting, (part) => remains(part, k)).dividedBy(survival(waiting, k))

/** P(tau = k | tau ≥ k). */
export const hazard = (waiting: Waiting, k: number): Rational =>
  Rational.one.minus(survival(waiting, k).dividedBy(survival(waiting, k - 1)))

/** In words: each part with its weight. */
export const show = ({ parts }: Waiting): string =>
  parts
    .map(
      ({ weight, successes, p }) =>
        `${weight} × ${successes === 1 ? "first" : "second"} success of ${p.toString()}`
    )
    .join(" + ")

/** For mixtures of at most three parts that wait for a given number of successes. */
const waiting = (
  successes: fc.Arbitrary<1 | 2>,
  parts: { readonly min: number } = { min: 1 }
): fc.Arbitrary<Waiting> =>
  fc
    .array(
      fc.record({
        weight: fc.integer({ min: 1, max: 6 }),
        successes,
        p: fc.integer({ min: 1, max: 11 }).map((p) => Rational.of(p, 12))
      }),
      { minLength: parts.min, maxLength: 3 }
    )
    .map((parts) => ({ parts }))

/** The hazard is read at this many stages; the time that remains at half as many. */
const stages = 12

/** The greatest rise of the hazard and the least gain of the time that remains, stage by stage. */
export interface Measured {
  /** Over how many stages the time that remains is followed. */
  readonly stages: number
  readonly hazardRises: Rational
  readonly leastGain: Rational
}

export const measure = (it: Waiting): Measured => ({
  stages: stages / 2,
  hazardRises: Array.from({ length: stages }, (_, k) =>
    hazard(it, k + 2).minus(hazard(it, k + 1))
  ).reduce((a, b) => Rational.max(a, b)),
  leastGain: Array.from({ length: stages / 2 }, (_, k) =>
    remaining(it, k + 1).minus(remaining(it, k))
  ).reduce((a, b) => Rational.min(a, b))
})

export const model: Reading.Model<Waiting> = {
  schema: Waiting,
  show,
  arbitrary: waiting(fc.constantFrom(1, 2))
}

/** Mixtures of geometric times, and mixtures of any. */
export const geometric = Domain.sampled(waiting(fc.constant(1)))
export const any = Domain.sampled(waiting(fc.constantFrom(1, 2)))
