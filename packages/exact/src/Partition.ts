/**
 * # Partitions of numbers
 *
 * The numbers from 0 to below a size in disjoint sets: at first each alone, and then coarser with
 * every pair that is merged. The sets of the vertices of a graph, merged along its edges, are its
 * connected components.
 *
 * ## References
 * - [TarjanVanLeeuwen1984]: linking without ranks, paths halved
 *
 * @module
 */
import { expected } from "./internal/expected.ts"

/** Disjoint sets, each known by its least number; merging changes them. */
export interface Partition {
  /** The least number of the set that a number is in. */
  readonly least: (n: number) => number
  /** Makes one set of those that two numbers are in. */
  readonly merge: (a: number, b: number) => void
}

/**
 * The partition of the numbers from 0 to below `size` into sets of one.
 *
 * - **Cost** O(log size) a call, amortised; four bytes a number
 * - **Errors** `RangeError` for a size that is no natural number below 2^31; numbers outside are not
 *   looked for
 *
 * @example
 * ```ts
 * import { Partition } from "@headwater/exact"
 * const sets = Partition.make(5)
 * sets.merge(4, 2)
 * sets.merge(2, 1)
 * Array.from({ length: 5 }, (_, n) => sets.least(n)) // => [0, 1, 1, 3, 1]
 * ```
 */
export const make = (size: number): Partition => {
  if (!Number.isInteger(size) || size < 0 || size >= 2 ** 31) {
    throw new RangeError(expected("a size from 0 to 2147483647", size))
  }
  const parent = Int32Array.from({ length: size }, (_, n) => n)
  const least = (n: number): number => {
    let at = n
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  const merge = (a: number, b: number): void => {
    const [x, y] = [least(a), least(b)]
    if (x < y) parent[y] = x
    else parent[x] = y
  }
  return { least, merge }
}
