import type { Family } from "./Family.ts"

/** The most sizes that are all taken. */
const many = 32

/**
 * The valid sizes from one to another, both included: all of them up to 32, and otherwise those
 * that at least double.
 *
 * - **Cost** a test of validity for each number between the two, as far as one is looked for
 *
 * @example
 * ```ts
 * import { dlog, Family, isqrt } from "@headwater/programs"
 * Family.sizes(dlog, 3, 20) // => [3, 5, 11, 13, 19]
 * Family.sizes(isqrt, 5, 100) // => [5, 10, 20, 40, 80]
 * ```
 */
export const sizes = (
  { size: { isValid } }: Pick<Family, "size">,
  from: number,
  to: number
): ReadonlyArray<number> => {
  const every: Array<number> = []
  const doubled: Array<number> = []
  for (let size = from; size <= to; size++) {
    const last = doubled.at(-1)
    if (every.length > many && last !== undefined && size < 2 * last) continue
    if (!isValid(size)) continue
    if (every.length <= many) every.push(size)
    if (last === undefined || size >= 2 * last) doubled.push(size)
  }
  return every.length > many ? doubled : every
}
