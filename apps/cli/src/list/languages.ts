import * as Effect from "effect/Effect"
import type { Answer } from "../Answer.ts"
import type { BadInput } from "../BadInput.ts"
import type { List } from "../Documents.ts"
import type { Host } from "../Host.ts"
import { knownLanguages } from "../languages.ts"
import { table } from "../table.ts"

/** The languages that hypotheses are written in. */
export const list = Effect.gen(function* (): Effect.fn.Return<
  Answer<typeof List.Type>,
  BadInput,
  Host
> {
  const known = yield* Effect.forEach(yield* knownLanguages, ({ load }) =>
    Effect.map(Effect.promise(load), ({ id, about, meters, tongue: { extension } }) => ({
      id,
      about,
      extension,
      meters
    }))
  )
  return {
    ok: true,
    document: { languages: known },
    text: (layout) =>
      table(
        known.map((it) => ({
          id: it.id,
          about: `.${it.extension}: ${it.about}; meters ${it.meters.join(", ")}`
        })),
        layout
      )
  }
})
