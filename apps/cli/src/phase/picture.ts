import { Edge, Figure, Palette } from "@headwater/figures"
import type { Content, Layout } from "../Answer.ts"
import type { Phase } from "../Documents.ts"

/** The document of a diagram. */
export type Drawn = Extract<Content<typeof Phase.Type>, { readonly status: "drawn" }>

/** The lines that all rows together may take, unless they are sizes. */
const lines = 12

/** The most doublings that a row counts for. */
const widest = 2

/** Columns between marks on the scale, about. */
const perMark = 10

/** A letter for each name: its first that is still free. */
export const letters = (all: ReadonlyArray<string>): ReadonlyMap<string, string> => {
  const given = new Map<string, string>()
  const taken = new Set<string>()
  for (const name of all) {
    const spare = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    const found = `${name.toLowerCase()}${spare}`
      .split("")
      .find((it) => spare.includes(it) && !taken.has(it))
    taken.add(found ?? "?")
    given.set(name, found ?? "?")
  }
  return given
}

/** How many lines each row takes: more, the more bounds or contexts it spans by their logarithms. */
const heights = ({ over, rows }: Drawn): ReadonlyArray<number> => {
  if (over === "size") return rows.map(() => 1)
  const all = rows.map(({ from, to }) =>
    to === null ? widest : Math.min(widest, Math.log2(Number(to) + 2) - Math.log2(Number(from) + 1))
  )
  const whole = all.reduce((sum, it) => sum + it, 0)
  return all.map((it) => Math.max(1, Math.round((it / whole) * Math.max(lines, rows.length))))
}

/** Text in the colour of a program, which is its hue in every figure. */
const coloured = (all: ReadonlyArray<string>, { hue }: Layout) => {
  const looks = Palette.looks(all)
  return (name: string, text: string): string => hue(looks.get(name)?.hue ?? 0, text)
}

/** One program a line: its letter, length and steps. */
const programs = (it: Drawn, layout: Layout): ReadonlyArray<string> => {
  const { paint } = layout
  const hued = coloured(Figure.names(it), layout)
  const letter = letters(Figure.names(it))
  const span = (values: ReadonlyArray<string>): string =>
    values[0] === values.at(-1) ? (values[0] ?? "") : `${values[0]}–${values.at(-1)}`
  const table = Figure.names(it).map((name) => {
    const rows = it.sizes.flatMap((size) => size.members.filter((one) => one.name === name))
    const right = rows.at(-1)?.right
    const contexts = it.sizes.at(-1)?.contexts
    return {
      name,
      bits: span(rows.map(({ bits }) => String(bits))),
      steps: span(rows.map(({ moreThan, steps }) => steps ?? `>${moreThan}`)),
      space: span(rows.map(({ space }) => space ?? "?")),
      errs: typeof right === "number" && right !== contexts ? `errs after ${right}` : ""
    }
  })
  const width = (column: "name" | "bits" | "steps" | "space"): number =>
    table.reduce((most, row) => Math.max(most, row[column].length), column.length)
  const [name, bits, steps, space] = [width("name"), width("bits"), width("steps"), width("space")]
  return [
    paint(
      "dim",
      `   ${"".padEnd(name)}  ${"bits".padStart(bits)}  ${"steps".padStart(steps)}  ${"space".padStart(space)}`
    ),
    ...table.map(
      (row) =>
        `${hued(row.name, letter.get(row.name) ?? "?")}  ${row.name.padEnd(name)}  ${row.bits.padStart(bits)}  ${row.steps.padStart(steps)}  ${row.space.padStart(space)}${row.errs === "" ? "" : `  ${paint("dim", row.errs)}`}`
    )
  ]
}

