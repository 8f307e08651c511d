/**
 * Checks the ledger and writes the counterexamples that it found to packages/claims/src/replays,
 * one file a claim, and what the README and the page of the argument show. Checking never writes; this does. A counterexample
 * that is still one is kept; --fresh looks for all of them again.
 */
import { Ledger } from "@headwater/proof"
import { ledger, replays } from "@headwater/claims"
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { argument, places, withArgument } from "./argument.ts"
import { withPicture } from "./picture.ts"

const folder = new URL("../packages/claims/src/replays/", import.meta.url)
const fresh = process.argv.includes("--fresh")
const known = fresh ? [] : replays
const found = Ledger.check(ledger, { replays: known }).replays
for (const claim of ledger) {
  const kept = found.filter((it) => it.claim === claim.id)
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
const { report } = Ledger.check(ledger, { replays: found })
const { block, page, svg } = argument(report)
writeFileSync(readme, withArgument(withPicture(readFileSync(readme, "utf8"), report), block))
for (const [place, text] of [
  [places.picture, svg],
  [places.page, page]
] as const) {
  const file = new URL(`../${place}`, import.meta.url)
  mkdirSync(new URL(".", file), { recursive: true })
  writeFileSync(file, text)
}
process.stdout.write(`${found.length} counterexamples kept for ${ledger.length} claims\n`)
