import { readFileSync } from "node:fs"
import { assert, it } from "vitest"
import { page } from "../speedPriors.ts"

it("law: the page of speed-type priors is what the tables that are shipped say", async () => {
  const written = readFileSync(
    new URL("../../docs/reference/speed-priors.md", import.meta.url),
    "utf8"
  )
  assert.equal(written, await page(), "npm run speed-priors writes it")
})
