import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { assert, describe, it } from "vitest"

const root = new URL("../../", import.meta.url).pathname

/** What a file names as another file of its package: values, types and dynamic imports alike. */
const named = (text: string): ReadonlyArray<string> => {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "")
  const found = code.matchAll(/\b(?:from|import)\s*\(?\s*"((?:\.|#)[^"$]+)"/g)
  return [...found].map((it) => it[1] ?? "")
}

/** The file that a name means: beside the file, as text where it says `?raw`, or in the sources of its package. */
const meant = (file: string, name: string): string => {
  if (!name.startsWith("#")) return join(dirname(file), name.replace(/\?raw$/, ""))
  const [group = "", room = ""] = file.split("/")
  return join(group, room, "src", `${name.slice(1)}.ts`)
}

/** Groups of files each of which leads to each other one of its group (Tarjan's algorithm). */
const circles = (
  imports: ReadonlyMap<string, ReadonlyArray<string>>
): ReadonlyArray<ReadonlyArray<string>> => {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const open: Array<string> = []
  const found: Array<ReadonlyArray<string>> = []
  const visit = (file: string): number => {
    const at = index.size
    index.set(file, at)
    open.push(file)
    let least = at
    for (const other of imports.get(file) ?? []) {
      if (!index.has(other)) least = Math.min(least, visit(other))
      else if (open.includes(other)) least = Math.min(least, index.get(other) ?? least)
    }
    low.set(file, least)
    if (least === at) {
      const group = open.splice(open.indexOf(file))
      if (group.length > 1 || imports.get(file)?.includes(file) === true) found.push(group.sort())
    }
    return least
  }
  for (const file of imports.keys()) if (!index.has(file)) visit(file)
  return found
}

const files = globSync(
  ["{packages,apps}/*/{src,test}/**/*.{ts,tsx}", "{tools,bench,examples}/**/*.ts"],
  {
    cwd: root
  }
).filter((file) => !file.includes("node_modules") && !file.endsWith("test/cycles.test.ts"))

const imports = new Map(
  files.map((file) => {
    const all = named(readFileSync(join(root, file), "utf8")).map((name) => meant(file, name))
    return [file, all] as const
  })
)

describe("imports between files", () => {
  it("law: imports › every file that is imported is there", () => {
    assert.isAbove(files.length, 100)
    for (const [file, all] of imports) {
      if (!file.includes("/src/")) continue // tests hold texts of modules that are written later
      // what follows a ? says how the bundler reads the file
      const missing = all.filter((it) => !existsSync(join(root, it.replace(/\?\w+$/, ""))))
      assert.deepEqual(missing, [], file)
    }
  })

  it("law: imports › there are no circles, of values or of types", () => {
    assert.deepEqual(circles(imports), [])
  })

  it("counterexample: a circle of types, of one dynamic import, or of a file with itself is seen", () => {
    const sources = {
      "packages/a/src/One.ts": 'import type { Two } from "./Two.ts"',
      "packages/a/src/Two.ts": 'export * from "#Three"',
      "packages/a/src/Three.ts": 'const one = () => import("./One.ts")',
      "packages/a/src/Four.ts": '/** import "./Four.ts" */\nimport { five } from "./Five.ts"',
      "packages/a/src/Five.ts": 'export type Five = import("./Five.ts").Six'
    }
    const graph = new Map(
      Object.entries(sources).map(([file, text]) => [
        file,
        named(text).map((name) => meant(file, name))
      ])
    )
    const names = circles(graph).map((group) =>
      group.map((file) => relative("packages/a/src", file))
    )
    assert.deepEqual(names, [["One.ts", "Three.ts", "Two.ts"], ["Five.ts"]])
  })
})
