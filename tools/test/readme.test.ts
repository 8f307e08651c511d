import { Ledger } from "@headwater/proof"
import { ledger, replays } from "@headwater/claims"
import { readFileSync } from "node:fs"
import { assert, it } from "vitest"
import { withPicture } from "../picture.ts"

it("example: the README shows the ledger as it is; npm run replays brings it up to date", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8")
  const { report } = Ledger.check(ledger, { replays })
  assert.equal(withPicture(readme, report), readme)
})
