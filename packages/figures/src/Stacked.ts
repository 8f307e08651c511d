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
import { escaped, number, wrapped } from "./Picture.ts"
import { drawnPanel } from "./stacked/drawnPanel.ts"
import type { Band, Line, Panel, Row } from "./stacked/Panel.ts"

export type { Band, Line, Panel, Row } from "./stacked/Panel.ts"

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

const right = 16

/** Where in a picture of one column shares are drawn, in pixels from its left. */
export const frame = (width: number): { readonly left: number; readonly room: number } => ({
  left: 34,
  room: width - 34 - right
})

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
