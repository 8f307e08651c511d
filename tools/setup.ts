/**
 * Before every test file: the number of random cases (`FC_RUNS`), their seed (`FC_SEED`), and the
 * failing cases that seeds/replays keeps, which run before random ones.
 */
import { Law } from "@headwater/proof"
import * as fc from "fast-check"
import { globSync, readFileSync } from "node:fs"

const runs = process.env["FC_RUNS"]
const seed = process.env["FC_SEED"]
fc.configureGlobal({
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
  seed: seed === undefined ? Law.defaultSeed : Number(seed)
})

const folder = new URL("../seeds/replays/", import.meta.url)
Law.keep(
  globSync("*.json", { cwd: folder })
    .toSorted()
    .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Law.Replay[])
)
