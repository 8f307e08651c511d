import { Page, type Report } from "@headwater/proof"
import * as V2 from "@headwater/proof/v2"

/** The claim that the README shows in full. */
const shown = "C03"

/** The claims that are checked in several settings, with what becomes of each. */
const column = (report: Report.LedgerReport): ReadonlyArray<string> =>
  report.claims.flatMap((it) =>
    Page.elsewhere(it).map((line, index) => `${index === 0 ? it.id : "   "}  ${line}`)
  )

/** What the README shows of the ledger: a line a claim, one claim in full, the summary. */
export const picture = (report: Report.LedgerReport, written: V2.Report.LedgerReport): string => {
  const lines = report.claims.map((it) => `${it.id}  ${it.verdict.padEnd(12)} ${it.title}`)
  const one = written.claims.find((it) => it.id === shown)
  const page = one === undefined ? "" : V2.Page.claim(one, { width: 110 })
  const layout = { width: 110 }
  const end = [
    V2.Page.table(written.claims, layout),
    "",
    Page.legend(),
    "",
    Page.summary(report),
    V2.Page.summary(written)
  ]
  return ["```text", ...lines, "", ...column(report), "", page, "", ...end, "```"].join("\n")
}

const [open, close] = ["<!-- ledger -->\n", "\n<!-- /ledger -->"]

/** The README with the picture in its place. */
export const withPicture = (
  readme: string,
  report: Report.LedgerReport,
  written: V2.Report.LedgerReport
): string => {
  const [from, to] = [readme.indexOf(open), readme.indexOf(close)]
  if (from < 0 || to < 0) throw new RangeError("Expected a place for the ledger in the README")
  return readme.slice(0, from + open.length) + picture(report, written) + readme.slice(to)
}
