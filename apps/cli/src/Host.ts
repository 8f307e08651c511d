/**
 * # The host
 *
 * What a command needs of the process around it: two streams to write to, files, modules of
 * plugins, and word that the user wants to stop. The process itself is one host; a test brings one
 * that remembers what was written.
 *
 * @module
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { BadInput } from "./BadInput.ts"
import type { Serving } from "./serve.ts"

/** A stream of text that someone may be looking at. */
export interface Output {
  readonly write: (text: string) => void
  /** Whether it is a terminal that can move its cursor. */
  readonly isTerminal: boolean
  readonly columns: number
}

/** What stands in a list for a plugin whose module does not load. */
export const skippedPlugin: unique symbol = Symbol.for("headwater.skipped")

/** What a module exports that lists plugins, and a line for each of its modules that do not load. */
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
    /** Bytes that one may still take. */
    readonly memory: () => number
    /** The text of a file, or of standard input for `-`. */
    readonly read: (path: string) => Effect.Effect<string, BadInput>
    /** The bytes of a file, or of standard input for `-`. */
    readonly readBytes: (path: string) => Effect.Effect<Uint8Array, BadInput>
    /** Fails where {@link save} could not work; writes nothing. */
    readonly canSave: (path: string) => Effect.Effect<void, BadInput>
    /** Writes under a temporary name and then renames: nobody sees a partial file. */
    readonly save: (path: string, text: string) => Effect.Effect<void, BadInput>
    /** Writes a folder with these files, all of them or none; fails where something has its name. */
    readonly create: (
      folder: string,
      files: Readonly<Record<string, string>>
    ) => Effect.Effect<void, BadInput>
    /** What a module of the user exports. */
    readonly load: (path: string) => Effect.Effect<Readonly<Record<string, unknown>>, BadInput>
    /** The same for a module that lists plugins, without those of its modules that do not load. */
    readonly loadListed: (path: string) => Effect.Effect<Loaded>
    /** Whether modules in the working folder find that package. */
    readonly finds: (packageName: string) => Effect.Effect<boolean>
    /** What has that name in the working folder, if something has. */
    readonly find: (name: string) => Effect.Effect<string | undefined>
    /** Serves a folder of our own at a port of this machine, a free one for 0. */
    readonly serve: (folder: URL, port: number) => Effect.Effect<Serving, BadInput>
    /** Calls back when the user asks to stop; returns how to no longer listen. */
    readonly onInterrupt: (stop: () => void) => () => void
  }
>()("@headwater/cli/Host") {}
