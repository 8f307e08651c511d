/**
 * Checks claims in one thread and prints them in full, with the table: `npm run pages -- C38
 * --beyond`. All claims for no names; --json for the report as data.
 */
import { ledger, replays } from "@headwater/claims"
import { Ledger, Page } from "@headwater/proof"

const flags = process.argv.slice(2)
const ids = flags.filter((it) => !it.startsWith("--"))
const claims = ids.length === 0 ? ledger : ledger.filter((it) => ids.includes(it.id))
const { report } = Ledger.check(Ledger.closure(ledger, claims), {
  replays,
  beyond: flags.includes("--beyond")
})
const text = [
  ...report.claims.map((it) => `${Page.claim(it, { full: true })}\n`),
  Page.table(report.claims),
  Page.summary(report)
].join("\n")
process.stdout.write(`${flags.includes("--json") ? JSON.stringify(report, null, 2) : text}\n`)
process.exitCode = report.ok ? 0 : 1
