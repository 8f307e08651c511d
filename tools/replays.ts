/**
 * Checks the ledger and writes the counterexamples that it found to packages/claims/src/replays,
 * one file a claim, and what the README shows. Checking never writes; this does. A counterexample
 * that is still one is kept; --fresh looks for all of them again.
 */
import { Ledger } from "@headwater/proof"
import { ledger, replays } from "@headwater/claims"
import { readFileSync, renameSync, writeFileSync } from "node:fs"
import { withPicture } from "./picture.ts"

const folder = new URL("../packages/claims/src/replays/", import.meta.url)
const fresh = process.argv.includes("--fresh")
const first = Ledger.check(ledger, { replays: fresh ? [] : replays })
for (const claim of ledger) {
  const kept = first.replays.filter((it) => it.claim === claim.id)
  const name = `${claim.id}.json`
  const text = `${JSON.stringify(
    kept.map(({ statement, premise, model }) => ({
      statement,
      ...(premise === undefined ? {} : { premise }),
      model
    })),
    null,
    2
  )}\n`
  writeFileSync(new URL(`${name}.new`, folder), text)
  renameSync(new URL(`${name}.new`, folder), new URL(name, folder))
}
const readme = new URL("../README.md", import.meta.url)
const again = Ledger.check(ledger, { replays: first.replays }).report
writeFileSync(readme, withPicture(readFileSync(readme, "utf8"), again))
process.stdout.write(`${first.replays.length} counterexamples kept for ${ledger.length} claims\n`)
