import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname } from "node:path"
import { assert, describe, it } from "vitest"

const root = new URL("../../", import.meta.url).pathname

/** The packages that each package may import: all to its left on a chain of the design. */
const allowed: Readonly<Record<string, ReadonlyArray<string>>> = (() => {
  const base = ["proof", "exact", "certificate", "hypotheses"]
  const priors = [...base, "priors"]
  const learners = [...priors, "learners"]
  const programs = [...base, "programs"]
  const agency = [...new Set([...learners, ...programs])]
  const worlds = [...agency, "agency"]
  const claims = [...worlds, "infrabayes", "worlds", "complexity"]
  return {
    proof: [],
    exact: ["proof"],
    certificate: ["proof", "exact"],
    hypotheses: ["proof", "exact", "certificate"],
    census: base,
    complexity: base,
    programs: base,
    priors: base,
    figures: [...priors, "agency", "worlds", "infrabayes"],
    learners: priors,
    infrabayes: base,
    agency,
    worlds,
    claims,
    cli: [...claims, "figures", "claims", "census"],
    lab: [...claims, "figures", "claims"]
  }
})()

const edges = globSync(["packages/*/src/**/*.ts", "apps/*/src/**/*.{ts,tsx}"], {
  cwd: root
}).flatMap((path) => {
  const from = path.split("/")[1]!
  const text = readFileSync(root + path, "utf8").replaceAll(/^\s*\*.*$/gm, "")
  return [...text.matchAll(/from "@headwater\/([a-z]+)/g)].map((it) => ({
    path,
    from,
    to: it[1]!
  }))
})

interface Manifest {
  readonly private?: boolean
  readonly license?: string
  readonly type?: string
  readonly sideEffects?: boolean
  readonly engines?: Readonly<Record<string, string>>
  readonly files?: ReadonlyArray<string>
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

const manifests = globSync(["packages/*/package.json", "apps/*/package.json"], { cwd: root }).map(
  (path) => ({
    folder: dirname(path),
    room: path.split("/")[1]!,
    manifest: JSON.parse(readFileSync(root + path, "utf8")) as Manifest
  })
)

describe("manifests", () => {
  const license = readFileSync(root + "LICENSE", "utf8")

  it("law: manifests › packages are published in one form, with their licence", () => {
    for (const { folder, room, manifest } of manifests) {
      if (manifest.private === true) continue
      assert.equal(manifest.license, "MIT", room)
      assert.equal(manifest.type, "module", room)
      assert.deepEqual(manifest.engines, { node: ">=22.19" }, room)
      assert.equal(readFileSync(`${root}${folder}/LICENSE`, "utf8"), license, room)
      assert.equal(manifest.scripts?.["test"], `vitest run --root ../.. --project ${room}`, room)
      if (!folder.startsWith("packages/")) continue
      const files = ["dist", "!dist/.tsbuildinfo", "!dist/.test.tsbuildinfo", "src"]
      const data = existsSync(`${root}${folder}/tables`) ? ["tables"] : []
      assert.deepEqual(manifest.files, [...files, ...data], room)
      assert.equal(manifest.sideEffects, false, room)
    }
  })

  it("law: manifests › every tool of the root has a use", () => {
    const { devDependencies = {}, scripts = {} } = JSON.parse(
      readFileSync(`${root}package.json`, "utf8")
    ) as Manifest
    const configurations = ["vitest.config.ts", ".changeset/config.json", "**/tsconfig.json"]
    const sources = ["{tools,bench}/**/*.ts", "{packages,apps}/*/{,src/**/,test/**/}*.{ts,tsx}"]
    const used = globSync([...configurations, ...sources], {
      cwd: root,
      exclude: (path) => path.includes("node_modules") || path.endsWith("graph.test.ts")
    })
      .map((path) => readFileSync(root + path, "utf8"))
      .concat(Object.values(scripts))
      .join("\n")
    // tools that are used under another name than that of their package
    const names: Readonly<Record<string, string>> = {
      "@changesets/cli": "changeset publish",
      "@types/node": '"node"',
      "oxlint-tsgolint": "oxlint --type-aware",
      node: "node --conditions",
      turbo: "turbo run",
      typescript: "tsc -b"
    }
    const unused = Object.keys(devDependencies).filter(
      (name) => !used.includes(names[name] ?? name)
    )
    assert.deepEqual(unused, [])
  })
})

describe("the package graph", () => {
  it("law: graph › every room is known", () => {
    assert.sameMembers(
      manifests.map((it) => it.room),
      Object.keys(allowed)
    )
  })

  it("law: graph › imports follow the edges of the design", () => {
    assert.isAbove(edges.length, 0)
    const wrong = edges.filter(({ from, to }) => !(allowed[from] ?? []).includes(to))
    assert.deepEqual(wrong, [])
  })

  it("law: graph › what is imported is declared, and what is declared is imported", () => {
    for (const { room, manifest } of manifests) {
      const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
        .filter((name) => name.startsWith("@headwater/"))
        .map((name) => name.slice("@headwater/".length))
      const imported = new Set(edges.filter(({ from }) => from === room).map(({ to }) => to))
      assert.sameMembers([...imported], declared, room)
    }
  })

  it("law: graph › there are no cycles", () => {
    const below = new Map<string, Set<string>>()
    for (const { from, to } of edges) below.set(from, (below.get(from) ?? new Set()).add(to))
    const done = new Set<string>()
    const visit = (room: string, path: ReadonlyArray<string>): void => {
      assert.notInclude(path, room)
      if (done.has(room)) return
      for (const to of below.get(room) ?? []) visit(to, [...path, room])
      done.add(room)
    }
    for (const room of Object.keys(allowed)) visit(room, [])
  })

  it("law: graph › private folders stay private", () => {
    for (const path of globSync("packages/*/src/**/*.ts", { cwd: root })) {
      const text = readFileSync(root + path, "utf8")
      assert.notMatch(text, /from "@headwater\/[a-z]+\/(?!(laws|wasm|v2)")/, path)
    }
  })
})
