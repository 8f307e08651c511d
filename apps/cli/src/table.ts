import type { Layout } from "./Answer.ts"
import { paragraph } from "./paragraph.ts"

/** The least width of the second column. */
const least = 24

/** Entries one below the other: names in bold, and beside them what they are. */
export const table = (
  entries: ReadonlyArray<{ readonly id: string; readonly about: string }>,
  { paint, columns }: Layout,
  indent = ""
): string => {
  const widest = entries.reduce((most, { id }) => Math.max(most, id.length), 0)
  const width = indent.length + widest + 2
  return entries
    .map(({ id, about }) => {
      const beside = paragraph(about, Math.max(columns, width + least), " ".repeat(width))
      return `${indent}${paint("bold", id)}${" ".repeat(widest + 2 - id.length)}${beside.slice(width)}`.trimEnd()
    })
    .join("\n")
}
