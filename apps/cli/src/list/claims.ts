import * as Effect from "effect/Effect"
import type { Answer } from "../Answer.ts"
import type { BadInput } from "../BadInput.ts"
import { claims as knownClaims } from "../claims.ts"
import type { List } from "../Documents.ts"
import type { Host } from "../Host.ts"
import { table } from "../table.ts"

/** The claims of the ledger and of the plugins with their verdicts, unchecked. */
export const list = Effect.gen(function* (): Effect.fn.Return<
  Answer<typeof List.Type>,
  BadInput,
  Host
> {
  const { all, pages } = yield* knownClaims
  const claims = all.map(({ id, title, says, verdict, statements }) => ({
    id,
    title,
    says,
    verdict: verdict.is,
    because: verdict.because,
    statements: statements.length
  }))
  const written = pages.map(({ id, title, says, statements }) => ({
    id,
    title,
    says: Object.keys(says),
    statements: statements.length
  }))
  return {
    ok: true,
    document: { claims, pages: written },
    text: (layout) =>
      table(
        [
          ...claims.map((it) => ({ id: it.id, about: `${it.verdict.padEnd(11)} ${it.title}` })),
          ...written.map((it) => ({ id: it.id, about: `${"a page".padEnd(11)} ${it.title}` }))
        ].toSorted((a, b) => a.id.localeCompare(b.id)),
        layout
      )
  }
})
