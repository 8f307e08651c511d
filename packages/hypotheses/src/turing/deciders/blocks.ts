/**
 * # Long runs in blocks
 *
 * A tape of blocks of 12 cells, equal neighbours counted and not repeated. What a block becomes, by
 * the state in which the head enters it and the side, is worked out once; where the head leaves a
 * block on the far side in the state in which it came, a whole row of such blocks is passed at once.
 *
 * - [MarxenBuntrock1990]
 *
 * @module
 */

/** Cells of a block. */
const width = 12

const values = 2 ** width

/** The steps up to a blank entry, or why a run never reaches one; or it has not in its time. */
export type Long = number | "cycling" | "translated" | "late"

/** A side of the tape: rows of equal blocks, the nearest last; blank blocks without end below. */
class Rows {
  blocks = new Uint16Array(1024)
  counts = new Int32Array(1024)
  size = 0

  push(block: number, count: number): void {
    const top = this.size - 1
    if (top >= 0 ? this.blocks[top] === block : block === 0) {
      if (top >= 0) this.counts[top]! += count
      return
    }
    if (this.size === this.blocks.length) {
      const [blocks, counts] = [this.blocks, this.counts]
      this.blocks = new Uint16Array(2 * blocks.length)
      this.counts = new Int32Array(2 * counts.length)
      this.blocks.set(blocks)
      this.counts.set(counts)
    }
    this.blocks[this.size] = block
    this.counts[this.size++] = count
  }

  /** Takes one block away. */
  pop(): void {
    const top = this.size - 1
    if (top >= 0 && --this.counts[top]! === 0) this.size = top
  }
}

/** Runs tables of some states until a halt would be step `most`, in memory of its own. */
export const blocks = (states: number): ((table: Int32Array, most: number) => Long) => {
  /** By block, state and side of entry: block, state and side of exit and steps; 0 if not known. */
  const known = new Int32Array(values * 32)
  const left = new Rows()
  const right = new Rows()
  /** The steps after which a run inside a block is periodic. */
  const period = states * width * values

  /** Works an entry out; the steps within a block, or what ends the run there. */
  const within = (
    table: Int32Array,
    block: number,
    state: number,
    side: number
  ): number | "cycling" => {
    const at = (block << 5) | (state << 2) | (side << 1)
    let here = side === 1 ? 0 : width - 1
    let now = block
    let into = state
    for (let steps = 0; steps <= period; steps++) {
      if (here < 0 || here === width) {
        known[at] = (now << 5) | (into << 2) | ((here < 0 ? 0 : 1) << 1) | 1
        known[at + 1] = steps
        return steps
      }
      const entry = table[2 * into + ((now >> here) & 1)]!
      if (entry < 0) return steps
      now = (now & ~(1 << here)) | ((entry & 1) << here)
      into = entry >> 2
      here += (entry & 2) - 1
    }
    return "cycling"
  }

  return (table, most) => {
    known.fill(0)
    left.size = 0
    right.size = 0
    let [state, side, steps] = [0, 1, 0]
    while (steps < most) {
      const ahead = side === 1 ? right : left
      const behind = side === 1 ? left : right
      const top = ahead.size - 1
      const block = top < 0 ? 0 : ahead.blocks[top]!
      const at = (block << 5) | (state << 2) | (side << 1)
      if (known[at] === 0) {
        const inside = within(table, block, state, side)
        if (inside === "cycling") return inside
        if (known[at] === 0) return steps + inside < most ? steps + inside : "late"
      }
      const exit = known[at]!
      const next = exit >> 5
      const out = (exit >> 1) & 1
      if (out !== side) {
        steps += known[at + 1]!
        ahead.pop()
        ahead.push(next, 1)
      } else if (((exit >> 2) & 7) !== state) {
        steps += known[at + 1]!
        ahead.pop()
        behind.push(next, 1)
      } else {
        if (top < 0) return "translated"
        const count = ahead.counts[top]!
        steps += known[at + 1]! * count
        ahead.size = top
        behind.push(next, count)
      }
      state = (exit >> 2) & 7
      side = out
    }
    return "late"
  }
}
