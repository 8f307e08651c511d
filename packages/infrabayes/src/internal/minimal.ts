/**
 * # Minimal points
 *
 * Which a-measures are needed, in the order of functionals on utilities from 0 to 1: one is not if a
 * mixture of the others is nowhere above it, which a linear program decides.
 *
 * @module
 */
import { LinearProgram } from "@headwater/exact"
import type { AMeasure } from "../AMeasure.ts"
import { expected } from "./expected.ts"

/** One or more a-measures on the same points; plain data. */
export type Infradistribution = ReadonlyArray<AMeasure>

/** How many points there are. */
export const pointsOf = (h: Infradistribution): number => {
  const [first] = h
  if (first === undefined) throw new RangeError(expected("at least one a-measure", "none"))
  const other = h.find(({ m }) => m.length !== first.m.length)
  if (other !== undefined) {
    throw new RangeError(expected(`measures of ${first.m.length} points`, other.m.length))
  }
  return first.m.length
}

/** Whether a mixture of others is nowhere above `it` on utilities from 0 to 1. */
const isCovered = (it: AMeasure, others: Infradistribution): boolean => {
  const points = it.m.length
  const count = others.length
  if (count === 0) return false
  // Weights of the others, then how far each place of the mixture lies above.
  const unit = (j: number) => Array.from({ length: points }, (_, x) => (x === j ? -1 : 0))
  return (
    LinearProgram.feasible(count + points, [
      ...it.m.map((bound, x) => ({
        coefficients: [...others.map(({ m }) => m[x]!), ...unit(x)],
        relation: "<=" as const,
        bound
      })),
      {
        coefficients: [...others.map(({ b }) => b), ...Array.from({ length: points }, () => 1)],
        relation: "<=",
        bound: it.b
      },
      {
        coefficients: [
          ...Array.from({ length: count }, () => 1),
          ...Array.from({ length: points }, () => 0)
        ],
        relation: "=",
        bound: 1
      }
    ]) !== undefined
  )
}

/**
 * The places of the points that are not above a mixture of the others, in the order of functionals on
 * utilities from 0 to 1. Of two equal points neither is listed; {@link minimal} keeps one.
 *
 * - **Cost** a linear program a point
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Infradistribution } from "@headwater/infrabayes"
 * const [zero, one] = [Rational.zero, Rational.one]
 * Infradistribution.minimalPoints([{ m: [one, zero], b: zero }, { m: [zero, zero], b: one }]) // => [0]
 * ```
 */
export const minimalPoints = (h: Infradistribution): ReadonlyArray<number> => {
  pointsOf(h)
  return h.flatMap((it, i) =>
    isCovered(
      it,
      h.filter((_, j) => j !== i)
    )
      ? []
      : [i]
  )
}

/**
 * The same expectations on utilities from 0 to 1 by as few points as will do.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Infradistribution } from "@headwater/infrabayes"
 * const beliefs = [[0, 2], [1, 1], [2, 0], [2, 0]].map((row) => row.map((n) => Rational.of(n, 2)))
 * Infradistribution.minimal(Infradistribution.crisp(beliefs)).map(({ m }) => m.map(String)) // => [["0", "1"], ["1", "0"]]
 * ```
 */
export const minimal = (h: Infradistribution): Infradistribution => {
  pointsOf(h)
  const kept = [...h]
  for (let i = h.length - 1; i >= 0; i--) {
    if (isCovered(kept[i]!, kept.toSpliced(i, 1))) kept.splice(i, 1)
  }
  return kept
}

/**
 * Whether both have the same expectation of every utility from 0 to 1.
 *
 * - **Cost** a linear program a point
 *
 * @example
 * ```ts
 * import { Infradistribution } from "@headwater/infrabayes"
 * const vague = Infradistribution.sharp(2, [0, 1])
 * Infradistribution.equals(Infradistribution.product(vague, vague), Infradistribution.sharp(4, [0, 1, 2, 3])) // => true
 * ```
 */
export const equals = (h: Infradistribution, other: Infradistribution): boolean =>
  pointsOf(h) === pointsOf(other) &&
  h.every((it) => isCovered(it, other)) &&
  other.every((it) => isCovered(it, h))
