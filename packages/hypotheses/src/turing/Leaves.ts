/**
 * # Counts by output and halting time
 *
 * A table of counts that is filled some hundred million times: an output of up to 30 cells is one
 * word, its digits behind a 1, and finds its count by hashing; a longer one is a string.
 *
 * @module
 */

/** The cells that a word can hold. */
export const longestWord = 30

/** Words and times below these lie in a plain array. */
const small = { words: 1024, times: 64 } as const

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

  /** Adds machines that halt at a time with the cells of a word. */
  add(word: number, time: number, count: number): void {
    if (word < small.words && time < small.times) this.#near[word * small.times + time]! += count
    else this.#hashed(word, time, count)
  }

  /** Adds machines that halt at a time with an output of any length. */
  addLong(output: string, time: number, count: number): void {
    const times = this.#far.get(output) ?? new Map<number, number>()
    times.set(time, (times.get(time) ?? 0) + count)
    this.#far.set(output, times)
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
