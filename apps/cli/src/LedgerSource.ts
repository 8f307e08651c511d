/**
 * # Where the ledger comes from
 *
 * Commands take the claims from here: the ledger of `@headwater/claims` with the counterexamples that
 * were kept, and the page of each claim. A test provides a short ledger instead.
 *
 * @module
 */
import type { Argument, Claim, Ledger } from "@headwater/proof"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"

/** The claims, their kept counterexamples, their pages by id, and the lines of the argument. */
export interface LedgerContents {
  readonly ledger: ReadonlyArray<Claim.Claim>
  readonly replays: ReadonlyArray<Ledger.Replay>
  readonly notes: Readonly<Record<string, string>>
  readonly lines: ReadonlyArray<Argument.Line>
}

/** The ledger that commands use; it is loaded when a command asks for it. */
export const LedgerSource: Context.Reference<Effect.Effect<LedgerContents>> = Context.Reference(
  "@headwater/cli/LedgerSource",
  {
    defaultValue: () =>
      Effect.promise(async () => {
        const [{ ledger, lines, replays }, { notes }] = await Promise.all([
          import("./claimsPackage.ts"),
          import("./notes.ts")
        ])
        return { ledger, replays, notes, lines }
      })
  }
)
