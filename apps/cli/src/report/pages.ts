import { Page, type Report } from "@headwater/proof/v2"
import { escaped, toHtml } from "../markdown.ts"

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

const pill = (it: Report.SenseReport): string =>
  `<span class="verdict ${tone(it.verdict)}">${escaped(Page.verdict(it))}</span>`

const statement = (it: Report.StatementReport): string => `<section>
${marks[it.status]}<h3><span class="id">${escaped(it.name)}</span>${escaped(it.text)}</h3>
${Page.evidenceOf(it)
  .map((line) => `<p class="evidence">${escaped(line)}</p>`)
  .join("\n")}
${it.problems.map((line) => `<p class="bad">${escaped(line)}</p>`).join("\n")}
</section>`

const speaker = ({ name, quotes }: Report.SpeakerReport): string =>
  quotes
    .map(
      ({ quote, as }) =>
        `<p>${escaped(name)}: ${escaped(quote)}</p><ul>${as
          .map((it) => `<li>${escaped(it.words)}: ${pill(it)}</li>`)
          .join("")}</ul>`
    )
    .join("\n")

const article = (
  it: Report.ClaimReport,
  note: string | undefined
): string => `<article id="${escaped(it.id)}">
<h2><span class="id">${escaped(it.id)}</span>${escaped(it.title)}</h2>
<p>${escaped(it.finding)}</p>
${it.speakers.map(speaker).join("\n")}
${it.statements.map(statement).join("\n")}
${it.problems.map((line) => `<p class="bad">${escaped(line)}</p>`).join("\n")}
${note === undefined ? "" : `<details><summary>More on ${escaped(it.id)}</summary>${toHtml(note)}</details>`}
</article>`

const row = (it: Page.Row): string =>
  `<tr><td>${it.claim === "" ? "" : `<a href="#${escaped(it.claim)}">${escaped(it.claim)}</a>`}</td>${[it.speaker, it.verdict, it.finding, it.evidence].map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`

/** The claims that are pages: a table, how to read it, and an article for each. */
export const pages = (
  report: Report.LedgerReport,
  notes: Readonly<Record<string, string>>
): string =>
  report.claims.length === 0
    ? ""
    : `<p>${escaped(Page.summary(report))}</p>
<div class="wide"><table>
<tr><th>claim</th><th>speaker</th><th>verdict</th><th>finding</th><th>evidence</th></tr>
${Page.rows(report.claims).map(row).join("\n")}
</table></div>
<p class="soft">${escaped(Page.legend)}</p>
${report.claims.map((it) => article(it, notes[it.id])).join("\n")}
`
