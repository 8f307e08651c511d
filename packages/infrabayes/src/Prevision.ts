/**
 * # Lower previsions
 *
 * ## Main definitions
 * - {@link Prevision}: assessments `E(f) ≥ c` of gambles on finitely many points
 * - {@link sureLoss}: a sum of assessed gambles that loses at every point, where there is one
 * - {@link extension}: the natural extension, the least and the greatest expectation that is left
 * - {@link vertices}: the extreme beliefs that meet all assessments
 *
 * ## Main statements (laws `previsions`)
 * - an assessment avoids sure loss if and only if some belief meets it
 * - the extension is superadditive, positively homogeneous and above the least payoff
 *
 * ## References
 * - [Walley1991] §2.4, §3.1
 *
 * @module
 */
import { LinearProgram, Rational, type RationalLike } from "@headwater/exact"
import { expected } from "./internal/expected.ts"
import { extremePoints } from "./internal/extremePoints.ts"
import { dot, read, type Vector } from "./internal/vector.ts"

/** What a gamble pays at each point. */
export type Gamble = ReadonlyArray<RationalLike>

/** The assessment `E(f) ≥ c`. */
export interface Assessment {
  readonly f: Gamble
  readonly c: RationalLike
}

/** Assessments on `points` points; plain data. */
export interface Prevision {
  readonly points: number
  readonly lower: ReadonlyArray<Assessment>
}

/** The least and the greatest expectation of a gamble. */
export interface Extension {
  readonly lower: Rational
  readonly upper: Rational
}

const gambleOf = (points: number, f: Gamble): Vector => {
  if (f.length !== points) throw new RangeError(expected(`a payoff for ${points} points`, f.length))
  return read(f)
}

/** The beliefs that meet the assessments, as constraints. */
const credal = ({ lower, points }: Prevision): ReadonlyArray<LinearProgram.Constraint> => [
  ...lower.map(({ c, f }) => ({
    coefficients: gambleOf(points, f),
    relation: ">=" as const,
    bound: c
  })),
  {
    coefficients: Array.from({ length: points }, () => 1),
    relation: "=" as const,
    bound: 1
  }
]

/**
 * Multiples of the assessments, not negative, whose sum `Σ λ_i (f_i - c_i)` is below 0 at every point;
 * undefined where the assessments avoid sure loss.
 *
 * - **Source** [Walley1991] §2.4
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Prevision } from "@headwater/infrabayes"
 * const [zero, one, most] = [Rational.zero, Rational.one, Rational.of(2, 3)]
 * const both = { points: 2, lower: [{ f: [one, zero], c: most }, { f: [zero, one], c: most }] }
 * Prevision.sureLoss(both)?.map(String) // => ["3", "3"]
 * Prevision.sureLoss({ ...both, lower: both.lower.slice(1) }) // => undefined
 * ```
 */
export const sureLoss = (prevision: Prevision): Vector | undefined => {
  const answer = LinearProgram.solve({
    maximise: Array.from({ length: prevision.points }, () => 0),
    subject: credal(prevision)
  })
  return answer._tag === "infeasible"
    ? answer.farkas.slice(0, -1).map((y) => y.negated())
    : undefined
}

/**
 * The natural extension: the least and the greatest expectation of `f` over all beliefs that meet the
 * assessments; undefined where there is none, which is sure loss.
 *
 * - **Cost** two linear programs with an unknown a point and a constraint an assessment
 * - **Laws** `previsions`
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Prevision } from "@headwater/infrabayes"
 * const [zero, one, half] = [Rational.zero, Rational.one, Rational.of(1, 2)]
 * const pairs = [[one, one, zero, zero], [zero, one, one, zero], [one, zero, one, zero]]
 * const prevision = { points: 4, lower: pairs.map((f) => ({ f, c: half })) }
 * const found = Prevision.extension(prevision, [one, one, one, zero])
 * found?.lower.toString() // => "3/4"
 * found?.upper.toString() // => "1"
 * ```
 */
export const extension = (prevision: Prevision, f: Gamble): Extension | undefined => {
  const gamble = gambleOf(prevision.points, f)
  const subject = credal(prevision)
  const upper = LinearProgram.maximum({ maximise: gamble, subject })
  const lower = LinearProgram.maximum({ maximise: gamble.map((x) => x.negated()), subject })
  return upper === undefined || lower === undefined ? undefined : { lower: lower.negated(), upper }
}

/**
 * Whether every assessment is met with equality by the natural extension; undefined under sure loss.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Prevision } from "@headwater/infrabayes"
 * const [zero, one, half] = [Rational.zero, Rational.one, Rational.of(1, 2)]
 * const loose = { f: [one, zero], c: zero }
 * Prevision.isCoherent({ points: 2, lower: [loose] }) // => true
 * Prevision.isCoherent({ points: 2, lower: [loose, { f: [one, zero], c: half }] }) // => false
 * ```
 */
export const isCoherent = (prevision: Prevision): boolean | undefined => {
  const found = prevision.lower.map(({ c, f }) => [extension(prevision, f), c] as const)
  if (found.length === 0) return true
  return found.some(([it]) => it === undefined)
    ? undefined
    : found.every(([it, c]) => it?.lower.equals(c))
}

/**
 * The extreme beliefs that meet the assessments, in lexicographic order; none under sure loss.
 *
 * - **Cost** exponential in the number of points
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Prevision } from "@headwater/infrabayes"
 * const [zero, one, half] = [Rational.zero, Rational.one, Rational.of(1, 2)]
 * const prevision = { points: 3, lower: [{ f: [one, zero, zero], c: half }] }
 * Prevision.vertices(prevision).map(String) // => ["1/2,0,1/2", "1/2,1/2,0", "1,0,0"]
 * ```
 */
export const vertices = (prevision: Prevision): ReadonlyArray<Vector> =>
  extremePoints(
    prevision.points,
    prevision.lower.map(({ c, f }) => {
      // E(f) ≥ c is f - c ≥ 0 for a belief, which makes it homogeneous.
      const bound = Rational.from(c)
      return gambleOf(prevision.points, f).map((x) => x.minus(bound))
    })
  )

/**
 * The expectation of a gamble under one belief.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Prevision } from "@headwater/infrabayes"
 * const half = Rational.of(1, 2)
 * Prevision.expectation([half, half], [Rational.one, half]).toString() // => "3/4"
 * ```
 */
export const expectation = (belief: Gamble, f: Gamble): Rational =>
  dot(read(belief), gambleOf(belief.length, f))
