/**
 * # Long strings by blocks
 *
 * The Block Decomposition Method: the complexity of each different block, and the logarithm of how
 * often it stands there. It says little of strings much longer than the number of different blocks:
 * a random string of a million bits has all 4096 blocks of 12 bits, and is charged no more than
 * those. So the answer says how many blocks there are, and how many of them are different.
 *
 * ## References
 * - [ZenilEtAl2018]
 *
 * @module
 */
import { LogForm } from "@headwater/exact"
import { ctm } from "./measures.ts"
import type { Table } from "./Table.ts"
import type { Terms } from "./Terms.ts"

/** How a string is cut. */
export interface Cut {
  /** Bits of a block, from 1 to 20. */
  readonly size: number
  /** From the start of a block to that of the next; `size` where blocks do not overlap. */
  readonly step: number
}

/** The complexity of a string by its blocks, and what it rests on. */
export interface Blocks {
  /** Nothing where a block is outside the table. */
  readonly bits: LogForm | undefined
  readonly blocks: number
  readonly different: number
  /** Bits at the end that fill no block, and are not counted. */
  readonly rest: number
  /** Blocks that no program of the table puts out, in the order of their numbers. */
  readonly outside: ReadonlyArray<string>
  /** Whether most of the possible blocks occur, so that longer strings are hardly charged more. */
  readonly isSaturated: boolean
}

/** How often each block stands in a string, by the number that it is in binary. */
export const blockCounts = (string: string, { size, step }: Cut): Uint32Array => {
  const found = new Uint32Array(2 ** size)
  const mask = 2 ** size - 1
  let word = 0
  let next = size
  for (let at = 0; at < string.length; at++) {
    const digit = string.charCodeAt(at) - 48
    if (digit !== 0 && digit !== 1) {
      throw new RangeError(`Expected a string of 0 and 1, not \`${string.charAt(at)}\` in it`)
    }
    word = ((word << 1) | digit) & mask
    if (at + 1 === next) {
      found[word]!++
      next += step
    }
  }
  return found
}

/**
 * The complexity of a string by its blocks.
 *
 * - **Cost** one pass over the string, then one look-up for each different block
 * - **Errors** `RangeError` for a string of other characters, or a cut that is none
 *
 * @example
 * ```ts
 * import { bdm, Table } from "@headwater/complexity"
 * const { bits, blocks, different } = bdm(Table.ofStates(3), "0101".repeat(8), { size: 4, step: 4 })
 * blocks // => 8
 * different // => 1
 * bits?.toNumber().toFixed(3) // => "13.585"
 * ```
 */
export const bdm = (table: Table | Terms, string: string, cut: Cut): Blocks => {
  const { size, step } = cut
  if (!Number.isInteger(size) || size < 1 || size > 20) {
    throw new RangeError(`Expected blocks of 1 to 20 bits, not of \`${size}\``)
  }
  if (!Number.isInteger(step) || step < 1 || step > size) {
    throw new RangeError(`Expected steps of 1 to ${size} bits, not of \`${step}\``)
  }
  const found = blockCounts(string, cut)
  const terms: Array<LogForm> = []
  const outside: Array<string> = []
  let [blocks, different] = [0, 0]
  for (const [word, times] of found.entries()) {
    if (times === 0) continue
    blocks += times
    different++
    const block = word.toString(2).padStart(size, "0")
    const bits = ctm(table, block)
    if (bits === undefined) outside.push(block)
    else terms.push(bits, LogForm.log2(BigInt(times)))
  }
  return {
    bits: outside.length > 0 ? undefined : LogForm.sum(terms),
    blocks,
    different,
    rest: blocks === 0 ? string.length : (string.length - size) % step,
    outside,
    isSaturated: 2 * different > 2 ** size && blocks > 2 ** size
  }
}
