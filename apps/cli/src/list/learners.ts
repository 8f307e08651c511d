import * as Effect from "effect/Effect"
import type { Answer } from "../Answer.ts"
import type { List } from "../Documents.ts"
import { table } from "../table.ts"

const learners = [
  { id: "mixture", about: "the exact Bayes mixture of a finite class: posterior, prediction, loss" }
]

/** The learners of `@headwater/learners`. */
export const list: Effect.Effect<Answer<typeof List.Type>> = Effect.succeed({
  ok: true,
  document: { learners },
  text: (layout) => table(learners, layout)
})
