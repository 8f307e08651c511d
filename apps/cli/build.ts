/**
 * Builds the command: one minified file for node, the solver that it loads when it is asked for
 * one, the JSON Schema of every document that it prints, and the licences of what is bundled. `node build.ts [folder]`, `dist` unless told.
 */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  writeFileSync
} from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import * as Schema from "effect/Schema"
import { build, type Plugin } from "rolldown"
import { documents } from "./src/Documents.ts"
import { notes } from "./src/notes.ts"
import { version } from "./src/version.ts"

const here = dirname(fileURLToPath(import.meta.url))

/** Writes into the bundle what the sources read from files. */
const written: Plugin = {
  name: "headwater:written",
  load: (id) => {
    const value = { "src/version.ts": { version }, "src/notes.ts": { notes } }[
      id.slice(here.length + 1)
    ]
    return value === undefined
      ? undefined
      : Object.entries(value)
          .map(([name, it]) => `export const ${name} = ${JSON.stringify(it)}`)
          .join("\n")
  }
}

/** The folder of the package that a module belongs to, if it is not ours. */
const packageOf = (id: string): string | undefined =>
  /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0]

const Manifest = Schema.fromJsonString(
  Schema.Struct({ name: Schema.String, version: Schema.String })
)

const licence = (folder: string): string => {
  const { name, version } = Schema.decodeUnknownSync(Manifest)(
    readFileSync(join(folder, "package.json"), "utf8")
  )
  const [file] = globSync("LICEN[CS]E*", { cwd: folder })
  const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim()
  return `## ${name} ${version}\n\n${text}\n`
}

/** Builds into a folder. */
export const bundle = async (folder: string): Promise<void> => {
  const file = join(folder, "headwater.js")
  const { output } = await build({
    input: join(here, "src/main.ts"),
    platform: "node",
    tsconfig: false,
    resolve: { conditionNames: ["@headwater/source", "node", "import", "default"] },
    plugins: [written],
    output: {
      file,
      format: "esm",
      banner: "#!/usr/bin/env node",
      minify: true,
      codeSplitting: false
    }
  })
  chmodSync(file, 0o755)
  copyFileSync(
    fileURLToPath(import.meta.resolve("cadical-wasm/cadical.wasm")),
    join(folder, "cadical.wasm")
  )
  const modules = output.flatMap((it) => (it.type === "chunk" ? Object.keys(it.modules) : []))
  const packages = [...new Set(modules.map(packageOf))].filter((it) => it !== undefined).sort()
  writeFileSync(
    join(folder, "LICENSES.md"),
    `# Licences of the packages bundled into headwater.js\n\n${packages.map(licence).join("\n")}`
  )
  const schemas = join(folder, "schema")
  if (!existsSync(schemas)) mkdirSync(schemas)
  for (const [command, document] of Object.entries(documents)) {
    const { schema, definitions } = Schema.toJsonSchemaDocument(document)
    writeFileSync(
      join(schemas, `${command}.json`),
      `${JSON.stringify({ $schema: "https://json-schema.org/draft/2020-12/schema", ...schema, $defs: definitions }, null, 2)}\n`
    )
  }
}

if (import.meta.main) await bundle(process.argv[2] ?? join(here, "dist"))
