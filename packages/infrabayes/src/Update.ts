/**
 * # Updates on an event
 *
 * ## Main definitions
 * - {@link update}: what an infradistribution becomes when the event L is seen and off it the utility `g`
 *   would have been had: `E'(f) = (E(f★g) - E(0★g)) / (E(1★g) - E(0★g))`, with `f★g` f on L and g off it
 *
 * ## Main statements (laws `updates`)
 * - **dynamic consistency**: the order of `E'` on L is that of `E(·★g)`
 * - updates on L and then on L' with the same `g` are the update on both
 * - one belief is updated by Bayes' rule, whatever `g` is
 * - where the denominator is 0 there is no update: not one that is 0
 *
 * ## References
 * - [AppelKosoy2020]
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Utility } from "./AMeasure.ts"
import { expectation, type Infradistribution, normalise } from "./Infradistribution.ts"
import { expected } from "./internal/expected.ts"

/** Some of the points, by number. */
export type Event = ReadonlyArray<number>

/**
 * `f` on the event and `g` off it.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Update } from "@headwater/infrabayes"
 * const [zero, one] = [Rational.zero, Rational.one]
 * Update.glued([0], [one, one], [zero, zero]).map(String) // => ["1", "0"]
 * ```
 */
export const glued = (event: Event, f: Utility, g: Utility): Utility =>
  f.map((x, i) => (event.includes(i) ? x : g[i]!))

/**
 * The infradistribution after the event; undefined where the denominator is 0. Off the event it has no
 * mass.
 *
 * - **Laws** `updates`
 * - **Source** [AppelKosoy2020]
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Infradistribution, Update } from "@headwater/infrabayes"
 * const beliefs = [[6, 2, 2], [1, 3, 6]].map((row) => row.map((n) => Rational.of(n, 10)))
 * const h = Infradistribution.crisp(beliefs)
 * const [zero, one] = [Rational.zero, Rational.one]
 * const stakes = (g: Rational) => Update.update(h, [0, 1], [zero, zero, g]) ?? []
 * Infradistribution.expectation(stakes(one), [one, zero, zero]).toString() // => "5/8"
 * Infradistribution.expectation(stakes(zero), [one, zero, zero]).toString() // => "1/4"
 * ```
 */
export const update = (
  h: Infradistribution,
  event: Event,
  g: Utility
): Infradistribution | undefined => {
  const off = h.map(({ b, m }) => {
    if (g.length !== m.length) {
      throw new RangeError(expected(`a utility of ${m.length} points`, g.length))
    }
    const stakes = m.map((x, i) =>
      event.includes(i) ? Rational.zero : Rational.from(x).times(g[i]!)
    )
    return {
      m: m.map((x, i) => (event.includes(i) ? Rational.from(x) : Rational.zero)),
      b: Rational.sum([b, ...stakes])
    }
  })
  return normalise(off)
}

/**
 * `E'(f)` by the formula; undefined where the denominator is 0.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Infradistribution, Update } from "@headwater/infrabayes"
 * const half = Rational.of(1, 2)
 * const h = Infradistribution.sharp(2, [0, 1])
 * Update.value(h, [0], [half, half], [half, half])?.toString() // => "1"
 * Update.value(h, [0], [half, Rational.zero], [half, half]) // => undefined
 * ```
 */
export const value = (
  h: Infradistribution,
  event: Event,
  g: Utility,
  f: Utility
): Rational | undefined => {
  const at = (on: Utility) => expectation(h, glued(event, on, g))
  const low = at(g.map(() => Rational.zero))
  const scale = at(g.map(() => Rational.one)).minus(low)
  return scale.sign <= 0 ? undefined : at(f).minus(low).dividedBy(scale)
}
