/**
 * # Words of five inputs under symmetry
 *
 * The normal images of functions of five inputs, words of 32 digits, under all permutations and
 * complements of inputs, by a table for each byte of a word.
 *
 * @module
 */
import { Memo } from "@headwater/exact"

const permutations = (of: ReadonlyArray<number>): ReadonlyArray<ReadonlyArray<number>> =>
  of.length === 0
    ? [[]]
    : of.flatMap((first) =>
        permutations(of.filter((it) => it !== first)).map((rest) => [first, ...rest])
      )

/** The place to which each element takes each digit. */
const elements = (): ReadonlyArray<Uint8Array> =>
  permutations([0, 1, 2, 3, 4]).flatMap((order) =>
    Array.from({ length: 32 }, (_, complemented) =>
      Uint8Array.from(
        { length: 32 },
        (_, at) =>
          order.reduce((sum, to, from) => sum | (((at >> from) & 1) << to), 0) ^ complemented
      )
    )
  )

/** For each element, the images of the 256 values of each of the four bytes. */
const tables = Memo.once((): Int32Array => {
  const all = elements()
  const found = new Int32Array(all.length * 1024)
  for (const [element, places] of all.entries()) {
    for (let at = 0; at < 1024; at++) {
      let image = 0
      for (let bit = 0; bit < 8; bit++) {
        if (((at >> bit) & 1) === 1) image |= 1 << places[8 * (at >> 8) + bit]!
      }
      found[1024 * element + at] = image
    }
  }
  return found
})

/** The symmetries of five inputs. */
export class Images {
  readonly #tables = tables()
  readonly order = this.#tables.length / 1024
  readonly #best = new Int32Array(8)
  readonly #tried = new Int32Array(8)

  /** The normal one of a word and its complement, under an element. */
  image(element: number, word: number): number {
    const table = this.#tables
    const from = 1024 * element
    const moved =
      table[from + (word & 255)]! |
      table[from + 256 + ((word >>> 8) & 255)]! |
      table[from + 512 + ((word >>> 16) & 255)]! |
      table[from + 768 + (word >>> 24)]!
    return (moved & 1) === 1 ? ~moved : moved
  }

  /** The image of a set of up to eight gates whose sorted words come first, as a text. */
  first(gates: ReadonlyArray<number>): string {
    const [best, tried] = [this.#best, this.#tried]
    const length = gates.length
    for (let element = 0; element < this.order; element++) {
      for (let k = 0; k < length; k++) {
        const word = this.image(element, gates[k]!)
        let at = k
        for (; at > 0 && tried[at - 1]! > word; at--) tried[at] = tried[at - 1]!
        tried[at] = word
      }
      if (element === 0 || isBelow(tried, best, length)) best.set(tried)
    }
    return best.subarray(0, length).join()
  }
}

const isBelow = (a: Int32Array, b: Int32Array, length: number): boolean => {
  for (let k = 0; k < length; k++) if (a[k] !== b[k]) return a[k]! < b[k]!
  return false
}
