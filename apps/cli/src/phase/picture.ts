import type { Layout } from "../Answer.ts"
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

type Row = Drawn["rows"][number]

/** Lines that all rows together may take, where they are not sizes. */
const lines = 12

/** No row counts for more than so many doublings. */
const widest = 2

/** Columns between marks on the scale, about. */
const perMark = 10

/** A letter for each name: its first that is still free. */
export const letters = (all: ReadonlyArray<string>): ReadonlyMap<string, string> => {
  const given = new Map<string, string>()
  const taken = new Set<string>()
  for (const name of all) {
    const spare = "abcdefghijklmnopqrstuvwxyz0123456789"
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

/** One program a line: its letter, length and steps. */
const programs = (it: Drawn, { hue, paint }: Layout): ReadonlyArray<string> => {
  const letter = letters(names(it))
  const span = (values: ReadonlyArray<string>): string =>
    values[0] === values.at(-1) ? (values[0] ?? "") : `${values[0]}–${values.at(-1)}`
  const table = names(it).map((name) => {
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
      (row, index) =>
        `${hue(index, letter.get(row.name) ?? "?")}  ${row.name.padEnd(name)}  ${row.bits.padStart(bits)}  ${row.steps.padStart(steps)}  ${row.space.padStart(space)}${row.errs === "" ? "" : `  ${paint("dim", row.errs)}`}`
    )
  ]
}

/** Runs of one letter in its colour. */
const coloured = (
  it: Drawn,
  cells: ReadonlyArray<ReadonlyArray<string>>,
  { hue, paint }: Layout
): string => {
  const all = names(it)
  const letter = letters(all)
  let [text, at] = ["", 0]
  while (at < cells.length) {
    const winners = cells[at] ?? []
    let end = at
    while (end < cells.length && winnersText(cells[end] ?? []) === winnersText(winners)) end++
    const [first] = winners
    const fill = (character: string): string => character.repeat(end - at)
    text +=
      first === undefined
        ? paint("dim", fill("·"))
        : winners.length > 1
          ? paint("bold", fill("="))
          : hue(all.indexOf(first), fill(letter.get(first) ?? "?"))
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
    const text = short(tick)
    const start = Math.min(Math.max(0, at - Math.floor(text.length / 2)), width - text.length)
    if (start >= line.length + (line === "" ? 0 : 1)) line = line.padEnd(start) + text
  }
  return line
}

/** The diagram itself, with its rows from the top down. */
const diagram = (it: Drawn, sizeName: string, layout: Layout): ReadonlyArray<string> => {
  const labels = it.rows.map((row) => rowLabel(it, row, sizeName))
  const room = labels.reduce((most, label) => Math.max(most, label.length), 0) + 2
  const width = Math.max(20, Math.min(layout.columns, 100) - room - 1)
  const along = scale(it, Math.floor(width / perMark))
  if (along === undefined) {
    return it.rows
      .map((row, index) => {
        const winners = row.regions[0]?.winners ?? []
        return `${layout.paint("dim", (labels[index] ?? "").padEnd(room))}${layout.hue(names(it).indexOf(winners[0] ?? ""), winnersText(winners))}`
      })
      .toReversed()
  }
  const tall = heights(it)
  const body = it.rows.flatMap((row, index) => {
    const cells = Array.from({ length: width }, (_, column) => {
      const value = along.value((column + 0.5) / width)
      const found = row.regions.findLast(({ from }) => from === null || decimal(from) <= value)
      return (found ?? row.regions[0])?.winners ?? []
    })
    const drawn = coloured(it, cells, layout)
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
const listed = (it: Drawn, sizeName: string, { paint }: Layout): ReadonlyArray<string> => {
  const found = new Map<string, { change: string; exact: string; first: Row; last: Row }>()
  for (const row of it.rows) {
    for (const [index, { from, winners }] of row.regions.entries()) {
      const before = row.regions[index - 1]
      if (from === null || before === undefined) continue
      const change = `${winnersText(before.winners)} → ${winnersText(winners)}`
      const key = it.over === "size" ? `${row.size} ${change}` : `${change} ${exactly(from)}`
      const known = found.get(key)
      if (known === undefined) {
        found.set(key, { change, exact: exactly(from), first: row, last: row })
      } else known.last = row
    }
  }
  const all = [...found.values()].map(({ change, exact, first, last }) => ({
    change,
    exact,
    where: rowLabel(it, { ...last, from: first.from }, sizeName)
  }))
  const [change, where] = [
    all.reduce((most, one) => Math.max(most, one.change.length), 0),
    all.reduce((most, one) => Math.max(most, one.where.length), 0)
  ]
  return all.map(
    (one) => `${paint("dim", one.where.padEnd(where))}  ${one.change.padEnd(change)}  ${one.exact}`
  )
}

const found: Readonly<Record<Drawn["how"], string>> = {
  exact: "boundaries are exact; decimals are for the eye",
  bisection:
    "winners are exact at the values asked; boundaries by bisection, one change taken for one",
  grid: "winners are exact at the values asked; between them changes may hide"
}

/** The diagram as text for a terminal. */
export const picture = (it: Drawn, sizeName: string, layout: Layout): string => {
  const edges = it.rows.some((row) => boundaries(row).length > 0)
  return [
    layout.paint("bold", heading(it, sizeName)),
    weighing(it),
    layout.paint("dim", timing(it)),
    "",
    ...programs(it, layout),
    "",
    ...diagram(it, sizeName, layout),
    ...(edges ? ["", ...listed(it, sizeName, layout)] : []),
    ...(it.along === null ? [] : [layout.paint("dim", found[it.how])])
  ].join("\n")
}
