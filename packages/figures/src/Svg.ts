/**
 * # Pictures
 *
 * A phase diagram and a posterior as SVG that needs nothing else: light and dark, with a title and
 * a description. The command writes it to a file, and the lab shows the same picture in its page.
 *
 * ## Main definitions
 * - {@link phase}: which program wins where; {@link posterior}: shares over the data; {@link key}
 *
 * @module
 */
import * as Edge from "./Edge.ts"
import * as Figure from "./Figure.ts"
import { dressed, escaped, framed, legend, number, text, wide, wrapped } from "./Picture.ts"

export { key } from "./Picture.ts"

/** How a picture is drawn. */
export interface Options {
  /** Pixels. @defaultValue 720 */
  readonly width?: number
  /** A prefix of its identifiers, for several pictures in one page. */
  readonly id?: string
  /** Whether it has a heading of its own. */
  readonly headed?: boolean
  /** Names that get their colours before those of the figure. */
  readonly names?: ReadonlyArray<string>
}

/** Units of height of each row: by logarithms of bounds or contexts, within reason. */
const heights = ({ over, rows }: Figure.Figure): ReadonlyArray<number> => {
  if (over === "size") return rows.map(() => Math.max(14, Math.min(34, 320 / rows.length)))
  const all = rows.map(({ from, to }) =>
    to === null
      ? 2
      : Math.min(4, Math.max(0.6, Math.log2(Number(to) + 2) - Math.log2(Number(from) + 1)))
  )
  const whole = all.reduce((sum, it) => sum + it, 0)
  return all.map((it) => Math.max(18, (it / whole) * 300))
}

/**
 * Which program wins where. `at` is a value of the parameter that is along it, to be marked.
 */
export const phase = (
  figure: Figure.Figure,
  {
    at,
    headed = true,
    id = "phase",
    names = [],
    width = 720
  }: Options & { readonly at?: number } = {}
): string => {
  const labels = figure.rows.map((row) => Figure.rowText(figure, row))
  const left = Math.max(
    24,
    Math.min(150, 12 + labels.reduce((most, it) => Math.max(most, wide(it)), 0))
  )
  const right = 16
  const room = width - left - right
  const head = headed
    ? [Figure.weighing(figure), Figure.timing(figure)].flatMap((it) =>
        wrapped(it, width - 2 * right)
      )
    : []
  const top = headed ? 62 + 17 * head.length : 28
  const tall = heights(figure)
  const bottom = top + tall.reduce((sum, it) => sum + it, 0)
  const scale = Figure.scale(figure, Math.max(2, Math.floor(room / 70)))
  const x = (value: number): number =>
    left + Math.min(1, Math.max(0, scale?.place(value) ?? 0)) * room
  const { definitions, fill } = dressed([...names, ...Figure.names(figure)], id)
  let y = bottom
  const titles: Array<string> = []
  const rows = figure.rows.map((row, index) => {
    const high = tall[index] ?? 0
    y -= high
    const regions = row.regions.map((region) => {
      const { from, to, winners } = region
      const start = from === null ? left : x(Edge.decimal(from))
      const end = to === null ? left + room : x(Edge.decimal(to))
      const name = Figure.winnersText(winners)
      const title = Figure.regionText(figure, row, region)
      titles.push(title)
      const written =
        wide(name) + 12 < end - start && high >= 16
          ? text([(start + end) / 2, y + high / 2 + 4.5], name, "name halo", "middle")
          : ""
      return `<g><rect class="edge" fill="${fill(winners[0])}" x="${number(start)}" y="${number(y)}" width="${number(end - start)}" height="${number(high)}"><title>${escaped(title)}</title></rect>${written}</g>`
    })
    return `${regions.join("")}${text([left - 10, y + high / 2 + 4.5], labels[index] ?? "", "soft", "end")}`
  })
  const ticks = (scale?.ticks ?? []).map((tick) => {
    const place = number(x(tick))
    return `<line class="tick" x1="${place}" x2="${place}" y1="${number(bottom)}" y2="${number(bottom + 5)}"/>${text([x(tick), bottom + 19], Edge.short(tick), "soft", "middle")}`
  })
  const placed = at === undefined || scale === undefined ? -1 : scale.place(at)
  const mark =
    placed < 0 || placed > 1
      ? ""
      : `<line class="race" x1="${number(left + placed * room)}" x2="${number(left + placed * room)}" y1="${top}" y2="${number(bottom)}"><title>where the race is run</title></line>`
  const below = figure.along === null ? 10 : 46
  const winning = new Set(figure.rows.flatMap((row) => row.regions.flatMap((it) => it.winners)))
  const keys = legend(
    Figure.names(figure).filter((it) => winning.has(it)),
    fill,
    { left: right, top: bottom + below, width: width - 2 * right }
  )
  const title = `${Figure.heading(figure)}: ${Figure.weighing(figure)}`
  const description = `${Figure.timing(figure)}. ${titles.join("; ")}.`
  return framed({ id, title, description, width, height: bottom + below + keys.height + 6 }, [
    definitions,
    ...(headed
      ? [
          text([right, 24], Figure.heading(figure), "name"),
          ...head.map((it, line) => text([right, 43 + 17 * line], it, "soft"))
        ]
      : []),
    text([right / 2, top - 9], Figure.upwards(figure), "soft"),
    ...rows,
    ...ticks,
    mark,
    figure.along === null
      ? ""
      : text([left + room, bottom + 36], Figure.rightwards(figure.along.name), "soft", "end"),
    ...keys.parts
  ])
}

