/**
 * # Exchange
 *
 * When an update needs no stakes. A set of beliefs is closed under exchange on an event L if what one of
 * them says given L may go with what another says of the rest.
 *
 * ## Main definitions
 * - {@link isClosed}: closure under exchange, by linear programs on the vertices
 * - {@link largestReversal}: two acts on L whose order two stakes off L reverse, by as much as possible
 *
 * ## Main statements (claim C11)
 * - a set of beliefs has no reversal if and only if it is closed under exchange
 * - with constants (a-measures) closure is still enough, and no longer needed
 *
 * ## References
 * - [EpsteinSchneider2003] has the case of both sides, rectangularity
 *
 * @module
 */
import { LinearProgram, Rational, type RationalLike } from "@headwater/exact"
import type { AMeasure, Utility } from "./AMeasure.ts"
import type { Infradistribution } from "./Infradistribution.ts"
import { read, scaled, type Vector } from "./internal/vector.ts"
import type { Event } from "./Update.ts"

/** Beliefs on the same points. */
export type Beliefs = ReadonlyArray<ReadonlyArray<RationalLike>>

const massOn = (belief: Vector, event: Event): Rational =>
  Rational.sum(belief.filter((_, i) => event.includes(i)))

/**
 * Whether a belief lies in the hull of others.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Exchange } from "@headwater/infrabayes"
 * const half = Rational.of(1, 2)
 * Exchange.isInHull([half, half], [[Rational.zero, Rational.one], [Rational.one, Rational.zero]]) // => true
 * ```
 */
export const isInHull = (belief: ReadonlyArray<RationalLike>, beliefs: Beliefs): boolean =>
  LinearProgram.feasible(beliefs.length, [
    ...belief.map((bound, i) => ({
      coefficients: beliefs.map((it) => it[i]!),
      relation: "=" as const,
      bound
    })),
    { coefficients: beliefs.map(() => 1), relation: "=", bound: 1 }
  ]) !== undefined

/**
 * The exchanges of two vertices that leave the set: what the first says given the event, with the mass
 * and the rest of the second.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Exchange } from "@headwater/infrabayes"
 * const beliefs = [[6, 2, 2], [1, 3, 6]].map((row) => row.map((n) => Rational.of(n, 10)))
 * Exchange.missing(beliefs, [0, 1]).map(String) // => ["3/10,1/10,3/5", "1/5,3/5,1/5"]
 * ```
 */
export const missing = (beliefs: Beliefs, event: Event): ReadonlyArray<Vector> => {
  const all = beliefs.map(read)
  const active = all.filter((it) => massOn(it, event).sign > 0)
  return active.flatMap((own) =>
    active.flatMap((other) => {
      if (own === other) return []
      const share = massOn(other, event).dividedBy(massOn(own, event))
      const given = scaled(own, share)
      const exchanged = other.map((x, i) => (event.includes(i) ? given[i]! : x))
      return isInHull(exchanged, all) ? [] : [exchanged]
    })
  )
}

/**
 * Whether the hull of beliefs is closed under exchange on an event: testing its vertices is enough.
 *
 * - **Cost** a linear program for each ordered pair of vertices
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Exchange } from "@headwater/infrabayes"
 * const trapezium = [[6, 3, 3], [3, 6, 3], [4, 2, 6], [2, 4, 6]].map((row) => row.map((n) => Rational.of(n, 12)))
 * Exchange.isClosed(trapezium, [0, 1]) // => true
 * ```
 */
export const isClosed = (beliefs: Beliefs, event: Event): boolean =>
  missing(beliefs, event).length === 0

/** Acts `f`, `other` on the event and stakes `g`, `elsewhere` off it that reverse their order. */
export interface Reversal {
  /** By how much each is better in its turn. */
  readonly by: Rational
  readonly f: Utility
  readonly other: Utility
  readonly g: Utility
  readonly elsewhere: Utility
}

