/**
 * # Closed position sets
 *
 * A proof that a machine never halts. What is near the head is a window: the state, the cell under
 * the head and some cells on either side; beyond a window, all that is kept of the tape is which
 * words of that many cells may stand there. From the blank tape on, every window that can follow
 * one that is in the set is put into it; if the set closes and in none of its windows the machine
 * halts, it never does.
 *
 * ## Main definitions
 * - {@link windows}: the decider
 *
 * ## References
 * - [MarxenBuntrock1990]; [bbchallenge2025] for the sets of words at either side
 *
 * @module
 */

/** The most cells on either side of the head: sets of words are then words of 32 bits. */
export const widest = 5

/**
 * Whether a table provably never reaches a blank entry, from a tape of 0; false says nothing.
 * Entries are `next·4 + right·2 + write`, states from 0, and negative where they are blank.
 */
export type Windows = (table: Int32Array, width: number) => boolean

/** A decider with memory of its own, for tables of some states. */
export const windows = (states: number): Windows => {
  const seen = new Int32Array((2 * states) << (2 * widest))
  const list = new Int32Array(seen.length)
  let stamp = 0
  return (table, width) => {
    stamp++
    const mask = (1 << width) - 1
    const top = width - 1
    // Words that may stand left and right beyond a window, the nearest cell last.
    let left = 1
    let right = 1
    let size = 1
    list[0] = 0
    seen[0] = stamp
    for (;;) {
      const [leftBefore, rightBefore] = [left, right]
      for (let at = 0; at < size; at++) {
        const window = list[at]!
        const entry = table[window >> (2 * width)]!
        if (entry < 0) return false
        const before = (window >> width) & mask
        const after = window & mask
        const state = (entry >> 2) << 1
        if ((entry & 2) !== 0) {
          left |= 1 << before
          const near = ((before << 1) | (entry & 1)) & mask
          const front = ((((state | (after & 1)) << width) | near) << width) | (after >> 1)
          if (((right >> (after >> 1)) & 1) !== 0 && seen[front] !== stamp) {
            seen[front] = stamp
            list[size++] = front
          }
          const other = (after >> 1) | (1 << top)
          if (((right >> other) & 1) !== 0 && seen[front | (1 << top)] !== stamp) {
            seen[front | (1 << top)] = stamp
            list[size++] = front | (1 << top)
          }
        } else {
          right |= 1 << after
          const near = ((after << 1) | (entry & 1)) & mask
          const front = ((((state | (before & 1)) << width) | (before >> 1)) << width) | near
          if (((left >> (before >> 1)) & 1) !== 0 && seen[front] !== stamp) {
            seen[front] = stamp
            list[size++] = front
          }
          const other = (before >> 1) | (1 << top)
          const farther = front | (1 << (top + width))
          if (((left >> other) & 1) !== 0 && seen[farther] !== stamp) {
            seen[farther] = stamp
            list[size++] = farther
          }
        }
      }
      if (left === leftBefore && right === rightBefore) return true
    }
  }
}
