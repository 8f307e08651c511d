/**
 * Checks the ledger and writes the counterexamples that it found to packages/claims/src/replays,
 * one file a claim. Checking never writes; this does. A counterexample that is still one is kept.
 */
import { Ledger } from "@headwater/proof"
import { ledger, replays } from "@headwater/claims"
import { renameSync, writeFileSync } from "node:fs"

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
process.stdout.write(`${first.replays.length} counterexamples kept for ${ledger.length} claims\n`)
