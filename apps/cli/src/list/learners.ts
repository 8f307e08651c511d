import * as Effect from "effect/Effect"
import type { Answer } from "../Answer.ts"
import type { BadInput } from "../BadInput.ts"
import type { List } from "../Documents.ts"
import type { Host } from "../Host.ts"
import { learners } from "../learners.ts"
import { table } from "../table.ts"

/** The learners of `@headwater/learners` and those of the plugins. */
export const list = Effect.gen(function* (): Effect.fn.Return<
  Answer<typeof List.Type>,
  BadInput,
  Host
> {
  const known = (yield* learners).map(({ plugin, from }) => ({
    id: plugin.id,
    about: plugin.about,
    from
  }))
  return {
    ok: true,
    document: { learners: known },
    text: (layout) =>
      table(
        known.map((it) => (it.from === "plugin" ? { ...it, about: `${it.about} (plugin)` } : it)),
        layout
      )
  }
})
