/**
 * # Lower probabilities
 *
 * To be used by claims about lower probabilities, and by readers who have some.
 *
 * ## Main definitions
 * - {@link Capacity}: a number for each event, 0 for none and 1 for all, monotone
 * - {@link moebius}: the masses whose sums over the parts of an event are its number
 * - {@link choquet}: the integral by levels
 *
 * ## Main statements (laws `capacities`)
 * - the integral never exceeds the natural extension, and is it for 2-monotone capacities
 * - counterexample: off them the integral is wrong; three pairs of four points at 1/2 have natural
 *   extension 3/4 on the three, and the integral says 1/2
 *
 * Events are bit masks: bit i is point i.
 *
 * ## References
 * - [Walley1991] §3.2.4, §2.7.4
 *
 * @module
 */
import { Rational, type RationalLike } from "@headwater/exact"
import { expected } from "./internal/expected.ts"
import { read, type Vector } from "./internal/vector.ts"
import type { Gamble, Prevision } from "./Prevision.ts"

/** A number for each of the 2^points events, by bit mask. */
export interface Capacity {
  readonly points: number
  readonly values: ReadonlyArray<RationalLike>
}

const known = ({ points, values }: Capacity): Vector => {
  if (values.length !== 2 ** points) {
    throw new RangeError(expected(`a number for each of ${2 ** points} events`, values.length))
  }
  return read(values)
}

/**
 * The Möbius inverse: `v(A) = Σ_{B ⊆ A} m(B)`.
 *
 * - **Cost** points · 2^points
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Capacity } from "@headwater/infrabayes"
 * const [zero, third, one] = [Rational.zero, Rational.of(1, 3), Rational.one]
 * Capacity.moebius({ points: 2, values: [zero, third, third, one] }).map(String) // => ["0", "1/3", "1/3", "1/3"]
 * ```
 */
export const moebius = (capacity: Capacity): Vector => {
  const masses = [...known(capacity)]
  for (let i = 0; i < capacity.points; i++) {
    for (let event = 0; event < masses.length; event++) {
      if ((event & (1 << i)) !== 0) masses[event] = masses[event]!.minus(masses[event ^ (1 << i)]!)
    }
  }
  return masses
}

/**
 * The capacity with these masses.
 *
 * @example
 * ```ts
 * import { Capacity } from "@headwater/infrabayes"
 * import { Rational } from "@headwater/exact"
 * const half = Rational.of(1, 2)
 * const vague = Capacity.ofMasses(2, [Rational.zero, half, Rational.zero, half])
 * vague.values.map(String) // => ["0", "1/2", "0", "1"]
 * ```
 */
export const ofMasses = (points: number, masses: ReadonlyArray<RationalLike>): Capacity => {
  const values = [...known({ points, values: masses })]
  for (let i = 0; i < points; i++) {
    for (let event = 0; event < values.length; event++) {
      if ((event & (1 << i)) !== 0) values[event] = values[event]!.plus(values[event ^ (1 << i)]!)
    }
  }
  return { points, values }
}

/**
 * Whether `v(A ∪ B) + v(A ∩ B) ≥ v(A) + v(B)` for all events: whether the integral may be trusted.
 *
 * @example
 * ```ts
 * import { Capacity } from "@headwater/infrabayes"
 * import { Rational } from "@headwater/exact"
 * const [zero, one, most] = [Rational.zero, Rational.one, Rational.of(2, 3)]
 * Capacity.isTwoMonotone({ points: 2, values: [zero, most, most, one] }) // => false
 * ```
 */
export const isTwoMonotone = (capacity: Capacity): boolean => {
  const v = known(capacity)
  // It is enough to add two points to what is common ([Walley1991] §3.2.4 has the definition).
  for (let event = 0; event < v.length; event++) {
    for (let i = 0; i < capacity.points; i++) {
      for (let j = 0; j < i; j++) {
        const [a, b] = [1 << i, 1 << j]
        if ((event & (a | b)) !== 0) continue
        const gain = v[event | a | b]!.plus(v[event]!)
        if (gain.compare(v[event | a]!.plus(v[event | b]!)) < 0) return false
      }
    }
  }
  return true
}

/**
 * The Choquet integral: payoffs in falling order, each step weighed by the number of the event that
 * reaches it. The natural extension of a 2-monotone capacity; too low for others.
 *
 * - **Laws** `capacities`
 *
 * @example
 * ```ts
 * import { Capacity } from "@headwater/infrabayes"
 * import { Rational } from "@headwater/exact"
 * const [zero, third, one] = [Rational.zero, Rational.of(1, 3), Rational.one]
 * const capacity = { points: 2, values: [zero, third, third, one] }
 * Capacity.choquet(capacity, [one, Rational.of(4)]).toString() // => "2"
 * ```
 */
export const choquet = (capacity: Capacity, f: Gamble): Rational => {
  const v = known(capacity)
  const payoffs = read(f)
  const order = payoffs.map((_, i) => i).toSorted((i, j) => payoffs[j]!.compare(payoffs[i]!))
  let event = 0
  return Rational.sum(
    order.map((i) => {
      const before = v[event]!
      event |= 1 << i
      return payoffs[i]!.times(v[event]!.minus(before))
    })
  )
}

/**
 * The capacity as assessments of events, all but none and all.
 *
 * @example
 * ```ts
 * import { Capacity, Prevision } from "@headwater/infrabayes"
 * import { Rational } from "@headwater/exact"
 * const [zero, third, one] = [Rational.zero, Rational.of(1, 3), Rational.one]
 * const prevision = Capacity.prevision({ points: 2, values: [zero, third, third, one] })
 * Prevision.vertices(prevision).map(String) // => ["1/3,2/3", "2/3,1/3"]
 * ```
 */
export const prevision = (capacity: Capacity): Prevision => ({
  points: capacity.points,
  lower: known(capacity)
    .map((c, event) => ({
      f: Array.from({ length: capacity.points }, (_, i) => Rational.of((event >> i) & 1)),
      c
    }))
    .slice(1, -1)
})
