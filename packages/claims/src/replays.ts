import type { Ledger } from "@headwater/proof"
import * as kept from "./replays/index.ts"

/** The counterexamples that earlier checks kept, by claim; `npm run replays` writes them. */
export const replays: ReadonlyArray<Ledger.Replay> = Object.entries<
  ReadonlyArray<Omit<Ledger.Replay, "claim">>
>(kept).flatMap(([claim, found]) => found.map((it) => ({ claim, ...it })))
