import type { Edge, Figure, Row } from "./Messages.ts"

/** A number with at most six significant digits. */
export const short = (value: number): string =>
  !Number.isFinite(value)
    ? "∞"
    : Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-4)
      ? value.toExponential(3)
      : String(Number(value.toPrecision(6)))

/** An edge exactly, as the words beside its decimal. */
export const exactly = (edge: Edge): string => {
  if (edge.kind === "end") return edge.value
  if (edge.kind === "crossing") return `${edge.deltaBits} / log2(${edge.timeRatio})`
  return edge.low === edge.high ? edge.low : `between ${edge.low} and ${edge.high}`
}

/** Who win, in words. */
export const winnersText = (winners: ReadonlyArray<string>): string =>
  winners.length === 0 ? "nobody" : winners.join(" = ")

/** What a row is, in words. */
export const rowText = ({ contexts, over, sizeName }: Figure, row: Row): string => {
  if (over === "size") return `${sizeName} = ${row.size}`
  const name = over === "bound" ? "T" : "seen"
  if (row.from === row.to) return `${name} = ${row.from}`
  if (over === "bound" && row.from === "1" && row.to !== undefined) return `T ≤ ${row.to}`
  return row.to === undefined || (over === "data" && row.to === String(contexts))
    ? `${name} ≥ ${row.from}`
    : `${name} ${row.from}–${row.to}`
}

/** The colour of a program, the same wherever it is drawn. */
export const colour = ({ race }: Figure, name: string | undefined): string => {
  const index = race.racers.findIndex((it) => it.name === name)
  return index < 0 ? "var(--nobody)" : `var(--f${index % 12})`
}
