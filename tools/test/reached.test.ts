import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { assert, describe, it } from "vitest"

const root = new URL("../../", import.meta.url).pathname

const texts = new Map(
  globSync(["{packages,apps}/*/src/**/*.{ts,tsx}", "tools/*.ts", "bench/*.ts"], { cwd: root }).map(
    (file) => [file, readFileSync(join(root, file), "utf8")] as const
  )
)

const code = (file: string): string =>
  (texts.get(file) ?? "").replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "")

/** The file that an import names; undefined for packages that are not ours. */
const meant = (file: string, name: string): string | undefined => {
  if (name.startsWith(".")) return join(dirname(file), name)
  const [group = "", room = ""] = file.split("/")
  if (name.startsWith("#")) return join(group, room, "src", `${name.slice(1)}.ts`)
  const [, ours, part = ""] = /^@headwater\/([a-z]+)(?:\/(.+))?$/.exec(name) ?? []
  return ours === undefined ? undefined : join("packages", ours, "src", part, "index.ts")
}

const isIndex = (file: string): boolean => file.endsWith("/index.ts")

/** The modules behind the names that an index exports. */
const exported = (index: string, seen: ReadonlySet<string> = new Set()): Map<string, string> => {
  const found = new Map<string, string>()
  const text = code(index)
  for (const [, name = "", from = ""] of text.matchAll(/export \* as (\w+) from "([^"]+)"/g)) {
    found.set(name, meant(index, from) ?? "")
  }
  for (const [, names = "", from = ""] of text.matchAll(
    /export (?:type )?\{([^}]*)\} from "([^"]+)"/g
  )) {
    for (const name of names.split(",")) {
      const own = name.trim().replace(/^type /, "")
      found.set(own.split(" as ").at(-1) ?? own, meant(index, from) ?? "")
    }
  }
  for (const [, from = ""] of text.matchAll(/export \* from "([^"]+)"/g)) {
    const module = meant(index, from) ?? ""
    if (seen.has(module)) continue
    for (const [name, file] of exported(module, new Set([...seen, index]))) found.set(name, file)
    const own = code(module).matchAll(/export (?:const|function\*?|class|interface|type) (\w+)/g)
    for (const [, name = ""] of own) found.set(name, module)
  }
  return found
}

/** The modules that a file uses: those behind the names that it takes from an index of ours. */
const used = (file: string): ReadonlyArray<string> => {
  const text = code(file)
  const imports = text.matchAll(
    /(?:import|export)\s+(?:type\s+)?(?:\{([^}]*)\}|\*(?: as (\w+))?)\s+from\s+"([^"]+)"/g
  )
  const loaded = text.matchAll(/import\(\s*"([^"]+)"/g)
  const all = [
    ...[...imports].map(([, names, space, from = ""]) => ({ names, space, from })),
    ...[...loaded].map(([, from = ""]) => ({ names: undefined, space: undefined, from }))
  ]
  return all.flatMap(({ from, names, space }) => {
    const module = meant(file, from)
    if (module === undefined) return []
    if (!isIndex(module) || isIndex(file)) return [module]
    const behind = exported(module)
    const named =
      names !== undefined
        ? names.split(",").map(
            (name) =>
              name
                .trim()
                .replace(/^type /, "")
                .split(" as ")[0] ?? ""
          )
        : [...behind.keys()].filter((name) =>
            new RegExp(space === undefined ? `\\b${name}\\b` : `\\b${space}\\.${name}\\b`).test(
              text
            )
          )
    return [module, ...named.flatMap((name) => behind.get(name) ?? [])]
  })
}

/** Everything that some files use, directly or not; an index counts for the names taken from it. */
const reached = (from: ReadonlyArray<string>): ReadonlySet<string> => {
  const seen = new Set(from)
  const waiting = [...from]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (isIndex(file) && !from.includes(file) && /^packages\/[a-z]+\/src\/index/.test(file))
      continue
    for (const module of used(file)) {
      if (seen.has(module) || !existsSync(join(root, module))) continue
      seen.add(module)
      waiting.push(module)
    }
  }
  return seen
}

describe("modules", () => {
  it("law: modules › each is used by a claim, a command, a page or a law, or says by which room", () => {
    const files = [...texts.keys()]
    const users = files.filter(
      (file) =>
        /^(apps|tools|packages\/claims)\//.test(file) ||
        /\/src\/laws\//.test(file) ||
        /To be used by/.test(texts.get(file) ?? "")
    )
    const all = reached(users)
    const unused = files.filter(
      (file) => file.startsWith("packages/") && !isIndex(file) && !all.has(file)
    )
    assert.deepEqual(unused, [])
  })
})
