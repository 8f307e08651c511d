/**
 * Checks the ledger and writes the counterexamples that it found to packages/claims/replays, one
 * file a claim. Checking never writes; this does. A counterexample that is still one is kept.
 */
import { Ledger } from "@headwater/proof"
import { ledger, replays } from "@headwater/claims"
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs"

const folder = new URL("../packages/claims/replays/", import.meta.url)
const fresh = process.argv.includes("--fresh")
const first = Ledger.check(ledger, { replays: fresh ? [] : replays })
mkdirSync(folder, { recursive: true })
const names = new Set<string>()
for (const claim of ledger) {
  const kept = first.replays.filter((it) => it.claim === claim.id)
  if (kept.length === 0) continue
  const name = `${claim.id}.json`
  names.add(name)
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
for (const name of readdirSync(folder)) {
  if (name.endsWith(".json") && !names.has(name)) rmSync(new URL(name, folder))
}
process.stdout.write(`${first.replays.length} counterexamples kept in ${names.size} files\n`)
