import { Page, type Report } from "@headwater/proof"
import { readdirSync } from "node:fs"

/** The claim that the README shows. */
const shown = "C03"

/** The claims that have a page among the seeds and no statements yet. */
const unchecked = ({ claims }: Report.LedgerReport): ReadonlyArray<string> =>
  readdirSync(new URL("../seeds/claims/", import.meta.url))
    .map((name) => name.replace(/\.md$/, ""))
    .filter((id) => /^C[0-9]+$/.test(id) && !claims.some((it) => it.id === id))
    .toSorted()

/** What the README shows of the ledger: one claim, the table, the summary, what is not checked. */
export const picture = (report: Report.LedgerReport): string => {
  const layout = { width: 110 }
  const one = report.claims.find((it) => it.id === shown)
  return [
    "```text",
    ...(one === undefined ? [] : [Page.claim(one, layout), ""]),
    Page.table(report.claims, layout),
    "",
    Page.summary(report),
    `Not checked yet: ${unchecked(report).join(", ") || "none"}.`,
    "```"
  ].join("\n")
}

const [open, close] = ["<!-- ledger -->\n", "\n<!-- /ledger -->"]

/** The README with the picture in its place. */
export const withPicture = (readme: string, report: Report.LedgerReport): string => {
  const [from, to] = [readme.indexOf(open), readme.indexOf(close)]
  if (from < 0 || to < 0) throw new RangeError("Expected a place for the ledger in the README")
  return readme.slice(0, from + open.length) + picture(report) + readme.slice(to)
}
