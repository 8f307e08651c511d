import {
  boundaries,
  decimal,
  type Drawn,
  exactly,
  heading,
  names,
  rowLabel,
  scale,
  short,
  timing,
  weighing,
  winnersText
} from "./Drawing.ts"

/** Fills for light and for dark, in pairs that colour-blind eyes tell apart too. */
const fills = [
  ["#9ecae9", "#2b6a99"],
  ["#f6c27a", "#a8681c"],
  ["#b7d8a8", "#3f7a3a"],
  ["#d9b3d8", "#7f4a80"],
  ["#f2a69b", "#9c3d31"],
  ["#c9c2b0", "#6b6454"],
  ["#a8dbd3", "#2c7b70"],
  ["#e3d98a", "#857a1c"],
  ["#c3c7f0", "#4d55a8"],
  ["#f3b8d0", "#9a3a66"],
  ["#cfe07a", "#5f7416"],
  ["#d5dbe1", "#5a6672"]
] as const

const style = `
text { font: 13px system-ui, sans-serif; fill: var(--ink) }
.soft { fill: var(--soft) }
.name { font-weight: 600 }
.edge { stroke: var(--paper); stroke-width: 1.5 }
.tick { stroke: var(--soft) }
svg { --ink: #1d2733; --soft: #5c6b7a; --paper: #fdfcf9; --nobody: #efece4; background: var(--paper) }
${fills.map(([light], index) => `.f${index} { fill: ${light} }`).join("\n")}
.nobody { fill: var(--nobody) }
@media (prefers-color-scheme: dark) {
  svg { --ink: #e4e6e8; --soft: #9aa7b4; --paper: #14181d; --nobody: #1d232a }
${fills.map(([, dark], index) => `  .f${index} { fill: ${dark} }`).join("\n")}
}`

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

const [width, left, right, top] = [720, 130, 20, 74] as const

/** Units of height of each row: by logarithms of bounds, within reason. */
const heights = ({ over, rows }: Drawn): ReadonlyArray<number> => {
  if (over === "size") return rows.map(() => Math.max(12, Math.min(34, 320 / rows.length)))
  const span = (from: string, to: string | null): number =>
    to === null ? 2 : Math.log2(Number(to) + 2) - Math.log2(Number(from) + 1)
  const all = rows.map(({ from, to }) => Math.min(4, Math.max(0.6, span(from, to))))
  const whole = all.reduce((sum, it) => sum + it, 0)
  return all.map((it) => Math.max(18, (it / whole) * 300))
}

const number = (value: number): string => String(Number(value.toFixed(2)))

/**
 * The diagram as a picture that needs nothing else: light and dark, with a title and a description
 * that say in words what is drawn.
 */
export const svg = (it: Drawn, sizeName: string): string => {
  const winning = new Set(it.rows.flatMap((row) => row.regions.flatMap(({ winners }) => winners)))
  const all = names(it).filter((name) => winning.has(name))
  const tall = heights(it)
  const along = scale(it, 8)
  const bottom = top + tall.reduce((sum, one) => sum + one, 0)
  const legend = Math.ceil(all.length / 4)
  const height = bottom + 64 + 22 * legend
  const inner = width - left - right
  const x = (value: number): number =>
    left + Math.min(1, Math.max(0, along?.place(value) ?? 0)) * inner
  let y = bottom
  const rows = it.rows.map((row, index) => {
    const high = tall[index] ?? 0
    y -= high
    const label = rowLabel(it, row, sizeName)
    const rects = row.regions.map(({ from, to, winners }) => {
      const [start, end] = [
        from === null ? left : x(decimal(from)),
        to === null ? width - right : x(decimal(to))
      ]
      const [first] = winners
      const fill = first === undefined ? "nobody" : `f${all.indexOf(first) % fills.length}`
      const name = winnersText(winners)
      const written =
        name.length * 7.5 + 12 < end - start && high >= 16
          ? `<text class="name" x="${number((start + end) / 2)}" y="${number(y + high / 2 + 4.5)}" text-anchor="middle">${escaped(name)}</text>`
          : ""
      const says = `${label}: ${name}${from === null || to === null ? "" : ` from ${exactly(from)} to ${exactly(to)}`}`
      return `<g><title>${escaped(says)}</title><rect class="${fill} edge" x="${number(start)}" y="${number(y)}" width="${number(end - start)}" height="${number(high)}"/>${written}</g>`
    })
    return `${rects.join("")}<text class="soft" x="${left - 10}" y="${number(y + high / 2 + 4.5)}" text-anchor="end">${escaped(label)}</text>`
  })
  const ticks = (along?.ticks ?? []).map((tick) => {
    const at = number(x(tick))
    return `<line class="tick" x1="${at}" x2="${at}" y1="${number(bottom)}" y2="${number(bottom + 5)}"/><text class="soft" x="${at}" y="${number(bottom + 19)}" text-anchor="middle">${short(tick)}</text>`
  })
  const keys = all.map((name, index) => {
    const [column, line] = [index % 4, Math.floor(index / 4)]
    const [kx, ky] = [left + (column * inner) / 4, bottom + 52 + 22 * line]
    return `<rect class="f${index % fills.length}" x="${number(kx)}" y="${number(ky)}" width="12" height="12"/><text x="${number(kx + 18)}" y="${number(ky + 10.5)}">${escaped(name)}</text>`
  })
  const edges = it.rows.flatMap((row) =>
    boundaries(row).map((edge) => `${rowLabel(it, row, sizeName)}: ${exactly(edge)}`)
  )
  const description = `${weighing(it)}. ${timing(it)}. ${edges.length === 0 ? "There is no boundary" : `Boundaries: ${edges.join("; ")}`}.`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${number(height)}" width="${width}" height="${number(height)}" role="img" aria-labelledby="title description">
<title id="title">${escaped(`${heading(it, sizeName)}: ${weighing(it)}`)}</title>
<desc id="description">${escaped(description)}</desc>
<style>${style}
</style>
<text class="name" x="${left}" y="24">${escaped(heading(it, sizeName))}</text>
<text class="soft" x="${left}" y="43">${escaped(weighing(it))}</text>
<text class="soft" x="${left}" y="60">${escaped(timing(it))}</text>
${rows.join("\n")}
${ticks.join("\n")}
<text class="soft" x="${width - right}" y="${number(bottom + 38)}" text-anchor="end">${escaped(it.along?.name ?? "")}</text>
${keys.join("\n")}
</svg>
`
}
