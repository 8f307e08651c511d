import { escaped, number, wide } from "../Picture.ts"
import { path, type Place, simple, under, vertices } from "./curves.ts"
import { named } from "./named.ts"
import type { Band, Line, Panel } from "./Panel.ts"

/** Where a panel is drawn, in pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly room: number
  readonly tall: number
}

/** A panel in its box: areas, lines, names, marks, and the axis where it has one. */
export const drawnPanel = (
  panel: Panel,
  bands: ReadonlyArray<Band>,
  lines: ReadonlyArray<Line>,
  { left, room, tall, top }: Box,
  has: {
    readonly shares: boolean
    readonly axis: boolean
    /** Where the name of the axis ends. */
    readonly name: number | undefined
  }
): string => {
  const { axis, cursor, marks = [], points, ticks } = panel
  const from = points[0]?.at ?? 0
  const to = points.at(-1)?.at ?? 1
  const x = (at: number): number => left + (room * (at - from)) / (to - from || 1)
  const y = (share: number): number => top + tall * (1 - share)
  const list = vertices(panel)
  const curve = (k: number): ReadonlyArray<Place> =>
    simple(list.map((it): Place => [x(it.at), y(under(it.shares, k))]))
  const areas = bands.map((band, k) => {
    if (points.every((it) => (it.shares[k] ?? 0) * tall < 0.1)) return ""
    return `<path class="band" fill="var(--b${k})" d="M${path([...curve(k), ...curve(k + 1).toReversed()])}Z"><title>${escaped(band.name)}</title></path>`
  })
  const names = bands.map((band, k) => named(band.name, list, k, x, y, tall))
  const curves = lines
    .map(
      (line, k) =>
        `<path class="line k${k}" d="M${path(curve(line.over))}"><title>${escaped(`${line.name}: ${line.about}`)}</title></path>`
    )
    .toReversed()
  const bottom = top + tall
  const feet = has.axis
    ? [
        ...ticks.map(
          ({ at, label }) =>
            `<line class="axis" x1="${number(x(at))}" x2="${number(x(at))}" y1="${bottom}" y2="${bottom + 5}"/><text class="soft small" text-anchor="middle" x="${number(x(at))}" y="${bottom + 19}">${escaped(label)}</text>`
        ),
        ...(has.name === undefined
          ? []
          : [
              `<text class="soft small" text-anchor="end" x="${number(has.name)}" y="${bottom + 34}">${escaped(axis)}</text>`
            ])
      ]
    : []
  const shares = has.shares
    ? [0, 0.5, 1].map(
        (share) =>
          `<text class="soft small" text-anchor="end" x="${left - 6}" y="${number(y(share) + 4)}">${share === 0.5 ? "½" : share}</text>`
      )
    : []
  const flags = marks.map(({ at, label, name }, k) => {
    // Words that would stand on each other go to either side.
    const other = marks.find((it, n) => n !== k && Math.abs(x(it.at) - x(at)) < 0.8 * wide(label))
    const part = (at - from) / (to - from || 1)
    const anchor =
      other !== undefined
        ? other.at < at
          ? "start"
          : "end"
        : part < 0.08
          ? "start"
          : part > 0.92
            ? "end"
            : "middle"
    return `<line class="mark" x1="${number(x(at))}" x2="${number(x(at))}" y1="${top - 3}" y2="${bottom}"><title>${escaped(name)}</title></line><text class="small" text-anchor="${anchor}" x="${number(x(at))}" y="${top - 6}">${escaped(label)}</text>`
  })
  return [
    ...areas,
    `<line class="half" x1="${left}" x2="${left + room}" y1="${number(y(0.5))}" y2="${number(y(0.5))}"/>`,
    ...curves,
    `<rect class="axis" x="${left}" y="${top}" width="${number(room)}" height="${tall}"/>`,
    ...names,
    ...shares,
    ...feet,
    ...flags,
    cursor === undefined || cursor < from || cursor > to
      ? ""
      : `<path class="cursor" d="M${number(x(cursor))} ${top}V${bottom}l4 7h-8l4 -7"/>`
  ]
    .filter((it) => it !== "")
    .join("\n")
}
