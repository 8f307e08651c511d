/**
 * # The shelf
 *
 * Where commands find the claims: the ledger of `@headwater/claims` with the counterexamples that
 * were kept, and the page of each claim. A test puts a short ledger on it.
 *
 * @module
 */
import type { Claim } from "@headwater/proof"
import type * as V2 from "@headwater/proof/v2"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"

/** The claims, their kept counterexamples, their pages by id. */
export interface Books {
  readonly ledger: ReadonlyArray<Claim.Claim>
  /** The claims that are written as pages of readings; those of `ledger` are not yet. */
  readonly pages: ReadonlyArray<V2.Claim.Claim>
  readonly replays: ReadonlyArray<Claim.ClaimReplay>
  readonly notes: Readonly<Record<string, string>>
}

/** What is on the shelf; it is fetched when a command asks. */
export const Shelf: Context.Reference<Effect.Effect<Books>> = Context.Reference(
  "@headwater/cli/Shelf",
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
