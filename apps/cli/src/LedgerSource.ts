/**
 * # Where the ledger comes from
 *
 * Commands take the claims from here: the ledger of `@headwater/claims` with the counterexamples that
 * were kept, and the page of each claim. A test provides a short ledger instead.
 *
 * @module
 */
import type { Claim } from "@headwater/proof"
import type * as V2 from "@headwater/proof/v2"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"

/** The claims, their kept counterexamples, their pages by id. */
export interface LedgerContents {
  readonly ledger: ReadonlyArray<Claim.Claim>
  /** The claims that are written as pages of readings; those of `ledger` are not yet. */
  readonly pages: ReadonlyArray<V2.Claim.Claim>
  readonly replays: ReadonlyArray<Claim.ClaimReplay>
  readonly notes: Readonly<Record<string, string>>
}

/** The ledger that commands use; it is loaded when a command asks for it. */
export const LedgerSource: Context.Reference<Effect.Effect<LedgerContents>> = Context.Reference(
  "@headwater/cli/LedgerSource",
  {
    defaultValue: () =>
      Effect.promise(async () => {
        const [{ ledger, pages, replays }, { notes }] = await Promise.all([
          import("./claimsPackage.ts"),
          import("./notes.ts")
        ])
        return { ledger, pages, replays, notes }
      })
  }
)
