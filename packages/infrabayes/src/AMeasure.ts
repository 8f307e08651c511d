/**
 * # A-measures
 *
 * ## Main definitions
 * - {@link AMeasure}: a measure on finitely many points and a constant: the affine functional `f ↦ m·f + b`
 * - {@link isAbove}: the order of functionals on utilities from 0 to 1
 *
 * ## References
 * - [AppelKosoy2020]
 *
 * @module
 */
import { Rational, type RationalLike } from "@headwater/exact"
import { expected } from "./internal/expected.ts"
import { dot, read } from "./internal/vector.ts"

/** A measure `m` on points, and a constant `b`: neither is negative. Plain data. */
export interface AMeasure {
  readonly m: ReadonlyArray<RationalLike>
  readonly b: RationalLike
}

/** What a point is worth. */
export type Utility = ReadonlyArray<RationalLike>

/**
 * The value `m·f + b`.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { AMeasure } from "@headwater/infrabayes"
 * const half = Rational.of(1, 2)
 * AMeasure.value({ m: [half, half], b: Rational.of(1, 4) }, [Rational.one, Rational.zero]).toString() // => "3/4"
 * ```
 */
export const value = ({ b, m }: AMeasure, f: Utility): Rational => {
  if (f.length !== m.length) {
    throw new RangeError(expected(`a utility of ${m.length} points`, f.length))
  }
  return dot(read(m), read(f)).plus(b)
}

/**
 * Whether `a` is nowhere below `other` on utilities from 0 to 1: `b - b' ≥ Σ (m' - m)⁺`. This is not the
 * order of the coordinates: a constant of 1 is above every probability.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { AMeasure } from "@headwater/infrabayes"
 * const [zero, one, half] = [Rational.zero, Rational.one, Rational.of(1, 2)]
 * AMeasure.isAbove({ m: [zero, zero], b: one }, { m: [half, half], b: zero }) // => true
 * AMeasure.isAbove({ m: [half, half], b: zero }, { m: [zero, zero], b: one }) // => false
 * ```
 */
export const isAbove = (a: AMeasure, other: AMeasure): boolean => {
  const [m, rest] = [read(a.m), read(other.m)]
  const missing = Rational.sum(
    rest.flatMap((x, i) => {
      const gap = x.minus(m[i] ?? Rational.zero)
      return gap.sign > 0 ? [gap] : []
    })
  )
  return Rational.from(a.b).minus(other.b).compare(missing) >= 0
}
