/**
 * # Extreme beliefs
 *
 * The vertices of the beliefs on which linear forms are not negative, by double description: one form
 * after the other cuts the simplex, and a new vertex lies on an edge between two that are kept.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { dot, equal, plus, scaled, type Vector } from "./vector.ts"

const compare = (a: Vector, b: Vector): number => {
  for (const [i, x] of a.entries()) {
    const order = x.compare(b[i]!)
    if (order !== 0) return order
  }
  return 0
}

/** Which forms are 0 at a point: its own places first, then those of the list. */
const tight = (point: Vector, forms: ReadonlyArray<Vector>): ReadonlySet<number> =>
  new Set([
    ...point.flatMap((x, i) => (x.sign === 0 ? [i] : [])),
    ...forms.flatMap((form, i) => (dot(form, point).sign === 0 ? [point.length + i] : []))
  ])

export const extremePoints = (
  points: number,
  forms: ReadonlyArray<Vector>
): ReadonlyArray<Vector> => {
  let found: ReadonlyArray<Vector> = Array.from({ length: points }, (_, i) =>
    Array.from({ length: points }, (_, j) => Rational.of(i === j ? 1 : 0))
  )
  for (const [k, form] of forms.entries()) {
    const all = found.map((point) => ({
      point,
      value: dot(form, point),
      tight: tight(point, forms.slice(0, k))
    }))
    const [above, below] = [
      all.filter(({ value }) => value.sign > 0),
      all.filter(({ value }) => value.sign < 0)
    ]
    const next = all.filter(({ value }) => value.sign >= 0).map(({ point }) => point)
    for (const a of above) {
      for (const b of below) {
        const common = [...a.tight].filter((i) => b.tight.has(i))
        // An edge: no third vertex lies on all that both lie on.
        const isEdge = all.every(
          (it) => it === a || it === b || !common.every((i) => it.tight.has(i))
        )
        if (!isEdge) continue
        const share = a.value.dividedBy(a.value.minus(b.value))
        const point = plus(scaled(a.point, Rational.one.minus(share)), scaled(b.point, share))
        if (!next.some((it) => equal(it, point))) next.push(point)
      }
    }
    found = next
  }
  return found.toSorted(compare)
}
