/**
 * # Phase boundaries
 *
 * Under 2^-length · t^-gamma two programs have log odds dK + gamma · log2(t_b / t_a). Where one is
 * shorter and the other faster there is one exponent at which they tie:
 *
 *     gamma* = (K_b - K_a) / log2(t_a / t_b)
 *
 * It is irrational in general, so a boundary keeps the two numbers that determine it and compares
 * itself with any rational exponent exactly.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import type { Cost } from "@headwater/hypotheses"

/** Who of `a` and `b` is preferred at each exponent. */
export type Boundary =
  | {
      /** `a` is preferred below the boundary and `b` above, or the other way round. */
      readonly kind: "crosses"
      readonly below: "a" | "b"
      /** How many bits the one preferred below is shorter; positive. */
      readonly deltaBits: LogForm
      /** How many times slower it is; above one. */
      readonly timeRatio: Rational
    }
  | { readonly kind: "never"; readonly winner: "a" | "b" | "tie" }

/**
 * The boundary between two costs.
 *
 * Where the shorter program is also no slower it is preferred at every exponent; with equal times
 * the shorter wins, with equal lengths the faster (at exponent 0 these tie).
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Boundary } from "@headwater/priors"
 * const cost = (bits: number, steps: bigint) => ({ mass: Rational.pow2(-bits), bits, steps, space: 1n })
 * const it = Boundary.between(cost(98, 125n), cost(146, 78n))
 * Boundary.toNumber(it)?.toFixed(1) // => "70.5"
 * Boundary.preferred(it, Rational.of(70)) // => "a"
 * Boundary.preferred(it, Rational.of(71)) // => "b"
 * ```
 */
export const between = (a: Cost.Cost, b: Cost.Cost): Boundary => {
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

/** Who is preferred at an exponent of at least zero, exactly. */
export const preferred = (boundary: Boundary, gamma: Rational): "a" | "b" | "tie" => {
  if (boundary.kind === "never") return boundary.winner
  const { below, deltaBits, timeRatio } = boundary
  const sign = deltaBits.minus(LogForm.log2(timeRatio).times(gamma)).sign
  if (sign === 0) return "tie"
  return sign > 0 ? below : below === "a" ? "b" : "a"
}

/** The sign of the difference of two boundaries that cross: -1 where the first comes earlier. */
export const compare = (
  left: Boundary & { readonly kind: "crosses" },
  right: Boundary & { readonly kind: "crosses" }
): -1 | 0 | 1 => {
  // dK/log r < dK'/log r' iff dK·log r' < dK'·log r; whole bits keep both sides forms of logarithms
  const times = (bits: LogForm, ratio: Rational): LogForm =>
    LogForm.log2(ratio).times(wholeBits(bits))
  return times(left.deltaBits, right.timeRatio).compare(times(right.deltaBits, left.timeRatio))
}

const wholeBits = (bits: LogForm): Rational => {
  const floor = bits.floor()
  if (!bits.equals(LogForm.of(floor))) {
    throw new RangeError(
      `Expected boundaries of a whole number of bits, not \`${bits.toString()}\``
    )
  }
  return Rational.of(floor)
}

/** The boundary as a float, for display; undefined where there is none. */
export const toNumber = (boundary: Boundary): number | undefined =>
  boundary.kind === "never"
    ? undefined
    : boundary.deltaBits.toNumber() / LogForm.log2(boundary.timeRatio).toNumber()
