/**
 * # The ledger as a web page
 *
 * One file that needs nothing else: how it is read, a table, every claim with its finding, who said
 * what and what became of it, every statement with its evidence, and what is cited.
 *
 * @module
 */
import { Page, type Report, Said } from "@headwater/proof"
import { escaped, toHtml } from "../markdown.ts"
import type { Reference } from "../references.ts"
import type { Unchecked } from "../unchecked.ts"
import { version } from "../version.ts"
import { cited, linked, list, withoutDead } from "./links.ts"
import { style } from "./style.ts"

/** The three marks: drawn, since not every font has them. */
const marks: Readonly<Record<Report.StatementReport["status"], string>> = {
  "as stated":
    '<svg class="mark good" viewBox="0 0 16 16" role="img" aria-label="as stated"><path d="M2 9l4 4L14 3"/></svg>',
  "not as stated":
    '<svg class="mark bad" viewBox="0 0 16 16" role="img" aria-label="not as stated"><path d="M3 3l10 10M13 3L3 13"/></svg>',
  "not checked":
    '<svg class="mark soft" viewBox="0 0 16 16" role="img" aria-label="not checked"><path d="M3 8h10"/></svg>'
}

const tone = (word: Report.SenseReport["verdict"]): string =>
  word === "wrong" || word === "broken" ? "bad" : word === "open" ? "soft" : "good"

const pill = (it: Report.SenseReport, act: Said.Act): string =>
  `<span class="verdict ${tone(it.verdict)}">${escaped(Page.verdict(it, act))}</span>`

const statement = (it: Report.StatementReport): string => `<section>
${marks[it.status]}<h3><span class="id">${escaped(it.name)}</span>${escaped(it.text)}</h3>
${Page.evidenceOf(it)
  .map((line) => `<p class="evidence">${escaped(line)}</p>`)
  .join("\n")}
${it.problems.map((line) => `<p class="bad">${escaped(line)}</p>`).join("\n")}
</section>`

const speaker = ({ name, quotes }: Report.SpeakerReport): string =>
  quotes.map((quote) => said(name, quote)).join("\n")

/** A quote, what its words do, and what becomes of each sense. */
const said = (name: string, quote: Report.QuoteReport): string => {
  const act = Page.act(quote)
  const means = act === "asserts" ? "" : ` <span class="soft">(${escaped(Said.means(act))})</span>`
  const senses = quote.as.map((it) => `<li>${escaped(it.words)}: ${pill(it, act)}</li>`).join("")
  return `<p>${escaped(Page.does(name, quote))}: ${escaped(quote.quote)}${means}</p><ul>${senses}</ul>`
}

/** What the page has beside the reports on the claims. */
interface Beside {
  /** The page of each claim among the seeds. */
  readonly notes: Readonly<Record<string, string>>
  /** Inline pictures. */
  readonly figures: Readonly<Record<string, string>>
}

const more = (id: string, note: string | undefined): string =>
  note === undefined
    ? ""
    : `<details><summary>More on ${escaped(id)}</summary>${toHtml(note)}</details>`

const article = (it: Report.ClaimReport, { notes, figures }: Beside): string => {
  const figure = figures[it.id]
  return `<article id="${escaped(it.id)}">
<h2><span class="id">${escaped(it.id)}</span>${escaped(it.title)}</h2>
${it.answer === undefined ? "" : `<p><strong>${escaped(it.answer)}</strong></p>`}
<p>${escaped(it.finding)}</p>
${it.numbers.length === 0 ? "" : `<p class="evidence">Numbers: ${escaped(it.numbers.join(", "))}.</p>`}
${it.speakers.map(speaker).join("\n")}
${glosses(it)}
${figure === undefined ? "" : `<figure class="wide">${figure}</figure>`}
${it.statements.map(statement).join("\n")}
${it.problems.map((line) => `<p class="bad">${escaped(line)}</p>`).join("\n")}
${more(it.id, notes[it.id])}
</article>`
}

