/**
 * # Figures
 *
 * A phase diagram as plain data, in the form in which it is printed, drawn and sent from a worker
 * to a page; and the texts around it. Numbers are texts, and programs are given by their names.
 *
 * ## Main definitions
 * - {@link Figure}; {@link rows}: its rows from those of a diagram
 * - {@link names}, {@link rowText}, {@link boundaries}, {@link heading}, {@link weighing}, {@link timing}
 *
 * @module
 */
import type * as Diagram from "./Diagram.ts"
import * as Edge from "./Edge.ts"
import * as Scale from "./Scale.ts"

/** The candidates that win between two edges; without edges where every parameter is given. */
export interface Region {
  readonly winners: ReadonlyArray<string>
  readonly from: Edge.Edge | null
  readonly to: Edge.Edge | null
}

/** Bounds or numbers of contexts on which nothing changes, or one size. */
export interface Row {
  readonly size: number
  readonly from: string
  /** The last one; null where there is no last one. */
  readonly to: string | null
  readonly regions: ReadonlyArray<Region>
}

/** A phase diagram. */
export interface Figure {
  readonly label: string
  readonly title: string
  readonly sizeName: string
  readonly machine: string
  readonly meter: string
  /** Whether a program's time is the greatest over the contexts or the total. */
  readonly time: "max" | "total"
  readonly prior: string
  readonly params: Readonly<Record<string, string>>
  /** The parameter along the diagram; null where every one is given. */
  readonly along: { readonly name: string; readonly from: string; readonly to: string } | null
  readonly over: "bound" | "size" | "data"
  /** The hard bound of every row, where rows are not over bounds. */
  readonly bound: string | null
  readonly how: "exact" | "bisection" | "grid"
  readonly sizes: ReadonlyArray<{
    readonly size: number
    readonly contexts: number
    readonly members: ReadonlyArray<{ readonly name: string }>
  }>
  readonly rows: ReadonlyArray<Row>
}

/** The rows of a diagram with the names of their winners. */
export const rows = <F extends Diagram.Candidates>(
  all: ReadonlyArray<Diagram.Row<F>>,
  nameOf: (field: F, index: number) => string
): ReadonlyArray<Row> =>
  all.map(({ field, from, regions, to }) => ({
    size: field.size,
    from: from.toString(),
    to: to?.toString() ?? null,
    regions: regions.map((it) => ({
      winners: it.winners.map((index) => nameOf(field, index)),
      from: it.from === undefined ? null : Edge.of(it.from),
      to: it.to === undefined ? null : Edge.of(it.to)
    }))
  }))

/** The axis of a question. */
export const along = ({ axis }: Diagram.Question): Figure["along"] =>
  axis === undefined
    ? null
    : { name: axis.name, from: axis.from.toString(), to: axis.to.toString() }

/** How the least exact of the rows of a diagram was found. */
export const how = (all: ReadonlyArray<Pick<Diagram.Row, "how">>): Figure["how"] =>
  (["grid", "bisection"] as const).find((it) => all.some((row) => row.how === it)) ?? "exact"

/** The edges inside a figure, of one row. */
export const boundaries = ({ regions }: Row): ReadonlyArray<Edge.Edge> =>
  regions.flatMap(({ from }) => (from === null || Edge.isEnd(from) ? [] : [from]))

/** The scale of a figure with at most `marks` marks; undefined where it has no axis. */
export const scale = ({ along, rows }: Figure, marks: number): Scale.Scale | undefined =>
  along === null
    ? undefined
    : Scale.of(
        Edge.number(along.from),
        Edge.number(along.to),
        rows.flatMap((row) => boundaries(row).map(Edge.decimal)),
        marks
      )

/** The names of all programs, in order, each once. */
export const names = ({ sizes }: Pick<Figure, "sizes">): ReadonlyArray<string> => [
  ...new Set(sizes.flatMap(({ members }) => members.map(({ name }) => name)))
]

// ----------------------------------------------------------------------------------------- words

/** The winners of a region as text. */
export const winnersText = (winners: ReadonlyArray<string>): string =>
  winners.length === 0 ? "nobody" : winners.join(" = ")

