import type { Layout } from "./Answer.ts"
import { paragraph } from "./paragraph.ts"

/** Entries under each other: names in bold, and beside them what they are. */
export const table = (
  entries: ReadonlyArray<{ readonly id: string; readonly about: string }>,
  { paint, columns }: Layout
): string => {
  const width = entries.reduce((most, { id }) => Math.max(most, id.length), 0) + 2
  return entries
    .map(({ id, about }) => {
      const beside = paragraph(about, columns, " ".repeat(width)).slice(width)
      return paint("bold", id) + " ".repeat(width - id.length) + beside
    })
    .join("\n")
}
