import { escaped, number } from "../Picture.ts"

/** Values along the stake; undefined where there is no update. */
export type Curve = ReadonlyArray<{ readonly at: number; readonly value: number | undefined }>

/** Where values are drawn, in pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly room: number
  readonly tall: number
}

export interface Parts {
  readonly axis: string
  readonly acts: ReadonlyArray<{
    readonly name: string
    readonly curve: Curve
    readonly value: number | undefined
  }>
  /** Stakes at which both acts are worth the same. */
  readonly ties: ReadonlyArray<{ readonly at: number; readonly label: string }>
  readonly cursor: number
}

/** A curve as a path, with gaps where there is no value. */
const path = (curve: Curve, place: (at: number, value: number) => string): string => {
  let isOn = false
  return curve
    .flatMap(({ at, value }) => {
      const start = isOn ? "L" : "M"
      isOn = value !== undefined
      return value === undefined ? [] : [`${start}${place(at, value)}`]
    })
    .join("")
}

/** The last value of a curve. */
const last = (curve: Curve): number | undefined =>
  curve.findLast(({ value }) => value !== undefined)?.value

/** What the acts are worth after the event, along the stake. */
export const curve = (
  { left, room, tall, top }: Box,
  { acts, axis, cursor, ties }: Parts
): string => {
  const bottom = top + tall
  const x = (at: number): number => left + room * at
  const y = (value: number): number => bottom - tall * value
  const lines = acts.map(
    ({ curve, name }, k) =>
      `<path class="a${k} line" d="${path(curve, (at, value) => `${number(x(at))} ${number(y(value))}`)}"><title>${escaped(name)}</title></path>`
  )
  // Names stand at the right ends of their curves, above the higher one and below the lower one.
  const ends = acts.map((it) => last(it.curve) ?? 0)
  const low = Math.min(bottom - 6, y(Math.min(...ends)) + 18)
  const high = Math.min(Math.max(top + 13, y(Math.max(...ends)) - 8), low - 15)
  const names = acts.map(({ curve, name }, k) => {
    const isHigher = ends.every((it, j) => it < ends[k]! || (it === ends[k]! && k <= j))
    return last(curve) === undefined
      ? ""
      : `<text class="a${k} own small halo" text-anchor="end" x="${number(left + room - 6)}" y="${number(isHigher ? high : low)}">${escaped(name)}</text>`
  })
  const dots = acts.flatMap(({ value }, k) =>
    value === undefined
      ? []
      : [
          `<circle class="a${k} dot" cx="${number(x(cursor))}" cy="${number(y(value))}" r="5"><title>${number(value)}</title></circle>`
        ]
  )
  const marks = ties.map(({ at, label }) => {
    const value = acts[0]?.curve.reduce((best, it) =>
      Math.abs(it.at - at) < Math.abs(best.at - at) ? it : best
    ).value
    return [
      `<line class="axis" x1="${number(x(at))}" x2="${number(x(at))}" y1="${top}" y2="${number(bottom)}" stroke-dasharray="1 4"/>`,
      value === undefined
        ? ""
        : `<circle class="tie" cx="${number(x(at))}" cy="${number(y(value))}" r="3.5"><title>both are worth the same</title></circle>`,
      `<text class="small tie-label" text-anchor="middle" x="${number(x(at))}" y="${number(top - 6)}">${escaped(label)}</text>`
    ].join("")
  })
  const shares = [0, 0.5, 1].map(
    (value) =>
      `<text class="soft small" text-anchor="end" x="${number(left - 6)}" y="${number(y(value) + 4)}">${value === 0.5 ? "½" : value}</text>`
  )
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (at, n) =>
      `<line class="axis" x1="${number(x(at))}" x2="${number(x(at))}" y1="${number(bottom)}" y2="${number(bottom + 5)}"/><text class="soft small" text-anchor="middle" x="${number(x(at))}" y="${number(bottom + 19)}">${["0", "¼", "½", "¾", "1"][n]}</text>`
  )
  return [
    `<rect class="axis frame" x="${number(left)}" y="${number(top)}" width="${number(room)}" height="${number(tall)}"/>`,
    ...shares,
    ...ticks,
    ...marks,
    ...lines,
    `<line class="cursor" x1="${number(x(cursor))}" x2="${number(x(cursor))}" y1="${number(top)}" y2="${number(bottom)}"/>`,
    ...names,
    ...dots,
    `<text class="soft small" text-anchor="end" x="${number(left + room)}" y="${number(bottom + 36)}">${escaped(axis)}</text>`
  ]
    .filter((it) => it !== "")
    .join("\n")
}
