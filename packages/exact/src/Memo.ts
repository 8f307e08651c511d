/**
 * # Memos
 *
 * Functions that compute their value once for each key. A memo that would grow without bound keeps
 * the values that were used last.
 *
 * @module
 */

/** The key of the arguments of a call. */
export type Key = string | number | bigint | boolean

/** Options of a memo. */
export interface Kept {
  /** The most values that are kept, those that were used last. @defaultValue all */
  readonly keep?: number
}

/**
 * The function, computed once for each key. A call that throws is not kept.
 *
 * - **Cost** a look-up a call; memory for the values that are kept
 * - **Errors** `RangeError` where `keep` is no positive integer
 *
 * @example
 * ```ts
 * import { Memo } from "@headwater/exact"
 * let calls = 0
 * const square = Memo.by(Number, (n: number) => (calls++, n * n))
 * square(3) + square(3) // => 18
 * calls // => 1
 * ```
 */
export const by = <Args extends ReadonlyArray<unknown>, A>(
  key: (...args: Args) => Key,
  f: (...args: Args) => A,
  { keep }: Kept = {}
): ((...args: Args) => A) => {
  if (keep !== undefined && !(Number.isSafeInteger(keep) && keep > 0)) {
    throw new RangeError(`Expected a positive number of values to keep, not \`${keep}\``)
  }
  const known = new Map<Key, { readonly value: A }>()
  return (...args) => {
    const name = key(...args)
    const before = known.get(name)
    if (keep === undefined && before !== undefined) return before.value
    const found = before ?? { value: f(...args) }
    if (keep !== undefined) {
      known.delete(name)
      for (const oldest of known.keys()) {
        if (known.size < keep) break
        known.delete(oldest)
      }
    }
    known.set(name, found)
    return found.value
  }
}

/**
 * A value that is computed once, when it is first asked for.
 *
 * @example
 * ```ts
 * import { Memo } from "@headwater/exact"
 * const primes = Memo.once(() => [2, 3, 5, 7].filter((n) => n > 2))
 * primes() === primes() // => true
 * ```
 */
export const once = <A>(f: () => A): (() => A) => by(() => 0, f)
