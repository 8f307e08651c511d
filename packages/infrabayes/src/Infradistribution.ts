/**
 * # Infradistributions on finite sets
 *
 * ## Main definitions
 * - {@link Infradistribution}: a-measures; what counts is their hull and all that is above it
 * - {@link expectation}: the least value, `E(f) = min m·f + b`
 * - {@link crisp}, {@link sharp}: a set of beliefs; all beliefs on some points
 * - {@link mix}, {@link pushforward}, {@link semidirect}, {@link product}: what is made of others
 * - {@link minimal}: the points that are needed
 *
 * ## Main statements (laws `infradistributions`)
 * - the expectation is monotone and concave on utilities from 0 to 1, and normalised ones send 0 to 0 and
 *   1 to 1
 * - dropping points that are not minimal changes no expectation
 *
 * ## References
 * - [AppelKosoy2020]
 *
 * @module
 */
import { Rational, type RationalLike } from "@headwater/exact"
import { type Utility, value } from "./AMeasure.ts"
import { expected } from "./internal/expected.ts"
import {
  equals,
  type Infradistribution,
  minimal,
  minimalPoints,
  pointsOf
} from "./internal/minimal.ts"
import { choices, plus, read, scaled, type Vector, zeros } from "./internal/vector.ts"

export type { Infradistribution }
export { equals, minimal, minimalPoints }

// ---------------------------------------------------------------------------------- constructors

/**
 * The set of these beliefs, and of what lies between them.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Infradistribution } from "@headwater/infrabayes"
 * const [zero, one] = [Rational.zero, Rational.one]
 * Infradistribution.expectation(Infradistribution.crisp([[one, zero], [zero, one]]), [one, zero]).toString() // => "0"
 * ```
 */
export const crisp = (beliefs: ReadonlyArray<ReadonlyArray<RationalLike>>): Infradistribution => {
  const all = beliefs.map((m) => ({ m: read(m), b: Rational.zero }))
  pointsOf(all)
  for (const { m } of all) {
    if (m.some((x) => x.sign < 0) || !Rational.sum(m).equals(Rational.one)) {
      throw new RangeError(expected("masses of a probability", m.join(", ")))
    }
  }
  return all
}

/**
 * All beliefs that have all their mass on some of `points` points.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Infradistribution } from "@headwater/infrabayes"
 * const f = [1, 2, 3].map((n) => Rational.of(n, 4))
 * Infradistribution.expectation(Infradistribution.sharp(3, [1, 2]), f).toString() // => "1/2"
 * ```
 */
export const sharp = (points: number, some: ReadonlyArray<number>): Infradistribution => {
  const wrong = some.find((i) => !(Number.isInteger(i) && i >= 0 && i < points))
  if (wrong !== undefined) throw new RangeError(expected(`a point below ${points}`, wrong))
  return crisp(
    some.map((i) => Array.from({ length: points }, (_, j) => Rational.of(i === j ? 1 : 0)))
  )
}

/**
 * The mixture `Σ w_i E_i`: one point of each, added.
 *
 * - **Cost** the product of the numbers of points
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Infradistribution } from "@headwater/infrabayes"
 * const [half, one, zero] = [Rational.of(1, 2), Rational.one, Rational.zero]
 * const vague = Infradistribution.sharp(2, [0, 1])
 * const sure = Infradistribution.sharp(2, [0])
 * Infradistribution.expectation(Infradistribution.mix([[half, vague], [half, sure]]), [one, zero]).toString() // => "1/2"
 * ```
 */
export const mix = (
  parts: ReadonlyArray<readonly [weight: RationalLike, of: Infradistribution]>
): Infradistribution => {
  const points = pointsOf(parts.flatMap(([, h]) => h))
  const lists = parts.map(([weight, h]) => {
    const w = Rational.from(weight)
    if (w.sign < 0) throw new RangeError(expected("a weight that is not negative", w))
    return h.map(({ b, m }) => ({ m: scaled(read(m), w), b: w.times(b) }))
  })
  return minimal(
    Array.from(choices(lists), (all) => ({
      m: all.reduce<Vector>((sum, { m }) => plus(sum, m), zeros(points)),
      b: Rational.sum(all.map(({ b }) => b))
    }))
  )
}

/**
 * What becomes of an infradistribution when point i becomes `map[i]`, of `points` points:
 * `E'(f) = E(f ∘ map)`.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Infradistribution } from "@headwater/infrabayes"
 * const third = Rational.of(1, 3)
 * const [only] = Infradistribution.pushforward(Infradistribution.crisp([[third, third, third]]), [0, 1, 1], 2)
 * only?.m.map(String) // => ["1/3", "2/3"]
 * ```
 */
