/**
 * Draws the picture of the thread's question into docs/pictures and writes the five lines under it
 * into the README: `npm run agency`. The numbers are those of `headwater agency finding`.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { agencyPicture, place, withFinding } from "./agencyPicture.ts"

const { block, svg } = agencyPicture()
const [readme, picture] = ["README.md", place].map(
  (it) => new URL(`../${it}`, import.meta.url)
) as [URL, URL]
mkdirSync(new URL(".", picture), { recursive: true })
writeFileSync(picture, svg)
writeFileSync(readme, withFinding(readFileSync(readme, "utf8"), block))
process.stdout.write(`${place} and README.md are up to date\n`)
