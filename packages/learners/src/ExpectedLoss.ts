/**
 * # Expected loss by states
 *
 * What a learner of bits loses in expectation on flips of a coin, flip by flip: `-log2` of the chance
 * that it gave to what came, exactly. It follows from the states that the learner may be in, each with
 * its chance, so that no sum over sequences is needed where few states are different. What is lost
 * beyond the coin's own entropy is a `Divergence`.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import type { Ones } from "./Learner.ts"

/**
 * What a learner loses in expectation on each of a number of flips, of which each is 1 with
 * probability `p`; states of equal keys are taken as one.
 *
 * - **Units** bits
 * - **Cost** O(flips · states) big-integer operations, where a tree of sequences needs 2^flips
 * - **Errors** `RangeError` where the learner excludes a flip that may come
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { ExpectedLoss, KrichevskyTrofimov } from "@headwater/learners"
 * const half = Rational.of(1, 2)
 * const key = ({ ones }: KrichevskyTrofimov.Counts) => ones
 * const losses = ExpectedLoss.onCoin(half, KrichevskyTrofimov.estimator, 3, key)
 * losses.map((it) => it.toNumber().toFixed(4)) // => ["1.0000", "1.2075", "1.2120"]
 * ```
 */
export const onCoin = <S>(
  p: Rational,
  { start, one, update }: Ones<S>,
  flips: number,
  key: (state: S) => string | number
): ReadonlyArray<LogForm> => {
  const shows = [Rational.one.minus(p), p] as const
  let at: ReadonlyArray<readonly [state: S, chance: Rational]> = [[start, Rational.one]]
  return Array.from({ length: flips }, () => {
    const after = new Map<string | number, readonly [state: S, chance: Rational]>()
    const terms: Array<LogForm> = []
    for (const [state, chance] of at) {
      const given = one(state)
      for (const flip of [0, 1] as const) {
        const weight = chance.times(shows[flip])
        if (weight.sign === 0) continue
        terms.push(LogForm.log2(flip === 1 ? given : Rational.one.minus(given)).times(weight))
        const next = update(state, flip)
        const [known, before] = after.get(key(next)) ?? [next, Rational.zero]
        after.set(key(next), [known, before.plus(weight)])
      }
    }
    at = [...after.values()]
    return LogForm.sum(terms).negated()
  })
}
