/**
 * # The Bayes mixture
 *
 * `ξ(x) = Σ_ν w_ν ν(x)` over a finite class of processes, exactly. It is a process itself: it
 * predicts by the posterior, and its weights follow the data.
 *
 * It keeps one integer a member, `w_ν ν(x)` in units of a common denominator, so a step is a
 * multiplication a member and no greatest common divisor. The weights may sum to less than one (a
 * semimeasure): predictions are normalised, the evidence is not.
 *
 * ## Main statements (checked in ./laws)
 * - `dominance`: ξ(x) ≥ w_ν ν(x) for every member and every sequence
 * - `loss`: -log2 ξ(x) ≤ -log2 ν(x) - log2 w_ν
 *
 * ## References
 * - [Hutter2005] §3.2, [GrunwaldLangford2007]
 *
 * @module
 */
import { LogForm, Rational, type RationalLike } from "@headwater/exact"
import type { Process } from "./Process.ts"

/** A member of the class with its prior weight, which is positive. */
export interface Member<C, A> {
  readonly name: string
  readonly weight: Rational
  readonly process: Process<C, A>
}

/** A mixture after some data. */
export interface Mixture<C, A> extends Process<C, A> {
  /** The members as they were at the start. */
  readonly members: ReadonlyArray<Member<C, A>>
  /** The members' processes after the data. */
  readonly processes: ReadonlyArray<Process<C, A>>
  /** `w_ν ν(x)` of each member, in units of 1 / `unit`. */
  readonly joint: ReadonlyArray<bigint>
  readonly unit: bigint
  readonly after: (context: C, symbol: A) => Mixture<C, A>
}

/** Data that every member excludes: there is no posterior. */
export class Inconsistent extends Error {
  override readonly name = "Inconsistent"
}

/** A class in which nothing has a positive weight. */
export class Empty extends Error {
  override readonly name = "Empty"
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
 * import { Mixture, Process } from "@headwater/learners"
 * const half = Rational.of(1, 2)
 * const xi = Mixture.make([
 *   { name: "fair", weight: half, process: Process.bernoulli(half) },
 *   { name: "ones", weight: half, process: Process.bernoulli(Rational.one) }
 * ])
 * const seen = Process.after(xi, Process.alone([1, 1]))
 * Mixture.posterior(seen).map(String) // => ["1/5", "4/5"]
 * Mixture.loss(seen).toString() // => "3 - log2(5)"
 * ```
 */
export const make = <C, A>(members: ReadonlyArray<Member<C, A>>): Mixture<C, A> => {
  if (!(members?.length > 0)) throw new RangeError("Expected a class with a member, found none")
  const weights = members.map((it) => Rational.from(it.weight))
  const light = weights.findIndex((it) => it.sign <= 0)
  if (light >= 0) {
    const { name, weight } = members[light]!
    throw new RangeError(`Expected a positive weight of \`${name}\`, not \`${weight.toString()}\``)
  }
  const unit = weights.reduce((unit, { denominator }) => lcm(unit, denominator), 1n)
  const joint = weights.map(({ numerator, denominator }) => numerator * (unit / denominator))
  return at(
    members,
    members.map((it) => it.process),
    joint,
    unit
  )
}

/**
 * The mixture of processes by weight, where the weights need no names; a weight of 0 leaves its
 * process out.
 */
export const of = <C, A>(
  parts: ReadonlyArray<readonly [weight: Rational, process: Process<C, A>]>
): Mixture<C, A> =>
  make(
    parts.flatMap(([weight, process], index) =>
      weight.sign === 0 ? [] : [{ name: `part ${index}`, weight, process }]
    )
  )

const at = <C, A>(
  members: ReadonlyArray<Member<C, A>>,
  processes: ReadonlyArray<Process<C, A>>,
  joint: ReadonlyArray<bigint>,
  unit: bigint
): Mixture<C, A> => ({
  members,
  processes,
  joint,
  unit,
  predict: (context) => predict(processes, joint, context),
  after: (context, symbol) => {
    const given = processes.map((it) => it.predict(context).get(symbol) ?? Rational.zero)
    let common = 1n
    for (const { denominator } of given) {
      if (denominator !== common) common = lcm(common, denominator)
    }
    let excluded = true
    const next = given.map(({ numerator, denominator }, index) => {
      const before = joint[index] ?? 0n
      if (before === 0n || numerator === 0n) return 0n
      excluded = false
      return before * (denominator === common ? numerator : numerator * (common / denominator))
    })
    if (excluded) {
      throw new Inconsistent(
        `No member of the class gives \`${String(symbol)}\` a positive probability`
      )
    }
    return at(members, stepped(processes, context, symbol), next, unit * common)
  }
})

