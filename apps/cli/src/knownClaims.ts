import * as Effect from "effect/Effect"
import type { Claim } from "@headwater/proof"
import type { BadInput } from "./BadInput.ts"
import type { Host } from "./Host.ts"
import { kind as claim } from "./kinds/claim.ts"
import { isFirst } from "./kinds/claimLaws.ts"
import { configured } from "./plugins.ts"
import { type Books, Shelf } from "./Shelf.ts"

/** The claims that commands know: those on the shelf, then those of the working folder's plugins. */
export interface Known extends Books {
  /** Those of plugins; `pages` has theirs too. */
  readonly added: Pick<Books, "ledger" | "pages">
  /** All of the first version. */
  readonly all: ReadonlyArray<Claim.Claim>
}

/** The shelf with the claims of the plugins beside it. */
export const knownClaims = Effect.gen(function* (): Effect.fn.Return<Known, BadInput, Host> {
  const books = yield* yield* Shelf
  const found = yield* configured(claim, [...books.ledger, ...books.pages])
  const ledger = found.filter(isFirst)
  const pages = found.flatMap((it) => (isFirst(it) ? [] : [it]))
  return {
    ...books,
    pages: [...books.pages, ...pages],
    added: { ledger, pages },
    all: [...books.ledger, ...ledger]
  }
})
