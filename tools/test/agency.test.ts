import { readFileSync } from "node:fs"
import { assert, it } from "vitest"
import { agencyPicture, place, withFinding } from "../agencyPicture.ts"

it("example: the picture of the thread's question and the lines under it are up to date; npm run agency makes them so", () => {
  const [readme, picture] = ["README.md", place].map((path) =>
    readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")
  )
  const { block, svg } = agencyPicture()
  assert.equal(withFinding(readme!, block), readme)
  assert.equal(svg, picture)
}, 120_000)
