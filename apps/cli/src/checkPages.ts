import { type Claim, Ledger, type Report } from "@headwater/proof/v2"
import * as Effect from "effect/Effect"
import type { KnownClaims } from "./knownClaims.ts"
import type { Host } from "./Host.ts"
import { onWorkers } from "./onWorkers.ts"
import type { Interrupted } from "./Interrupted.ts"

/** How pages are checked. */
export interface Options {
  readonly seed: number | undefined
  readonly runs: number | undefined
  readonly beyond: boolean
  /** The line for the user who stops. */
  readonly goOn: string
}

/**
 * The report on claims that are pages. The claims that they rest on are run as well; then all
 * verdicts are computed together.
 */
export const checkPages = Effect.fnUntraced(function* (
  known: KnownClaims,
  asked: ReadonlyArray<Claim.Claim>,
  { seed, runs, beyond, goOn }: Options
): Effect.fn.Return<Report.LedgerReport, Interrupted, Host> {
  const all = Ledger.closure(known.pages, asked)
  const done = yield* onWorkers(known, {
    tasks: all.map(({ id }) => ({
      id,
      on: (worker, onStep) => worker.run({ id, seed, runs, beyond }, onStep)
    })),
    steps: all.reduce((sum, claim) => sum + claim.statements.length, 0),
    onDone: () => {},
    goOn: () => goOn
  })
  const report = Ledger.settle(all, done, {
    ...(seed === undefined ? {} : { seed }),
    ...(runs === undefined ? {} : { runs })
  })
  const claims = report.claims.filter((it) => asked.some((one) => one.id === it.id))
  return { ...report, claims, ok: claims.every((it) => it.ok) }
})
