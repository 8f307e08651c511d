/**
 * # Checking
 *
 * Checks claims on workers, hands each on in the order of the ledger, and stops when the user asks.
 *
 * @module
 */
import { type Claim, Ledger, type Report } from "@headwater/proof"
import * as Effect from "effect/Effect"
import type { Host } from "./Host.ts"
import { onWorkers } from "./onWorkers.ts"
import type { Interrupted } from "./Interrupted.ts"
import type { KnownClaims } from "./knownClaims.ts"

/** How claims are checked. */
export interface Options {
  readonly seed: number | undefined
  readonly runs: number | undefined
  /** Called with each claim, in the order of the ledger, once it and those before are checked. */
  readonly onClaim?: (report: Report.ClaimReport) => void
  /** The line for the user who stops, given the claims that were not handed on. */
  readonly goOn: (done: number, rest: ReadonlyArray<Claim.Claim>) => string
}

/**
 * The report on claims that are known. Threads load the ledger themselves; claims of plugins are
 * checked in this one.
 */
export const check = Effect.fnUntraced(function* (
  known: KnownClaims,
  claims: ReadonlyArray<Claim.Claim>,
  { seed, runs, onClaim, goOn }: Options
): Effect.fn.Return<Report.LedgerReport, Interrupted, Host> {
  const reports = yield* onWorkers(known, {
    tasks: claims.map(({ id }) => ({
      id,
      on: (worker, onStep) =>
        worker.check({ id, seed, runs }, ({ statement }) =>
          onStep(`${id} ${statement.name} ${statement.text}`)
        )
    })),
    steps: claims.reduce((sum, claim) => sum + claim.statements.length, 0),
    onDone: (report: Report.LedgerReport) => {
      for (const claim of report.claims) onClaim?.(claim)
    },
    goOn: (done) => goOn(done, claims.slice(done))
  })
  return merged(reports)
})

/** One report from those of single claims, which share seed and runs. */
const merged = (reports: ReadonlyArray<Report.LedgerReport>): Report.LedgerReport => ({
  ...(reports[0] ?? Ledger.check([]).report),
  ok: reports.every((it) => it.ok),
  claims: reports.flatMap((it) => it.claims)
})
