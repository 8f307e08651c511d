/**
 * # Deferred accounting
 *
 * What straight code uses is known before it runs: steps, registers, and the widths of constants. So
 * compiled code counts them where paths meet, and leaves out the registers and widths that every
 * path to that place has used.
 *
 * @module
 */
import { type Block, successors } from "./BasicBlock.ts"

/** What was used and is not counted yet. */
export interface Usage {
  readonly cost: number
  /** As a mask. */
  readonly registers: number
  /** Bits of the widest constant. */
  readonly width: number
}

export const none: Usage = { cost: 0, registers: 0, width: 0 }

const all: Usage = { cost: 0, registers: 255, width: 63 }

/** Both, one after the other. */
export const plus = (first: Usage, second: Usage): Usage => ({
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
): ReadonlyArray<Usage> => {
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
