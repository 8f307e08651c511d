import { Ledger } from "@headwater/proof"
import { ledger, lines, replays } from "@headwater/claims"
import { readdirSync, readFileSync } from "node:fs"
import { assert, it } from "vitest"
import { argument, places, withArgument } from "../argument.ts"
import { withPicture } from "../picture.ts"

const read = (place: string): string =>
  readFileSync(new URL(`../../${place}`, import.meta.url), "utf8")

it("example: what is shown of the ledger is as it is; npm run replays brings it up to date", () => {
  const readme = read("README.md")
  const { report } = Ledger.check(ledger, { replays })
  const { block, page, svg } = argument(report)
  assert.equal(withArgument(withPicture(readme, report), block), readme)
  assert.equal(read(places.page), page)
  assert.equal(read(places.picture), svg)
})

it("law: argument › every claim with a page stands in one line, and every line has pages", () => {
  const moves = lines.flatMap((it) => it.moves)
  const claims = readdirSync(new URL("../../seeds/claims/", import.meta.url))
  assert.sameMembers(
    moves.map((it) => `${it}.md`),
    claims.filter((it) => it.endsWith(".md"))
  )
})
