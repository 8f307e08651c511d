/**
 * # Claims
 *
 * A claim of an argument: its statements, and a verdict that must follow from them.
 *
 * - `true`: all statements named as reasons hold and have no premises
 * - `conditional`: all named hold and one has a premise shown necessary
 * - `false`: all named fail
 * - `contested`: some named hold and some fail
 * - `open`: one named is open
 *
 * A law is no evidence and a waiting statement is no reason: a verdict that names one is an error.
 *
 * @module
 */
import type { ClaimReport, SettingVerdict, StatementReport, VerdictName } from "./Report.ts"
import type { Options as CheckOptions, Replay, Statement } from "./Statement.ts"

/** A claim with its verdict and the statements that carry it. */
export interface Claim {
  readonly id: string
  readonly title: string
  /** Who makes the claim. */
  readonly says: ReadonlyArray<string>
  /** One paragraph: what is claimed and what comes of it. */
  readonly about?: string
  readonly verdict: { readonly is: VerdictName; readonly because: ReadonlyArray<string> }
  readonly statements: ReadonlyArray<Statement>
  /**
   * The setting that the statements' own domains are of, and the others: each statement that is
   * evidence has to say what becomes of it in every other one.
   */
  readonly settings?: readonly [own: string, ...others: ReadonlyArray<string>]
}

/** A counterexample of a claim's statement, kept in a file. */
export interface ClaimReplay extends Replay {
  readonly claim: string
}

/** How a claim is checked. */
export interface Options {
  readonly seed: number
  readonly runs: number
  readonly replays?: ReadonlyArray<ClaimReplay>
}

/** What a check found, and the counterexamples that it would keep. */
export interface Checked {
  readonly report: ClaimReport
  readonly replays: ReadonlyArray<ClaimReplay>
}

/**
 * A claim as a value.
 *
 * - **Errors** `RangeError` where two statements or settings share a name or a reason names none
 */
export const define = (claim: Claim): Claim => {
  const names = claim.statements.map((it) => it.name)
  const lists: ReadonlyArray<readonly [what: string, names: ReadonlyArray<string>]> = [
    ["statement", names],
    ["setting", claim.settings ?? []]
  ]
  for (const [what, all] of lists) {
    const twice = all.find((name, index) => all.indexOf(name) !== index)
    if (twice !== undefined) {
      throw new RangeError(`Expected distinct ${what} names in ${claim.id}, not \`${twice}\` twice`)
    }
  }
  const unknown = claim.verdict.because.find((reason) => !names.includes(reason))
  if (unknown !== undefined) {
    throw new RangeError(`Expected a statement of ${claim.id} as a reason, not \`${unknown}\``)
  }
  return claim
}

const shownNecessary = (report: StatementReport): boolean =>
  report.premises.some((premise) => premise.necessary)

/** The reasons, if any, why the statements do not support the verdict: one line each. */
export const unsupported = (
  verdict: Claim["verdict"],
  statements: ReadonlyArray<StatementReport>
): ReadonlyArray<string> => {
  const reasons = verdict.because.flatMap((name) => statements.filter((it) => it.name === name))
  if (reasons.length === 0) return [`the verdict "${verdict.is}" gives no reason`]
  const noEvidence = reasons.filter((it) => it.kind === "law" || it.kind === "waiting")
  if (noEvidence.length > 0) {
    return noEvidence.map(
      (it) => `${it.name} is ${it.kind === "law" ? "a law" : "waiting"}: no evidence`
    )
  }
  const is = (status: StatementReport["status"]) => reasons.filter((it) => it.status === status)
  const every = (status: StatementReport["status"]): boolean => is(status).length === reasons.length
  const supported = {
    true: every("holds") && reasons.every((it) => it.premises.length === 0),
    conditional: every("holds") && reasons.some(shownNecessary),
    false: every("fails"),
    contested: is("holds").length > 0 && is("fails").length > 0,
    open: is("open").length > 0
  }[verdict.is]
  if (supported) return []
  const found = reasons
    .map((it) => `${it.name} ${it.status}${it.premises.length > 0 ? " under premises" : ""}`)
    .join(", ")
  return [`the verdict "${verdict.is}" does not follow from ${found}`]
}