/** The reversal by most at which these two points are where the second act has its value. */
const reversalAt = (h: Infradistribution, event: Event, at: AMeasure, then: AMeasure): Reversal => {
  const points = at.m.length
  const off = Array.from({ length: points }, (_, i) => i).filter((i) => !event.includes(i))
  const unknowns = 2 * event.length + 2 * off.length + 1
  /** `h.(better ★ stake) - lower.(worse ★ stake) ≥ t`, all of it moved to one side. */
  const ahead = (
    it: AMeasure,
    lower: AMeasure,
    [better, worse, stake]: readonly [number, number, number]
  ): LinearProgram.Constraint => {
    const coefficients = Array.from({ length: unknowns }, () => Rational.zero)
    for (const [k, i] of event.entries()) {
      coefficients[better + k] = Rational.from(it.m[i]!)
      coefficients[worse + k] = Rational.from(lower.m[i]!).negated()
    }
    for (const [k, i] of off.entries()) {
      coefficients[stake + k] = Rational.from(it.m[i]!).minus(lower.m[i]!)
    }
    coefficients[unknowns - 1] = Rational.of(-1)
    return { coefficients, relation: ">=", bound: Rational.from(lower.b).minus(it.b) }
  }
  const [first, second] = [0, event.length]
  const [g, elsewhere] = [2 * event.length, 2 * event.length + off.length]
  const answer = LinearProgram.solve({
    maximise: Array.from({ length: unknowns }, (_, j) => (j === unknowns - 1 ? 1 : 0)),
    subject: [
      ...h.map((it) => ahead(it, at, [first, second, g])),
      ...h.map((it) => ahead(it, then, [second, first, elsewhere])),
      ...Array.from({ length: unknowns }, (_, j) => ({
        coefficients: Array.from({ length: unknowns }, (_, k) => (j === k ? 1 : 0)),
        relation: "<=" as const,
        bound: 1
      }))
    ]
  })
  const x = answer._tag === "optimal" ? answer.point : []
  const placed = (some: ReadonlyArray<number>, from: number): Utility =>
    Array.from({ length: points }, (_, i) =>
      some.includes(i) ? (x[from + some.indexOf(i)] ?? Rational.zero) : Rational.zero
    )
  return {
    by: x.at(-1) ?? Rational.zero,
    f: placed(event, first),
    other: placed(event, second),
    g: placed(off, g),
    elsewhere: placed(off, elsewhere)
  }
}

/** The reversals that there are, one for each ordered pair of points at most. */
const reversals = function* (h: Infradistribution, event: Event): Generator<Reversal> {
  for (const [i, at] of h.entries()) {
    for (const [j, then] of h.entries()) {
      const found = i === j ? undefined : reversalAt(h, event, at, then)
      if (found !== undefined && found.by.sign > 0) yield found
    }
  }
}

/**
 * The first reversal that is found; undefined where no stakes reverse any order.
 *
 * - **Cost** a linear program for each ordered pair of points, at most
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Exchange, Infradistribution } from "@headwater/infrabayes"
 * const one = Infradistribution.crisp([[1, 1, 1].map((n) => Rational.of(n, 3))])
 * Exchange.reversal(one, [0, 1]) // => undefined
 * ```
 */
export const reversal = (h: Infradistribution, event: Event): Reversal | undefined => {
  for (const found of reversals(h, event)) return found
  return undefined
}

/**
 * The reversal by most, utilities being from 0 to 1: `E(f★g) - E(f'★g)` and `E(f'★g') - E(f★g')` are both
 * at least `by`; undefined where no stakes reverse any order.
 *
 * - **Cost** a linear program for each ordered pair of points
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Exchange, Infradistribution } from "@headwater/infrabayes"
 * const beliefs = [[6, 2, 2], [1, 3, 6]].map((row) => row.map((n) => Rational.of(n, 10)))
 * Exchange.largestReversal(Infradistribution.crisp(beliefs), [0, 1])?.by.sign // => 1
 * ```
 */
export const largestReversal = (h: Infradistribution, event: Event): Reversal | undefined => {
  let best: Reversal | undefined
  for (const found of reversals(h, event)) {
    if (best === undefined || found.by.compare(best.by) > 0) best = found
  }
  return best
}

/**
 * Whether every belief has mass on the event: then orders under all stakes are equal, ties too, where the
 * set is closed.
 *
 * @example
 * ```ts
 * import { Exchange } from "@headwater/infrabayes"
 * import { Rational } from "@headwater/exact"
 * Exchange.isSeen([[Rational.zero, Rational.one]], [0]) // => false
 * ```
 */
export const isSeen = (beliefs: Beliefs, event: Event): boolean =>
  beliefs.every((it) => massOn(read(it), event).sign > 0)
