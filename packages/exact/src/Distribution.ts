/**
 * # Finite distributions
 *
 * ## Main definitions
 * - {@link Distribution}: exact positive masses that sum to exactly 1; plain data
 * - {@link entropy}, {@link kl}: exact sums of logarithms, in bits
 *
 * ## Main statements (checked in test/Distribution.test.ts)
 * - **Gibbs' inequality**: `kl(p, q) ≥ 0`, with equality only for `p = q`
 * - `kl` is `undefined`, for infinite, when `p` is not absolutely continuous with respect to `q`
 *
 * ## References
 * - [CoverThomas2006] §2.3
 *
 * @module
 */
import * as Result from "effect/Result"
import { expected } from "./internal/expected.ts"
import { LogForm } from "./LogForm.ts"
import { Rational, type RationalLike } from "./Rational.ts"

/**
 * The outcomes of positive mass with their masses. Outcomes are distinguished as keys of a `Map`:
 * numbers and texts by value, objects and tuples by identity.
 */
export type Distribution<A> = ReadonlyMap<A, Rational>

/**
 * The masses of outcomes, with any sum: those of equal outcomes are added, and an outcome whose
 * masses sum to 0 is left out.
 *
 * @example
 * ```ts
 * import { Distribution, Rational } from "@headwater/exact"
 * const quarter = Rational.of(1, 4)
 * Distribution.masses([["a", quarter], ["b", Rational.zero], ["a", quarter]]).get("a")?.toString() // => "1/2"
 * ```
 */
export const masses = <A>(entries: Iterable<readonly [A, RationalLike]>): Map<A, Rational> => {
  const lists = new Map<A, Array<RationalLike>>()
  for (const [a, mass] of entries) {
    const met = lists.get(a)
    if (met === undefined) lists.set(a, [mass])
    else met.push(mass)
  }
  const sums = new Map<A, Rational>()
  for (const [a, met] of lists) {
    const mass = Rational.sum(met)
    if (mass.sign !== 0) sums.set(a, mass)
  }
  return sums
}

// -------------------------------------------------------------------------------- constructors

/**
 * The distribution with these masses; those of an outcome that is listed twice are added.
 *
 * - **Errors** a `Result` failure with one line when a mass is negative or the sum is not 1
 *
 * @example
 * ```ts
 * import { Distribution, Rational } from "@headwater/exact"
 * import { Result } from "effect"
 * const halves = [["a", Rational.of(1, 2)], ["b", Rational.of(1, 3)]] as const
 * Result.isFailure(Distribution.make(halves)) // => true
 * Result.getOrThrow(Result.flip(Distribution.make(halves))) // => "Expected masses that sum to 1, not `5/6`"
 * ```
 */
export const make = <A>(
  entries: Iterable<readonly [A, RationalLike]>
): Result.Result<Distribution<A>, string> => {
  const list = Array.from(entries, ([a, mass]) => [a, Rational.from(mass)] as const)
  const negative = list.find(([, mass]) => mass.sign < 0)
  if (negative !== undefined) {
    return Result.fail(expected("a mass that is not negative", negative[1]))
  }
  const total = Rational.sum(list.map(([, mass]) => mass))
  return total.equals(Rational.one)
    ? Result.succeed(masses(list))
    : Result.fail(expected("masses that sum to 1", total))
}

/**
 * Weights as shares of their sum, in their order; one that is 0 stays.
 *
 * - **Errors** `RangeError` where the sum is not positive
 *
 * @example
 * ```ts
 * import { Distribution, Rational } from "@headwater/exact"
 * Distribution.shares([1, 0, 3].map((n) => Rational.of(n))).map(String) // => ["1/4", "0", "3/4"]
 * ```
 */
export const shares = (weights: ReadonlyArray<RationalLike>): ReadonlyArray<Rational> => {
  const total = Rational.sum(weights)
  if (total.sign <= 0) {
    throw new RangeError(`Expected weights with a positive sum, not \`${total.toString()}\``)
  }
  return weights.map((weight) => Rational.from(weight).dividedBy(total))
}

