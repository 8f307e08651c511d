/**
 * # All closed terms
 *
 * Shorter ones first, and in lexicographic order of their bits within a length.
 *
 * @module
 */
import { Memo, Rational } from "@headwater/exact"
import { within } from "../internal/within.ts"
import type { Coded } from "../Language.ts"
import { word } from "./Encoding.ts"
import { APPLY, fromSymbols, LAMBDA, type Term } from "./Term.ts"

/**
 * The number of terms of `bits` bits with their free variables among the `depth` innermost.
 *
 * `N(n, m) = [n - 1 ≤ m] + N(n - 2, m + 1) + Σ_k N(k, m) N(n - 2 - k, m)`, for n of at least 2.
 *
 * - **Cost** O(bits³) additions in all, remembered
 * - **Errors** `RangeError` for a number that is not whole
 * - **Source** [Tromp2007]
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * Lambda.count(20) // => 883n
 * ```
 */
export const count = (bits: number, depth = 0): bigint => {
  if (!Number.isSafeInteger(bits)) throw new RangeError(`Expected whole bits, not \`${bits}\``)
  return bits < 2 ? 0n : counted(bits, depth)
}

const counted = Memo.by(
  (bits: number, depth: number) => `${bits} ${depth}`,
  (bits, depth) => {
    let sum = (bits - 1 <= depth ? 1n : 0n) + count(bits - 2, depth + 1)
    for (let left = 2; left <= bits - 4; left++) {
      const funs = count(left, depth)
      if (funs > 0n) sum += funs * count(bits - 2 - left, depth)
    }
    return sum
  }
)

/** The fewest bits of a term at a depth. */
const least = (depth: number): number => (depth === 0 ? 4 : 2)

/** The closed terms of exactly `bits` bits, as symbols in prefix order. */
export function* ofSize(bits: number): Generator<ReadonlyArray<number>> {
  const prefix: Array<number> = []
  /** Completes the prefix with terms at the depths `due`, in the `left` bits that remain. */
  function* rest(
    left: number,
    due: ReadonlyArray<number>,
    minimum: number
  ): Generator<ReadonlyArray<number>> {
    const depth = due.at(-1)
    if (depth === undefined) {
      if (left === 0) yield [...prefix]
      return
    }
    const others = due.slice(0, -1)
    const after = minimum - least(depth)
    const place = prefix.length
    if (others.length === 0 && count(left, depth) === 0n) return
    if (2 + least(depth + 1) + after <= left) {
      prefix[place] = LAMBDA
      yield* rest(left - 2, [...others, depth + 1], after + least(depth + 1))
    }
    if (2 + 2 * least(depth) + after <= left) {
      prefix[place] = APPLY
      yield* rest(left - 2, [...others, depth, depth], after + 2 * least(depth))
    }
    for (let index = 1; index <= depth && index + 1 + after <= left; index++) {
      prefix[place] = index
      yield* rest(left - index - 1, others, after)
      prefix.length = place
    }
    prefix.length = place
  }
  yield* rest(bits, [0], least(0))
}

/**
 * The closed terms of at most `limit.bits` bits.
 *
 * - **Cost** there are about 1.96^n of them at n bits; little memory
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * const bits = [...Lambda.programs({ bits: 8 })].map((it) => it.bits)
 * bits // => ["0010", "000010", "0000110", "00000010", "00011010"]
 * ```
 */
export function* programs(limit: { readonly bits: number }): Generator<Coded<Term>> {
  const most = within(limit)
  for (let length = 4; length <= most; length++) {
    const mass = Rational.pow2(-length)
    for (const symbols of ofSize(length)) {
      yield { program: fromSymbols(symbols), mass, bits: symbols.map(word).join("") }
    }
  }
}
