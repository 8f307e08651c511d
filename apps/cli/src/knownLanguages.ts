import * as Effect from "effect/Effect"
import type { BadInput } from "./BadInput.ts"
import type { Host } from "./Host.ts"
import { type Known, languages } from "./languages.ts"
import { configured } from "./plugins.ts"

/** The languages of the working folder's plugins. */
export const added = Effect.gen(function* (): Effect.fn.Return<
  ReadonlyArray<Known>,
  BadInput,
  Host
> {
  const plugins = yield* configured(
    "language",
    languages.map((it) => it.id)
  )
  return plugins.map((plugin) => ({
    id: plugin.id,
    extension: plugin.extension,
    about: plugin.about,
    load: async () => {
      const { dialectOf } = await import("./languages/plugin.ts")
      return { dialect: dialectOf(plugin) }
    }
  }))
})

/** The languages that commands know: ours, then those of the plugins in the working folder. */
export const knownLanguages = Effect.map(added, (more) => [...languages, ...more])
