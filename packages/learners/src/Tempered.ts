/**
 * # Tempered posteriors
 *
 * The posterior with the likelihood raised to a power, `w_ν ν(x)^η`: with `η < 1` the data count
 * for less. For a rational power the odds of two members are irrational in general and stay a sum
 * of logarithms; where the power is a natural number the whole posterior is rational.
 *
 * ## References
 * - [GrunwaldLangford2007]
 *
 * @module
 */
import { LogForm, LogWeight, Rational, type RationalLike } from "@headwater/exact"
import * as Mixture from "./Mixture.ts"

/** A member's prior weight with the likelihood that it gave to the data. */
export interface Weighed {
  readonly weight: Rational
  readonly likelihood: Rational
}

/** The members of a class after data, each with its weight and its likelihood. */
export const weighed = <C, A>(
  members: ReadonlyArray<Mixture.Member<C, A>>,
  state: Mixture.State<C, A>
): ReadonlyArray<Weighed> =>
  Mixture.joint(state).map((joint, index) => {
    const weight = members[index]?.weight ?? Rational.one
    return { weight, likelihood: joint.dividedBy(weight) }
  })

const positive = (power: RationalLike): Rational => {
  const eta = Rational.from(power)
  if (eta.sign < 0) {
    throw new RangeError(`Expected a power that is not negative, not \`${eta.toString()}\``)
  }
  return eta
}

/**
 * `log2` of the tempered posterior odds of two members, in bits: of their weights once, of their
 * likelihoods `power` times.
 *
 * - **Errors** `RangeError` where a likelihood is 0 or the power negative
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Tempered } from "@headwater/learners"
 * const a = { weight: Rational.of(1, 4), likelihood: Rational.of(1, 2) }
 * const b = { weight: Rational.of(3, 4), likelihood: Rational.of(1, 8) }
 * Tempered.odds(a, b, Rational.of(1, 2)).toString() // => "1 - log2(3)"
 * ```
 */
export const odds = (a: Weighed, b: Weighed, power: RationalLike): LogForm => {
  const eta = positive(power)
  const none = [a, b].find((it) => it.likelihood.sign === 0)
  if (none !== undefined) throw new RangeError("Expected members that do not exclude the data")
  return LogForm.log2(a.weight.dividedBy(b.weight)).plus(
    LogForm.log2(a.likelihood.dividedBy(b.likelihood)).times(eta)
  )
}

/**
 * The tempered posterior for a natural power, exactly: 0 is the prior, 1 the posterior.
 *
 * - **Errors** `RangeError` for another power; `Mixture.Inconsistent` where every likelihood is 0
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Tempered } from "@headwater/learners"
 * const a = { weight: Rational.of(1, 2), likelihood: Rational.of(1, 2) }
 * const b = { weight: Rational.of(1, 2), likelihood: Rational.of(1, 4) }
 * Tempered.posterior([a, b], 2).map(String) // => ["4/5", "1/5"]
 * ```
 */
export const posterior = (
  members: ReadonlyArray<Weighed>,
  power: number
): ReadonlyArray<Rational> => {
  if (!Number.isInteger(power) || power < 0) {
    throw new RangeError(`Expected a natural power, not \`${power}\``)
  }
  const joint = members.map((it) => it.weight.times(it.likelihood.pow(power)))
  const total = Rational.sum(joint)
  if (total.sign === 0) throw new Mixture.Inconsistent("Every member excludes the data")
  return joint.map((it) => it.dividedBy(total))
}

/**
 * The tempered posterior for any rational power, as doubles: the logarithms are rounded once each,
 * and the sum is taken from the greatest down.
 *
 * - **Laws** `tempered › natural` within 2^-40 of {@link posterior}
 * - **Errors** those of {@link posterior}
 */
export const approximate = (
  members: ReadonlyArray<Weighed>,
  power: RationalLike
): ReadonlyArray<number> => {
  const eta = positive(power)
  const lengths = members.map(({ weight, likelihood }) =>
    likelihood.sign === 0 && eta.sign > 0
      ? Number.NEGATIVE_INFINITY
      : eta.sign === 0
        ? LogWeight.of(weight)
        : LogForm.log2(weight).plus(LogForm.log2(likelihood).times(eta)).toNumber()
  )
  const high = lengths.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  if (high === Number.NEGATIVE_INFINITY) {
    throw new Mixture.Inconsistent("Every member excludes the data")
  }
  const masses = lengths.map((it) => 2 ** (it - high))
  const total = masses.reduce((a, b) => a + b, 0)
  return masses.map((it) => it / total)
}
