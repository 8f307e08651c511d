/**
 * # Classes of coins
 *
 * A class of coins with prior weights, and a truth that is a coin too, in the class or not. What the
 * mixture of the class loses in n symbols lies between two lines: with weight w and divergence d of
 * the member nearest to the truth,
 *
 * `n d - Λ √(n p (1 - p)) ≤ KL_n(μ‖ξ) ≤ n d - log2 w`.
 *
 * The mixture is at least its largest term, which is the upper bound; and the log ratio to each
 * member is linear in the number of ones, which deviates from its mean by no more than a root on
 * average, which is the lower one: Λ is the most that one symbol changes such a ratio.
 *
 * ## Main definitions
 * - {@link of}: a class from weights up to a common factor; {@link loss}, exactly
 * - {@link least}, {@link most}: the two bounds; {@link nearest}: the member they are about
 * - {@link price}: the bound for a truth in the class
 *
 * ## References
 * - [Hutter2005] §3.2, [Berk1966]
 *
 * @module
 */
import { Distribution, LogForm, Rational } from "@headwater/exact"
import * as Divergence from "./Divergence.ts"

/** Coins with weights that sum to one. */
export type CoinClass = ReadonlyArray<Divergence.Coin>

/**
 * The class of coins with these weights, up to a common factor.
 *
 * - **Errors** `RangeError` where the weights sum to 0
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { CoinClass } from "@headwater/learners"
 * const class_ = CoinClass.of([[1, Rational.of(1, 2)], [2, Rational.of(9, 10)]])
 * class_.map(({ weight }) => weight.toString()) // => ["1/3", "2/3"]
 * ```
 */
export const of = (
  coins: ReadonlyArray<readonly [weight: number | bigint, p: Rational]>
): CoinClass => {
  const shares = Distribution.shares(coins.map(([weight]) => Rational.of(weight)))
  return coins.map(([, p], at) => ({ weight: shares[at]!, p }))
}

/**
 * What the mixture of a class loses on a coin in n symbols, exactly.
 *
 * - **Units** bits
 * - **Errors** `RangeError` where every member excludes what the truth can show
 */
export const loss = (truth: Rational, class_: CoinClass, symbols: number): LogForm =>
  Divergence.finite(Divergence.coins(truth, class_, symbols))

/** The member of least divergence in one symbol, with it. */
export const nearest = (
  truth: Rational,
  class_: CoinClass
): Divergence.Coin & { readonly divergence: LogForm } =>
  class_
    .map((it) => ({ ...it, divergence: loss(truth, [{ weight: Rational.one, p: it.p }], 1) }))
    .reduce((a, b) => (a.divergence.compare(b.divergence) <= 0 ? a : b))

/**
 * `log2 (1 / w)` for the weight w of the truth in the class, which {@link loss} never passes; for the
 * least weight of a member where the truth is outside.
 *
 * - **Units** bits
 */
export const price = (truth: Rational, class_: CoinClass): LogForm => {
  const own = class_.filter(({ p }) => p.equals(truth)).map(({ weight }) => weight)
  const least = class_.map(({ weight }) => weight).reduce((a, b) => Rational.min(a, b))
  return LogForm.log2(own.length > 0 ? Rational.sum(own) : least).negated()
}

/** The least number of 64ths whose square is at least x, in 64ths. */
const rootAbove = (x: Rational): Rational => {
  const scaled = x.times(Rational.of(4096))
  let root = BigInt(Math.floor(Math.sqrt(scaled.toNumber())))
  while (Rational.of(root * root).compare(scaled) < 0) root++
  return Rational.of(root, 64)
}

/**
 * `n d - Λ √(n p (1 - p))`, which {@link loss} is at least; the root is rounded up to a 64th.
 *
 * - **Units** bits
 * - **Errors** `RangeError` for coins that exclude a symbol
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { CoinClass } from "@headwater/learners"
 * const class_ = CoinClass.of([[1, Rational.of(1, 4)], [1, Rational.of(3, 4)]])
 * const half = Rational.of(1, 2)
 * const bits = [CoinClass.least, CoinClass.loss, CoinClass.most].map((it) => it(half, class_, 100))
 * bits.map((it) => it.toNumber().toFixed(1)) // => ["12.8", "15.3", "21.8"]
 * ```
 */
export const least = (truth: Rational, class_: CoinClass, symbols: number): LogForm => {
  const others = Rational.one.minus(truth)
  const steepest = class_
    .map(({ p }) => LogForm.log2(truth.times(Rational.one.minus(p)).dividedBy(p.times(others))))
    .map((slope) => (slope.sign < 0 ? slope.negated() : slope))
    .reduce((a, b) => LogForm.max(a, b))
  const deviation = rootAbove(truth.times(others).times(Rational.of(symbols)))
  return nearest(truth, class_).divergence.times(symbols).minus(steepest.times(deviation))
}

/**
 * `n d - log2 w`, which {@link loss} is at most.
 *
 * - **Units** bits
 */
export const most = (truth: Rational, class_: CoinClass, symbols: number): LogForm => {
  const { divergence, weight } = nearest(truth, class_)
  return divergence.times(symbols).minus(LogForm.log2(weight))
}
