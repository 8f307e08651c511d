import type { Layout } from "../Answer.ts"
import type { Known } from "../chosen.ts"
import { table } from "../table.ts"

/** Plugins as they are listed: as data, and as text that says which of them are the user's. */
export const listed = (
  known: ReadonlyArray<Known<{ readonly id: string; readonly about: string }>>
) => {
  const entries = known.map(({ plugin, from }) => ({ id: plugin.id, about: plugin.about, from }))
  const text = (layout: Layout): string =>
    table(
      entries.map((it) => (it.from === "plugin" ? { ...it, about: `${it.about} (plugin)` } : it)),
      layout
    )
  return { entries, text }
}
