/**
 * # What tables need of the host
 *
 * The few standard interfaces of Node and browsers that hash and compress; not every host declares
 * their types.
 *
 * @module
 */

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

declare const CompressionStream: new (format: "deflate-raw") => Transform
declare const DecompressionStream: new (format: "deflate-raw") => Transform
declare const crypto: {
  readonly subtle: { digest(name: "SHA-256", bytes: Uint8Array): Promise<ArrayBuffer> }
}

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
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Bytes made short. */
export const deflated = (bytes: Uint8Array): Promise<Uint8Array> =>
  through(new CompressionStream("deflate-raw"), bytes)

/** Bytes that were made short; rejects what was not. */
export const inflated = (bytes: Uint8Array): Promise<Uint8Array> =>
  through(new DecompressionStream("deflate-raw"), bytes)

/** The hash of bytes, in hexadecimal digits. */
export const sha256 = async (bytes: Uint8Array): Promise<string> =>
  Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)), (it) =>
    it.toString(16).padStart(2, "0")
  ).join("")
