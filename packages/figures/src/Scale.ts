/**
 * # Scales
 *
 * The place of a value of the parameter, from 0 to 1. Boundaries may differ by factors of a
 * thousand; then the scale is even near zero and logarithmic beyond the first of them, so that all
 * can be seen. The scale is for display only.
 *
 * @module
 */

/** From a value to its place, and back, with values to mark. */
export interface Scale {
  readonly place: (value: number) => number
  readonly value: (place: number) => number
  readonly ticks: ReadonlyArray<number>
}

/** Boundaries that are farther apart than this are drawn on a logarithmic scale. */
const apart = 8

/** 1, 2 and 5 times powers of ten. */
const round = (least: number, most: number): ReadonlyArray<number> => {
  const found: Array<number> = []
  for (let k = Math.floor(Math.log10(least)); 10 ** k <= most; k++) {
    for (const digit of [1, 2, 5]) found.push(Number(`${digit}e${k}`))
  }
  return found
}

/** The values of a list that are far enough from the one kept before, beginning with the first. */
const spaced = (
  values: ReadonlyArray<number>,
  place: (value: number) => number,
  distance: number
): ReadonlyArray<number> => {
  const kept: Array<number> = []
  for (const value of values) {
    const [at, last] = [place(value), kept.at(-1)]
    if (at < 0 || at > 1) continue
    if (last === undefined || at - place(last) >= distance) kept.push(value)
  }
  return kept
}

/** The scale from one value to another on which these boundaries can be distinguished. */
export const of = (
  from: number,
  to: number,
  boundaries: ReadonlyArray<number>,
  marks: number
): Scale => {
  const inner = boundaries.filter((it) => it > 0)
  const unit = Math.min(...inner) / 2
  const bent = inner.length > 1 && Math.max(...inner) > apart * 2 * unit
  const bend = (value: number): number => (bent ? Math.log1p(value / unit) : value)
  const unbend = (bended: number): number => (bent ? unit * Math.expm1(bended) : bended)
  const [low, high] = [bend(from), bend(to)]
  const place = (value: number): number => (bend(value) - low) / (high - low)
  const value = (place: number): number => unbend(low + place * (high - low))
  const step = round((to - from) / 1000, to - from).find((it) => (to - from) / it <= marks) ?? 1
  const even = Array.from({ length: 2 * marks + 2 }, (_, index) =>
    Number(((Math.ceil(from / step) + index) * step).toPrecision(12))
  )
  const decades = [...(from === 0 ? [0] : []), ...round(unit, to).filter((it) => it >= from)]
  return { place, value, ticks: spaced(bent ? decades : even, place, bent ? 0.9 / marks : 0) }
}
