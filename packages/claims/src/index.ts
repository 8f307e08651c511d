import type { Claim } from "@headwater/proof"
import { C03 } from "./C03.ts"

export { C03 }

/** Every claim of the ledger, in the order of the argument. */
export const ledger: ReadonlyArray<Claim.Claim> = [C03]

/** The counterexamples that earlier checks kept. */
export const replays: ReadonlyArray<Claim.ClaimReplay> = []
