import { LinearProgram, Rational } from "@headwater/exact"
import { dot, type Vector } from "./vector.ts"

/** The utility of one place. */
export const unit = (width: number, place: number): Vector =>
  Array.from({ length: width }, (_, i) => Rational.of(i === place ? 1 : 0))

/** A place where a measure has more than all points, and the most more. */
const single = (points: ReadonlyArray<Vector>, measure: Vector): Vector | undefined => {
  let [most, place] = [Rational.zero, -1]
  for (const [i, mass] of measure.entries()) {
    const [first, ...rest] = points.map((point) => point[i]!)
    const more = mass.minus(Rational.max(first!, ...rest))
    if (more.compare(most) > 0) [most, place] = [more, i]
  }
  return place < 0 ? undefined : unit(measure.length, place)
}

/**
 * Of two points: what a place asks of the weight of the first is that it be at least, or at most, a
 * number; where two places contradict each other they separate.
 */
const ofTwo = (first: Vector, second: Vector, measure: Vector): Vector | undefined => {
  let [least, most] = [Rational.zero, Rational.one]
  let [low, high] = [-1, -1]
  for (const [i, mass] of measure.entries()) {
    const gap = first[i]!.minus(second[i]!)
    if (gap.sign === 0) continue
    const bound = mass.minus(second[i]!).dividedBy(gap)
    if (gap.sign > 0 && bound.compare(least) > 0) [least, low] = [bound, i]
    if (gap.sign < 0 && bound.compare(most) < 0) [most, high] = [bound, i]
  }
  if (least.compare(most) <= 0) return undefined
  const at = (place: number) => first[place]!.minus(second[place]!).abs().inverse()
  return measure.map((_, i) => (i === low || i === high ? at(i) : Rational.zero))
}

/** Of any number of points: a linear program. */
const ofMany = (points: ReadonlyArray<Vector>, measure: Vector): Vector | undefined => {
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
        coefficients: [...unit(width, i), 0],
        relation: "<=" as const,
        bound: 1
      }))
    ]
  })
  return answer._tag === "optimal" && answer.value.sign > 0
    ? answer.point.slice(0, width)
    : undefined
}

/** Whether a measure is nowhere above one of the points. */
const isBelow = (point: Vector, measure: Vector): boolean =>
  measure.every((mass, i) => mass.compare(point[i]!) <= 0)

/**
 * A utility that tells a measure from all that is believed: it is worth more than at every point. Undefined
 * where the measure is believed.
 */
export const separating = (points: ReadonlyArray<Vector>, measure: Vector): Vector | undefined => {
  const [first, second, ...more] = points
  if (first === undefined || measure.every((c) => c.sign === 0)) return undefined
  if (points.some((point) => isBelow(point, measure))) return undefined
  const place = single(points, measure)
  if (place !== undefined || second === undefined) return place
  return more.length === 0 ? ofTwo(first, second, measure) : ofMany(points, measure)
}

/** The greatest value of a utility over points. */
export const greatest = (points: ReadonlyArray<Vector>, utility: Vector): Rational => {
  const [first, ...rest] = points.map((point) => dot(point, utility))
  return Rational.max(first!, ...rest)
}
