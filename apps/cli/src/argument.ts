import { Argument, Page, type Report } from "@headwater/proof"
import type { LedgerContents } from "./LedgerSource.ts"
import { paragraph } from "./paragraph.ts"

/** The lines of the argument with what a report makes of them. */
export const traces = (
  { lines, notes }: LedgerContents,
  report: Report.LedgerReport
): ReadonlyArray<Argument.Trace> => {
  const pages = Object.fromEntries(
    Object.entries(notes).map(([id, page]) => [id, Argument.page(page)])
  )
  return lines.map((line) => Argument.trace(line, { report, pages }))
}

/** What was said at a move, sense by sense, with what the conditions of a verdict mean. */
const said = (
  { act, by, place, quote, senses }: Argument.Words,
  { columns, paint }: { readonly columns: number; readonly paint: Page.Paint }
): ReadonlyArray<string> => [
  paragraph(`${by} ${act} (${place}): ${quote}`, columns, "    "),
  ...senses.flatMap(({ shown, terms, verdict, words }) => [
    paint(Page.styles[verdict], paragraph(`${words}: ${shown}`, columns, "      ")),
    ...Object.entries(terms).map(([name, says]) =>
      paint("dim", paragraph(`${name}: ${says}`, columns, "        "))
    )
  ])
]

const move = (
  it: Argument.Move,
  layout: { readonly columns: number; readonly paint: Page.Paint }
): ReadonlyArray<string> => {
  const { columns, paint } = layout
  const note = (text: string): string => paint("dim", paragraph(text, columns, "    "))
  return [
    paragraph(`${it.claim}  ${it.title}: ${it.carries}`, columns, "  "),
    ...[...it.words, ...it.others].flatMap((one) => said(one, layout)),
    ...it.rests.map(({ isMet, on }) => note(`rests on ${on}${isMet ? "" : ", which is not met"}`)),
    ...(it.disputes.length === 0 ? [] : [note(`disputed by ${it.disputes.join(", ")}`)]),
    ...(it.taken.length === 0 ? [] : [note(`taken up in ${it.taken.join(", ")}`)]),
    ...(it.admits === undefined ? [] : [note(`admitted: ${it.admits}`)])
  ]
}

/** The map of the argument as text: for each line what becomes of it, then its moves. */
export const map = (
  all: ReadonlyArray<Argument.Trace>,
  layout: { readonly columns: number; readonly paint: Page.Paint }
): string =>
  all
    .map((it) =>
      [
        layout.paint("bold", paragraph(`${it.by.join(", ")}: ${it.name}`, layout.columns)),
        ...Argument.told(it).map((line) => paragraph(line, layout.columns, "  ")),
        "",
        ...it.steps.flatMap((step) => move(step, layout))
      ].join("\n")
    )
    .join("\n\n")

/** The map as data. */
export const data = (all: ReadonlyArray<Argument.Trace>) =>
  all.map((it) => ({
    name: it.name,
    by: it.by,
    told: Argument.told(it),
    moves: it.steps.map(({ carries, claim, depends, disputes, rests, taken, title }) => ({
      claim,
      title,
      carries,
      depends,
      disputes,
      taken,
      rests
    }))
  }))