/**
 * Equal masses on a list of outcomes; one that is listed twice counts twice.
 *
 * - **Errors** `RangeError` when the list is empty
 *
 * @example
 * ```ts
 * import { Distribution } from "@headwater/exact"
 * Distribution.probability(Distribution.uniform([0, 1, 2]), 1).toString() // => "1/3"
 * ```
 */
export const uniform = <A>(outcomes: Iterable<A>): Distribution<A> => {
  const list = [...outcomes]
  if (list.length === 0) throw new RangeError(expected("at least one outcome", "none"))
  const share = Rational.of(1, list.length)
  return masses(list.map((a) => [a, share] as const))
}

/**
 * All mass on one outcome.
 *
 * @example
 * ```ts
 * import { Distribution } from "@headwater/exact"
 * Distribution.entropy(Distribution.point("a")).toString() // => "0"
 * ```
 */
export const point = <A>(outcome: A): Distribution<A> => new Map([[outcome, Rational.one]])

/**
 * Mass `p` on 1 and `1 - p` on 0.
 *
 * - **Errors** `RangeError` when `p` is not from 0 to 1
 *
 * @example
 * ```ts
 * import { Distribution, Rational } from "@headwater/exact"
 * Distribution.probability(Distribution.bernoulli(Rational.of(1, 4)), 0).toString() // => "3/4"
 * ```
 */
export const bernoulli = (p: RationalLike): Distribution<0 | 1> => {
  const mass = Rational.from(p)
  if (mass.sign < 0 || mass.compare(Rational.one) > 0) {
    throw new RangeError(expected("a probability from 0 to 1", mass))
  }
  return masses<0 | 1>([
    [0, Rational.one.minus(mass)],
    [1, mass]
  ])
}

// -------------------------------------------------------------------------------------- queries

/**
 * The mass of an outcome; 0 off the support.
 *
 * @example
 * ```ts
 * import { Distribution } from "@headwater/exact"
 * Distribution.probability(Distribution.point<string>("a"), "b").toString() // => "0"
 * ```
 */
export const probability = <A>(d: Distribution<A>, a: A): Rational => d.get(a) ?? Rational.zero

/**
 * The outcomes of positive mass, in the order in which they were given.
 *
 * @example
 * ```ts
 * import { Distribution, Rational } from "@headwater/exact"
 * Distribution.support(Distribution.bernoulli(Rational.one)) // => [1]
 * ```
 */
export const support = <A>(d: Distribution<A>): ReadonlyArray<A> => [...d.keys()]

/**
 * The mean of a rational function: `Σ d(a)·f(a)`.
 *
 * @example
 * ```ts
 * import { Distribution, Rational } from "@headwater/exact"
 * const die = Distribution.uniform([1, 2, 3, 4, 5, 6])
 * Distribution.expectation(die, (pips) => Rational.of(pips)).toString() // => "7/2"
 * ```
 */
export const expectation = <A>(d: Distribution<A>, f: (a: A) => RationalLike): Rational =>
  Rational.sum(Array.from(d, ([a, mass]) => Rational.from(f(a)).times(mass)))

// ---------------------------------------------------------------------------------- combinators

/**
 * The distribution of `f(a)`; the masses of equal images are added.
 *
 * @example
 * ```ts
 * import { Distribution } from "@headwater/exact"
 * const parity = Distribution.map(Distribution.uniform([1, 2, 3]), (n) => n % 2)
 * Distribution.probability(parity, 1).toString() // => "2/3"
 * ```
 */
export const map = <A, B>(d: Distribution<A>, f: (a: A) => B): Distribution<B> =>
  masses(Array.from(d, ([a, mass]) => [f(a), mass] as const))

/**
 * Independent draws from both, as pairs, or as what `combine` makes of the two; give a `combine`
 * that returns texts or numbers where outcomes are to be looked up.
 *
 * @example
 * ```ts
 * import { Distribution } from "@headwater/exact"
 * const die = Distribution.uniform([1, 2, 3, 4, 5, 6])
 * const pips = Distribution.product(die, die, (a, b) => a + b)
 * Distribution.probability(pips, 7).toString() // => "1/6"
 * ```
 */
