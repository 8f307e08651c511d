import type { Finding } from "@headwater/agency"
import type { Content, Layout } from "../Answer.ts"
import type { Agency } from "../Documents.ts"
import { paragraph } from "../paragraph.ts"
import { spansOf } from "./spans.ts"

type Document = Extract<Content<typeof Agency.Type>, { readonly status: "finding" }>

/** The finding as a document: where each side has half of the mass, and the five lines. */
export const documentOf = ({ bits, demonstrators, lines, rows }: Finding.Finding): Document => ({
  status: "finding",
  bits,
  demonstrators: demonstrators.map(({ name, about, own }) => ({ name, about, bits: own })),
  rows: rows.map(({ axis, panels, title }) => ({
    title,
    axis,
    panels: panels.map(({ demonstrator, halves }) => ({
      demonstrator,
      halves: spansOf(axis, halves)
    }))
  })),
  lines
})

/** The five lines for people. */
export const shown = ({ bits, lines }: Document, { columns, paint }: Layout): string =>
  [
    paint("bold", `All programs of at most ${bits} bits, against R, O and T`),
    ...lines.map((line, k) => `${k + 1}. ${paragraph(line, columns, "   ").trimStart()}`)
  ].join("\n")
