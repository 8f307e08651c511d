/**
 * # The ledger as a web page
 *
 * One file that needs nothing else: every claim with its verdict, every statement with its
 * evidence, every premise with the counterexample that its absence lets in.
 *
 * @module
 */
import { type Claim, Page, type Report } from "@headwater/proof"
import type * as V2 from "@headwater/proof/v2"
import { escaped, toHtml } from "../markdown.ts"
import type { Reference } from "../references.ts"
import type { Unchecked } from "../unchecked.ts"
import { version } from "../version.ts"
import { cited, linked, list, withoutDead } from "./links.ts"
import { type Beside, pages, unchecked } from "./pages.ts"
import { style } from "./style.ts"

/** A tick or a cross, drawn, since not every font has them. */
const mark = (ok: boolean): string =>
  ok
    ? '<svg class="mark good" viewBox="0 0 16 16" role="img" aria-label="as expected"><path d="M2 9l4 4L14 3"/></svg>'
    : '<svg class="mark bad" viewBox="0 0 16 16" role="img" aria-label="not as expected"><path d="M3 3l10 10M13 3L3 13"/></svg>'

const premise = (it: Report.PremiseReport): string => {
  const says = it.says === undefined ? "" : `: ${escaped(it.says)}`
  const why =
    it.counterexample !== undefined
      ? `Without it: <span class="model">${escaped(it.counterexample)}</span>`
      : it.redundant !== undefined
        ? `Not needed: ${escaped(it.redundant)}`
        : "Assumed."
  return `<dt>${escaped(it.name)}${says}</dt><dd>${why}</dd>`
}

const item = (line: string): string => `<li>${escaped(line)}</li>`

const kinds = { claim: "", law: "law, ", open: "", waiting: "" }

const statement = (it: Report.StatementReport): string => `<section>
${mark(it.ok)}<h3><span class="id">${escaped(it.name)}</span>${escaped(it.text)} <span class="soft">(${kinds[it.kind]}${it.status})</span></h3>
${Page.evidence(it)
  .map((line) => `<p class="evidence">${escaped(line)}</p>`)
  .join("\n")}
${it.problems.map((line) => `<p class="bad">${escaped(line)}</p>`).join("\n")}
${it.premises.length === 0 ? "" : `<dl>${it.premises.map(premise).join("")}</dl>`}
${it.settings.length === 0 ? "" : `<ul class="settings">${Page.settings(it).map(item).join("")}</ul>`}
</section>`

/** The settings of the ledger, those of its claims together. */
const settingsOf = (report: Report.LedgerReport): ReadonlyArray<string> => [
  ...new Set(
    report.claims.flatMap(({ setting, settings }) => [
      ...(setting === undefined ? [] : [setting]),
      ...settings.map(({ name }) => name)
    ])
  )
]

/** The verdict of each claim in each setting: a column a setting. */
const column = (report: Report.LedgerReport): string => {
  const names = settingsOf(report)
  const settled = report.claims.filter((it) => it.setting !== undefined)
  const cell = (it: Report.ClaimReport, name: string): string => {
    const other = it.settings.find((one) => one.name === name)
    const turns = other !== undefined && other.verdict !== it.verdict
    const text = it.setting === name ? it.verdict : other === undefined ? "" : Page.verdictIn(other)
    return `<td${turns ? ' class="turns"' : ""}>${escaped(text)}</td>`
  }
  const head = names.map((name) => `<th>${escaped(name)}</th>`).join("")
  const rows = settled.map(
    (it) =>
      `<tr><td><a href="#${escaped(it.id)}">${escaped(it.id)}</a></td>${names.map((name) => cell(it, name)).join("")}</tr>`
  )
  return `<h2>Whether the verdict depends on the setting</h2>
<div class="wide"><table>
<tr><th>claim</th>${head}</tr>
${rows.join("\n")}
</table></div>
`
}

const verdict = (it: Report.ClaimReport): string =>
  `<span class="verdict ${it.ok ? "good" : "bad"}">${it.verdict}${it.ok ? "" : ": not supported"}</span>`

const article = (
  it: Report.ClaimReport,
  about: string | undefined,
  note: string | undefined
): string => `<article id="${escaped(it.id)}">
<h2><span class="id">${escaped(it.id)}</span>${escaped(it.title)}</h2>
<p>${verdict(it)} <span class="soft">because ${escaped(it.because.join(", "))}${it.says.length === 0 ? "" : ` · said by ${escaped(it.says.join(", "))}`}</span></p>
${about === undefined ? "" : `<p>${escaped(about)}</p>`}
${it.settings.length === 0 ? "" : `<p class="evidence">The verdict is that ${escaped(`in ${it.setting}; ${Page.elsewhere(it).join("; ")}`)}.</p>`}
${it.statements.map(statement).join("\n")}
${it.problems.map((line) => `<p class="bad">${escaped(line)}</p>`).join("\n")}
${note === undefined ? "" : `<details><summary>More on ${escaped(it.id)}</summary>${toHtml(note)}</details>`}
</article>`

/** The claims of the first version, in a table and an article each. */
const first = (
  report: Report.LedgerReport,
  claims: ReadonlyArray<Claim.Claim>,
  notes: Readonly<Record<string, string>>
): string =>
  report.claims.length === 0
    ? ""
    : `<p>${escaped(Page.summary(report))}</p>
<table>
<tr><th>claim</th><th></th><th>verdict</th></tr>
${report.claims.map((it) => `<tr><td><a href="#${escaped(it.id)}">${escaped(it.id)}</a></td><td>${escaped(it.title)}</td><td>${verdict(it)}</td></tr>`).join("\n")}
</table>
${report.claims.some((it) => it.setting !== undefined) ? column(report) : ""}${report.claims
        .map((it) => article(it, claims.find((claim) => claim.id === it.id)?.about, notes[it.id]))
        .join("\n")}
`

/** What is on the page. */
export interface Contents extends Beside {
  readonly written: V2.Report.LedgerReport
  readonly report: Report.LedgerReport
  readonly claims: ReadonlyArray<Claim.Claim>
  readonly unchecked: ReadonlyArray<Unchecked>
  readonly references: Readonly<Record<string, Reference>>
}

/** The page: what was checked, what is not yet, and what they cite; no link leads nowhere. */
export const html = (it: Contents): string => {
  const body = [
    pages(it.written, it),
    first(it.report, it.claims, it.notes),
    ...it.unchecked.map((one) => unchecked(one, it.notes))
  ].join("\n")
  const names = cited(body, it.references)
  return withoutDead(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Headwater: the ledger</title>
<style>${style}</style>
<h1>The ledger</h1>
${linked(body, it.references)}
${list(names, it.references)}<footer>headwater ${escaped(version)} · seed ${it.report.seed} · ${it.report.runs} random models a statement</footer>
</html>
`)
}
