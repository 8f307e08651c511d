import type { Claim } from "@headwater/proof"
import * as claims from "./claims.ts"

export { lines } from "./argument.ts"
export { type Asked, audit } from "./Audit.ts"
export * from "./claims.ts"
export { replays } from "./replays.ts"

/** Every claim of the ledger, in the order of the argument, which is that of their names. */
export const ledger: ReadonlyArray<Claim.Claim> = Object.values(claims)
