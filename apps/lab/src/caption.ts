import { Edge, Figure as Phase } from "@headwater/figures"

type Figure = Phase.Figure

/** One sentence on what the figure shows: its first row from the top. */
const seen = (figure: Figure): string => {
  const row = figure.rows.at(-1)
  if (row === undefined) return ""
  const parts = row.regions.map(({ to, winners }, index) => {
    const last = index === row.regions.length - 1
    const beyond = last && index > 0 ? "beyond it " : index > 0 ? "then " : ""
    const until =
      last || to === null ? "" : ` up to ${Edge.exactly(to)} ≈ ${Edge.short(Edge.decimal(to))}`
    const verb = winners.length > 1 ? "tie" : winners.length === 0 ? "has a weight" : "wins"
    return `${beyond}${Phase.winnersText(winners)} ${verb}${until}`
  })
  const along = figure.along === null ? "" : ` along ${figure.along.name}`
  return `With ${Phase.rowText(figure, row)}${along}, ${parts.join(", ")}.`
}

/** One sentence on why; for a prior without a formula for its boundaries, on who wins. */
const because = ({ along, how, over, prior }: Figure): string => {
  const rule =
    along === null || how !== "exact"
      ? "Of programs that are right the one of greatest weight wins"
      : "A program that is longer and faster takes over where its extra bits equal the exponent " +
        `times the logarithm of ${prior === "soft" ? "the time ratio" : "the ratio that times count for"}`
  return `${rule}${over === "bound" ? "; a hard bound T shuts out whatever takes longer" : ""}.`
}

const found = {
  exact: "Boundaries are exact.",
  bisection:
    "Winners are exact at the values asked; each boundary is in an interval, found by bisection.",
  grid: "Winners are exact at the values asked; between them changes may hide."
} as const

/** What the first figure shows, why, how it was found and what it rests on. */
export const caption = (figure: Figure): string => {
  const machine = Phase.machineText(figure.machine)
  return [
    seen(figure),
    because(figure),
    ...(figure.along === null
      ? ["Weights are compared exactly."]
      : [found[figure.how], "Dotted: where the race below is run."]),
    `Source: claims C16, C18 and C20 of the ledger, on measured programs (${figure.meter} steps of the ${machine}).`
  ].join(" ")
}
