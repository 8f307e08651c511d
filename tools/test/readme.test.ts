import { Ledger } from "@headwater/proof"
import * as V2 from "@headwater/proof/v2"
import { ledger, pages, replays } from "@headwater/claims"
import { readFileSync } from "node:fs"
import { assert, it } from "vitest"
import { withPicture } from "../picture.ts"

it("example: the README shows the ledger as it is; npm run replays brings it up to date", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8")
  const [report, written] = [
    Ledger.check(ledger, { replays }).report,
    V2.Ledger.check(pages, { replays }).report
  ]
  assert.equal(withPicture(readme, report, written), readme)
})