const stepped = <C, A>(
  processes: ReadonlyArray<Process<C, A>>,
  context: C,
  symbol: A
): ReadonlyArray<Process<C, A>> => processes.map((it) => it.after(context, symbol))

/**
 * The members after a symbol that is no evidence about them, such as one that a learner has chosen
 * itself: they advance, and their weights stay.
 */
export const told = <C, A>(
  { members, processes, joint, unit }: Mixture<C, A>,
  context: C,
  symbol: A
): Mixture<C, A> => at(members, stepped(processes, context, symbol), joint, unit)

const total = (joint: ReadonlyArray<bigint>): bigint => {
  let sum = 0n
  for (const it of joint) sum += it
  return sum
}

const predict = <C, A>(
  processes: ReadonlyArray<Process<C, A>>,
  joint: ReadonlyArray<bigint>,
  context: C
): ReadonlyMap<A, Rational> => {
  const sums = new Map<A, Rational>()
  const evidence = Rational.of(total(joint))
  const shares = new Map<A, Map<bigint, bigint>>()
  for (const [index, process] of processes.entries()) {
    const own = joint[index] ?? 0n
    for (const [symbol, { numerator, denominator }] of process.predict(context)) {
      const share = shares.get(symbol) ?? new Map<bigint, bigint>()
      share.set(denominator, (share.get(denominator) ?? 0n) + own * numerator)
      shares.set(symbol, share)
    }
  }
  for (const [symbol, share] of shares) {
    const sum = Rational.sum([...share].map(([denominator, it]) => Rational.of(it, denominator)))
    sums.set(symbol, sum.dividedBy(evidence))
  }
  return sums
}

/** The posterior weight of each member; they sum to one. */
export const posterior = <C, A>({ joint }: Mixture<C, A>): ReadonlyArray<Rational> => {
  const evidence = total(joint)
  return joint.map((it) => Rational.of(it, evidence))
}

/** `w_ν ν(x)` of each member. */
export const joint = <C, A>({ joint, unit }: Mixture<C, A>): ReadonlyArray<Rational> =>
  joint.map((it) => Rational.of(it, unit))

/** `ξ(x)`: the mass that the mixture gave to the data. */
export const evidence = <C, A>({ joint, unit }: Mixture<C, A>): Rational =>
  Rational.of(total(joint), unit)

/** `-log2 ξ(x)`, the cumulative loss of the mixture in bits, exactly. */
export const loss = <C, A>(mixture: Mixture<C, A>): LogForm =>
  LogForm.log2(evidence(mixture)).negated()

/**
 * `log2` of the posterior odds of two members by place, in bits. With a power the posterior is
 * tempered: likelihoods count `power` times, weights once.
 *
 * - **Errors** `RangeError` where a member has excluded the data, or the power is negative
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Mixture, Process } from "@headwater/learners"
 * const coins = [[1, 2], [3, 4]].map(([weight, eighths]) => ({
 *   name: `${eighths}/8`,
 *   weight: Rational.of(weight, 4),
 *   process: Process.bernoulli(Rational.of(eighths, 8))
 * }))
 * const seen = Process.after(Mixture.make(coins), Process.alone([0, 0] as const))
 * Mixture.odds(seen, 0, 1, Rational.of(1, 2)).toNumber() // => -1
 * ```
 */
export const odds = <C, A>(
  mixture: Mixture<C, A>,
  one: number,
  other: number,
  power: RationalLike = Rational.one
): LogForm => {
  const eta = Rational.from(power)
  if (eta.sign < 0) {
    throw new RangeError(`Expected a power that is not negative, not \`${eta.toString()}\``)
  }
  const logs = (place: number): readonly [weight: LogForm, likelihood: LogForm] => {
    const weight = mixture.members[place]?.weight
    const own = mixture.joint[place] ?? 0n
    if (weight === undefined || own === 0n) {
      throw new RangeError(`Expected a member that admits the data, not member \`${place}\``)
    }
    return [LogForm.log2(weight), LogForm.log2(Rational.of(own, mixture.unit).dividedBy(weight))]
  }
  const [[w, l], [v, m]] = [logs(one), logs(other)]
  return w.minus(v).plus(l.minus(m).times(eta))
}
