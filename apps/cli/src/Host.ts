/**
 * # The host
 *
 * What a command needs of the process around it: two streams to write to, files, modules of
 * plugins, and interrupts by the user. The process itself is one host; a test brings one that keeps
 * everything in memory.
 *
 * @module
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { BadInput } from "./BadInput.ts"
import type { Serving } from "./serve.ts"

/** An output stream of text. */
export interface Output {
  readonly write: (text: string) => void
  /** Whether it is a terminal that can move its cursor. */
  readonly isTerminal: boolean
  readonly columns: number
}

/** The value in a list in place of a plugin whose module does not load. */
export const skippedPlugin: unique symbol = Symbol.for("headwater.skipped")

/**
 * The exports of a module that lists plugins, and a line for each of its modules that does not
 * load.
 */
export interface Loaded {
  readonly exported: Readonly<Record<string, unknown>>
  readonly skipped: ReadonlyArray<string>
}

/** The process around a command. */
export class Host extends Context.Service<
  Host,
  {
    readonly stdout: Output
    readonly stderr: Output
    /** Whether text on standard output may be coloured. */
    readonly colours: boolean
    /** The version of node. */
    readonly node: string
    /** The bytes of memory that are free. */
    readonly memory: () => number
    /** The text of a file, or of standard input for `-`. */
    readonly read: (path: string) => Effect.Effect<string, BadInput>
    /** The bytes of a file, or of standard input for `-`. */
    readonly readBytes: (path: string) => Effect.Effect<Uint8Array, BadInput>
    /** Fails where {@link save} could not work; writes nothing. */
    readonly canSave: (path: string) => Effect.Effect<void, BadInput>
    /** Writes under a temporary name and then renames, so that there never is a partial file. */
    readonly save: (path: string, text: string) => Effect.Effect<void, BadInput>
    /** Writes a folder with these files, all of them or none; fails where the name is taken. */
    readonly create: (
      folder: string,
      files: Readonly<Record<string, string>>
    ) => Effect.Effect<void, BadInput>
    /** The exports of a module of the user. */
    readonly load: (path: string) => Effect.Effect<Readonly<Record<string, unknown>>, BadInput>
    /**
     * The exports of a module that lists plugins, without those of its modules that do not load.
     */
    readonly loadListed: (path: string) => Effect.Effect<Loaded>
    /** Whether modules in the working folder can import a package. */
    readonly finds: (packageName: string) => Effect.Effect<boolean>
    /** The path itself where there is something at it; undefined otherwise. */
    readonly find: (name: string) => Effect.Effect<string | undefined>
    /** Serves a folder at a port of this machine, or at a free one for 0. */
    readonly serve: (folder: URL, port: number) => Effect.Effect<Serving, BadInput>
    /** Calls back when the user asks to stop; returns a function that ends this. */
    readonly onInterrupt: (stop: () => void) => () => void
  }
>()("@headwater/cli/Host") {}