/** Runs of one letter in its colour. */
const runs = (it: Drawn, cells: ReadonlyArray<ReadonlyArray<string>>, layout: Layout): string => {
  const { paint } = layout
  const letter = letters(Figure.names(it))
  const hued = coloured(Figure.names(it), layout)
  let [text, at] = ["", 0]
  while (at < cells.length) {
    const winners = cells[at] ?? []
    let end = at
    while (
      end < cells.length &&
      Figure.winnersText(cells[end] ?? []) === Figure.winnersText(winners)
    )
      end++
    const [first] = winners
    const fill = (character: string): string => character.repeat(end - at)
    text +=
      first === undefined
        ? paint("dim", fill("·"))
        : winners.length > 1
          ? paint("bold", fill("="))
          : hued(first, fill(letter.get(first) ?? "?"))
    at = end
  }
  return text
}

/** The marks under a diagram: numbers at their places, as far as they have room. */
const marks = (
  ticks: ReadonlyArray<number>,
  place: (value: number) => number,
  width: number
): string => {
  let line = ""
  for (const tick of ticks) {
    const at = Math.round(place(tick) * (width - 1))
    const text = Edge.short(tick)
    const start = Math.min(Math.max(0, at - Math.floor(text.length / 2)), width - text.length)
    if (start >= line.length + (line === "" ? 0 : 1)) line = line.padEnd(start) + text
  }
  return line
}

/** The diagram itself, with its rows from the top down. */
const diagram = (it: Drawn, layout: Layout): ReadonlyArray<string> => {
  const labels = it.rows.map((row) => Figure.rowText(it, row))
  const room = labels.reduce((most, label) => Math.max(most, label.length), 0) + 2
  const width = Math.max(20, Math.min(layout.columns, 100) - room - 1)
  const along = Figure.scale(it, Math.floor(width / perMark))
  if (along === undefined) {
    return it.rows
      .map((row, index) => {
        const winners = row.regions[0]?.winners ?? []
        return `${layout.paint("dim", (labels[index] ?? "").padEnd(room))}${coloured(Figure.names(it), layout)(winners[0] ?? "", Figure.winnersText(winners))}`
      })
      .toReversed()
  }
  const tall = heights(it)
  const body = it.rows.flatMap((row, index) => {
    const cells = Array.from({ length: width }, (_, column) => {
      const value = along.value((column + 0.5) / width)
      const found = row.regions.findLast(({ from }) => from === null || Edge.decimal(from) <= value)
      return (found ?? row.regions[0])?.winners ?? []
    })
    const drawn = runs(it, cells, layout)
    const label = layout.paint("dim", (labels[index] ?? "").padEnd(room))
    const high = tall[index] ?? 1
    return Array.from({ length: high }, (_, line) =>
      line === high - 1 ? label + drawn : " ".repeat(room) + drawn
    )
  })
  const indent = " ".repeat(room)
  return [
    ...body.toReversed(),
    layout.paint("dim", indent + marks(along.ticks, along.place, width)),
    layout.paint("dim", indent + (it.along?.name ?? ""))
  ]
}

/** Each boundary once, exactly, with the rows that it is in. */
const listed = (it: Drawn, { paint }: Layout): ReadonlyArray<string> => {
  const all = Figure.listed(it).map(({ above, below, edge, where }) => ({
    change: `${below} → ${above}`,
    exact: Edge.both(edge),
    where
  }))
  const [change, where] = [
    all.reduce((most, one) => Math.max(most, one.change.length), 0),
    all.reduce((most, one) => Math.max(most, one.where.length), 0)
  ]
  return all.map(
    (one) => `${paint("dim", one.where.padEnd(where))}  ${one.change.padEnd(change)}  ${one.exact}`
  )
}

/** The diagram as text for a terminal. */
export const picture = (it: Drawn, layout: Layout): string => {
  const edges = it.rows.some((row) => Figure.boundaries(row).length > 0)
  return [
    layout.paint("bold", Figure.heading(it)),
    Figure.weighing(it),
    layout.paint("dim", Figure.timing(it)),
    "",
    ...programs(it, layout),
    "",
    ...diagram(it, layout),
    ...(edges ? ["", ...listed(it, layout)] : []),
    ...(it.along === null ? [] : [layout.paint("dim", Figure.found[it.how])])
  ].join("\n")
}
