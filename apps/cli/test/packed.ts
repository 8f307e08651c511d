import { execFile } from "node:child_process"
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { assert, afterAll, beforeAll, describe, it } from "vitest"
import { Odds } from "../src/Documents.ts"
import { document } from "./document.ts"

const root = join(import.meta.dirname, "../../..")
const call = promisify(execFile)

/** What a plugin depends on, as it is published. */
const packages = ["proof", "exact", "certificate", "hypotheses", "priors"]
const plugins = ["space-prior", "levin-base"]

/** A folder outside the repository: the packed packages and the plugins. */
let folder = ""

const modules = (...path: ReadonlyArray<string>): string => join(folder, "node_modules", ...path)

/** The tests of plugins against the packages as they are packed, and the file that starts the bundle. */
export const packed = (command: () => string): void => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "headwater-packed-"))
    await call(process.execPath, [
      join(root, "node_modules/typescript/bin/tsc"),
      "-b",
      join(root, "packages/priors")
    ])
    await call(
      "npm",
      [
        "pack",
        "--ignore-scripts",
        "--pack-destination",
        folder,
        ...packages.map((it) => `--workspace=packages/${it}`)
      ],
      { cwd: root }
    )
    await mkdir(modules("@headwater"), { recursive: true })
    for (const name of packages) {
      await mkdir(modules("@headwater", name))
      await call("tar", [
        "-xzf",
        join(folder, `headwater-${name}-0.0.0.tgz`),
        "--strip-components=1",
        "-C",
        modules("@headwater", name)
      ])
    }
    for (const name of ["effect", "fast-check", "vitest", "vite", "typescript", "@types"]) {
      await symlink(join(root, "node_modules", name), modules(name))
    }
    for (const name of plugins) {
      await cp(join(root, "examples", name), join(folder, name), { recursive: true })
    }
    for (const [name, text] of Object.entries({
      "package.json": '{ "type": "module" }',
      "short.rm": "INC r0",
      "long.rm": "INC r0\nINC r0\nDEC r0",
      "headwater.config.ts":
        'import { space } from "./space-prior/space.ts"\n' +
        'import { levinBase } from "./levin-base/levinBase.ts"\n' +
        "export default { plugins: [space, levinBase] }\n"
    })) {
      await writeFile(join(folder, name), text)
    }
  })

  afterAll(() => rm(folder, { recursive: true, force: true }))

  const headwater = (...args: ReadonlyArray<string>) =>
    call(process.execPath, [command(), ...args], { cwd: folder })

  describe("a language against the packed packages", () => {
    it("example: one that headwater new writes is run, weighed and listed as ours are", async () => {
      const elsewhere = join(folder, "languages")
      await mkdir(elsewhere)
      await call(process.execPath, [command(), "new", "language", "acme/twice"], { cwd: elsewhere })
      for (const [name, text] of Object.entries({
        "package.json": '{ "type": "module" }',
        "seven.twice": "add add add double add",
        "eight.twice": "add double double double",
        "headwater.config.ts":
          'import { twice } from "./twice/twice.ts"\nexport default { plugins: [twice] }\n'
      })) {
        await writeFile(join(elsewhere, name), text)
      }
      const say = async (...args: ReadonlyArray<string>): Promise<string> => {
        return (await call(process.execPath, [command(), ...args], { cwd: elsewhere })).stdout
      }
      assert.match(await say("run", "seven.twice"), /^7\n5 steps, 1 cell, 11 bits\n$/)
      assert.equal(await say("assemble", "eight.twice"), "111010100\n")
      assert.include(await say("list", "languages"), "acme/twice")
      assert.match(await say("odds", "eight.twice", "seven.twice"), /2\^2 /)
    })
  })

  describe("plugins against the packed packages", () => {
    it("example: what is packed has its build and its sources, and no tests", async () => {
      for (const name of packages) {
        const files = await readdir(modules("@headwater", name))
        assert.includeMembers(files, ["dist", "src", "package.json", "README.md"])
        assert.notInclude(files, "test")
      }
    })

    it("example: their laws hold under node:test", async () => {
      const { stdout } = await call(
        process.execPath,
        [
          "--test",
          "--test-isolation=none",
          "--test-reporter=tap",
          ...plugins.map((it) => `${it}/node.test.ts`)
        ],
        { cwd: folder }
      )
      assert.match(stdout, /^# fail 0$/m)
      assert.isAtLeast(Number(/^# pass ([0-9]+)$/m.exec(stdout)?.[1]), 11)
    })

    it("example: their tests pass under vitest", async () => {
      const { stdout } = await call(
        process.execPath,
        [
          modules("vitest/vitest.mjs"),
          "run",
          "--root",
          folder,
          "--no-color",
          "--maxWorkers=1",
          "space.test.ts",
          "levinBase.test.ts"
        ],
        { cwd: folder, env: { ...process.env, NODE_OPTIONS: "", VITEST: "" } }
      )
      assert.match(stdout, /Tests +[0-9]+ passed \([0-9]+\)/)
    })

    it("example: they have no type errors against the published types", async () => {
      await writeFile(
        join(folder, "tsconfig.json"),
        JSON.stringify({
          compilerOptions: {
            target: "ES2024",
            lib: ["ES2024"],
            module: "NodeNext",
            types: ["node"],
            strict: true,
            exactOptionalPropertyTypes: true,
            noUncheckedIndexedAccess: true,
            noEmit: true,
            skipLibCheck: true,
            allowImportingTsExtensions: true
          },
          include: plugins.map((it) => `${it}/*.ts`)
        })
      )
      const { stdout } = await call(
        process.execPath,
        [modules("typescript/bin/tsc"), "-p", "tsconfig.json"],
        { cwd: folder }
      )
      assert.equal(stdout, "")
    })

    it("example: the bundled command knows them, and weighs by them exactly", async () => {
      const listed = await headwater("list", "priors")
      assert.include(listed.stdout, "example/space")
      assert.include(listed.stdout, "example/levin-base")
      const weighed = async (...prior: ReadonlyArray<string>): Promise<unknown> => {
        const { stdout } = await headwater("odds", "short.rm", "long.rm", "--json", ...prior)
        const { prior: id, odds } = document(Odds, stdout) as Extract<
          typeof Odds.Type,
          { readonly status: "weighed" }
        >
        return [id, odds.exact]
      }
      // one register each, 14 bits apart
      assert.deepEqual(await weighed("--prior", "example/space", "--param", "cells=4"), [
        "example/space(cells=4)",
        "2^14"
      ])
      // 3^14 for the lengths, 3 for the times
      assert.deepEqual(await weighed("--prior", "example/levin-base", "--param", "base=3"), [
        "example/levin-base(base=3)",
        "3^15"
      ])
      const laws = await headwater("laws", "levin-base/levinBase.ts")
      assert.notInclude(laws.stdout, "✗")
    })
  })
}
