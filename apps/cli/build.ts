/**
 * Builds the command: a file that starts it, and minified ones with the rest, of which a command
 * line loads those that it needs and which node keeps compiled from one start to the next; the solver
 * that it loads when it is asked for one, the page that `headwater lab` serves, the JSON Schema of
 * every document that it prints, and the licences of what is bundled. `node build.ts [folder]`; the
 * folder is `dist` by default.
 */
import { execFile } from "node:child_process"
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  rmSync,
  writeFileSync
} from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import * as Schema from "effect/Schema"
import { build, type OutputOptions, type Plugin } from "rolldown"
import { licences } from "../../tools/licences.ts"
import { documents } from "./src/Documents.ts"
import { exampleFiles } from "./src/exampleFiles.ts"
import { notes } from "./src/notes.ts"
import { references } from "./src/references.ts"
import { version } from "./src/version.ts"

const here = dirname(fileURLToPath(import.meta.url))

/** The package whose tables the command takes along. */
const complexity = dirname(fileURLToPath(import.meta.resolve("@headwater/complexity/package.json")))

/** Writes into the bundle what the sources read from files, and where the page lies beside it. */
const written: Plugin = {
  name: "headwater:written",
  load: (id) =>
    ({
      [join(here, "src/version.ts")]: `export const version = ${JSON.stringify(version)}`,
      [join(here, "src/notes.ts")]: `export const notes = ${JSON.stringify(notes)}`,
      [join(here, "src/references.ts")]: `export const references = ${JSON.stringify(references)}`,
      [join(here, "src/exampleFiles.ts")]:
        `export const exampleFiles = ${JSON.stringify(exampleFiles)}`,
      [join(here, "src/page.ts")]: 'export const page = new URL("./lab/", import.meta.url)',
      [join(complexity, "src/internal/address.ts")]:
        "export const address = (states) => new URL(`tables/turing-${states}.table`, import.meta.url)\nexport const addressOfTerms = new URL('tables/lambda-36.table', import.meta.url)"
    })[id]
}

/**
 * Builds the page into a folder, in a process of its own: what a test says of its environment would
 * go into it.
 */
export const page = async (folder: string): Promise<void> => {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env
  const root = join(here, "../..")
  await promisify(execFile)(
    process.execPath,
    [join(root, "node_modules/vite/bin/vite.js"), "build", "--outDir", folder, "--logLevel=error"],
    { cwd: join(root, "apps/lab"), env }
  )
}

/** What a built file imports of another one stays an import. */
const apart: Plugin = {
  name: "headwater:apart",
  resolveId: (name) => (name === "./command.ts" ? { id: "./command.js", external: true } : null)
}

/** Builds from one file, and gives the modules that went in. */
const built = async (
  input: string,
  plugins: ReadonlyArray<Plugin>,
  output: OutputOptions
): Promise<ReadonlyArray<string>> => {
  const written = await build({
    input: join(here, input),
    platform: "node",
    tsconfig: false,
    resolve: { conditionNames: ["@headwater/source", "node", "import", "default"] },
    plugins: [...plugins],
    output: { format: "esm", minify: true, ...output }
  })
  return written.output.flatMap((it) => (it.type === "chunk" ? Object.keys(it.modules) : []))
}

/** Builds all but the page into a folder. */
export const bundle = async (folder: string): Promise<void> => {
  const file = join(folder, "headwater.js")
  for (const name of globSync("*.js", { cwd: folder })) rmSync(join(folder, name))
  await built("src/main.ts", [apart], { file, banner: "#!/usr/bin/env node" })
  const modules = await built("src/command.ts", [written], {
    dir: folder,
    entryFileNames: "command.js",
    chunkFileNames: "[name]-[hash].js"
  })
  chmodSync(file, 0o755)
  copyFileSync(
    fileURLToPath(import.meta.resolve("cadical-wasm/cadical.wasm")),
    join(folder, "cadical.wasm")
  )
  cpSync(join(complexity, "tables"), join(folder, "tables"), { recursive: true })
  writeFileSync(join(folder, "LICENSES.md"), licences("the command", modules))
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

if (import.meta.main) {
  const folder = resolve(process.argv[2] ?? join(here, "dist"))
  await bundle(folder)
  await page(join(folder, "lab"))
}
