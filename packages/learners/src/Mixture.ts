/**
 * # The Bayes mixture
 *
 * `ξ(x) = Σ_ν w_ν ν(x)` over a finite class, exactly: predictions, posterior, evidence, loss.
 *
 * The state keeps one integer a member, `w_ν ν(x)` in units of a common denominator, so an update
 * is a multiplication a member and no greatest common divisor. The weights may sum to less than
 * one (a semimeasure): predictions are normalised, the evidence is not.
 *
 * ## Main statements (checked in ./laws)
 * - `dominance`: ξ(x) ≥ w_ν ν(x) for every member and every sequence
 * - `loss`: -log2 ξ(x) ≤ -log2 ν(x) - log2 w_ν
 *
 * ## References
 * - [Hutter2005] §3.2
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import * as Learner from "./Learner.ts"
import type { Measure } from "./Measure.ts"

/** A member of the class with its prior weight, which is positive. */
export interface Member<C, A> {
  readonly name: string
  readonly weight: Rational
  readonly measure: Measure<C, A>
}

/** Where a mixture stands after data. Plain values; a state is never changed. */
export interface State<C, A> {
  readonly measures: ReadonlyArray<Measure<C, A>>
  /** `w_ν ν(x)` of each member, in units of 1 / `unit`. */
  readonly joint: ReadonlyArray<bigint>
  readonly unit: bigint
}

/** A sequence that every member excludes: there is no posterior. */
export class Inconsistent extends Error {
  override readonly name = "Inconsistent"
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))
const lcm = (a: bigint, b: bigint): bigint => (a === b ? a : (a / gcd(a, b)) * b)

/**
 * The exact Bayes mixture of a class.
 *
 * - **Cost** one big-integer multiplication a member and symbol
 * - **Errors** `RangeError` for an empty class or a weight that is not positive;
 *   {@link Inconsistent} when a symbol arrives that every member excludes
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Learner, Measure, Mixture } from "@headwater/learners"
 * const half = Rational.of(1, 2)
 * const xi = Mixture.make([
 *   { name: "fair", weight: half, measure: Measure.bernoulli(half) },
 *   { name: "ones", weight: half, measure: Measure.bernoulli(Rational.one) }
 * ])
 * const state = Learner.after(xi, [[undefined, 1], [undefined, 1]])
 * Mixture.posterior(state).map(String) // => ["1/5", "4/5"]
 * Mixture.loss(state).toString() // => "3 - log2(5)"
 * ```
 */
export const make = <C, A>(
  members: ReadonlyArray<Member<C, A>>
): Learner.Learner<State<C, A>, C, A, Rational> => {
  if (members.length === 0) throw new RangeError("Expected a class with a member, not an empty one")
  const light = members.find((it) => it.weight.sign <= 0)
  if (light !== undefined) {
    throw new RangeError(
      `Expected a positive weight of \`${light.name}\`, not \`${light.weight.toString()}\``
    )
  }
  const unit = members.reduce((unit, { weight }) => lcm(unit, weight.denominator), 1n)
  const start: State<C, A> = {
    measures: members.map((it) => it.measure),
    joint: members.map(({ weight }) => weight.numerator * (unit / weight.denominator)),
    unit
  }
  return { arithmetic: Learner.rational, start: () => start, predict, update }
}

const total = (joint: ReadonlyArray<bigint>): bigint => {
  let sum = 0n
  for (const it of joint) sum += it
  return sum
}

const predict = <C, A>(state: State<C, A>, context: C): ReadonlyMap<A, Rational> => {
  const sums = new Map<A, Rational>()
  const evidence = Rational.of(total(state.joint))
  const shares = new Map<A, Map<bigint, bigint>>()
  for (const [index, measure] of state.measures.entries()) {
    const joint = state.joint[index] ?? 0n
    for (const [symbol, { numerator, denominator }] of measure.predict(context)) {
      const share = shares.get(symbol) ?? new Map<bigint, bigint>()
      share.set(denominator, (share.get(denominator) ?? 0n) + joint * numerator)
      shares.set(symbol, share)
    }
  }
  for (const [symbol, share] of shares) {
    const sum = Rational.sum([...share].map(([denominator, it]) => Rational.of(it, denominator)))
    sums.set(symbol, sum.dividedBy(evidence))
  }
  return sums
}

const update = <C, A>(state: State<C, A>, context: C, symbol: A): State<C, A> => {
  const given = state.measures.map((it) => it.predict(context).get(symbol) ?? Rational.zero)
  let common = 1n
  for (const { denominator } of given) if (denominator !== common) common = lcm(common, denominator)
  let excluded = true
  const joint = given.map(({ numerator, denominator }, index) => {
    const before = state.joint[index] ?? 0n
    if (before === 0n || numerator === 0n) return 0n
    excluded = false
    return before * (denominator === common ? numerator : numerator * (common / denominator))
  })
  if (excluded) {
    throw new Inconsistent(
      `No member of the class gives \`${String(symbol)}\` a positive probability`
    )
  }
  return {
    measures: state.measures.map((it) => it.after(context, symbol)),
    joint,
    unit: state.unit * common
  }
}

/** The posterior weight of each member; they sum to one. */
export const posterior = <C, A>(state: State<C, A>): ReadonlyArray<Rational> => {
  const evidence = total(state.joint)
  return state.joint.map((it) => Rational.of(it, evidence))
}

/** `w_ν ν(x)` of each member. */
export const joint = <C, A>(state: State<C, A>): ReadonlyArray<Rational> =>
  state.joint.map((it) => Rational.of(it, state.unit))

/** `ξ(x)`: the mass that the mixture gave to the data. */
export const evidence = <C, A>(state: State<C, A>): Rational =>
  Rational.of(total(state.joint), state.unit)

/** `-log2 ξ(x)`, the cumulative loss of the mixture in bits, exactly. */
export const loss = <C, A>(state: State<C, A>): LogForm => LogForm.log2(evidence(state)).negated()