export function product<A, B>(p: Distribution<A>, q: Distribution<B>): Distribution<readonly [A, B]>
export function product<A, B, C>(
  p: Distribution<A>,
  q: Distribution<B>,
  combine: (a: A, b: B) => C
): Distribution<C>
export function product<A, B>(
  p: Distribution<A>,
  q: Distribution<B>,
  combine: (a: A, b: B) => unknown = (a, b) => [a, b]
): Distribution<unknown> {
  return masses(
    [...p].flatMap(([a, mass]) =>
      Array.from(q, ([b, other]) => [combine(a, b), mass.times(other)] as const)
    )
  )
}

/**
 * The mixture `Σ w·d`.
 *
 * - **Errors** `RangeError` when a weight is negative or the weights do not sum to 1
 *
 * @example
 * ```ts
 * import { Distribution, Rational } from "@headwater/exact"
 * const half = Rational.of(1, 2)
 * const mixed = Distribution.mix([[half, Distribution.point(0)], [half, Distribution.uniform([0, 1])]])
 * Distribution.probability(mixed, 0).toString() // => "3/4"
 * ```
 */
export const mix = <A>(
  weighted: Iterable<readonly [weight: RationalLike, d: Distribution<A>]>
): Distribution<A> => {
  const list = Array.from(weighted, ([weight, d]) => [d, Rational.from(weight)] as const)
  const checked = make(list)
  if (Result.isFailure(checked)) throw new RangeError(checked.failure)
  return masses(
    list.flatMap(([d, weight]) => Array.from(d, ([a, mass]) => [a, mass.times(weight)] as const))
  )
}

// ----------------------------------------------------------------------------------- in bits

/**
 * The Shannon entropy `-Σ p·log2 p`.
 *
 * - **Units** bits
 *
 * @example
 * ```ts
 * import { Distribution } from "@headwater/exact"
 * Distribution.entropy(Distribution.uniform([1, 2, 3])).toString() // => "log2(3)"
 * ```
 */
export const entropy = <A>(d: Distribution<A>): LogForm =>
  LogForm.sum([
    { terms: [...d.values()].filter((p) => p.sign > 0).map((p) => [p.negated(), p] as const) }
  ])

/**
 * The Kullback–Leibler divergence `Σ p·log2(p/q)`; `undefined`, for infinite, where an outcome of
 * `p` has no mass in `q`.
 *
 * - **Units** bits
 * - **Laws** `gibbs`, `chain-rule`
 * - **Source** [CoverThomas2006] §2.3
 *
 * @example
 * ```ts
 * import { Distribution } from "@headwater/exact"
 * const [p, q] = [Distribution.uniform([0]), Distribution.uniform([0, 1])]
 * Distribution.kl(p, q)?.toString() // => "1"
 * Distribution.kl(q, p) // => undefined
 * ```
 */
export const kl = <A>(p: Distribution<A>, q: Distribution<A>): LogForm | undefined => {
  const terms: Array<readonly [Rational, Rational]> = []
  for (const [a, mass] of p) {
    const other = probability(q, a)
    if (mass.sign === 0) continue
    if (other.sign === 0) return undefined
    terms.push([mass, mass], [mass.negated(), other])
  }
  return LogForm.sum([{ terms }])
}

/**
 * The total variation distance `½·Σ |p - q|`.
 *
 * @example
 * ```ts
 * import { Distribution } from "@headwater/exact"
 * const [p, q] = [Distribution.uniform([0]), Distribution.uniform([0, 1])]
 * Distribution.totalVariation(p, q).toString() // => "1/2"
 * ```
 */
export const totalVariation = <A>(p: Distribution<A>, q: Distribution<A>): Rational => {
  const outcomes = new Set([...p.keys(), ...q.keys()])
  const gaps = Array.from(outcomes, (a) => probability(p, a).minus(probability(q, a)).abs())
  return Rational.sum(gaps).times(Rational.of(1, 2))
}
