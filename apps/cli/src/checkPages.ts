import { type Claim, Ledger, type Report } from "@headwater/proof/v2"
import * as Effect from "effect/Effect"
import type { Known } from "./knownClaims.ts"
import type { Host } from "./Host.ts"
import { inLanes } from "./inLanes.ts"
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
 * The report on claims that are pages. What they rest on is run as well, and then every verdict is
 * computed at once.
 */
export const checkPages = Effect.fnUntraced(function* (
  known: Known,
  asked: ReadonlyArray<Claim.Claim>,
  { seed, runs, beyond, goOn }: Options
): Effect.fn.Return<Report.LedgerReport, Interrupted, Host> {
  const all = Ledger.closure(known.pages, asked)
  const done = yield* inLanes(known, {
    tasks: all.map(({ id }) => ({
      id,
      on: (lane, onStep) => lane.run({ id, seed, runs, beyond }, onStep)
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
