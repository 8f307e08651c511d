import * as fs from "node:fs"
import * as module from "node:module"
import * as path from "node:path"
import { fileURLToPath } from "node:url"
import { Memo } from "@headwater/exact"
import * as Effect from "effect/Effect"
import { BadInput, oneLine, refused } from "./BadInput.ts"
import type { Host, Output } from "./Host.ts"
import { faultOf, load, loadListed } from "./modules.ts"

/** A stream that is opened when it is first used, since that takes a while. */
const output = (open: () => NodeJS.WriteStream): Output => {
  let opened: NodeJS.WriteStream | undefined
  const stream = (): NodeJS.WriteStream => {
    if (opened === undefined) {
      opened = open()
      // A reader that has seen enough (`| head`) is no error.
      opened.on("error", (error: NodeJS.ErrnoException) => {
        if (error.code !== "EPIPE") throw error
        process.exit(process.exitCode ?? 0)
      })
    }
    return opened
  }
  return {
    write: (text) => void stream().write(text),
    get isTerminal() {
      return stream().isTTY && process.env["TERM"] !== "dumb"
    },
    get columns() {
      return stream().isTTY && stream().columns > 0 ? stream().columns : 100
    }
  }
}

const code = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : ""

const message = (error: unknown): string =>
  error instanceof Error ? error.message : `it threw ${String(error)}`

/** The line for a path that cannot be used. */
const fault = (place: string, error: unknown, what: string): BadInput => {
  const found = {
    ENOENT: "found nothing there",
    ENOTDIR: "found a file where a folder should be",
    EISDIR: "found a folder",
    ENOTSUP: "found something that is no plain file",
    EACCES: "found one without permission",
    EPERM: "found one without permission",
    EEXIST: "found one there",
    ENAMETOOLONG: "found a name that is too long"
  }[code(error)]
  return refused(place, `expected ${what}, ${found ?? message(error)}`)
}

/** Writes beside the file and then renames; for a link, beside its target. */
const save = (file: string, text: string): void => {
  canSave(file)
  const target = fs.existsSync(file) ? fs.realpathSync(file) : file
  const temporary = `${target}.${process.pid}.tmp`
  try {
    fs.writeFileSync(temporary, text)
    fs.renameSync(temporary, target)
  } catch (error) {
    fs.rmSync(temporary, { force: true })
    throw error
  }
}

/** Writes the folder under a temporary name, then renames it. */
const create = (folder: string, files: Readonly<Record<string, string>>): void => {
  if (fs.existsSync(folder)) throw Object.assign(new Error(), { code: "EEXIST" })
  const temporary = `${folder}.${process.pid}.tmp`
  try {
    fs.mkdirSync(temporary)
    for (const [name, text] of Object.entries(files)) {
      fs.writeFileSync(path.join(temporary, name), text)
    }
    fs.renameSync(temporary, folder)
  } catch (error) {
    fs.rmSync(temporary, { recursive: true, force: true })
    throw error
  }
}

const canSave = (file: string): void => {
  fs.accessSync(path.dirname(file), fs.constants.W_OK)
  const found = fs.statSync(file, { throwIfNoEntry: false })
  if (found === undefined || found.isFile()) return
  throw Object.assign(new Error(), { code: found.isDirectory() ? "EISDIR" : "ENOTSUP" })
}

const standardInputBytes = async (): Promise<Uint8Array> => {
  const { buffer } = await import("node:stream/consumers")
  return buffer(process.stdin)
}

const standardInput = async (): Promise<string> => {
  const { text } = await import("node:stream/consumers")
  return text(process.stdin)
}

/** Whether modules in the working folder can import a package. */
const finds = (name: string): boolean => {
  try {
    module.createRequire(path.resolve("headwater.js")).resolve(`${name}/package.json`)
    return true
  } catch {
    return false
  }
}

/** The line for a folder that cannot be served at a port. */
const servingFault = (port: number, error: unknown): BadInput => {
  if (code(error) === "ENOENT") {
    return refused(
      "headwater lab",
      "expected its page, found none; npm run lab builds and serves it"
    )
  }
  const found = { EADDRINUSE: `${port} is taken`, EACCES: `${port} is not allowed` }[code(error)]
  return refused("--port", `expected a port that is free, but ${found ?? message(error)}`)
}

/** Whether text may be coloured: on a terminal, unless NO_COLOR has a value. */
export const coloured = (
  isTerminal: boolean,
  environment: Readonly<Record<string, string | undefined>>
): boolean =>
  isTerminal && (environment["NO_COLOR"] === undefined || environment["NO_COLOR"] === "")

const written = (file: string, run: () => void): Effect.Effect<void, BadInput> =>
  Effect.try({ try: run, catch: (error) => fault(file, error, "a file that can be written") })

/** This process as a host. */
export const nodeHost = (): Host["Service"] => {
  const stdout = output(() => process.stdout)
  const listed = Memo.by((file: string) => file, loadListed)
  return {
    stdout,
    stderr: output(() => process.stderr),
    get colours() {
      return coloured(stdout.isTerminal, process.env)
    },
    node: process.versions.node,
    memory: () => process.availableMemory(),
    read: (file) =>
      Effect.tryPromise({
        try: async () => (file === "-" ? standardInput() : fs.readFileSync(file, "utf8")),
        catch: (error) => fault(file, error, "a file")
      }),
    readBytes: (file) =>
      Effect.tryPromise({
        try: async () => (file === "-" ? standardInputBytes() : fs.readFileSync(file)),
        catch: (error) => fault(file, error, "a file")
      }),
    canSave: (file) => written(file, () => canSave(file)),
    save: (file, text) => written(file, () => save(file, text)),
    create: (folder, files) =>
      Effect.try({
        try: () => create(folder, files),
        catch: (error) => fault(folder, error, "a folder that can be made")
      }),
    load: (file) =>
      Effect.try({
        try: () => fs.accessSync(file, fs.constants.R_OK),
        catch: (error) => fault(file, error, "a module")
      }).pipe(
        Effect.andThen(
          Effect.tryPromise({
            try: () => load(file),
            catch: (error) => new BadInput({ line: oneLine(faultOf(file, error)) })
          })
        )
      ),
    loadListed: (file) => Effect.promise(() => listed(file)),
    finds: (name) => Effect.sync(() => finds(name)),
    find: (name) => Effect.sync(() => (fs.existsSync(name) ? name : undefined)),
    serve: (folder, port) =>
      Effect.tryPromise({
        try: async () => (await import("./serve.ts")).serve(fileURLToPath(folder), port),
        catch: (error) => servingFault(port, error)
      }),
    onInterrupt: (stop) => {
      process.on("SIGINT", stop)
      return () => void process.off("SIGINT", stop)
    }
  }
}
