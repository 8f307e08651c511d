import * as fs from "node:fs/promises"
import * as module from "node:module"
import * as path from "node:path"
import { text } from "node:stream/consumers"
import { pathToFileURL } from "node:url"
import * as Effect from "effect/Effect"
import { BadInput, oneLine, refused } from "./BadInput.ts"
import type { Host, Output } from "./Host.ts"

const output = (stream: NodeJS.WriteStream): Output => ({
  write: (text) => void stream.write(text),
  isTerminal: stream.isTTY && process.env["TERM"] !== "dumb",
  columns: stream.isTTY && stream.columns > 0 ? stream.columns : 100
})

const code = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : ""

const message = (error: unknown): string =>
  error instanceof Error ? error.message : `it threw ${String(error)}`

/** Why a path cannot be used, in words. */
const fault = (place: string, error: unknown, what: string): BadInput => {
  const found = {
    ENOENT: "found nothing there",
    ENOTDIR: "found a file where a folder should be",
    EISDIR: "found a folder",
    EACCES: "found one without permission",
    EPERM: "found one without permission",
    ENAMETOOLONG: "found a name that is too long"
  }[code(error)]
  return refused(place, `expected ${what}, ${found ?? message(error)}`)
}

const save = async (file: string, text: string): Promise<void> => {
  const temporary = `${file}.${process.pid}.tmp`
  try {
    await fs.writeFile(temporary, text)
    await fs.rename(temporary, file)
  } catch (error) {
    await fs.rm(temporary, { force: true })
    throw error
  }
}

const canSave = async (file: string): Promise<void> => {
  const folder = path.dirname(file)
  await fs.access(folder, fs.constants.W_OK)
  const there = await fs.stat(file).catch(() => undefined)
  if (there?.isDirectory() === true) throw Object.assign(new Error(), { code: "EISDIR" })
}

/**
 * TypeScript of the user is read as ES modules, whatever the nearest package.json says: what
 * `npm init` writes says CommonJS.
 */
const readTypeScriptAsModules = (): void => {
  module.registerHooks({
    load: (url, context, next) =>
      next(url, url.endsWith(".ts") ? { ...context, format: "module-typescript" } : context)
  })
}

/** What a module exports. A namespace is copied, since its own prototype is none. */
const load = async (file: string): Promise<Readonly<Record<string, unknown>>> => {
  readTypeScriptAsModules()
  const exported: unknown = await import(pathToFileURL(path.resolve(file)).href)
  return { ...(typeof exported === "object" ? exported : {}) }
}

/** The first line of what a module threw while it was loaded. */
const loadFault = (file: string, error: unknown): BadInput =>
  new BadInput({
    line: `${oneLine(file)}: expected a module that loads, but ${oneLine(message(error).split("\n", 1)[0] ?? "")}`
  })

/** Whether text may be coloured: on a terminal, unless NO_COLOR has a value. */
export const coloured = (
  isTerminal: boolean,
  environment: Readonly<Record<string, string | undefined>>
): boolean =>
  isTerminal && (environment["NO_COLOR"] === undefined || environment["NO_COLOR"] === "")

/** This process as a host. */
export const nodeHost = (): Host["Service"] => {
  const stdout = output(process.stdout)
  return {
    stdout,
    stderr: output(process.stderr),
    colours: coloured(stdout.isTerminal, process.env),
    node: process.versions.node,
    read: (file) =>
      Effect.tryPromise({
        try: () => (file === "-" ? text(process.stdin) : fs.readFile(file, "utf8")),
        catch: (error) => fault(file, error, "a file")
      }),
    canSave: (file) =>
      Effect.tryPromise({
        try: () => canSave(file),
        catch: (error) => fault(file, error, "a file that can be written")
      }),
    save: (file, text) =>
      Effect.tryPromise({
        try: () => save(file, text),
        catch: (error) => fault(file, error, "a file that can be written")
      }),
    load: (file) =>
      Effect.tryPromise({
        try: async () => {
          await fs.access(file, fs.constants.R_OK).catch((error: unknown) => {
            throw fault(file, error, "a module")
          })
          return load(file)
        },
        catch: (error) => (error instanceof BadInput ? error : loadFault(file, error))
      }),
    find: (name) =>
      Effect.promise(() =>
        fs.access(name).then(
          () => name,
          () => undefined
        )
      ),
    onInterrupt: (stop) => {
      process.on("SIGINT", stop)
      return () => void process.off("SIGINT", stop)
    }
  }
}
