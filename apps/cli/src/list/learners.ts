import * as Effect from "effect/Effect"
import type { Answer } from "../Answer.ts"
import type { BadInput } from "../BadInput.ts"
import type { List } from "../Documents.ts"
import type { Host } from "../Host.ts"
import { learners } from "../learners.ts"
import { listed } from "./known.ts"

/** The learners of `@headwater/learners` and those of the plugins. */
export const list = Effect.gen(function* (): Effect.fn.Return<
  Answer<typeof List.Type>,
  BadInput,
  Host
> {
  const { entries, text } = listed(yield* learners)
  return { ok: true, document: { learners: entries }, text }
})
