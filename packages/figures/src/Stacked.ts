/**
 * # Stacked shares
 *
 * Shares of one whole along an axis, one band above the other, as SVG that needs nothing else:
 * light and dark, with a title and a description in words. Bands whose colours mean something bring
 * them. Panels stand in rows that share a title, and lines may be drawn over the lowest bands.
 *
 * ## Main definitions
 * - {@link Band}, {@link Line}, {@link Panel}, {@link Row}; {@link svg}
 * - {@link frame}: where in a picture of one column shares are drawn
 *
 * @module
 */
import { ground } from "./Palette.ts"
import { escaped, number, wide, wrapped } from "./Picture.ts"

/** A band: what it is called, in one sentence what it means, and its colours. */
export interface Band {
  readonly name: string
  readonly about: string
  readonly light: string
  readonly dark: string
}

/** A line over a number of the bands, counted from below. */
export interface Line {
  readonly over: number
  readonly name: string
  readonly about: string
}

/** Shares of the bands at places along an axis. */
export interface Panel {
  readonly axis: string
  readonly points: ReadonlyArray<{ readonly at: number; readonly shares: ReadonlyArray<number> }>
  readonly ticks: ReadonlyArray<{ readonly at: number; readonly label: string }>
  /** Whether each share holds half the way to the next place, and changes there at once. */
  readonly discrete?: boolean
  /** What lies at a place, with a short and a long word for it. */
  readonly marks?: ReadonlyArray<{
    readonly at: number
    readonly label: string
    readonly name: string
  }>
  /** A place that is looked at. */
  readonly cursor?: number
}

/** Panels side by side, which have an axis in common. */
export interface Row {
  readonly title?: string
  readonly panels: ReadonlyArray<Panel>
}

/** How a picture is drawn. */
export interface Options {
  /** Pixels. @defaultValue 720 */
  readonly width?: number
  /** What its identifiers begin with, where several pictures are in one page. */
  readonly id?: string
  /** Whether it has a heading and a key of its own. */
  readonly headed?: boolean
  /** What stands above the columns, a line each. */
  readonly heads?: ReadonlyArray<ReadonlyArray<string>>
  /** What is said under the title. */
  readonly about?: string
  readonly lines?: ReadonlyArray<Line>
}

const variables = (bands: ReadonlyArray<Band>, scheme: "light" | "dark"): string =>
  [
    ...Object.entries(ground[scheme]).map(([name, colour]) => `--${name}: ${colour}`),
    ...bands.map((it, k) => `--b${k}: ${it[scheme]}`)
  ].join("; ")

/** The colours of bands as a style sheet, for what a selector names. */
export const style = (bands: ReadonlyArray<Band>, selector: string): string =>
  `${selector} { ${variables(bands, "light")} }
@media (prefers-color-scheme: dark) { ${selector} { ${variables(bands, "dark")} } }`

const sheet = (bands: ReadonlyArray<Band>): string =>
  `${style(bands, ".stacked")}
.stacked text { font: 13px system-ui, sans-serif; fill: var(--ink) }
.stacked .soft { fill: var(--soft) }
.stacked .name { font-weight: 600 }
.stacked .small { font-size: 11.5px }
.stacked .halo { paint-order: stroke; stroke-width: 3px; stroke-opacity: .35; stroke-linejoin: round; pointer-events: none }
.stacked .axis { stroke: var(--soft); fill: none }
.stacked .band { stroke: var(--paper); stroke-width: .7; stroke-linejoin: round }
.stacked .half { stroke: var(--ink); stroke-opacity: .55; stroke-dasharray: 1.5 4 }
.stacked .mark { stroke: var(--ink); stroke-dasharray: 3 3 }
.stacked .cursor { stroke: var(--ink); stroke-width: 1.5; fill: var(--ink) }
.stacked .line { stroke: var(--ink); fill: none; stroke-width: 2.4; stroke-linejoin: round }
.stacked .line.k1 { stroke-width: 1.6; stroke-dasharray: 5 3 }`

// ----------------------------------------------------------------------------------- geometry

const right = 16

/** Where in a picture of one column shares are drawn, in pixels from its left. */
export const frame = (width: number): { readonly left: number; readonly room: number } => ({
  left: 34,
  room: width - 34 - right
})

interface Box {
  readonly left: number
  readonly top: number
  readonly room: number
  readonly tall: number
}

interface Vertex {
  readonly at: number
  readonly shares: ReadonlyArray<number>
}

/** The places at which shares change: of what is discrete, twice at each change. */
const vertices = ({ discrete = false, points }: Panel): ReadonlyArray<Vertex> => {
  if (!discrete) return points
  return points.flatMap((it, k) => {
    const [before, after] = [points[k - 1], points[k + 1]]
    const from = before === undefined ? it.at : (before.at + it.at) / 2
    const to = after === undefined ? it.at : (after.at + it.at) / 2
    return [
      { at: from, shares: it.shares },
      { at: to, shares: it.shares }
    ]
  })
}

