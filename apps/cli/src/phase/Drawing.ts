/**
 * # Drawings
 *
 * What the picture in the terminal and the one in a file have in common: a phase diagram as rows from
 * the bottom up, each a run of regions with their places on one scale.
 *
 * @module
 */
import type { Content } from "../Answer.ts"
import type { Phase } from "../Documents.ts"
import { Scale } from "@headwater/priors"

/** The document of a diagram. */
export type Drawn = Extract<Content<typeof Phase.Type>, { readonly status: "drawn" }>

type Row = Drawn["rows"][number]
type Edge = NonNullable<Row["regions"][number]["from"]>

/** A ratio as a float. */
const number = (ratio: string): number => {
  const [above = "0", below = "1"] = ratio.split("/")
  const [n, d] = [Number(above), Number(below)]
  return Number.isFinite(n) && Number.isFinite(d) ? n / d : Number(BigInt(above) / BigInt(below))
}

/** Where an edge is drawn. */
export const decimal = (edge: Edge): number => {
  if ("value" in edge) return number(edge.value)
  return "gamma" in edge ? edge.gamma : (number(edge.low) + number(edge.high)) / 2
}

/** A number with at most six significant digits. */
export const short = (value: number): string =>
  value >= 1e15 || (value !== 0 && value < 1e-4)
    ? value.toExponential(3)
    : String(Number(value.toPrecision(6)))

/** A boundary in words, exactly, with a decimal beside. */
export const exactly = (edge: Edge): string => {
  if ("value" in edge) return edge.value
  if ("gamma" in edge) return `${edge.deltaBits} / log2(${edge.timeRatio}) = ${short(edge.gamma)}`
  return edge.low === edge.high ? edge.low : `between ${edge.low} and ${edge.high}`
}

/** The edges inside the diagram, of one row. */
export const boundaries = ({ regions }: Row): ReadonlyArray<Edge> =>
  regions.flatMap(({ from }) => (from === null || "value" in from ? [] : [from]))

/** The scale of a diagram; undefined where nothing is along it. */
export const scale = ({ along, rows }: Drawn, marks: number): Scale.Scale | undefined =>
  along === null
    ? undefined
    : Scale.of(
        number(along.from),
        number(along.to),
        rows.flatMap((row) => boundaries(row).map(decimal)),
        marks
      )

/** Names of all who take part, in order, each once. */
export const names = ({ sizes }: Drawn): ReadonlyArray<string> => [
  ...new Set(sizes.flatMap(({ members }) => members.map(({ name }) => name)))
]

/** What a row is, in words. */
export const rowLabel = ({ over, sizes }: Drawn, row: Row, sizeName: string): string => {
  if (over === "size") return `${sizeName} = ${row.size}`
  const name = over === "bound" ? "T" : "seen"
  if (row.to === row.from) return `${name} = ${row.from}`
  if (over === "bound" && row.from === "1" && row.to !== null) return `T ≤ ${row.to}`
  const contexts = sizes.find(({ size }) => size === row.size)?.contexts
  return row.to === null || (over === "data" && row.to === String(contexts))
    ? `${name} ≥ ${row.from}`
    : `${name} = ${row.from}–${row.to}`
}

/** Who win, in words. */
export const winnersText = (winners: ReadonlyArray<string>): string =>
  winners.length === 0 ? "nobody" : winners.join(" = ")

/** What is drawn, in one line. */
export const heading = (it: Drawn, sizeName: string): string => {
  const [first] = it.sizes
  const size = it.sizes.length === 1 && first !== undefined ? `, ${sizeName} = ${first.size}` : ""
  return `${it.label} ${it.title}${size}`
}

/** How a program is weighed, in one line. */
export const weighing = (it: Drawn): string => {
  const params = Object.entries(it.params).map(([name, value]) => `${name}=${value}`)
  const prior = params.length === 0 ? it.prior : `${it.prior}(${params.join(", ")})`
  const bound =
    it.over === "bound"
      ? ", under a hard bound t ≤ T"
      : it.bound === null
        ? ""
        : `, t ≤ ${it.bound}`
  const along = it.along === null ? "" : ` along ${it.along.name}`
  return `who wins under ${prior}${along}${bound}`
}

/** What time is, in one line. */
export const timing = (it: Drawn): string =>
  `t: the ${it.time === "max" ? "greatest" : "total"} number of steps (${it.meter}) on the ${it.machine === "lambda" ? "lambda calculus" : "register machine"} over all contexts`
