/**
 * # Checking
 *
 * Walks the ledger a statement at a time, shows how far it is, and stops when the user asks.
 *
 * @module
 */
import { setImmediate } from "node:timers/promises"
import { type Claim, Ledger, type Report } from "@headwater/proof"
import * as Effect from "effect/Effect"
import { Host } from "./Host.ts"
import { Interrupted } from "./Interrupted.ts"

/** How claims are checked. */
export interface Options {
  readonly seed: number | undefined
  readonly runs: number | undefined
  readonly replays: ReadonlyArray<Claim.ClaimReplay>
  /** Called with each claim as soon as it is checked. */
  readonly onClaim?: (report: Report.ClaimReport) => void
  /** The line for the user who stops, given the claims that are not checked. */
  readonly goOn: (done: number, rest: ReadonlyArray<Claim.Claim>) => string
}

/** One line on standard error that is written over, if someone is watching. */
const progress = (host: Host["Service"]) => {
  const { stderr } = host
  const erase = "\r\u001b[2K"
  return {
    show: (line: string): void => {
      if (stderr.isTerminal) stderr.write(erase + line.slice(0, Math.max(0, stderr.columns - 1)))
    },
    clear: (): void => {
      if (stderr.isTerminal) stderr.write(erase)
    }
  }
}

/** The report on claims. Between two statements the process listens to its user. */
export const check = Effect.fnUntraced(function* (
  claims: ReadonlyArray<Claim.Claim>,
  { seed, runs, replays, onClaim, goOn }: Options
): Effect.fn.Return<Report.LedgerReport, Interrupted, Host> {
  const host = yield* Host
  const { show, clear } = progress(host)
  let stopped = false
  const stopListening = host.onInterrupt(() => {
    stopped = true
  })
  const total = claims.reduce((sum, claim) => sum + claim.statements.length, 0)
  const options = {
    ...(seed === undefined ? {} : { seed }),
    ...(runs === undefined ? {} : { runs }),
    replays
  }
  const walk = Effect.gen(function* () {
    const reports: Array<Report.LedgerReport> = []
    let done = 0
    for (const [index, claim] of claims.entries()) {
      show(`${done}/${total}  ${claim.id} ${claim.title}`)
      const steps = Ledger.walk([claim], options)
      for (;;) {
        yield* Effect.promise(() => setImmediate())
        if (stopped) {
          clear()
          return yield* new Interrupted({ line: goOn(index, claims.slice(index)) })
        }
        const step = steps.next()
        if (step.done === true) {
          reports.push(step.value.report)
          clear()
          for (const report of step.value.report.claims) onClaim?.(report)
          break
        }
        done++
        show(
          `${done}/${total}  ${claim.id} ${step.value.statement.name} ${step.value.statement.text}`
        )
      }
    }
    const first = reports[0] ?? Ledger.check([], options).report
    return {
      ...first,
      ok: reports.every((it) => it.ok),
      claims: reports.flatMap((it) => it.claims)
    }
  })
  return yield* walk.pipe(Effect.ensuring(Effect.sync(stopListening)))
})