const under = (shares: ReadonlyArray<number>, k: number): number =>
  shares.slice(0, k).reduce((sum, it) => sum + it, 0)

type Place = readonly [x: number, y: number]

/** A curve without the places that lie on the way between their neighbours. */
const simple = (places: ReadonlyArray<Place>): ReadonlyArray<Place> => {
  const kept: Array<Place> = []
  for (const [k, place] of places.entries()) {
    const [last, next] = [kept.at(-1), places[k + 1]]
    if (last !== undefined && next !== undefined) {
      const part = next[0] === last[0] ? 0 : (place[0] - last[0]) / (next[0] - last[0])
      const onWay = Math.abs(last[1] + part * (next[1] - last[1]) - place[1]) < 0.05
      const between = next[0] !== last[0] || (place[1] - last[1]) * (next[1] - place[1]) >= 0
      if (onWay && between) continue
    }
    kept.push(place)
  }
  return kept
}

const path = (places: ReadonlyArray<Place>): string =>
  places.map(([x, y]) => `${number(x)} ${number(y)}`).join("L")

/** A name in a band, on one line or on two. */
const named = (
  name: string,
  list: ReadonlyArray<Vertex>,
  k: number,
  x: (at: number) => number,
  y: (share: number) => number,
  tall: number
): string => {
  const halves = name.split(" ")
  const fits = (words: ReadonlyArray<string>, least: number): string =>
    fitting(words, list, k, x, y, tall, least)
  return (
    fits([name], Math.min(40, tall / 2)) ||
    (halves.length === 2 ? fits(halves, 32) : "") ||
    fits([name], 18)
  )
}

/** Where lines fit into a band: at the vertex around which it leaves the most room above and below. */
const fitting = (
  words: ReadonlyArray<string>,
  list: ReadonlyArray<Vertex>,
  k: number,
  x: (at: number) => number,
  y: (share: number) => number,
  tall: number,
  least: number
): string => {
  const around = 0.43 * Math.max(...words.map(wide)) + 4
  const [first, last] = [x(list[0]?.at ?? 0), x(list.at(-1)?.at ?? 0)]
  const edges = list.map((it): readonly [x: number, low: number, high: number] => {
    const low = under(it.shares, k)
    return [x(it.at), low, low + it.shares[k]!]
  })
  let [room, middle, height] = [0, 0, 0]
  for (const [at] of edges) {
    if (at - around < first || at + around > last) continue
    const near = edges.filter(([other]) => Math.abs(other - at) <= around)
    const low = Math.max(...near.map((it) => it[1]))
    const high = Math.min(...near.map((it) => it[2]))
    // Of places with as much room, one in the middle of the panel looks best.
    const better = (high - low - room) * tall > 2
    const nearer = Math.abs(at - (first + last) / 2) < Math.abs(middle - (first + last) / 2)
    if (better || (nearer && (room - (high - low)) * tall <= 2)) {
      ;[room, middle, height] = [high - low, at, (low + high) / 2]
    }
  }
  if (room * tall < least) return ""
  const top = y(height) + 11 - 7 * words.length
  const spans = words.map(
    (it, line) => `<tspan x="${number(middle)}" dy="${line === 0 ? 0 : 14}">${escaped(it)}</tspan>`
  )
  return `<text class="small halo" stroke="var(--b${k})" text-anchor="middle" y="${number(top)}">${spans.join("")}</text>`
}

// ------------------------------------------------------------------------------------- drawing

