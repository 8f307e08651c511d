/**
 * # What tables need of the host
 *
 * Hashing, compressing and getting files: by the modules of Node, where there is a Node, and they do it
 * at once; else by the interfaces that browsers have, which take a while. Node's are asked for and not
 * imported, so that what is bundled for a browser has none of them; not every host declares these types.
 *
 * @module
 */
import { Effect } from "effect"
import type { Address } from "./address.ts"
import { joined } from "./joined.ts"

/** What takes bytes and gives others. */
interface Transform {
  readonly writable: {
    getWriter(): {
      write(bytes: Uint8Array): Promise<void>
      close(): Promise<void>
    }
  }
  readonly readable: {
    getReader(): {
      read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>
    }
  }
}

interface Answer {
  readonly ok: boolean
  readonly status: number
  arrayBuffer(): Promise<ArrayBuffer>
}

interface Hash {
  update(bytes: Uint8Array): Hash
  digest(form: "hex"): string
}

/** The modules of Node that are used here, by their names. */
interface Builtin {
  (name: "node:crypto"): { createHash(name: "sha256"): Hash }
  (name: "node:fs"): { readFileSync(file: Address): Uint8Array }
  (name: "node:zlib"): { inflateRawSync(bytes: Uint8Array): Uint8Array }
}

declare const CompressionStream: new (format: "deflate-raw") => Transform
declare const DecompressionStream: new (format: "deflate-raw") => Transform
declare const crypto: {
  readonly subtle: { digest(name: "SHA-256", bytes: Uint8Array): Promise<ArrayBuffer> }
}
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string }
declare const fetch: (address: Address) => Promise<Answer>
declare const process: { readonly getBuiltinModule?: Builtin } | undefined

const builtin: Builtin | undefined =
  typeof process === "undefined" ? undefined : process.getBuiltinModule

/** Whether nothing here but {@link deflated} has to wait. */
export const isAtOnce: boolean = builtin !== undefined

const through = async ({ writable, readable }: Transform, bytes: Uint8Array) => {
  const writer = writable.getWriter()
  // What is wrong with the bytes is thrown where they are read.
  const written = writer.write(bytes).then(() => writer.close())
  written.catch(() => undefined)
  const reader = readable.getReader()
  const parts: Array<Uint8Array> = []
  for (;;) {
    const { done, value } = await reader.read()
    if (value !== undefined) parts.push(value)
    if (done) break
  }
  await written
  return joined(...parts)
}

const hex = (hash: ArrayBuffer): string =>
  Array.from(new Uint8Array(hash), (it) => it.toString(16).padStart(2, "0")).join("")

const fetched = async (file: Address): Promise<Uint8Array> => {
  const answer = await fetch(file)
  if (!answer.ok) throw new Error(`expected a file, not status ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** The text of bytes. */
export const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** Bytes made short. */
export const deflated = (bytes: Uint8Array): Effect.Effect<Uint8Array> =>
  Effect.promise(() => through(new CompressionStream("deflate-raw"), bytes))

/** What is there at once in Node, and what a browser promises. */
const either = <A>(now: (node: Builtin) => A, later: () => Promise<A>): Effect.Effect<A, unknown> =>
  builtin === undefined
    ? Effect.tryPromise({ try: later, catch: (thrown) => thrown })
    : Effect.try({ try: () => now(builtin), catch: (thrown) => thrown })

/** Bytes that were made short; fails on what was not. */
export const inflated = (bytes: Uint8Array): Effect.Effect<Uint8Array, unknown> =>
  either(
    (node) => node("node:zlib").inflateRawSync(bytes),
    () => through(new DecompressionStream("deflate-raw"), bytes)
  )

/** The hash of bytes, in hexadecimal digits. */
export const sha256 = (bytes: Uint8Array): Effect.Effect<string> =>
  Effect.orDie(
    either(
      (node) => node("node:crypto").createHash("sha256").update(bytes).digest("hex"),
      async () => hex(await crypto.subtle.digest("SHA-256", bytes))
    )
  )

/** The bytes of a file by its address. */
export const file = (address: Address): Effect.Effect<Uint8Array, unknown> =>
  either(
    (node) => node("node:fs").readFileSync(address),
    () => fetched(address)
  )