/** The bounds, sizes or data of a row as text. */
export const rowText = (
  { over, sizes, sizeName }: Pick<Figure, "over" | "sizes" | "sizeName">,
  { from, size, to }: Pick<Row, "from" | "size" | "to">
): string => {
  if (over === "size") return `${sizeName} = ${size}`
  const name = over === "bound" ? "T" : "seen"
  if (to === from) return `${name} = ${from}`
  if (over === "bound" && from === "1" && to !== null) return `T ≤ ${to}`
  const contexts = sizes.find((it) => it.size === size)?.contexts
  return to === null || (over === "data" && to === String(contexts))
    ? `${name} ≥ ${from}`
    : `${name} = ${from}–${to}`
}

/** A region as text: its row, its winners and its ends. */
export const regionText = (figure: Figure, row: Row, { from, to, winners }: Region): string => {
  const span = from && to ? `, from ${Edge.exactly(from)} to ${Edge.exactly(to)}` : ""
  return `${rowText(figure, row)}: ${winnersText(winners)}${span}`
}

/** A boundary with the winners on its two sides, and the rows that it is in. */
export interface Boundary {
  readonly where: string
  readonly below: string
  readonly above: string
  readonly edge: Edge.Edge
}

/** Each boundary of a figure once. */
export const listed = (figure: Figure): ReadonlyArray<Boundary> => {
  const all = new Map<string, Omit<Boundary, "where"> & { readonly first: Row; last: Row }>()
  for (const row of figure.rows) {
    for (const [index, { from, winners }] of row.regions.entries()) {
      const before = row.regions[index - 1]
      if (from === null || before === undefined) continue
      const [below, above] = [winnersText(before.winners), winnersText(winners)]
      const key = JSON.stringify([figure.over === "size" ? row.size : from, below, above])
      const known = all.get(key)
      if (known === undefined) all.set(key, { below, above, edge: from, first: row, last: row })
      else known.last = row
    }
  }
  return [...all.values()].map(({ above, below, edge, first, last }) => ({
    where: rowText(figure, { ...last, from: first.from }),
    below,
    above,
    edge
  }))
}

/** The title of a figure. */
export const heading = ({ label, sizeName, sizes, title }: Figure): string => {
  const [first] = sizes
  const size = sizes.length === 1 && first !== undefined ? `, ${sizeName} = ${first.size}` : ""
  return `${label} ${title}${size}`
}

/** The prior of a figure, in one line. */
export const weighing = ({ along, bound, over, params, prior }: Figure): string => {
  const given = Object.entries(params).map(([name, value]) => `${name}=${value}`)
  const named = given.length === 0 ? prior : `${prior}(${given.join(", ")})`
  const limit =
    over === "bound" ? ", under a hard bound t ≤ T" : bound === null ? "" : `, t ≤ ${bound}`
  return `who wins under ${named}${along === null ? "" : ` along ${along.name}`}${limit}`
}

/** The time of a figure, in one line. */
export const timing = ({ machine, meter, time }: Figure): string =>
  `t: the ${time === "max" ? "greatest" : "total"} number of steps (${meter}) on the ${machineText(machine)} over all contexts`

/** The machine as text. */
export const machineText = (machine: string): string =>
  machine === "lambda" ? "lambda calculus" : `${machine} machine`

/** How boundaries were found, in one line. */
export const found: Readonly<Record<Figure["how"], string>> = {
  exact: "boundaries are exact; decimals are for the eye",
  bisection:
    "winners are exact at the values asked; each boundary is in an interval, found by bisection",
  grid: "winners are exact at the values asked; between them changes may hide"
}

/** The name of the rows of a figure, with their unit. */
export const upwards = ({ over, sizeName }: Pick<Figure, "over" | "sizeName">): string =>
  over === "bound" ? "hard bound T, steps" : over === "data" ? "contexts seen" : `size ${sizeName}`

/** The name of the axis of a figure. */
export const rightwards = (name: string): string =>
  name === "gamma"
    ? "gamma, exponent of time"
    : name === "sigma"
      ? "sigma, exponent of space"
      : name
