import type { Claim } from "@headwater/proof"
import * as Effect from "effect/Effect"
import type { BadInput } from "./BadInput.ts"
import type { Host } from "./Host.ts"
import { configured } from "./plugins.ts"
import { type Books, Shelf } from "./Shelf.ts"

/** The claims that commands know: those on the shelf, then those of the working folder's plugins. */
export interface Known extends Books {
  readonly added: ReadonlyArray<Claim.Claim>
  readonly all: ReadonlyArray<Claim.Claim>
}

/** The shelf with the claims of the plugins beside it. */
export const claims = Effect.gen(function* (): Effect.fn.Return<Known, BadInput, Host> {
  const books = yield* yield* Shelf
  const added = yield* configured(
    "claim",
    books.ledger.map((it) => it.id)
  )
  return { ...books, added, all: [...books.ledger, ...added] }
})
