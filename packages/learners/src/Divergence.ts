/**
 * # Expected loss
 *
 * `KL_n(μ‖ξ) = Σ_x μ(x) log2 (μ(x) / ξ(x))` over sequences of length n: what a mixture loses on a
 * truth beyond the truth's own loss, in bits, exactly. By the chain rule it is the expected sum of
 * the divergences of the single predictions.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import type { Member } from "./Mixture.ts"
import type { Process } from "./Process.ts"

/** The divergence of a mixture from a truth, or undefined where it is infinite. */
export type Bits = LogForm | undefined

/**
 * The divergence of a class that excludes nothing.
 *
 * - **Errors** `RangeError` where it is infinite
 */
export const finite = (bits: Bits): LogForm => {
  if (bits === undefined) throw new RangeError("Expected a class that excludes nothing")
  return bits
}

/** A member of two mixtures of one class, by its weight in each. */
export interface Weighed {
  readonly chance: Rational
  readonly weight: Rational
}

/**
 * The largest `chance / weight` of members. No sequence is likelier in the mixture by chances than
 * this many times what it is in the mixture by weights; where members show different things, some
 * sequence is as much likelier.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Divergence } from "@headwater/learners"
 * const [third, half] = [Rational.of(1, 3), Rational.of(1, 2)]
 * const members = [{ chance: third, weight: half }, { chance: half, weight: third }]
 * Divergence.dominance(members).toString() // => "3/2"
 * ```
 */
export const dominance = (members: ReadonlyArray<Weighed>): Rational =>
  members.map(({ chance, weight }) => chance.dividedBy(weight)).reduce((a, b) => Rational.max(a, b))

/**
 * `KL_n(μ‖ξ)` by the tree of all sequences; `context` names the context of each symbol.
 *
 * - **Cost** O(|A|^n · |class|)
 */
export const tree = <C, A>(
  truth: Process<C, A>,
  members: ReadonlyArray<Member<C, A>>,
  horizon: number,
  context: (index: number) => C
): Bits => {
  const terms: Array<LogForm> = []
  const visit = (
    mu: Process<C, A>,
    probability: Rational,
    class_: ReadonlyArray<{ readonly joint: Rational; readonly process: Process<C, A> }>,
    index: number
  ): boolean => {
    if (index === horizon) {
      const xi = Rational.sum(class_.map((it) => it.joint))
      if (xi.sign === 0) return false
      terms.push(LogForm.log2(probability.dividedBy(xi)).times(probability))
      return true
    }
    const here = context(index)
    const predictions = class_.map((it) => it.process.predict(here))
    for (const [symbol, given] of mu.predict(here)) {
      if (given.sign === 0) continue
      const next = class_.map((it, member) => ({
        joint: it.joint.times(predictions[member]?.get(symbol) ?? Rational.zero),
        process: it.process.after(here, symbol)
      }))
      if (!visit(mu.after(here, symbol), probability.times(given), next, index + 1)) return false
    }
    return true
  }
  const start = members.map((it) => ({ joint: it.weight, process: it.process }))
  return visit(truth, Rational.one, start, 0) ? LogForm.sum(terms) : undefined
}

/** A member of a class of independent bits: 1 with probability `p`. */
export interface Coin {
  readonly weight: Rational
  readonly p: Rational
}

/**
 * `KL_n(μ‖ξ)` for independent bits, by counts: the sequences with `k` ones are alike.
 *
 * - **Cost** O(n · |class|) big-integer operations, where {@link tree} needs 2^n
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Divergence } from "@headwater/learners"
 * const half = Rational.of(1, 2)
 * Divergence.coins(half, [{ weight: half, p: half }], 7)?.toString() // => "1"
 * ```
 */
export const coins = (truth: Rational, members: ReadonlyArray<Coin>, horizon: number): Bits => {
  const [mu, ...class_] = common([{ weight: Rational.one, p: truth }, ...merged(members)])
  if (mu === undefined) return undefined
  const unit = Rational.of(mu.ones + mu.zeros)
  const terms: Array<LogForm> = []
  let choose = 1n
  for (let ones = 0; ones <= horizon; ones++) {
    const zeros = horizon - ones
    const likely = likelihood(mu, ones, zeros)
    if (likely > 0n) {
      const xi = logarithm(class_, ones, zeros)
      if (xi === undefined) return undefined
      const excess = LogForm.sum([...powers(mu, ones, zeros), xi.negated()])
      terms.push(excess.times(choose * likely))
    }
    choose = (choose * BigInt(zeros)) / BigInt(ones + 1)
  }
  return LogForm.sum(terms).times(unit.pow(-horizon))
}

/** A coin in integers: its weight, and its chances of 1 and 0 in units of one common denominator. */
interface Whole {
  readonly weight: Rational
  readonly ones: bigint
  readonly zeros: bigint
}

const common = (coins: ReadonlyArray<Coin>): ReadonlyArray<Whole> => {
  const unit = coins.reduce((unit, { p }) => unit * Rational.of(p.denominator, unit).numerator, 1n)
  return coins.map(({ weight, p }) => {
    const ones = p.numerator * (unit / p.denominator)
    return { weight, ones, zeros: unit - ones }
  })
}

/** The class with one member a coin. */
const merged = (members: ReadonlyArray<Coin>): ReadonlyArray<Coin> => {
  const weights = new Map<string, Coin>()
  for (const { weight, p } of members) {
    const before = weights.get(p.toString())?.weight ?? Rational.zero
    weights.set(p.toString(), { weight: before.plus(weight), p })
  }
  return [...weights.values()]
}

/** In units of the common denominator to the power of the horizon. */
const likelihood = (coin: Whole, ones: number, zeros: number): bigint =>
  coin.ones ** BigInt(ones) * coin.zeros ** BigInt(zeros)

/** The logarithm of a positive likelihood, not multiplied out: small bases decide ties quickly. */
const powers = (coin: Whole, ones: number, zeros: number): ReadonlyArray<LogForm> => [
  ...(ones === 0 ? [] : [LogForm.log2(coin.ones).times(ones)]),
  ...(zeros === 0 ? [] : [LogForm.log2(coin.zeros).times(zeros)])
]

/** log2 ξ of a sequence by its counts, in the same units; undefined where no member admits it. */
const logarithm = (
  members: ReadonlyArray<Whole>,
  ones: number,
  zeros: number
): LogForm | undefined => {
  const [first, ...others] = members.filter((it) => likelihood(it, ones, zeros) > 0n)
  if (first === undefined) return undefined
  if (others.length === 0) {
    return LogForm.sum([LogForm.log2(first.weight), ...powers(first, ones, zeros)])
  }
  const total = [first, ...others].reduce(
    (unit, { weight }) => unit * Rational.of(weight.denominator, unit).numerator,
    1n
  )
  const sum = [first, ...others].reduce(
    (sum, it) =>
      sum + it.weight.numerator * (total / it.weight.denominator) * likelihood(it, ones, zeros),
    0n
  )
  return LogForm.log2(sum).minus(LogForm.log2(total))
}
