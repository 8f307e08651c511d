/**
 * # Licences
 *
 * The licences of what a bundle holds, from the modules that went into it. They lie beside it, since
 * most of them ask for that.
 *
 * @module
 */
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as Schema from "effect/Schema"

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

/** The page of licences of a bundle, from the paths of its modules. */
export const licences = (bundle: string, modules: ReadonlyArray<string>): string => {
  const packages = [...new Set(modules.map(packageOf))].filter((it) => it !== undefined).sort()
  return `# Licences of the packages bundled into ${bundle}\n\n${packages.map(licence).join("\n")}`
}