/** Numbers of contexts seen on which the posterior stays as it is, with the share of each name. */
export interface Stage {
  readonly from: number
  readonly to: number
  readonly shares: ReadonlyArray<number>
}

/** The least difference of shares that is drawn. */
const invisible = 5e-4

/** Stages, with neighbours that look the same made one. */
const looked = (stages: ReadonlyArray<Stage>): ReadonlyArray<Stage> =>
  stages.reduce<ReadonlyArray<Stage>>((all, stage) => {
    const last = all.at(-1)
    const same = last?.shares.every(
      (it, index) => Math.abs(it - (stage.shares[index] ?? 0)) < invisible
    )
    return last === undefined || same !== true
      ? [...all, stage]
      : [...all.slice(0, -1), { ...last, to: stage.to }]
  }, [])

/** Shares of the posterior over the contexts seen, on a logarithmic scale. */
export const posterior = (
  {
    contexts,
    names,
    stages
  }: {
    readonly contexts: number
    readonly names: ReadonlyArray<string>
    readonly stages: ReadonlyArray<Stage>
  },
  { id = "posterior", names: before = [], width = 720 }: Options = {}
): string => {
  const [left, right, top, bottom] = [40, 16, 28, 228]
  const room = width - left - right
  const end = contexts + 1
  const x = (seen: number): number => left + (Math.log1p(seen) / Math.log1p(end)) * room
  const y = (share: number): number => bottom - share * (bottom - top)
  const { definitions, fill } = dressed([...before, ...names], id)
  const titles: Array<string> = []
  const shown = new Set<string>()
  const boxes = looked(stages).flatMap(({ from, shares, to }) => {
    let below = 0
    return shares.flatMap((share, index) => {
      const name = names[index] ?? ""
      const [low, high] = [y(below), y(below + share)]
      below += share
      if (share < invisible) return []
      const [start, stop] = [x(from), x(to + 1)]
      const title = `${name}: ${Edge.short(share)} of the posterior after ${from === to ? from : `${from} to ${to}`} contexts`
      titles.push(title)
      shown.add(name)
      const written =
        wide(name) + 8 < stop - start && low - high > 18
          ? text([(start + stop) / 2, (low + high) / 2 + 4.5], name, "name halo", "middle")
          : ""
      return [
        `<g><rect class="edge" fill="${fill(name)}" x="${number(start)}" y="${number(high)}" width="${number(stop - start)}" height="${number(low - high)}"><title>${escaped(title)}</title></rect>${written}</g>`
      ]
    })
  })
  const seen = [0, ...[1, 4, 16, 64, 256, 1024, 4096, 16384].filter((it) => it < contexts)]
  const across = seen.map(
    (it) =>
      `<line class="tick" x1="${number(x(it))}" x2="${number(x(it))}" y1="${bottom}" y2="${bottom + 5}"/>${text([x(it), bottom + 19], String(it), "soft", "middle")}`
  )
  const up = [0, 0.5, 1].map((it) => text([left - 8, y(it) + 4.5], String(it), "soft", "end"))
  const keys = legend(
    names.filter((it) => shown.has(it)),
    fill,
    { left: right, top: bottom + 46, width: width - 2 * right }
  )
  return framed(
    {
      id,
      title: `The posterior over ${contexts} contexts`,
      description: titles.join("; "),
      width,
      height: bottom + 46 + keys.height + 6
    },
    [
      definitions,
      text([right / 2, top - 11], "posterior, share of one", "soft"),
      ...boxes,
      ...across,
      ...up,
      text([left + room, bottom + 36], "contexts seen", "soft", "end"),
      ...keys.parts
    ]
  )
}
