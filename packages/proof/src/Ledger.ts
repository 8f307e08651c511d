/**
 * # The ledger
 *
 * Claims checked together, in two steps. {@link run} checks the statements of one claim and gives
 * plain data, so it may be done in any thread. {@link settle} follows links between claims and
 * computes every verdict; it is quick, and runs no model.
 *
 * @module
 */
import { defaultRuns, defaultSeed } from "./Law.ts"
import type * as Claim from "./Claim.ts"
import { claimReport } from "./internal/claimReport.ts"
import { follow } from "./internal/links.ts"
import type { Run } from "./internal/run.ts"
import { linked as wordsOf } from "./internal/words.ts"
import type { LedgerReport } from "./Report.ts"
import * as Statement from "./Statement.ts"

export type { Run } from "./internal/run.ts"

/** A counterexample of a claim's statement, kept in a file. */
export interface Replay extends Statement.Replay {
  readonly claim: string
}

/** How a ledger is checked. */
export interface Options {
  readonly seed?: number
  readonly runs?: number
  readonly beyond?: boolean
  readonly replays?: ReadonlyArray<Replay>
}

/** One statement done, out of `total`. */
export interface Step {
  readonly claim: string
  readonly statement: string
  readonly text: string
  readonly done: number
  readonly total: number
}

/** What a check found, and the counterexamples that it would keep. */
export interface Checked {
  readonly report: LedgerReport
  readonly replays: ReadonlyArray<Replay>
}

/** A statement whose own code throws is a broken statement, not the end of the ledger. */
const result = (statement: Statement.Statement, options: Statement.Options): Statement.Result => {
  try {
    return statement.check(options)
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    return { ...Statement.nothing, problems: [`the check threw: ${message}`] }
  }
}

/** Checks the statements of a claim, pausing after each. Checking never writes. */
export function* run(
  claim: Claim.Claim,
  options: Options = {}
): Generator<Statement.Statement, Run, undefined> {
  const replays = (options.replays ?? []).filter((it) => it.claim === claim.id)
  const results: Array<Statement.Result> = []
  for (const statement of claim.statements) {
    results.push(
      result(statement, {
        seed: options.seed ?? defaultSeed,
        runs: options.runs ?? defaultRuns,
        replays,
        ...(options.beyond === undefined ? {} : { beyond: options.beyond })
      })
    )
    yield statement
  }
  const kept = results.flatMap((it) => it.replays)
  const problems = replays
    .filter(
      (it) => !kept.some((one) => one.statement === it.statement && one.premise === it.premise)
    )
    .map((it) => {
      const without = it.premise === undefined ? "" : ` without "${it.premise}"`
      return `a model is kept for ${it.statement}${without}, which has none`
    })
  return { claim: claim.id, results, problems }
}

/** The reports of claims that were run, with the verdicts that follow. */
export const settle = (
  claims: ReadonlyArray<Claim.Claim>,
  runs: ReadonlyArray<Run>,
  options: Options = {}
): LedgerReport => {
  const linked = follow(claims, runs)
  const brought = wordsOf(claims)
  const reports = claims.flatMap((claim) => {
    const its = runs.find((it) => it.claim === claim.id)
    return its === undefined ? [] : [claimReport(claim, its, linked, brought)]
  })
  return {
    ok: reports.every((it) => it.ok),
    seed: options.seed ?? defaultSeed,
    runs: options.runs ?? defaultRuns,
    claims: reports
  }
}

/** The claims with all that they rest on, in the order of the ledger: what has to be run for them. */
export const closure = (
  ledger: ReadonlyArray<Claim.Claim>,
  asked: ReadonlyArray<Claim.Claim>
): ReadonlyArray<Claim.Claim> => {
  const wanted = new Set(asked.map((it) => it.id))
  for (const id of wanted) {
    const claim = [...asked, ...ledger].find((it) => it.id === id)
    for (const name of claim?.statements.flatMap((it) => it.from) ?? []) {
      wanted.add(name.split(".")[0] ?? "")
    }
  }
  return [...ledger, ...asked.filter((it) => !ledger.includes(it))].filter((it) =>
    wanted.has(it.id)
  )
}

/** Checks every claim, pausing after each statement. */
export function* walk(
  claims: ReadonlyArray<Claim.Claim>,
  options: Options = {}
): Generator<Step, Checked, undefined> {
  const total = claims.reduce((sum, claim) => sum + claim.statements.length, 0)
  const runs: Array<Run> = []
  let done = 0
  for (const claim of claims) {
    const steps = run(claim, options)
    for (;;) {
      const step = steps.next()
      if (step.done === true) {
        runs.push(step.value)
        break
      }
      done++
      yield { claim: claim.id, statement: step.value.name, text: step.value.text, done, total }
    }
  }
  const replays = runs.flatMap(({ claim, results }) =>
    results.flatMap((it) => it.replays.map((one) => ({ claim, ...one })))
  )
  return { report: settle(claims, runs, options), replays }
}

/** Checks every claim in one go. */
export const check = (claims: ReadonlyArray<Claim.Claim>, options: Options = {}): Checked => {
  const steps = walk(claims, options)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