export const pushforward = (
  h: Infradistribution,
  map: ReadonlyArray<number>,
  points: number
): Infradistribution => {
  if (map.length !== pointsOf(h)) {
    throw new RangeError(expected(`a map of ${pointsOf(h)} points`, map.length))
  }
  const wrong = map.find((i) => !(Number.isInteger(i) && i >= 0 && i < points))
  if (wrong !== undefined) throw new RangeError(expected(`a point below ${points}`, wrong))
  return minimal(
    h.map(({ b, m }) => ({
      m: Array.from({ length: points }, (_, j) => Rational.sum(m.filter((_, i) => map[i] === j))),
      b
    }))
  )
}

/**
 * First a point x by `h`, then a point y by `kernel[x]`: `E(f) = E_h(x ↦ E_kernel[x](f(x, ·)))`. The pair
 * (x, y) is point `x · columns + y`.
 *
 * - **Cost** points of `h` times the product of those of the kernels
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Infradistribution } from "@headwater/infrabayes"
 * const half = Rational.of(1, 2)
 * const coin = Infradistribution.crisp([[half, half]])
 * const copied = Infradistribution.semidirect(coin, [Infradistribution.sharp(2, [0]), Infradistribution.sharp(2, [1])])
 * copied.map(({ m }) => m.map(String)) // => [["1/2", "0", "0", "1/2"]]
 * ```
 */
export const semidirect = (
  h: Infradistribution,
  kernel: ReadonlyArray<Infradistribution>
): Infradistribution => {
  if (kernel.length !== pointsOf(h)) {
    throw new RangeError(expected(`a kernel of ${pointsOf(h)} points`, kernel.length))
  }
  pointsOf(kernel.flat())
  return minimal(
    h.flatMap(({ b, m }) =>
      Array.from(choices(kernel), (chosen) => ({
        m: chosen.flatMap((it, x) => scaled(read(it.m), Rational.from(m[x]!))),
        b: Rational.sum([b, ...chosen.map((it, x) => Rational.from(m[x]!).times(it.b))])
      }))
    )
  )
}

/**
 * First by one, then by the other whatever came out: not symmetric for sets of beliefs, since the second
 * may be another for each outcome of the first.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Infradistribution } from "@headwater/infrabayes"
 * const half = Rational.of(1, 2)
 * const [coin, vague] = [Infradistribution.crisp([[half, half]]), Infradistribution.sharp(2, [0, 1])]
 * const same = [1, 0, 0, 1].map((n) => Rational.of(n))
 * Infradistribution.expectation(Infradistribution.product(coin, vague), same).toString() // => "0"
 * Infradistribution.expectation(Infradistribution.product(vague, coin), same).toString() // => "1/2"
 * ```
 */
export const product = (h: Infradistribution, other: Infradistribution): Infradistribution =>
  semidirect(
    h,
    Array.from({ length: pointsOf(h) }, () => other)
  )

// --------------------------------------------------------------------------------------- queries

/**
 * The least value of a utility: `min m·f + b`.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Infradistribution } from "@headwater/infrabayes"
 * const beliefs = [[3, 1, 1], [1, 2, 2]].map((row) => row.map((n) => Rational.of(n, 5)))
 * const f = [1, 0, 0].map((n) => Rational.of(n))
 * Infradistribution.expectation(Infradistribution.crisp(beliefs), f).toString() // => "1/5"
 * ```
 */
export const expectation = (h: Infradistribution, f: Utility): Rational => {
  pointsOf(h)
  const [first, ...rest] = h.map((it) => value(it, f))
  return Rational.min(first!, ...rest)
}

/**
 * Whether 0 is worth 0 and 1 is worth 1.
 *
 * @example
 * ```ts
 * import { Infradistribution } from "@headwater/infrabayes"
 * Infradistribution.isNormalised(Infradistribution.sharp(2, [0, 1])) // => true
 * ```
 */
export const isNormalised = (h: Infradistribution): boolean => {
  const [low, high] = range(h)
  return low.sign === 0 && high.equals(Rational.one)
}

/** What 0 and 1 are worth. */
const range = (h: Infradistribution): readonly [Rational, Rational] => {
  const points = pointsOf(h)
  const one = Array.from({ length: points }, () => Rational.one)
  return [expectation(h, zeros(points)), expectation(h, one)]
}

/**
 * Moved and stretched so that 0 is worth 0 and 1 is worth 1; undefined where both are worth the same.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Infradistribution } from "@headwater/infrabayes"
 * const half = Rational.of(1, 2)
 * const [only] = Infradistribution.normalise([{ m: [half], b: half }]) ?? []
 * only?.m.map(String) // => ["1"]
 * Infradistribution.normalise([{ m: [Rational.zero], b: half }]) // => undefined
 * ```
 */
export const normalise = (h: Infradistribution): Infradistribution | undefined => {
  const [low, high] = range(h)
  const scale = high.minus(low)
  if (scale.sign <= 0) return undefined
  const factor = scale.inverse()
  return h.map(({ b, m }) => ({
    m: scaled(read(m), factor),
    b: Rational.from(b).minus(low).times(factor)
  }))
}
