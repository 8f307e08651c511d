/**
 * # The ledger
 *
 * Claims checked together: one report, and the counterexamples that it would keep.
 *
 * @module
 */
import * as Claim from "./Claim.ts"
import { defaultRuns, defaultSeed } from "./Law.ts"
import type { ClaimReport, LedgerReport, StatementReport } from "./Report.ts"

/** How a ledger is checked. */
export interface Options {
  readonly seed?: number
  readonly runs?: number
  readonly replays?: ReadonlyArray<Claim.ClaimReplay>
}

/** One statement done, out of `total`. */
export interface Step {
  readonly claim: string
  readonly statement: StatementReport
  readonly done: number
  readonly total: number
}

/** What a check found, and the counterexamples that it would keep. */
export interface Checked {
  readonly report: LedgerReport
  readonly replays: ReadonlyArray<Claim.ClaimReplay>
}

/** Checks every claim, pausing after each statement. Checking never writes. */
export function* walk(
  claims: ReadonlyArray<Claim.Claim>,
  options: Options = {}
): Generator<Step, Checked, undefined> {
  const seed = options.seed ?? defaultSeed
  const runs = options.runs ?? defaultRuns
  const total = claims.reduce((sum, claim) => sum + claim.statements.length, 0)
  const reports: Array<ClaimReport> = []
  const replays: Array<Claim.ClaimReplay> = []
  let done = 0
  for (const claim of claims) {
    const steps = Claim.walk(claim, { ...options, seed, runs })
    for (;;) {
      const step = steps.next()
      if (step.done === true) {
        reports.push(step.value.report)
        replays.push(...step.value.replays)
        break
      }
      done++
      yield { claim: claim.id, statement: step.value, done, total }
    }
  }
  return { report: { ok: reports.every((it) => it.ok), seed, runs, claims: reports }, replays }
}

/** Checks every claim in one go. */
export const check = (claims: ReadonlyArray<Claim.Claim>, options: Options = {}): Checked => {
  const steps = walk(claims, options)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
