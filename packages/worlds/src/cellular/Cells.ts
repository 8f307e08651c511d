/**
 * # Rows of cells
 *
 * An elementary world: a row of cells, each 0 or 1, in which each cell is next what a **rule** makes of its
 * left neighbour, itself and its right neighbour. The rule is a number below 256: its bit 4l + m + m + r is what
 * becomes of l, m, r. Thirty-two cells are stepped at once.
 *
 * ## Main definitions
 * - {@link next}: one cell; {@link Row}: many, packed; {@link evolve}: a row after many steps
 *
 * - **Source** [Wolfram1983]
 *
 * @module
 */

/** @category models */
export type Cell = 0 | 1

/** A row of `width` cells: cell i is bit i mod 32 of word i div 32. @category models */
export interface Row {
  readonly width: number
  readonly words: Int32Array
}

/** What the two ends see beyond them: each other, or a cell that stays as it is. @category models */
export type Edge = "ring" | Cell

/** What is wrong with the number of a rule. */
export const assertRule = (rule: number): void => {
  if (!(Number.isInteger(rule) && rule >= 0 && rule < 256)) {
    throw new RangeError(`Expected a rule from 0 to 255, not \`${rule}\``)
  }
}

/**
 * What becomes of a cell.
 *
 * @example
 * ```ts
 * import { Cellular } from "@headwater/worlds"
 * Cellular.next(30, 1, 0, 0) // => 1
 * ```
 *
 * @category accessors
 */
export const next = (rule: number, left: number, middle: number, right: number): Cell =>
  ((rule >> (4 * left + 2 * middle + right)) & 1) === 1 ? 1 : 0

/** A row of the given cells. @category constructors */
export const row = (cells: ArrayLike<number>): Row => {
  const width = cells.length
  const words = new Int32Array((width >> 5) + 1)
  for (let i = 0; i < width; i++) if (cells[i] === 1) words[i >> 5]! |= 1 << (i & 31)
  return { width, words }
}

/** A cell of a row; 0 beyond its ends. @category accessors */
export const cellAt = ({ width, words }: Row, i: number): Cell =>
  i >= 0 && i < width && ((words[i >> 5]! >>> (i & 31)) & 1) === 1 ? 1 : 0

/** The cells of a row. @category accessors */
export const cellsOf = (given: Row): ReadonlyArray<Cell> =>
  Array.from({ length: given.width }, (_, i) => cellAt(given, i))

/**
 * A rule for thirty-two cells at once: for each pair of a left neighbour and a middle the cell where the right
 * one is 0, in every bit, and where it differs if that is 1.
 */
export const masks = (rule: number) => {
  const mask = (k: number): number => -((rule >> k) & 1)
  return {
    a0: mask(0),
    a1: mask(0) ^ mask(1),
    b0: mask(2),
    b1: mask(2) ^ mask(3),
    c0: mask(4),
    c1: mask(4) ^ mask(5),
    d0: mask(6),
    d1: mask(6) ^ mask(7)
  }
}

/**
 * The row after `steps` steps.
 *
 * - **Cost** about 18 operations for 32 cells a step
 * - **Laws** `cell by cell` (see ../laws)
 * - **Errors** `RangeError` for a rule that is none, for steps that are no natural number, and for a row
 *   without cells
 *
 * @example
 * ```ts
 * import { Cellular } from "@headwater/worlds"
 * const start = Cellular.row([0, 0, 0, 1, 0, 0, 0])
 * Cellular.cellsOf(Cellular.evolve(90, start, 2, 0)) // => [0, 1, 0, 0, 0, 1, 0]
 * ```
 *
 * @category transformations
 */
export const evolve = (rule: number, given: Row, steps: number, edge: Edge = "ring"): Row => {
  assertRule(rule)
  if (!(Number.isSafeInteger(steps) && steps >= 0)) {
    throw new RangeError(`Expected a natural number of steps, not \`${steps}\``)
  }
  const { width } = given
  if (width < 1) throw new RangeError("Expected a row of at least one cell, not one of `0`")
  const { a0, a1, b0, b1, c0, c1, d0, d1 } = masks(rule)
  const [last, guard, end] = [(width - 1) >> 5, width >> 5, width & 31]
  let [now, then] = [given.words.slice(), new Int32Array(given.words.length)]
  for (let step = 0; step < steps; step++) {
    // What is left of the first cell, and what is right of the last: in the bit above it.
    const before = edge === "ring" ? (now[last]! >>> ((width - 1) & 31)) & 1 : edge
    const after = edge === "ring" ? now[0]! & 1 : edge
    now[guard] = (now[guard]! & ~(1 << end)) | (after << end)
    let carry = before
    for (let k = 0; k <= last; k++) {
      const m = now[k]!
      const l = (m << 1) | carry
      const r = (m >>> 1) | (k < guard ? now[k + 1]! << 31 : 0)
      carry = m >>> 31
      const a = a0 ^ (r & a1)
      const b = b0 ^ (r & b1)
      const c = c0 ^ (r & c1)
      const d = d0 ^ (r & d1)
      const low = a ^ (m & (a ^ b))
      const high = c ^ (m & (c ^ d))
      then[k] = low ^ (l & (low ^ high))
    }
    ;[now, then] = [then, now]
  }
  now[guard] = now[guard]! & ((1 << end) - 1)
  return { width, words: now }
}
