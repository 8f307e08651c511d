/**
 * # Orders in which contexts arrive
 *
 * A mixture of functions learns a target from its values at contexts, one after another, in any
 * order. A ladder is one order; all of them are counted, by the sets of contexts that they pass.
 *
 * ## Main definitions
 * - {@link events}: what holds once a set of contexts has been seen
 * - {@link firsts}: how many orders have met something by the time that the mixture succeeds, or then
 *
 * @module
 */

/** What holds at a set of contexts seen: bit 0 for success, bit 1 + k for part k. */
export type Events = Uint8Array

/** Sums over all functions that agree with the target on each set of contexts seen. */
const agreeing = (weights: Float64Array, target: number, contexts: number): Float64Array => {
  const sums = new Float64Array(2 ** contexts)
  // By the contexts at which a function is wrong, then over all within the contexts not seen.
  for (let word = 0; word < weights.length; word++) sums[word ^ target] = weights[word]!
  for (let x = 1; x < sums.length; x *= 2) {
    for (let set = 0; set < sums.length; set++) if ((set & x) !== 0) sums[set]! += sums[set ^ x]!
  }
  return sums.reverse()
}

/**
 * What holds after each set of contexts: that the majority is right at every context, seen or not; and
 * of each part of the weights, that it has at least half of what is left. A tie is no success.
 *
 * - **Cost** 2^contexts · contexts additions for each part
 *
 * @example
 * ```ts
 * import { Orders } from "@headwater/worlds"
 * // One context; the two constants, weighed 1 and 3, and a part that is the constant 1.
 * const [all, part] = [Float64Array.of(1, 3), Float64Array.of(0, 3)]
 * Array.from(Orders.events({ all, parts: [part] }, 0, 1)) // => [2, 1]
 * ```
 */
export const events = (
  mixture: { readonly all: Float64Array; readonly parts: ReadonlyArray<Float64Array> },
  target: number,
  contexts: number
): Events => {
  const all = agreeing(mixture.all, target, contexts)
  const parts = mixture.parts.map((part) => agreeing(part, target, contexts))
  const found = new Uint8Array(all.length)
  for (let seen = 0; seen < all.length; seen++) {
    const whole = all[seen]!
    if (whole === 0) continue
    let flags = 1
    for (let x = 1; x < all.length; x *= 2) {
      if ((seen & x) === 0 && 2 * all[seen | x]! <= whole) flags = 0
    }
    for (const [k, part] of parts.entries()) if (2 * part[seen]! >= whole) flags |= 2 << k
    found[seen] = flags
  }
  return found
}

/** Orders that end in success, and of them by part: met by then, and holding just then. */
export interface Firsts {
  readonly orders: number
  readonly by: ReadonlyArray<number>
  readonly at: ReadonlyArray<number>
}

const onesOf = (set: number): number => {
  let count = 0
  for (let left = set; left !== 0; left &= left - 1) count++
  return count
}

/**
 * All orders of the contexts, counted by what they have met when the mixture first succeeds.
 *
 * - **Errors** `RangeError` beyond 18 contexts, whose orders are no exact doubles
 *
 * @example
 * ```ts
 * import { Orders } from "@headwater/worlds"
 * Orders.firsts(Uint8Array.of(0, 2, 0, 1), 2, 1) // => { orders: 2, by: [1], at: [0] }
 * ```
 */
export const firsts = (found: Events, contexts: number, parts: number): Firsts => {
  if (contexts > 18) throw new RangeError(`Expected at most 18 contexts, not \`${contexts}\``)
  const factorials = Array.from({ length: contexts + 1 }, () => 1)
  for (let n = 1; n <= contexts; n++) factorials[n] = n * factorials[n - 1]!
  const kinds = 2 ** parts
  /** Ways to have seen a set without success before, by the parts that were met on the way. */
  const ways = new Float64Array(found.length * kinds)
  ways[0] = 1
  let orders = 0
  const by = Array.from({ length: parts }, () => 0)
  const at = Array.from({ length: parts }, () => 0)
  for (let seen = 0; seen < found.length; seen++) {
    const flags = found[seen]!
    const now = flags >> 1
    for (let before = 0; before < kinds; before++) {
      const way = ways[seen * kinds + before]!
      if (way === 0) continue
      const met = before | now
      if ((flags & 1) === 0) {
        for (let x = 1; x < found.length; x *= 2) {
          if ((seen & x) === 0) ways[(seen | x) * kinds + met]! += way
        }
        continue
      }
      const ended = way * factorials[contexts - onesOf(seen)]!
      orders += ended
      for (let k = 0; k < parts; k++) {
        if ((met & (1 << k)) !== 0) by[k]! += ended
        if ((now & (1 << k)) !== 0) at[k]! += ended
      }
    }
  }
  return { orders, by, at }
}
