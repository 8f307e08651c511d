/**
 * # Critical exponents
 *
 * Under 2^-length · t^-gamma two programs have log odds dK + gamma · log2(t_b / t_a). Where one is
 * shorter and the other faster there is one exponent at which they tie:
 *
 *     gamma* = (K_b - K_a) / log2(t_a / t_b)
 *
 * It is irrational in general, so it keeps the two numbers that determine it, and compares itself
 * with any rational exponent exactly.
 *
 * ## Main definitions
 * - {@link CriticalExponent}; {@link against}, {@link compare}, {@link toNumber}
 * - {@link between}: which of two programs is preferred at each exponent; {@link preferred},
 *   {@link decimal}
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import type { Cost } from "@headwater/hypotheses"

/** The exponent `deltaBits / log2(timeRatio)`, with `deltaBits ≥ 0` and `timeRatio > 1`. */
export interface CriticalExponent {
  /** By how many bits the program that wins below the exponent is shorter. */
  readonly deltaBits: LogForm
  /** How many times slower it is. */
  readonly timeRatio: Rational
}

/** Which of `a` and `b` is preferred at each exponent. */
export type Preference =
  | (CriticalExponent & {
      /** The one that is preferred below the critical exponent; above it is the other. */
      readonly kind: "crosses"
      readonly below: "a" | "b"
    })
  | { readonly kind: "never"; readonly winner: "a" | "b" | "tie" }

/** The sign of a critical exponent less an exponent: 1 where it is the greater. */
export const against = (it: CriticalExponent, gamma: Rational): -1 | 0 | 1 =>
  it.deltaBits.compare(LogForm.log2(it.timeRatio).times(gamma))

/**
 * The sign of the difference of two critical exponents: -1 where the first is the less.
 *
 * - **Errors** `RangeError` where a number of bits is no rational
 *
 * @example
 * ```ts
 * import { LogForm, Rational } from "@headwater/exact"
 * import { CriticalExponent } from "@headwater/priors"
 * const of = (bits: number, ratio: number) =>
 *   ({ deltaBits: LogForm.of(bits), timeRatio: Rational.of(ratio) })
 * CriticalExponent.compare(of(3, 8), of(2, 4)) // => 0
 * CriticalExponent.compare(of(48, 3), of(48, 2)) // => -1
 * ```
 */
export const compare = (left: CriticalExponent, right: CriticalExponent): -1 | 0 | 1 =>
  // dK/log r < dK'/log r' iff dK·log r' < dK'·log r; rational bits keep both sides forms of logarithms
  LogForm.log2(right.timeRatio)
    .times(rational(left.deltaBits))
    .compare(LogForm.log2(left.timeRatio).times(rational(right.deltaBits)))

const rational = (bits: LogForm): Rational => {
  const [first, ...rest] = bits.terms
  if (first === undefined) return Rational.zero
  const [coefficient, base] = first
  if (rest.length === 0 && base.numerator === 2n && base.denominator === 1n) {
    return Rational.from(coefficient)
  }
  throw new RangeError(`Expected a rational number of bits, not \`${bits.toString()}\``)
}

/** The critical exponent as a float, for display. */
export const toNumber = ({ deltaBits, timeRatio }: CriticalExponent): number =>
  deltaBits.toNumber() / LogForm.log2(timeRatio).toNumber()

/**
 * Which of two costs is preferred at each exponent.
 *
 * Where the shorter program is also no slower it is preferred at every exponent; with equal times
 * the shorter wins, with equal lengths the faster (at exponent 0 these tie).
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { CriticalExponent } from "@headwater/priors"
 * const cost = (bits: number, steps: bigint) => ({ mass: Rational.pow2(-bits), bits, steps, space: 1n })
 * const it = CriticalExponent.between(cost(98, 125n), cost(146, 78n))
 * it.kind === "crosses" && CriticalExponent.toNumber(it).toFixed(1) // => "70.5"
 * CriticalExponent.preferred(it, Rational.of(70)) // => "a"
 * CriticalExponent.preferred(it, Rational.of(71)) // => "b"
 * ```
 */
export const between = (a: Cost.Cost, b: Cost.Cost): Preference => {
  const shorter = a.mass.compare(b.mass)
  const slower = a.steps > b.steps ? 1 : a.steps < b.steps ? -1 : 0
  if (shorter === 0 && slower === 0) return { kind: "never", winner: "tie" }
  if (shorter >= 0 && slower <= 0) return { kind: "never", winner: "a" }
  if (shorter <= 0 && slower >= 0) return { kind: "never", winner: "b" }
  const [short, fast] = shorter > 0 ? [a, b] : [b, a]
  return {
    kind: "crosses",
    below: shorter > 0 ? "a" : "b",
    deltaBits: LogForm.log2(short.mass.dividedBy(fast.mass)),
    timeRatio: Rational.of(short.steps, fast.steps)
  }
}

/** Which is preferred at an exponent of at least zero, exactly. */
export const preferred = (it: Preference, gamma: Rational): "a" | "b" | "tie" => {
  if (it.kind === "never") return it.winner
  const sign = against(it, gamma)
  if (sign === 0) return "tie"
  return sign > 0 ? it.below : it.below === "a" ? "b" : "a"
}

/**
 * The exponent at which the preference changes, as a float, for display; undefined where it never
 * does.
 */
export const decimal = (it: Preference): number | undefined =>
  it.kind === "never" ? undefined : toNumber(it)
