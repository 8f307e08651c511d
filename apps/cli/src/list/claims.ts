import * as Effect from "effect/Effect"
import type { Answer } from "../Answer.ts"
import type { List } from "../Documents.ts"
import { Shelf } from "../Shelf.ts"
import { table } from "../table.ts"

/** The claims of the ledger with their verdicts, unchecked. */
export const list = Effect.gen(function* (): Effect.fn.Return<Answer<typeof List.Type>> {
  const { ledger } = yield* yield* Shelf
  const claims = ledger.map(({ id, title, says, verdict, statements }) => ({
    id,
    title,
    says,
    verdict: verdict.is,
    because: verdict.because,
    statements: statements.length
  }))
  return {
    ok: true,
    document: { claims },
    text: (layout) =>
      table(
        claims.map((it) => ({
          id: it.id,
          about: `${it.verdict.padEnd(11)} ${it.title}`
        })),
        layout
      )
  }
})
