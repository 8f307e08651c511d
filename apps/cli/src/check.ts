/**
 * # Checking
 *
 * Claims in their lanes: shows how far they are, hands each on in the order of the ledger, and
 * stops when the user asks.
 *
 * @module
 */
import { type Claim, Ledger, type Report } from "@headwater/proof"
import * as Effect from "effect/Effect"
import { Host } from "./Host.ts"
import { Interrupted } from "./Interrupted.ts"
import { progress } from "./progress.ts"
import { Lanes, local } from "./Lane.ts"
import type { Known } from "./claims.ts"

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
 * The report on claims that are known. Threads have a shelf of their own; the claims of plugins are
 * checked in this one, beside them.
 */
export const check = Effect.fnUntraced(function* (
  known: Known,
  claims: ReadonlyArray<Claim.Claim>,
  { seed, runs, onClaim, goOn }: Options
): Effect.fn.Return<Report.LedgerReport, Interrupted, Host> {
  const host = yield* Host
  const open = yield* Lanes
  const jobs = claims.map((claim, index) => ({ id: claim.id, index }))
  const isAdded = ({ id }: { readonly id: string }): boolean =>
    known.added.some((it) => it.id === id)
  const [shelved, added] = [jobs.filter((it) => !isAdded(it)), jobs.filter(isAdded)]
  const lanes = shelved.length === 0 ? [] : yield* Effect.promise(() => open(known, shelved.length))
  const beside = local({ ...known, ledger: known.added })
  const { show, clear } = progress(host)
  const total = claims.reduce((sum, claim) => sum + claim.statements.length, 0)
  const reports: Array<Report.LedgerReport> = []
  let steps = 0
  let handedOn = 0
  const handOn = (): void => {
    for (let next = reports[handedOn]; next !== undefined; next = reports[handedOn]) {
      handedOn++
      clear()
      for (const report of next.claims) onClaim?.(report)
    }
  }
  const work = async (lane: (typeof lanes)[number], waiting: typeof jobs): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { index, id } = next
      reports[index] = await lane.check({ id, seed, runs }, ({ statement }) => {
        steps++
        show(`${steps}/${total}  ${id} ${statement.name} ${statement.text}`)
      })
      handOn()
    }
  }
  let stopListening = (): void => {}
  show(`0/${total}`)
  return yield* Effect.callback<Report.LedgerReport, Interrupted>((resume) => {
    stopListening = host.onInterrupt(() => {
      clear()
      resume(new Interrupted({ line: goOn(handedOn, claims.slice(handedOn)) }))
    })
    Promise.all([...lanes.map((lane) => work(lane, shelved)), work(beside, added)]).then(
      () => resume(Effect.succeed(merged(reports))),
      (error: unknown) => resume(Effect.die(error))
    )
  }).pipe(
    Effect.ensuring(
      Effect.sync(() => {
        stopListening()
        for (const lane of [...lanes, beside]) lane.close()
      })
    )
  )
})

/** One report from those of single claims, which share seed and runs. */
const merged = (reports: ReadonlyArray<Report.LedgerReport>): Report.LedgerReport => ({
  ...(reports[0] ?? Ledger.check([]).report),
  ok: reports.every((it) => it.ok),
  claims: reports.flatMap((it) => it.claims)
})
