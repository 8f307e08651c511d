/**
 * # Space-time diagrams
 *
 * Everything that happens in an elementary world from a few cells on an empty row: cell (t, u) is the cell at
 * place u - t after t steps, so that the cells that can be alive have 0 <= u < 2t + w, where w is how many
 * the first row has. The rule leaves an empty row empty. The neighbours of (t+1, u) are (t, u-2), (t, u-1) and
 * (t, u).
 *
 * @module
 */
import { assertRule, masks } from "./Cells.ts"

/** A world: the rule, and the cells of its first row as bits, cell 0 the lowest. @category models */
export interface World {
  readonly rule: number
  readonly seed: number
}

/** The first rows of a world, packed: cell (t, u) is a bit of word `t * words + u div 32`. @category models */
export interface Diagram extends World {
  readonly rows: number
  readonly words: number
  readonly bits: Int32Array
}

/** The number of cells of the first row. @category accessors */
export const breadth = ({ seed }: World): number => 32 - Math.clz32(seed)

/**
 * Whether an empty row stays empty: then the world is what its first cells make of it.
 *
 * @category accessors
 */
export const isQuiet = (rule: number): boolean => (rule & 1) === 0

/** The rules that leave an empty row empty. @category accessors */
export const quietRules: ReadonlyArray<number> = Array.from({ length: 128 }, (_, k) => 2 * k)

/**
 * The first rows of a world.
 *
 * - **Cost** about 18 operations for 32 cells
 * - **Errors** `RangeError` for a rule that fills an empty row, and for a first row that is no odd number
 *   below 2^31
 *
 * @example
 * ```ts
 * import { Cellular } from "@headwater/worlds"
 * const diagram = Cellular.diagram({ rule: 90, seed: 1 }, 4)
 * Array.from({ length: 7 }, (_, u) => Cellular.cell(diagram, 3, u)) // => [1, 0, 1, 0, 1, 0, 1]
 * ```
 *
 * @category constructors
 */
export const diagram = ({ rule, seed }: World, rows: number): Diagram => {
  assertRule(rule)
  if (!isQuiet(rule)) {
    throw new RangeError(`Expected a rule that leaves an empty row empty, not \`${rule}\``)
  }
  if (!(Number.isInteger(seed) && seed > 0 && seed < 2 ** 31 && seed % 2 === 1)) {
    throw new RangeError(`Expected an odd number below 2^31 as first row, not \`${seed}\``)
  }
  const words = ((2 * rows + breadth({ rule, seed })) >> 5) + 1
  const bits = new Int32Array(rows * words)
  bits[0] = seed
  const { a0, a1, b0, b1, c0, c1, d0, d1 } = masks(rule)
  for (let t = 1; t < rows; t++) {
    const [from, to] = [(t - 1) * words, t * words]
    let before = 0
    for (let k = 0; k < words; k++) {
      const r = bits[from + k]!
      const m = (r << 1) | (before >>> 31)
      const l = (r << 2) | (before >>> 30)
      before = r
      const a = a0 ^ (r & a1)
      const b = b0 ^ (r & b1)
      const c = c0 ^ (r & c1)
      const d = d0 ^ (r & d1)
      const low = a ^ (m & (a ^ b))
      const high = c ^ (m & (c ^ d))
      bits[to + k] = low ^ (l & (low ^ high))
    }
  }
  return { rule, seed, rows, words, bits }
}

/** The cell (t, u), for t below `rows`. @category accessors */
export const cell = ({ bits, words }: Diagram, t: number, u: number): 0 | 1 =>
  u >= 0 && u >> 5 < words && ((bits[t * words + (u >> 5)]! >>> (u & 31)) & 1) === 1 ? 1 : 0
