import { existsSync, globSync, readFileSync } from "node:fs"
import { assert, describe, it } from "vitest"

const root = new URL("../../", import.meta.url).pathname
const read = (path: string): string => readFileSync(root + path, "utf8")

/** Sources, pages and READMEs: where the literature is cited. */
const pages = globSync(
  [
    "{packages,apps}/*/src/**/*.{ts,tsx}",
    "packages/*/test/**/*.ts",
    "{packages,apps,examples}/*/*.md",
    "bench/*.{ts,c}",
    "seeds/**/*.md",
    "*.md"
  ],
  { cwd: root }
)

const keys = [...read("REFERENCES.bib").matchAll(/^@\w+\{([^,\s]+),/gm)].map((it) => it[1]!)

/** The values that a module exports by name; what is a type alone is left out. */
const values = (path: string): ReadonlyArray<string> => {
  const text = read(path)
  const spaces = [...text.matchAll(/^export \* as (\w+)/gm)].map((it) => it[1]!)
  const own = [...text.matchAll(/^export (?:const|function|class) (\w+)/gm)].map((it) => it[1]!)
  const listed = [...text.matchAll(/^export \{([^}]*)\}/gm)]
    .flatMap((it) => it[1]!.split(","))
    .map((it) => it.trim())
    .filter((it) => it !== "" && !it.startsWith("type "))
  return [...new Set([...spaces, ...own, ...listed])]
}

/** What a text has between backquotes. */
const quoted = (text: string): string =>
  [...text.matchAll(/`([^`\n]+)`|```[\s\S]*?```/g)].map((it) => it[0]).join("\n")

describe("the literature", () => {
  it("law: references › no key stands twice", () => {
    assert.isAbove(keys.length, 0)
    assert.deepEqual([...new Set(keys)], keys)
  })

  it("law: references › what is cited by a key is in REFERENCES.bib", () => {
    const known = new Set(keys)
    const cited = pages.flatMap((path) =>
      [...read(path).matchAll(/\[([A-Z][A-Za-z]*[0-9]{4,6})\]/g)].map((it) => ({
        path,
        key: it[1]!
      }))
    )
    assert.isAbove(cited.length, 100)
    assert.deepEqual(
      cited.filter(({ key }) => !known.has(key)),
      []
    )
  })
})

describe("READMEs", () => {
  const packages = globSync("packages/*", { cwd: root }).map((it) => it.split("/").at(-1)!)

  it("law: readme › every package that is published has one, in the six parts", () => {
    const published = packages.filter(
      (name) => !read(`packages/${name}/package.json`).includes('"private": true')
    )
    assert.isAbove(published.length, 5)
    for (const name of published) {
      const text = read(`packages/${name}/README.md`)
      const parts = [
        "# @headwater/",
        "## What",
        "## When",
        "## Install",
        "## Use",
        "## Laws",
        "## API"
      ]
      const places = parts.map((part) => `\n${text}`.indexOf(`\n${part}`))
      assert.isTrue(
        places.every((it) => it >= 0),
        `packages/${name}/README.md has ${parts.filter((_, at) => places[at]! >= 0).join(", ")}`
      )
    }
  })

  it("law: readme › what a package and its laws export is named in its README or reference", () => {
    const missing = packages.flatMap((name) => {
      // a manual that is too long for a README stands in docs/reference
      const texts = globSync([`packages/${name}/README.md`, `docs/reference/${name}.md`], {
        cwd: root
      })
      const named = new Set(quoted(texts.map(read).join("\n")).match(/\w+/g))
      return globSync(`packages/${name}/src/{,laws/}index.ts`, { cwd: root }).flatMap((path) =>
        values(path)
          .filter((it) => !named.has(it))
          .map((it) => `${path}: ${it}`)
      )
    })
    assert.deepEqual(missing, [])
  })

  it("law: readme › the command's README has every command and every flag", () => {
    const declared = globSync("apps/cli/src/{flags,program/*}.ts", { cwd: root })
    const [program, readme] = [declared.map(read).join("\n"), read("apps/cli/README.md")]
    const commands = [...program.matchAll(/Command\.make\(\s*"([a-z]+)"/g)].map((it) => it[1]!)
    const flags = [
      ...program.matchAll(
        /(?:Flag\.(?:String|Boolean)|text|natural|needed|integer|literal|present)\(\s*"([a-z]+)"/g
      )
    ].map((it) => it[1]!)
    assert.isAbove(commands.length, 10)
    assert.isAbove(flags.length, 20)
    const unsaid = [
      ...commands.filter((it) => !new RegExp(`(headwater |census |\`)${it}\\b`).test(readme)),
      ...flags.filter((it) => !new RegExp(`--${it}\\b`).test(readme)).map((it) => `--${it}`)
    ]
    assert.deepEqual(unsaid, [])
  })

  it("law: readme › the root's table has every package and the apps", () => {
    const table = read("README.md")
    for (const path of globSync(["packages/*", "apps/*"], { cwd: root })) {
      assert.include(table, `](${path}) |`, path)
    }
  })
})

describe("the architecture", () => {
  const page = read("docs/explanation/architecture.md")

  it("law: architecture › every room is there", () => {
    const rooms = globSync(["packages/*", "apps/*"], { cwd: root })
    assert.sameMembers(
      [...page.matchAll(/^\| `((?:packages|apps)\/\w+)` /gm)].map((it) => it[1]!),
      rooms
    )
  })

  it("law: architecture › every file that it names is there", () => {
    const files = [...page.matchAll(/`((?:packages|apps|tools|seeds)\/[^`]+)`/g)].map(
      (it) => it[1]!
    )
    assert.isAbove(files.length, 20)
    assert.deepEqual(
      files.filter((it) => !existsSync(root + it)),
      []
    )
  })
})
