import * as Effect from "effect/Effect"
import type { Answer } from "../Answer.ts"
import type { List } from "../Documents.ts"
import { languages } from "../languages.ts"
import { table } from "../table.ts"

/** The languages that hypotheses are written in. */
export const list = Effect.gen(function* (): Effect.fn.Return<Answer<typeof List.Type>> {
  const known = yield* Effect.forEach(languages, ({ id, extension, about, load }) =>
    Effect.map(Effect.promise(load), ({ dialect: { meters } }) => ({
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
