import type { Claim } from "@headwater/proof"
import type * as V2 from "@headwater/proof/v2"
import * as written from "./pages.ts"

export * from "./pages.ts"
export { replays } from "./replays.ts"
export { under } from "./Under.ts"

/** Every claim of the ledger that is not a page yet, in the order of the argument, which is that of their names. */
export const ledger: ReadonlyArray<Claim.Claim> = []

/** The claims that are written as pages, in the order of the argument. */
export const pages: ReadonlyArray<V2.Claim.Claim> = Object.values(written)