/** The statements that do not name each setting of their claim, or name another: one line each. */
const unsettled = (
  settings: ReadonlyArray<string>,
  statements: ReadonlyArray<StatementReport>
): ReadonlyArray<string> =>
  statements.flatMap((it) => {
    const named = it.settings.map((one) => one.name)
    const missing = it.kind === "claim" ? settings.filter((name) => !named.includes(name)) : []
    const unknown = named.filter((name) => !settings.includes(name))
    return [
      ...missing.map((name) => `${it.name} does not say what becomes of it in ${name}`),
      ...unknown.map((name) => `${it.name} names ${name}, which is no setting of the claim`)
    ]
  })

/** The verdict in a setting: the claim's where no reason turns, and what those left support. */
const verdictIn = (
  name: string,
  { is, because }: Claim["verdict"],
  statements: ReadonlyArray<StatementReport>
): SettingVerdict => {
  const found = statements.flatMap((statement) =>
    statement.settings.flatMap((one) => (one.name === name ? [{ statement, one }] : []))
  )
  const tried = found.filter(({ one }) => one.status === "holds" || one.status === "fails")
  const reasons = tried.filter(({ statement }) => because.includes(statement.name))
  const holding = reasons.filter(({ one }) => one.status === "holds")
  const turned = (): VerdictName => {
    if (reasons.every(({ one }) => !one.turns)) return is
    if (holding.length === 0) return "false"
    if (holding.length < reasons.length) return "contested"
    return holding.every((it) => it.statement.premises.length === 0) ? "true" : "conditional"
  }
  return {
    name,
    verdict: reasons.length === 0 ? null : turned(),
    turns: tried.filter(({ one }) => one.turns).map(({ statement }) => statement.name),
    unknown: found
      .filter((it) => !tried.includes(it))
      .map(({ statement }) => statement.name)
      .filter((one) => because.includes(one))
  }
}

/** Checks the statements of a claim and whether they carry its verdict. */
export const check = (claim: Claim, options: Options): Checked => {
  const steps = walk(claim, options)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** As {@link check}, pausing after each statement, so that a caller can show progress or stop. */
export function* walk(
  claim: Claim,
  options: Options
): Generator<StatementReport, Checked, undefined> {
  const replays = options.replays?.filter((it) => it.claim === claim.id) ?? []
  const statements: Array<StatementReport> = []
  const kept: Array<ClaimReplay> = []
  for (const statement of claim.statements) {
    const checked = checkStatement(statement, { ...options, replays })
    statements.push(checked.report)
    for (const replay of checked.replays) kept.push({ claim: claim.id, ...replay })
    yield checked.report
  }
  const orphans = replays
    .filter(
      (it) => !kept.some((one) => one.statement === it.statement && one.premise === it.premise)
    )
    .map(
      (it) =>
        `a replay is kept for ${it.statement}${it.premise === undefined ? "" : ` without "${it.premise}"`}, which has none`
    )
  const [setting, ...others] = claim.settings ?? []
  const problems = [
    ...unsupported(claim.verdict, statements),
    ...unsettled(others, statements),
    ...orphans
  ]
  return {
    report: {
      id: claim.id,
      title: claim.title,
      says: claim.says,
      verdict: claim.verdict.is,
      because: claim.verdict.because,
      ok: problems.length === 0 && statements.every((it) => it.ok),
      problems,
      statements,
      ...(setting === undefined ? {} : { setting }),
      settings: others.map((name) => verdictIn(name, claim.verdict, statements))
    },
    replays: kept
  }
}

/** A statement whose own code throws is a broken statement, not the end of the ledger. */
const checkStatement = (
  statement: Statement,
  options: CheckOptions
): { readonly report: StatementReport; readonly replays: ReadonlyArray<Replay> } => {
  try {
    return statement.check(options)
  } catch (thrown) {
    const { name, kind, quantifier, text, expect } = statement
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    return {
      report: {
        name,
        kind,
        ...(quantifier === undefined ? {} : { quantifier }),
        text,
        expect,
        status: expect === "holds" ? "fails" : "holds",
        ok: false,
        problems: [`the check threw: ${message}`],
        premises: [],
        settings: []
      },
      replays: []
    }
  }
}
