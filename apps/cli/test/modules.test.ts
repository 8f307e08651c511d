import { execFile } from "node:child_process"
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll, assert, beforeAll, describe, it } from "vitest"

const root = join(import.meta.dirname, "../../..")

/** A folder with a plugin that loads and modules that do not. */
const files: Readonly<Record<string, string>> = {
  "good.ts": `export const good = { id: "good", about: "", parameters: {},
  make: () => ({ mass }) => ({ factors: [[mass, { numerator: 1n, denominator: 1n }]] }) }`,
  "syntax.ts": "export const a = 1\nexport const b = { id: 1 about: 2 }",
  "missing.ts": '// not there\nimport { z } from "no-such-package"\nexport const missing = z',
  "throws.ts": "export const throws = 1\nJSON.parse(undefined)"
}

let folder = ""

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "headwater-modules-"))
  await symlink(join(root, "node_modules"), join(folder, "node_modules"))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** `headwater list priors --json` in the folder, with what the configuration says. */
const list = async (configuration: string) => {
  await writeFile(join(folder, "headwater.config.ts"), configuration)
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [
      "--conditions=@headwater/source",
      join(root, "apps/cli/src/main.ts"),
      "list",
      "priors",
      "--json"
    ],
    { cwd: folder }
  )
  return { stdout, lines: stderr.trim().split("\n") }
}

describe("modules of plugins", () => {
  it("example: what does not load is skipped, with a line that says where; the others are known", async () => {
    const { stdout, lines } = await list(`import { good } from "./good.ts"
import { b } from "./syntax.ts"
import { missing } from "./missing.ts"
import { throws } from "./throws.ts"
import { gone } from "./gone.ts"
console.log("said by a plugin")
export default { plugins: [good, b, missing, throws, gone] }`)
    assert.include(JSON.stringify(JSON.parse(stdout)), '"id":"good"')
    const [first, second, third, fourth] = lines.filter((it) => it.startsWith("headwater: "))
    assert.match(first ?? "", /^headwater: syntax\.ts:2: expected a module that loads, but /)
    assert.equal(
      second,
      "headwater: missing.ts:2: expected a package that is installed, not `no-such-package`; npm install in this folder; its plugins are skipped"
    )
    assert.match(third ?? "", /^headwater: throws\.ts:2: expected a module that loads, but /)
    assert.equal(
      fourth,
      "headwater: headwater.config.ts:5: expected a file that is there, not `gone.ts`; its plugins are skipped"
    )
    assert.include(lines, "said by a plugin")
  })

  it("example: a configuration that does not load itself is one line", async () => {
    const { stdout, lines } = await list("export default { plugins: [ ;")
    assert.include(stdout, '"id":"soft"')
    assert.lengthOf(lines, 1)
    assert.match(
      lines[0] ?? "",
      /^headwater: headwater\.config\.ts:1: expected a module that loads/
    )
  })
})
