/**
 * Generators of beliefs, gambles and games, small and with ties.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import * as fc from "fast-check"
import type { AMeasure } from "../AMeasure.ts"

type Vector = ReadonlyArray<Rational>

/**
 * For beliefs on `points` points, with zeros now and then. Shrinks towards the first point.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { arbitraries } from "@headwater/infrabayes/laws"
 * import * as fc from "fast-check"
 * const [belief = []] = fc.sample(arbitraries.belief(3), 1)
 * Rational.sum(belief).toString() // => "1"
 * ```
 */
export const belief = (points: number): fc.Arbitrary<Vector> =>
  fc.array(fc.nat(4), { minLength: points, maxLength: points }).map((shares) => {
    const total = shares.reduce((a, b) => a + b, 0)
    return shares.map((n, i) =>
      total === 0 ? Rational.of(i === 0 ? 1 : 0) : Rational.of(n, total)
    )
  })

/**
 * For utilities from 0 to 1 on `points` points. Shrinks towards 0.
 *
 * @example
 * ```ts
 * import { arbitraries } from "@headwater/infrabayes/laws"
 * import * as fc from "fast-check"
 * fc.sample(arbitraries.utility(3), 1)[0]?.length // => 3
 * ```
 */
export const utility = (points: number): fc.Arbitrary<Vector> =>
  fc
    .array(fc.nat(6), { minLength: points, maxLength: points })
    .map((all) => all.map((n) => Rational.of(n, 6)))

/**
 * For gambles that may lose. Shrinks towards 0.
 *
 * @example
 * ```ts
 * import { arbitraries } from "@headwater/infrabayes/laws"
 * import * as fc from "fast-check"
 * fc.sample(arbitraries.gamble(2), 1)[0]?.length // => 2
 * ```
 */
export const gamble = (points: number): fc.Arbitrary<Vector> =>
  fc
    .array(fc.integer({ min: -4, max: 4 }), { minLength: points, maxLength: points })
    .map((all) => all.map((n) => Rational.of(n)))

/**
 * For one or more beliefs on `points` points.
 *
 * @example
 * ```ts
 * import { arbitraries } from "@headwater/infrabayes/laws"
 * import * as fc from "fast-check"
 * fc.sample(arbitraries.beliefs(2, 3), 20).every((all) => all.length <= 3) // => true
 * ```
 */
export const beliefs = (points: number, most: number = 3): fc.Arbitrary<ReadonlyArray<Vector>> =>
  fc.array(belief(points), { minLength: 1, maxLength: most })

/**
 * For a-measures of total at most 1, so that utilities from 0 to 1 have values from 0 to 1.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { arbitraries } from "@headwater/infrabayes/laws"
 * import * as fc from "fast-check"
 * const all = fc.sample(arbitraries.aMeasure(2), 20)
 * all.every(({ b, m }) => Rational.sum([...m, b]).compare(Rational.one) <= 0) // => true
 * ```
 */
export const aMeasure = (points: number): fc.Arbitrary<AMeasure> =>
  belief(points + 2).map((all) => ({ m: all.slice(0, points), b: all[points]! }))

/**
 * For subsets of `points` points, from one point up to all but one.
 *
 * @example
 * ```ts
 * import { arbitraries } from "@headwater/infrabayes/laws"
 * import * as fc from "fast-check"
 * fc.sample(arbitraries.event(3), 20).every((some) => some.length === 1 || some.length === 2) // => true
 * ```
 */
export const event = (points: number): fc.Arbitrary<ReadonlyArray<number>> =>
  fc.subarray(
    Array.from({ length: points }, (_, i) => i),
    { minLength: 1, maxLength: Math.max(1, points - 1) }
  )

/**
 * For measures of outcomes and physical states with total 1, as `[y][x]`.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { arbitraries } from "@headwater/infrabayes/laws"
 * import * as fc from "fast-check"
 * const [joint = []] = fc.sample(arbitraries.joint(2, 3), 1)
 * Rational.sum(joint.flat()).toString() // => "1"
 * ```
 */
export const joint = (gamma: number, phi: number): fc.Arbitrary<ReadonlyArray<Vector>> =>
  belief(gamma * phi).map((all) =>
    Array.from({ length: gamma }, (_, y) => all.slice(y * phi, (y + 1) * phi))
  )

/**
 * For symmetric zero-sum games with payoffs -1, 0 and 1, of a number of actions.
 *
 * @example
 * ```ts
 * import { arbitraries } from "@headwater/infrabayes/laws"
 * import * as fc from "fast-check"
 * fc.sample(arbitraries.symmetricGame(3), 5).every((game) => game[0]?.[0] === 0) // => true
 * ```
 */
export const symmetricGame = (
  actions: number
): fc.Arbitrary<ReadonlyArray<ReadonlyArray<number>>> => {
  const pairs = (actions * (actions - 1)) / 2
  return fc
    .array(fc.integer({ min: -1, max: 1 }), { minLength: pairs, maxLength: pairs })
    .map((above) => {
      const at = (a: number, b: number) => above[a * actions - (a * (a + 1)) / 2 + b - a - 1] ?? 0
      return Array.from({ length: actions }, (_, a) =>
        Array.from({ length: actions }, (_, b) => (a === b ? 0 : a < b ? at(a, b) : 0 - at(b, a)))
      )
    })
}
