import * as Effect from "effect/Effect"
import { execute, type ExitCode } from "../src/execute.ts"
import { refused } from "../src/BadInput.ts"
import { Host } from "../src/Host.ts"
import { type LedgerContents, LedgerSource } from "../src/LedgerSource.ts"

/** What a command line wrote and returned. */
export interface Ran {
  readonly code: ExitCode
  readonly stdout: string
  readonly stderr: string
  /** Files, those that were saved among them. */
  readonly files: ReadonlyMap<string, string>
}

/** The surroundings of a command line; what is left out is empty. */
export interface Surroundings {
  readonly files?: Readonly<Record<string, string>>
  /** Files that hold no text. */
  readonly bytes?: Readonly<Record<string, Uint8Array>>
  readonly modules?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly contents?: LedgerContents | Effect.Effect<LedgerContents>
  readonly terminal?: boolean
  readonly colours?: boolean
  /** Bytes that may be taken; more than any test takes where this is not given. */
  readonly memory?: number
  /** Called after each piece that is written to standard output; `stop` is what Ctrl-C does. */
  readonly onWrite?: (stop: () => void) => void
  /** The same for standard error, where progress is shown. */
  readonly onShow?: (stop: () => void) => void
}

/** Runs a command line in this process, with files and streams in memory. */
export const run = async (
  args: ReadonlyArray<string>,
  surroundings: Surroundings = {}
): Promise<Ran> => {
  const {
    modules = {},
    contents,
    terminal = false,
    colours = false,
    onWrite,
    onShow
  } = surroundings
  const { memory = 2 ** 40 } = surroundings
  const files = new Map(Object.entries(surroundings.files ?? {}))
  const written = { stdout: "", stderr: "" }
  let stop = (): void => {}
  const stream = (name: "stdout" | "stderr") => ({
    write: (text: string): void => {
      written[name] += text
      const called = name === "stdout" ? onWrite : onShow
      called?.(() => stop())
    },
    isTerminal: terminal,
    columns: 80
  })
  const missing = (path: string) => refused(path, "expected a file, found nothing there")
  const host: Host["Service"] = {
    stdout: stream("stdout"),
    stderr: stream("stderr"),
    colours,
    node: process.versions.node,
    memory: () => memory,
    read: (path) => {
      const text = files.get(path)
      return text === undefined ? Effect.fail(missing(path)) : Effect.succeed(text)
    },
    readBytes: (path) => {
      const bytes = surroundings.bytes?.[path]
      if (bytes !== undefined) return Effect.succeed(bytes)
      const text = files.get(path)
      return text === undefined
        ? Effect.fail(missing(path))
        : Effect.succeed(new TextEncoder().encode(text))
    },
    canSave: () => Effect.void,
    create: (folder, added) =>
      Effect.sync(() => {
        for (const [name, text] of Object.entries(added)) files.set(`${folder}/${name}`, text)
      }),
    save: (path, text) => Effect.sync(() => void files.set(path, text)),
    load: (path) => {
      const module = modules[path]
      return module === undefined ? Effect.fail(missing(path)) : Effect.succeed(module)
    },
    loadListed: (path) => Effect.succeed({ exported: modules[path] ?? {}, skipped: [] }),
    finds: () => Effect.succeed(false),
    find: (name) =>
      Effect.succeed(
        name in modules || [...files.keys()].some((it) => it.split("/")[0] === name)
          ? name
          : undefined
      ),
    serve: (_, port) =>
      Effect.succeed({ address: `http://127.0.0.1:${port}/`, close: () => Promise.resolve() }),
    onInterrupt: (listener) => {
      stop = listener
      return () => {
        stop = () => {}
      }
    }
  }
  const code = await Effect.runPromise(
    execute(args).pipe(
      Effect.provideService(Host, host),
      contents === undefined
        ? (it) => it
        : Effect.provideService(
            LedgerSource,
            "ledger" in contents ? Effect.succeed(contents) : contents
          )
    )
  )
  return { code, ...written, files }
}
