/**
 * # Closed position sets of cells with histories
 *
 * As in `windows.ts`, with a finer alphabet: a cell is its symbol with the last few entries of the
 * table that were used there. What a machine does on cells it does on cells with histories, so that
 * a set that closes without a halt is a proof that it never halts; and histories tell apart what
 * symbols alone do not.
 *
 * ## Main definitions
 * - {@link histories}: the decider
 *
 * ## References
 * - [bbchallenge2025]
 *
 * @module
 */

/** How fine the windows are. */
export interface Fineness {
  /** Cells on either side of the head, from 1 to 4. */
  readonly width: number
  /** Entries that a cell remembers, from 0 to 6. */
  readonly history: number
  /** The most windows before the decider gives up. */
  readonly most: number
}

/** Whether a table provably never reaches a blank entry, from a tape of 0; false says nothing. */
export type Histories = (table: Int32Array, fineness: Fineness) => boolean

/** Different cells of one proof at most: a word of four cells is 32 bits. */
const mostCells = 256

/** The most windows of one proof. */
export const mostWindows = 2 ** 15

const mixed = (a: number, b: number, c: number): number => {
  const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)
  return hash ^ (hash >>> 15)
}

/** Triples with their numbers, by order of first use, from 0. */
class Interned {
  size = 0
  readonly first: Int32Array
  readonly second: Int32Array
  readonly third: Int32Array
  readonly #mask: number
  readonly #stamps: Int32Array
  readonly #slots: Int32Array
  #stamp = 0

  constructor(most: number) {
    this.first = new Int32Array(most)
    this.second = new Int32Array(most)
    this.third = new Int32Array(most)
    this.#mask = 2 * most - 1
    this.#stamps = new Int32Array(2 * most)
    this.#slots = new Int32Array(2 * most)
  }

  clear(): void {
    this.size = 0
    this.#stamp++
  }

  /** The number of a triple; there must be room for one more. */
  of(a: number, b: number, c: number): number {
    let at = mixed(a, b, c) & this.#mask
    while (this.#stamps[at] === this.#stamp) {
      const known = this.#slots[at]!
      if (this.second[known] === b && this.third[known] === c && this.first[known] === a) {
        return known
      }
      at = (at + 1) & this.#mask
    }
    this.#stamps[at] = this.#stamp
    this.#slots[at] = this.size
    this.first[this.size] = a
    this.second[this.size] = b
    this.third[this.size] = c
    return this.size++
  }
}

/** Lists of numbers, one for each place. */
class Lists {
  readonly #heads: Int32Array
  #values = new Int32Array(1024)
  #nexts = new Int32Array(1024)
  #size = 1

  constructor(places: number) {
    this.#heads = new Int32Array(places)
  }

  clear(): void {
    this.#size = 1
  }

  open(place: number): void {
    this.#heads[place] = 0
  }

  add(place: number, value: number): void {
    if (this.#size === this.#values.length) {
      const [values, nexts] = [this.#values, this.#nexts]
      this.#values = new Int32Array(2 * values.length)
      this.#nexts = new Int32Array(2 * nexts.length)
      this.#values.set(values)
      this.#nexts.set(nexts)
    }
    this.#values[this.#size] = value
    this.#nexts[this.#size] = this.#heads[place]!
    this.#heads[place] = this.#size++
  }

  /** The first item of a place; 0 where there is none. */
  head(place: number): number {
    return this.#heads[place]!
  }

  next(item: number): number {
    return this.#nexts[item]!
  }

  value(item: number): number {
    return this.#values[item]!
  }
}

/** Bits of a cell in a word. */
const cellBits = 8

/** A decider with memory of its own. */
export const histories = (): Histories => {
  // A cell is its symbol and its history.
  const cells = new Interned(mostCells)
  // A window: state and cell under the head, the word before it, the word after it.
  const found = new Interned(4 * mostWindows)
  // What is known of the tape beyond: side and the nearer cells of a word.
  const places = new Interned(4 * mostWindows)
  // By place: the farthest cells of its words; and windows that wait for more, without that cell.
  const ends = new Lists(4 * mostWindows)
  const waiting = new Lists(4 * mostWindows)
  const waiters = new Interned(2 * mostWindows)

  return (table, { width, history, most }) => {
    const mask = width === 4 ? -1 : (1 << (cellBits * width)) - 1
    const farthest = cellBits * (width - 1)
    const nearer = (1 << farthest) - 1
    const recent = 2 ** (4 * Math.min(history, 7)) - 1
    const remote = 2 ** (4 * Math.max(history - 7, 0)) - 1
    cells.clear()
    found.clear()
    places.clear()
    ends.clear()
    waiting.clear()
    waiters.clear()

    const placeOf = (side: number, word: number): number => {
      const known = places.size
      const place = places.of(side, word, 0)
      if (place === known) {
        ends.open(place)
        waiting.open(place)
      }
      return place
    }
    /** A window whose word on a side ends with a cell. */
    const enter = (side: number, front: number, near: number, rest: number, end: number): void => {
      const word = rest | (end << farthest)
      if (side === 0) found.of(front, word, near)
      else found.of(front, near, word)
    }
    const add = (side: number, word: number): void => {
      const end = word >>> farthest
      const place = placeOf(side, word & nearer)
      for (let it = ends.head(place); it !== 0; it = ends.next(it)) {
        if (ends.value(it) === end) return
      }
      ends.add(place, end)
      for (let it = waiting.head(place); it !== 0; it = waiting.next(it)) {
        const waiter = waiting.value(it)
        enter(side, waiters.first[waiter]!, waiters.second[waiter]!, word & nearer, end)
      }
    }

    cells.of(0, 0, 0)
    add(0, 0)
    add(1, 0)
    found.of(0, 0, 0)
    for (let at = 0; at < found.size; at++) {
      if (found.size > most || cells.size === mostCells) return false
      const front = found.first[at]!
      const cell = front & (mostCells - 1)
      const state = front >> cellBits
      const symbol = cells.first[cell]!
      const entry = table[2 * state + symbol]!
      if (entry < 0) return false
      const past = cells.second[cell]!
      const written = cells.of(
        entry & 1,
        ((past << 4) | (2 * state + symbol + 1)) & recent,
        ((cells.third[cell]! << 4) | (past >> 24)) & remote
      )
      // Side 0 is the left one; the head moves to `side` and leaves a cell on the other.
      const side = (entry >> 1) & 1
      const behind = side === 1 ? found.second[at]! : found.third[at]!
      const ahead = side === 1 ? found.third[at]! : found.second[at]!
      add(1 - side, behind)
      const near = ((behind << cellBits) | written) & mask
      const moved = ((entry >> 2) << cellBits) | (ahead & (mostCells - 1))
      const rest = width === 1 ? 0 : ahead >>> cellBits
      const place = placeOf(side, rest)
      for (let it = ends.head(place); it !== 0; it = ends.next(it)) {
        enter(side, moved, near, rest, ends.value(it))
      }
      const known = waiters.size
      const waiter = waiters.of(moved, near, place)
      if (waiter === known) waiting.add(place, waiter)
    }
    return true
  }
}