const drawnPanel = (
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

/** What stands beside each other in a key: a picture and words, in as many lines as are needed. */
const keyOf = (
  picture: (y: number) => string,
  { about, name }: { readonly name: string; readonly about: string },
  { left, top, width }: { readonly left: number; readonly top: number; readonly width: number }
): { readonly part: string; readonly height: number } => {
  const said = wrapped(`${name}: ${about}`, width - left - 24)
  const spans = said.map((line, k) => {
    const words =
      k === 0
        ? `<tspan class="name">${escaped(name)}</tspan>${escaped(line.slice(name.length))}`
        : escaped(line)
    return `<text x="${left + 24}" y="${top + 11 + 17 * k}">${words}</text>`
  })
  return { part: `${picture(top)}${spans.join("")}`, height: 17 * said.length + 4 }
}

/**
 * Rows of panels under each other, with a key to the bands from above to below.
 *
 * @example
 * ```ts
 * import { Stacked } from "@headwater/figures"
 * const bands = [{ name: "all", about: "everything", light: "#fff", dark: "#000" }]
 * const points = [{ at: 0, shares: [1] }, { at: 1, shares: [1] }]
 * const panel = { axis: "x", points, ticks: [{ at: 0, label: "0" }] }
 * Stacked.svg("One band", bands, [{ panels: [panel] }]).startsWith("<svg") // => true
 * ```
 */
export const svg = (
  title: string,
  bands: ReadonlyArray<Band>,
  rows: ReadonlyArray<Row>,
  { about = "", heads = [], headed = true, id = "stacked", lines = [], width = 720 }: Options = {}
): string => {
  const columns = Math.max(1, ...rows.map(({ panels }) => panels.length))
  const beside = columns > 1 ? 152 : 0
  const gap = 18
  const { left: edge } = frame(width)
  const left = beside + edge
  const room = (width - left - right - gap * (columns - 1)) / columns
  const tall = columns > 1 ? 66 : Math.round(Math.max(180, Math.min(280, 0.42 * width)))
  const parts: Array<string> = []
  let top = headed ? 34 : 6
  if (headed) {
    for (const [line, it] of wrapped(title, 0.9 * (width - 2 * right)).entries()) {
      parts.push(`<text class="name" x="${right}" y="${24 + 18 * line}">${escaped(it)}</text>`)
      if (line > 0) top += 18
    }
    for (const it of about === "" ? [] : wrapped(about, width - 2 * right)) {
      parts.push(`<text class="soft" x="${right}" y="${top + 10}">${escaped(it)}</text>`)
      top += 17
    }
  }
  for (const [k, head] of heads.entries()) {
    for (const [line, it] of head.entries()) {
      parts.push(
        `<text class="${line === 0 ? "name" : "soft"} small" text-anchor="middle" x="${number(left + k * (room + gap) + room / 2)}" y="${top + 18 + 15 * line}">${escaped(it)}</text>`
      )
    }
  }
  if (heads.length > 0) top += 8 + 15 * Math.max(...heads.map((it) => it.length))
  for (const [k, { panels, title: words = "" }] of rows.entries()) {
    top += 20
    const next = rows[k + 1]?.panels[0]?.axis
    const last = next !== panels[0]?.axis
    if (columns > 1) {
      const said = wrapped(words, beside - right)
      const first = top + tall / 2 - 8.5 * said.length + 12
      for (const [line, it] of said.entries()) {
        parts.push(`<text x="${right}" y="${number(first + 17 * line)}">${escaped(it)}</text>`)
      }
    }
    for (const [column, panel] of panels.entries()) {
      const box = { left: left + column * (room + gap), top, room, tall }
      parts.push(
        drawnPanel(panel, bands, lines, box, {
          shares: column === 0,
          axis: last,
          name: column === panels.length - 1 ? width - right : undefined
        })
      )
    }
    top += tall + (last ? 42 : 0)
  }
  if (headed) {
    top += 10
    for (const [k, band] of Array.from(bands.entries()).toReversed()) {
      const square = (y: number): string =>
        `<rect x="${right}" y="${y}" width="14" height="14" fill="var(--b${k})"/>`
      const { height, part } = keyOf(square, band, { left: right, top, width })
      parts.push(part)
      top += height
    }
    for (const [k, line] of lines.entries()) {
      const stroke = (y: number): string => `<path class="line k${k}" d="M${right} ${y + 7}h16"/>`
      const { height, part } = keyOf(stroke, line, { left: right, top, width })
      parts.push(part)
      top += height
    }
  }
  const description = rows
    .flatMap(({ panels, title: words = "" }) =>
      panels.map((panel, k) => said(panel, bands, [words, ...(heads[k] ?? [])]))
    )
    .join(" ")
  const height = top + 8
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="stacked" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-label="${escaped(title)}" aria-describedby="${id}-description">`,
    `<title>${escaped(title)}</title><desc id="${id}-description">${escaped(description)}</desc><style>${sheet(bands)}</style>`,
    `<rect width="${width}" height="${height}" fill="var(--paper)"/>`,
    ...parts,
    "</svg>\n"
  ].join("\n")
}

/** A panel as text: the heaviest band at its ends and wherever it changes. */
const said = (
  { axis, points }: Panel,
  bands: ReadonlyArray<Band>,
  names: ReadonlyArray<string>
): string => {
  const heaviest = points.map((it) => bands[it.shares.indexOf(Math.max(...it.shares))]?.name ?? "")
  const changes = points.flatMap((it, k) =>
    k === 0 || heaviest[k] !== heaviest[k - 1] ? [`from ${number(it.at)} on ${heaviest[k]}`] : []
  )
  const what = names.filter((it) => it !== "").join("; ")
  return `${what === "" ? "" : `${what}. `}Along ${axis} the greatest share is: ${changes.join(", ")}.`
}
