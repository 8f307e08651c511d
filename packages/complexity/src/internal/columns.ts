/**
 * # Strings and numbers in bytes
 *
 * A list of strings and a few lists of numbers, one after the other behind their sizes.
 *
 * @module
 */
import { text } from "./host.ts"
import { joined } from "./joined.ts"
import { Reader, Writer } from "./varints.ts"

/** Text of characters below 128. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (it) => it.charCodeAt(0))

/** The bytes of strings, which hold no line break, and of columns. */
export const packed = (
  strings: ReadonlyArray<string>,
  columns: ReadonlyArray<Writer>
): Uint8Array => {
  const parts = [
    bytesOf(strings.map((it) => `${it}\n`).join("")),
    ...columns.map((column) => column.bytes())
  ]
  const sizes = new Writer()
  for (const part of parts) sizes.add(part.length)
  return joined(sizes.bytes(), ...parts)
}

/** The strings and the columns of bytes, of which there is a number; throws where there are too few. */
export const unpacked = (
  bytes: Uint8Array,
  columns: number
): readonly [strings: ReadonlyArray<string>, columns: ReadonlyArray<Reader>] => {
  const sizes = new Reader(bytes, 0, bytes.length)
  const [texts = 0, ...numbers] = Array.from({ length: columns + 1 }, () => sizes.next())
  let at = sizes.at
  const strings = text(bytes.subarray(at, at + texts))
    .split("\n")
    .slice(0, -1)
  at += texts
  return [
    strings,
    numbers.map((size) => {
      const reader = new Reader(bytes, at, at + size)
      at += size
      return reader
    })
  ]
}
