/**
 * # Stacked shares
 *
 * Shares of one whole along an axis, one band above the other, as SVG that needs nothing else: light
 * and dark, with a title and a description in words. Bands whose colours mean something bring them.
 *
 * @module
 */
import { ground } from "./Palette.ts"
import { escaped, number } from "./Picture.ts"

/** A band: what it is called, in one sentence what it means, and its colours. */
export interface Band {
  readonly name: string
  readonly about: string
  readonly light: string
  readonly dark: string
}

/** Shares of the bands at places along an axis. */
export interface Panel {
  readonly axis: string
  readonly points: ReadonlyArray<{ readonly at: number; readonly shares: ReadonlyArray<number> }>
  readonly ticks: ReadonlyArray<number>
  /** What lies at a place, with a word for it. */
  readonly marks?: ReadonlyArray<{ readonly at: number; readonly name: string }>
}

const variables = (bands: ReadonlyArray<Band>, scheme: "light" | "dark"): string =>
  [
    ...Object.entries(ground[scheme]).map(([name, colour]) => `--${name}: ${colour}`),
    ...bands.map((it, k) => `--b${k}: ${it[scheme]}`)
  ].join("; ")

const sheet = (bands: ReadonlyArray<Band>): string =>
  `.stacked { ${variables(bands, "light")} }
@media (prefers-color-scheme: dark) { .stacked { ${variables(bands, "dark")} } }
.stacked text { font: 13px system-ui, sans-serif; fill: var(--ink) }
.stacked .soft { fill: var(--soft) }
.stacked .name { font-weight: 600 }
.stacked .line { stroke: var(--soft); fill: none }
.stacked .mark { stroke: var(--ink); stroke-dasharray: 3 3 }`

/** Pixels: of a panel, above it, and between its axis and the next. */
const [tall, above, below] = [200, 14, 56]

/**
 * Panels under each other, with a key to the bands.
 *
 * @example
 * ```ts
 * import { Stacked } from "@headwater/figures"
 * const bands = [{ name: "all", about: "everything", light: "#fff", dark: "#000" }]
 * const points = [{ at: 0, shares: [1] }, { at: 1, shares: [1] }]
 * Stacked.svg("One band", bands, [{ axis: "x", points, ticks: [0, 1] }]).startsWith("<svg") // => true
 * ```
 */
export const svg = (
  title: string,
  bands: ReadonlyArray<Band>,
  panels: ReadonlyArray<Panel>,
  { width = 720 }: { readonly width?: number } = {}
): string => {
  const [left, right, head] = [46, 16, 40]
  const room = width - left - right
  const drawn = panels.map((panel, index) => {
    const top = head + above + index * (tall + above + below)
    return drawnPanel(panel, bands, { left, room, top })
  })
  const keyTop = head + panels.length * (tall + above + below) + 8
  const keys = bands.map((band, k) => {
    const y = keyTop + 20 * k
    return `<rect x="${left}" y="${y}" width="13" height="13" fill="var(--b${k})"/><text x="${left + 20}" y="${y + 11}"><tspan class="name">${escaped(band.name)}</tspan><tspan class="soft" dx="6">${escaped(band.about)}</tspan></text>`
  })
  const height = keyTop + 20 * bands.length + 8
  const description = panels.map((panel) => said(panel, bands)).join(" ")
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="stacked" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title>${escaped(title)}</title><desc>${escaped(description)}</desc><style>${sheet(bands)}</style>`,
    `<rect width="${width}" height="${height}" fill="var(--paper)"/>`,
    `<text class="name" x="${right}" y="24">${escaped(title)}</text>`,
    ...drawn,
    ...keys,
    "</svg>\n"
  ].join("\n")
}

const drawnPanel = (
  { axis, points, ticks, marks = [] }: Panel,
  bands: ReadonlyArray<Band>,
  { left, room, top }: { readonly left: number; readonly room: number; readonly top: number }
): string => {
  const from = points[0]?.at ?? 0
  const to = points.at(-1)?.at ?? 1
  const x = (at: number): number => left + (room * (at - from)) / (to - from || 1)
  const y = (share: number): number => top + tall * (1 - share)
  const under = (shares: ReadonlyArray<number>, k: number): number =>
    shares.slice(0, k).reduce((sum, it) => sum + it, 0)
  const areas = bands.map((band, k) => {
    const low = points.map((it) => `${number(x(it.at))} ${number(y(under(it.shares, k)))}`)
    const high = points.map((it) => `${number(x(it.at))} ${number(y(under(it.shares, k + 1)))}`)
    return `<path fill="var(--b${k})" d="M${[...low, ...high.toReversed()].join("L")}Z"><title>${escaped(band.name)}</title></path>`
  })
  const axes = ticks.map(
    (tick) =>
      `<line class="line" x1="${number(x(tick))}" x2="${number(x(tick))}" y1="${top + tall}" y2="${top + tall + 5}"/><text class="soft" text-anchor="middle" x="${number(x(tick))}" y="${top + tall + 19}">${tick}</text>`
  )
  const shares = [0, 0.5, 1].map(
    (share) =>
      `<text class="soft" text-anchor="end" x="${left - 8}" y="${number(y(share) + 4)}">${share}</text>`
  )
  const lines = marks.map(
    ({ at, name }) =>
      `<line class="mark" x1="${number(x(at))}" x2="${number(x(at))}" y1="${top}" y2="${top + tall}"><title>${escaped(name)}</title></line>`
  )
  return [
    ...areas,
    `<rect class="line" x="${left}" y="${top}" width="${room}" height="${tall}"/>`,
    ...shares,
    ...axes,
    ...lines,
    `<text class="soft" text-anchor="end" x="${left + room}" y="${top + tall + 37}">${escaped(axis)}</text>`
  ].join("\n")
}

/** A panel in words: the heaviest band at its ends and wherever it changes. */
const said = ({ axis, points }: Panel, bands: ReadonlyArray<Band>): string => {
  const heaviest = points.map((it) => bands[it.shares.indexOf(Math.max(...it.shares))]?.name ?? "")
  const changes = points.flatMap((it, k) =>
    k === 0 || heaviest[k] !== heaviest[k - 1] ? [`from ${number(it.at)} on ${heaviest[k]}`] : []
  )
  return `Along ${axis} the greatest share is: ${changes.join(", ")}.`
}
