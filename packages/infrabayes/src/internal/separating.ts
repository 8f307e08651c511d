import { LinearProgram, Rational } from "@headwater/exact"
import type { Vector } from "./vector.ts"

/**
 * A utility that tells a measure from all that is believed: it is worth more than at every point. Undefined
 * where the measure is believed.
 */
export const separating = (points: ReadonlyArray<Vector>, measure: Vector): Vector | undefined => {
  const [only, ...more] = points
  if (only === undefined || measure.every((c) => c.sign === 0)) return undefined
  const above = (point: Vector) => measure.map((c, i) => (c.compare(point[i]!) > 0 ? 1 : 0))
  if (more.length === 0) {
    const where = above(only)
    return where.includes(1) ? where.map((n) => Rational.of(n)) : undefined
  }
  if (points.some((point) => !above(point).includes(1))) return undefined
  const width = measure.length
  const answer = LinearProgram.solve({
    maximise: [...measure, -1],
    subject: [
      ...points.map((point) => ({
        coefficients: [...point, -1],
        relation: "<=" as const,
        bound: 0
      })),
      ...measure.map((_, i) => ({
        coefficients: Array.from({ length: width + 1 }, (_, j) => (i === j ? 1 : 0)),
        relation: "<=" as const,
        bound: 1
      }))
    ]
  })
  return answer._tag === "optimal" && answer.value.sign > 0
    ? answer.point.slice(0, width)
    : undefined
}
