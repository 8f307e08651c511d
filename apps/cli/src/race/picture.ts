import { Edge, Figure } from "@headwater/figures"
import type { Content, Layout } from "../Answer.ts"
import type { Race } from "../Documents.ts"
import { lengthText } from "../lengthText.ts"

/** The document of a race. */
export type Raced = Extract<Content<typeof Race.Type>, { readonly status: "raced" }>

/** Programs as rows: name, bits, steps, loss, and how they did. */
const programs = ({ observations, programs }: Raced, { paint }: Layout): ReadonlyArray<string> => {
  const rows = programs.map((it) => [
    it.name,
    lengthText(it.bits),
    it.steps,
    it.loss === null ? `out after ${it.right}` : Edge.short(it.loss.bits),
    it.deviates.length === 0
      ? ""
      : `otherwise at ${it.deviates.map((at) => at + 1).join(", ")} off them`
  ])
  const all = [["", "length", "steps", `loss on ${observations}`, ""], ...rows]
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...all.map((row) => (row[column] ?? "").length))
  )
  return all.map((row, index) => {
    const line = row
      .map((word, column) =>
        column === 0 ? word.padEnd(widths[0] ?? 0) : word.padStart(widths[column] ?? 0)
      )
      .join("  ")
      .trimEnd()
    return index === 0 ? paint("dim", line) : line
  })
}

/** The most changes of the lead that are printed for a prior. */
const most = 12

/** Who leads after how many answers, in a line a prior. */
const leads = ({ observations, priors }: Raced, { paint }: Layout): ReadonlyArray<string> =>
  priors.flatMap(({ prior, stages }) => {
    const shown = stages.slice(0, most).map(({ from, leaders, to }) => {
      const span = from === to ? `${from}` : `${from}–${to}`
      return `${span.padStart(2 * String(observations).length + 1)}  ${Figure.winnersText(leaders)}`
    })
    const rest = stages.length - shown.length
    return [
      "",
      paint("bold", `who leads after each number of answers under ${prior}`),
      ...shown,
      ...(rest === 0 ? [] : [paint("dim", `and ${rest} more changes; see --json`)])
    ]
  })

/** Who leads at the end, in a line a bound and span of exponents. */
const diagram = (figure: Figure.Figure, { paint }: Layout): ReadonlyArray<string> => [
  "",
  paint("bold", `${Figure.weighing(figure)}, all data seen`),
  ...figure.rows.map((row) => {
    const spans = row.regions.map(({ from, winners }) => {
      const at = from === null || Edge.isEnd(from) ? "" : ` from ${Edge.short(Edge.decimal(from))}`
      return `${Figure.winnersText(winners)}${at}`
    })
    return `${paint("dim", Figure.rowText(figure, row).padEnd(24))}${spans.join(", ")}`
  }),
  paint("dim", Figure.found[figure.how])
]

/** A race as text for a terminal. */
export const picture = (it: Raced, figure: Figure.Figure, layout: Layout): string =>
  [...programs(it, layout), ...leads(it, layout), ...diagram(figure, layout)].join("\n")
