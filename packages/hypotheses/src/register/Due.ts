/**
 * # What is due
 *
 * Steps, registers used and widths of constants are known along straight code, so that compiled code
 * books them where paths meet, and of registers and widths only what is not certain there anyway.
 *
 * @module
 */
import { type Block, successors } from "./Block.ts"

/** What has been executed since it was last booked. */
export interface Due {
  readonly cost: number
  /** As a mask. */
  readonly registers: number
  /** Bits of the widest constant. */
  readonly width: number
}

/** Nothing. */
export const none: Due = { cost: 0, registers: 0, width: 0 }

const all: Due = { cost: 0, registers: 255, width: 63 }

/** Both, one after the other. */
export const plus = (first: Due, second: Due): Due => ({
  cost: first.cost + second.cost,
  registers: first.registers | second.registers,
  width: Math.max(first.width, second.width)
})

/**
 * What every way from the start to a block has used before it. Nothing is certain in blocks that are
 * `open`.
 */
export const certain = (
  blocks: ReadonlyArray<Block>,
  open: (block: number) => boolean
): ReadonlyArray<Due> => {
  const before = blocks.map((_, index) => (index === 0 || open(index) ? none : all))
  for (let changed = true; changed;) {
    changed = false
    for (const [index, { registers, width }] of blocks.entries()) {
      const behind = plus(before[index] ?? none, { cost: 0, registers, width })
      for (const next of successors(blocks[index]!)) {
        const known = before[next] ?? none
        const both = known.registers & behind.registers
        const least = Math.min(known.width, behind.width)
        if (both === known.registers && least === known.width) continue
        before[next] = { cost: 0, registers: both, width: least }
        changed = true
      }
    }
  }
  return before
}
