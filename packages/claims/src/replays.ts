import type { Claim } from "@headwater/proof"
import * as kept from "./replays/index.ts"

/** The counterexamples that earlier checks kept, by claim; `npm run replays` writes them. */
export const replays: ReadonlyArray<Claim.ClaimReplay> = Object.entries<
  ReadonlyArray<Omit<Claim.ClaimReplay, "claim">>
>(kept).flatMap(([claim, found]) => found.map((it) => ({ claim, ...it })))