/** What the names mean that stand in the verdicts of a claim. */
const glosses = (it: Report.ClaimReport): string => {
  const all = Page.words(it)
  return all.length === 0
    ? ""
    : `<dl>${all.map(([name, says]) => `<dt>${escaped(name)}</dt><dd>${escaped(says)}</dd>`).join("")}</dl>`
}

/** A claim that is not checked yet: who says it, and its page among the seeds. */
const unchecked = (
  { id, title, says }: Unchecked,
  notes: Readonly<Record<string, string>>
): string => `<article id="${escaped(id)}">
<h2><span class="id">${escaped(id)}</span>${escaped(title)}</h2>
<p><span class="verdict soft">not checked yet</span>${says.length === 0 ? "" : ` <span class="soft">said by ${escaped(says.join(", "))}</span>`}</p>
${more(id, notes[id])}
</article>`

const row = ({ report, index, it }: Sense): string =>
  `<tr><td>${index > 0 ? "" : `<a href="#${escaped(report.id)}">${escaped(report.id)}</a>`}</td><td>${escaped(it.speaker)}</td><td>${escaped(it.sense.words)}: ${pill(it.sense, it.act)}</td><td>${index > 0 ? "" : escaped(`${report.title}. ${Page.headline(report)}`)}</td><td>${escaped(it.evidence)}</td></tr>`

/** One sense of one quote, with the claim that it belongs to. */
interface Sense {
  readonly report: Report.ClaimReport
  readonly index: number
  readonly it: {
    /** Who, and what the words do. */
    readonly speaker: string
    readonly act: Said.Act
    readonly sense: Report.SenseReport
    readonly evidence: string
  }
}

const senses = (report: Report.ClaimReport): ReadonlyArray<Sense> =>
  report.speakers
    .flatMap(({ name, quotes }) =>
      quotes.flatMap((quote) =>
        quote.as.map((sense) => {
          const its = report.readings.find((one) => one.id === sense.reading)
          return {
            speaker: `${name} ${quote.said.act}`,
            act: Page.act(quote),
            sense,
            evidence: its === undefined ? "nothing" : Page.grades(its)
          }
        })
      )
    )
    .map((it, index) => ({ report, index, it }))

/** The marks, the verdicts and the grades in words. */
const legend = (
  claims: ReadonlyArray<Report.ClaimReport>
): string => `<details open><summary>How to read this</summary>
<ul class="legend">
<li>${marks["as stated"]} as stated: the statement came out as it says</li>
<li>${marks["not as stated"]} not as stated</li>
<li>${marks["not checked"]} not checked: a measurement, or a link to a statement that is not there yet</li>
</ul>
<p class="soft">${escaped(Page.legend)}</p>
<p class="soft">${escaped(Page.cast(claims).join("; "))}</p>
</details>`

/** The claims that were checked: a table, how to read it, and an article for each. */
const checked = (report: Report.LedgerReport, beside: Beside): string =>
  report.claims.length === 0
    ? ""
    : `<p>${escaped(Page.summary(report))}</p>
${legend(report.claims)}
<div class="wide"><table>
<tr><th>claim</th><th>speaker</th><th>verdict</th><th>finding</th><th>evidence</th></tr>
${report.claims.flatMap(senses).map(row).join("\n")}
</table></div>
${report.claims.map((it) => article(it, beside)).join("\n")}
`

/** What is on the page. */
export interface Contents extends Beside {
  readonly report: Report.LedgerReport
  readonly unchecked: ReadonlyArray<Unchecked>
  readonly references: Readonly<Record<string, Reference>>
  /** The picture of the argument; empty for a part of the ledger. */
  readonly map: string
}

/** The page: what was checked, what is not yet, and what they cite; no link leads nowhere. */
export const html = (it: Contents): string => {
  const body = [
    ...(it.map === "" ? [] : [`<figure class="wide">${it.map}</figure>`]),
    checked(it.report, it),
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
