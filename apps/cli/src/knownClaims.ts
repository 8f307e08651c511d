import * as Effect from "effect/Effect"
import type { Claim } from "@headwater/proof"
import type { BadInput } from "./BadInput.ts"
import type { Host } from "./Host.ts"
import { kind as claim } from "./kinds/claim.ts"
import { configured } from "./plugins.ts"
import { type LedgerContents, LedgerSource } from "./LedgerSource.ts"

/** The claims that commands know: those of the ledger, then those of the working folder's plugins. */
export interface KnownClaims extends LedgerContents {
  /** Those of plugins. */
  readonly added: ReadonlyArray<Claim.Claim>
  readonly all: ReadonlyArray<Claim.Claim>
}

/** The ledger together with the claims of plugins. */
export const knownClaims = Effect.gen(function* (): Effect.fn.Return<KnownClaims, BadInput, Host> {
  const contents = yield* yield* LedgerSource
  const added = yield* configured(claim, contents.ledger)
  return { ...contents, added, all: [...contents.ledger, ...added] }
})
