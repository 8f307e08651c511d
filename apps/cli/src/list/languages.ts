import { Register } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import type { Answer } from "../Answer.ts"
import type { List } from "../Documents.ts"
import { table } from "../table.ts"

const languages = [
  {
    id: Register.language.id,
    meters: Register.language.meters,
    about: "eight registers, a memory and sixteen instructions; programs are bit strings"
  }
]

/** The languages that hypotheses are written in. */
export const list: Effect.Effect<Answer<typeof List.Type>> = Effect.succeed({
  ok: true,
  document: { languages },
  text: (layout) =>
    table(
      languages.map((it) => ({ ...it, about: `${it.about}; meters ${it.meters.join(", ")}` })),
      layout
    )
})
