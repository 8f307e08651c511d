/**
 * # Checking
 *
 * Checks claims on workers, hands each on in the order of the ledger, and stops when the user asks.
 *
 * @module
 */
import { type Claim, Ledger, type Report } from "@headwater/proof"
import * as Effect from "effect/Effect"
import type { KnownClaims } from "./knownClaims.ts"
import type { Host } from "./Host.ts"
import { onWorkers } from "./onWorkers.ts"
import type { Interrupted } from "./Interrupted.ts"

/** How claims are checked. */
export interface Options {
  readonly seed: number | undefined
  readonly runs: number | undefined
  readonly beyond: boolean
  /** Called with each claim, in their order, once it, those before and what it rests on are checked. */
  readonly onClaim?: (report: Report.ClaimReport) => void
  /** The line for the user who stops, given the claims that were not handed on. */
  readonly goOn: (done: number, rest: ReadonlyArray<Claim.Claim>) => string
}

/**
 * The report on claims that are known. The claims that they rest on are run as well. Threads load the
 * ledger themselves; claims of plugins are checked in this one.
 */
export const check = Effect.fnUntraced(function* (
  known: KnownClaims,
  asked: ReadonlyArray<Claim.Claim>,
  { seed, runs, beyond, onClaim, goOn }: Options
): Effect.fn.Return<Report.LedgerReport, Interrupted, Host> {
  const all = Ledger.closure(known.all, asked)
  const options = {
    ...(seed === undefined ? {} : { seed }),
    ...(runs === undefined ? {} : { runs })
  }
  const done: Array<Ledger.Run> = []
  const reports: Array<Report.ClaimReport> = []
  const handOn = (): void => {
    for (let next = asked[reports.length]; next !== undefined; next = asked[reports.length]) {
      const { id } = next
      const needed = Ledger.closure(known.all, [next])
      if (!needed.every((it) => done.some(({ claim }) => claim === it.id))) return
      const report = Ledger.settle(needed, done, options).claims.find((it) => it.id === id)
      if (report === undefined) return
      reports.push(report)
      onClaim?.(report)
    }
  }
  yield* onWorkers(known, {
    tasks: all.map(({ id }) => ({
      id,
      on: (worker, onStep) => worker.run({ id, seed, runs, beyond }, onStep)
    })),
    steps: all.reduce((sum, claim) => sum + claim.statements.length, 0),
    onDone: (run: Ledger.Run) => {
      done.push(run)
      handOn()
    },
    goOn: () => goOn(reports.length, asked.slice(reports.length))
  })
  return {
    ...Ledger.settle([], [], options),
    claims: reports,
    ok: reports.every((it) => it.ok)
  }
})
