import { execFile } from "node:child_process"
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import { assert, afterAll, beforeAll, describe, it } from "vitest"
import { New } from "../src/Documents.ts"
import { nameOf } from "../src/kinds/scaffold.ts"
import { document } from "./document.ts"
import { run } from "./memoryHost.ts"

const root = join(import.meta.dirname, "../../..")
const call = promisify(execFile)
const kinds = ["prior", "language", "learner", "family", "claim"]

/** A folder outside the repository with a new plugin of each kind. */
let folder = ""

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "headwater-new-"))
  await symlink(join(root, "node_modules"), join(folder, "node_modules"))
  for (const kind of kinds) {
    const { code, files } = await run(["new", kind, `acme/my-${kind}`])
    assert.equal(code, 0)
    for (const [name, text] of files) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), text)
    }
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe("new", () => {
  it("example: what it writes passes its own tests", async () => {
    const { stdout } = await call(
      process.execPath,
      [
        "--conditions=@headwater/source",
        "--test",
        "--test-isolation=none",
        "--test-reporter=tap",
        ...kinds.map((kind) => `my-${kind}/my-${kind}.test.ts`)
      ],
      { cwd: folder }
    )
    assert.match(stdout, /^# fail 0$/m)
    const passed = Number(/^# pass ([0-9]+)$/m.exec(stdout)?.[1])
    assert.isAtLeast(passed, 30)
  })

  it("example: what it writes has no type errors under strict settings", async () => {
    await writeFile(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: {
          target: "ES2024",
          lib: ["ES2024"],
          module: "NodeNext",
          customConditions: ["@headwater/source"],
          types: ["node"],
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          noEmit: true,
          skipLibCheck: true,
          allowImportingTsExtensions: true,
          erasableSyntaxOnly: true
        },
        include: kinds.map((kind) => `my-${kind}/*.ts`)
      })
    )
    const tsc = join(root, "node_modules/typescript/bin/tsc")
    const { stdout } = await call(process.execPath, [tsc, "-p", "tsconfig.json"], { cwd: folder })
    assert.equal(stdout, "")
  })

  it("example: plugins are listed as they are written, where the list can be read", async () => {
    const first = document(New, (await run(["new", "prior", "frugal", "--json"])).stdout)
    assert.deepInclude(first, { id: "frugal", listed: true })
    assert.include(first.files, "headwater.config.ts")
    const listing = (plugins: string) => ({
      files: { "headwater.config.ts": `// ours\nexport default { plugins: ${plugins} }\n` }
    })
    for (const [plugins, all] of [
      ["[]", "[mine]"],
      ["[\n  frugal,\n  steep.all,\n]", "[frugal, steep.all, mine]"]
    ] as const) {
      const { code, files, stdout } = await run(["new", "claim", "acme/mine"], listing(plugins))
      assert.equal(code, 0)
      assert.include(stdout, "~ headwater.config.ts\n")
      assert.equal(
        files.get("headwater.config.ts"),
        `import { mine } from "./mine/mine.ts"\n// ours\nexport default { plugins: ${all} }\n`
      )
    }
    for (const plugins of ["[make({ a: 1 })]", "[/* none yet */]", "[mine]", "all()"]) {
      const given = listing(plugins)
      const later = await run(["new", "claim", "acme/mine"], given)
      assert.equal(later.files.get("headwater.config.ts"), given.files["headwater.config.ts"])
      assert.include(later.stdout, 'import { mine } from "./mine/mine.ts"')
    }
  })

  it("example: bad input is one line and writes nothing", async () => {
    for (const [args, line] of [
      [
        ["widget", "x"],
        "headwater new: expected claim, prior, language, learner or family, not `widget`\n"
      ],
      [["prior", "../x"], "headwater new: expected a name in small letters such as acme/frugal"],
      [["prior", "x".repeat(41)], "headwater new: expected a name"],
      [["prior", "taken"], "headwater: taken: expected a name that is free, found one there\n"]
    ] as const) {
      const { code, stdout, stderr, files } = await run(["new", ...args], {
        files: { "taken/readme": "" }
      })
      assert.deepEqual([code, stdout, files.size], [2, "", 1])
      assert.isTrue(stderr.startsWith(line), stderr)
      assert.match(stderr, /^[^\n]*\n$/)
    }
  })

  it("example: the value has a name that TypeScript lets it have", () => {
    assert.equal(nameOf("acme/frugal-speed-2")?.value, "frugalSpeed2")
    assert.equal(nameOf("class")?.value, "classPlugin")
    assert.isUndefined(nameOf("2fast"))
  })
})
