/**
 * # Counts by output and halting time
 *
 * A table of counts that is filled some hundred million times: an output of up to 30 cells is one
 * word, its digits behind a 1, and finds its count by hashing; a longer one is a string.
 *
 * @module
 */

/** The cells that a word can hold. */
const longestWord = 30

/** Words and times below these lie in a plain array. */
const small = { words: 1024, times: 64 } as const

/** The digits of 8 bits in reverse order. */
const reversed = Uint8Array.from({ length: 256 }, (_, byte) => {
  let turned = 0
  for (let k = 0; k < 8; k++) turned |= ((byte >> k) & 1) << (7 - k)
  return turned
})

/** The first `size` cells of a word that has the nearest last, read towards the end. */
const outwards = (word: number, size: number): number =>
  ((reversed[word & 255]! << 24) |
    (reversed[(word >>> 8) & 255]! << 16) |
    (reversed[(word >>> 16) & 255]! << 8) |
    reversed[word >>> 24]!) >>>
  (32 - size)

/** The cells of an output of up to 30 cells. */
const cells = (word: number): string => word.toString(2).slice(1)

/** How many machines have an output at a time. Counts are integers below 2^53, and so exact. */
export class Leaves {
  readonly #near = new Float64Array(small.words * small.times)
  readonly #far = new Map<string, Map<number, number>>()
  #words = new Int32Array(1024)
  #times = new Int32Array(1024)
  #counts = new Float64Array(1024)
  #filled = 0

  /**
   * Adds machines that halt at a time, as many with a 0 under the head as with a 1: by the words left of the head
   * and from the head on, the nearest cell last, and how many cells of each were visited beside that
   * under the head.
   */
  addWords(
    left: number,
    right: number,
    leftward: number,
    rightward: number,
    time: number,
    count: number
  ): void {
    const size = leftward + 1 + rightward
    if (size <= longestWord) {
      const before = leftward === 0 ? 0 : left & ((1 << leftward) - 1)
      const after = outwards(right, rightward + 1)
      const word = (1 << size) | (before << (rightward + 1)) | after
      const here = 1 << rightward
      this.#add(word & ~here, time, count)
      this.#add(word | here, time, count)
      return
    }
    const cell = (word: number, at: number): number => (at < 32 ? (word >>> at) & 1 : 0)
    const before = Array.from({ length: leftward }, (_, k) => cell(left, leftward - 1 - k))
    const after = Array.from({ length: rightward }, (_, k) => cell(right, k + 1))
    this.#addLong(before.join(""), after.join(""), time, count)
  }

  /** The same, by the cells that were visited and the place of the head among them. */
  addCells(cells: Uint8Array, at: number, time: number, count: number): void {
    const text = cells.join("")
    this.#addLong(text.slice(0, at), text.slice(at + 1), time, count)
  }

  #add(word: number, time: number, count: number): void {
    if (word < small.words && time < small.times) this.#near[word * small.times + time]! += count
    else this.#hashed(word, time, count)
  }

  #addLong(before: string, after: string, time: number, count: number): void {
    for (const output of [`${before}0${after}`, `${before}1${after}`]) {
      const times = this.#far.get(output) ?? new Map<number, number>()
      times.set(time, (times.get(time) ?? 0) + count)
      this.#far.set(output, times)
    }
  }

  /** Each output and time that was met, with its count, in no order. */
  *entries(): Generator<readonly [output: string, time: number, count: number]> {
    for (const [at, count] of this.#near.entries()) {
      if (count > 0) yield [cells(Math.floor(at / small.times)), at % small.times, count]
    }
    for (const [at, time] of this.#times.entries()) {
      if (time > 0) yield [cells(this.#words[at]!), time, this.#counts[at]!]
    }
    for (const [output, times] of this.#far) {
      for (const [time, count] of times) yield [output, time, count]
    }
  }

  #hashed(word: number, time: number, count: number): void {
    const mask = this.#times.length - 1
    let at = Math.imul(word, 0x9e3779b1) ^ Math.imul(time, 0x85ebca6b)
    at = (at ^ (at >>> 15)) & mask
    for (;;) {
      if (this.#times[at] === 0) break
      if (this.#times[at] === time && this.#words[at] === word) {
        this.#counts[at]! += count
        return
      }
      at = (at + 1) & mask
    }
    this.#words[at] = word
    this.#times[at] = time
    this.#counts[at] = count
    if (++this.#filled * 2 > mask) this.#grow()
  }

  #grow(): void {
    const [words, times, counts] = [this.#words, this.#times, this.#counts]
    this.#words = new Int32Array(2 * words.length)
    this.#times = new Int32Array(2 * words.length)
    this.#counts = new Float64Array(2 * words.length)
    this.#filled = 0
    for (const [at, time] of times.entries()) {
      if (time > 0) this.#hashed(words[at]!, time, counts[at]!)
    }
  }
}
