/**
 * # Modules of the user
 *
 * How modules of plugins are loaded, and where the fault is in one that does not load. A module
 * that lists others is loaded without those that do not load; each of these becomes a line with its
 * file, the place in it, and what to do.
 *
 * @module
 */
import * as fs from "node:fs"
import * as module from "node:module"
import * as path from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { oneLine, said } from "./BadInput.ts"
import { type Loaded, skippedPlugin } from "./Host.ts"

/** Texts that are loaded in place of files, by their addresses. */
const sources = new Map<string, string>()

/** The address of a module without exports of its own, for each name of a broken one. */
const replaced = new Map<string, string>()

/** Sends what modules of the user write to the console to standard error, apart from answers. */
const divertConsole = async (): Promise<void> => {
  const { Console } = await import("node:console")
  globalThis.console = new Console(process.stderr, process.stderr)
}

let prepared: Promise<void> | undefined

/**
 * Reads TypeScript of the user as ES modules, even where the nearest package.json says CommonJS, as
 * `npm init` writes it.
 */
const prepare = (): Promise<void> => {
  if (prepared !== undefined) return prepared
  module.registerHooks({
    resolve: (name, context, next) => {
      const url = replaced.get(`${context.parentURL} ${name}`)
      return url === undefined ? next(name, context) : { url, format: "module", shortCircuit: true }
    },
    load: (url, context, next) => {
      const source = sources.get(url)
      if (source !== undefined) return { format: "module-typescript", source, shortCircuit: true }
      return next(url, url.endsWith(".ts") ? { ...context, format: "module-typescript" } : context)
    }
  })
  prepared = divertConsole()
  return prepared
}

/** The exports of the module at an address, copied, since a module namespace has no prototype. */
const imported = async (url: string): Promise<Readonly<Record<string, unknown>>> => {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error("not within ten seconds")), 10_000)
  try {
    const exported: unknown = await Promise.race([import(url), late.promise])
    return { ...(typeof exported === "object" ? exported : {}) }
  } finally {
    clearTimeout(timer)
  }
}

/** The exports of a module. */
export const load = async (file: string): Promise<Readonly<Record<string, unknown>>> => {
  await prepare()
  return imported(pathToFileURL(path.resolve(file)).href)
}

/** The path of a file from the working folder. */
const shown = (file: string): string => {
  const near = path.relative("", file)
  return near.startsWith("..") ? file : near
}

/** The line of a file that names another module. */
const lineOf = (file: string, name: string): string => {
  const lines = fs.existsSync(file) ? fs.readFileSync(file, "utf8").split("\n") : []
  const at = lines.findIndex((line) => line.includes(name) && /["']/.test(line))
  return at < 0 ? shown(file) : `${shown(file)}:${at + 1}`
}

/** Where and why a module does not load, in one line: `mine/steep.ts:3: …`. */
export const faultOf = (file: string, error: unknown): string => {
  if (!/\.[cm]?[jt]s$/.test(file)) {
    return `${shown(file)}: expected a module, a file whose name ends in .ts or .js`
  }
  const message = said(error)
  const [, what = "", importer] =
    /^Cannot find (package '[^']+'|module '[^']+') imported from (.+)$/m.exec(message) ?? []
  if (importer !== undefined) {
    const from = importer.startsWith("file:") ? fileURLToPath(importer) : importer
    const name = what.slice(what.indexOf("'") + 1, -1)
    if (what.startsWith("package")) {
      const folder =
        shown(path.dirname(from).split(/[/\\]node_modules[/\\]/, 1)[0] ?? "") || "this folder"
      return `${lineOf(from, name)}: expected a package that is installed, not \`${name}\`; npm install in ${folder}`
    }
    const place = lineOf(from, path.basename(name))
    return `${place}: expected a file that is there, not \`${shown(name)}\``
  }
  const stack = error instanceof Error ? `${error.stack}` : ""
  const at = /(file:\/\/[^\s:)?]+)[^\s:)]*:(\d+)/.exec(stack)
  const isTheirs = at !== null && !import.meta.url.startsWith(at[1] ?? "")
  const place = !isTheirs ? shown(file) : `${shown(fileURLToPath(at[1] ?? ""))}:${at[2]}`
  const [first = ""] = message.split("\n", 1)
  return `${place}: expected a module that loads, but ${first}`
}

/** The imports of a module: each name with what is imported from it. */
const taken = (text: string): ReadonlyMap<string, ReadonlyArray<string>> =>
  new Map(
    Array.from(
      text.matchAll(/\b(?:import|export)\s+([^"';]*?)\s*from\s*["']([^"']+)["']/g),
      ([, clause = "", name = ""]) => [
        name,
        Array.from(
          clause.matchAll(/[{,]\s*(?!type\s)([\p{L}$_][\p{L}\p{N}$_]*)/gu),
          (it) => it[1] ?? ""
        )
      ]
    )
  )

/** A module in place of a broken one: each of its exports is to be skipped. */
const standIn = (names: ReadonlyArray<string>): string => {
  const exported = names.filter((it) => it !== "default").map((it) => `skipped as ${it}`)
  return `const skipped = Symbol.for("${skippedPlugin.description}")
export { ${[...new Set(exported), "skipped as default"].join(", ")} }`
}

/** The exports of a module that lists others, without those that do not load. */
export const loadListed = async (file: string): Promise<Loaded> => {
  try {
    return { exported: await load(file), skipped: [] }
  } catch (thrown) {
    const url = pathToFileURL(path.resolve(file)).href
    const text = fs.readFileSync(file, "utf8")
    const skipped: Array<string> = []
    const again = `${url}?without`
    for (const [name, names] of taken(text)) {
      const probe = `${url}?${skipped.length}-${encodeURIComponent(name)}`
      sources.set(probe, `export * from ${JSON.stringify(name)}`)
      try {
        await imported(probe)
      } catch (error) {
        const instead = `${again}-${encodeURIComponent(name)}`
        sources.set(instead, standIn(names))
        replaced.set(`${again} ${name}`, instead)
        skipped.push(`${oneLine(faultOf(file, error))}; its plugins are skipped`)
      }
    }
    if (skipped.length === 0) {
      return {
        exported: {},
        skipped: [`${oneLine(faultOf(file, thrown))}; its plugins are skipped`]
      }
    }
    sources.set(again, text)
    try {
      return { exported: await imported(again), skipped }
    } catch (error) {
      skipped.push(`${oneLine(faultOf(file, error))}; its plugins are skipped`)
      return { exported: {}, skipped }
    }
  }
}
