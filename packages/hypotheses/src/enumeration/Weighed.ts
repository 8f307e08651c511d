/**
 * # Rows with weights
 *
 * A prior gives a cost its weight. The total over the rows, the probability that they give to data
 * and their predictions are then known up to their undecided programs: each of these may have any
 * weight up to that of the least cost that it can have, and any answer where its budget was passed.
 * All values are pairs, the least and the greatest over everything that undecided programs can turn
 * out to be; a verdict holds where it holds at both.
 *
 * ## Main definitions
 * - {@link total}: of all weights; {@link weigh}: each row with the weight of one of its programs
 * - {@link given}: how likely the answers of a row make data
 * - {@link evidence}, {@link expectation}, {@link predict}: rows joined with data
 *
 * @module
 */
import { Rational, Weight } from "@headwater/exact"
import { Result } from "effect"
import type { Cost } from "../Cost.ts"
import type { Row } from "./Row.ts"

/** The least and the greatest value over all that undecided programs can turn out to be. */
export interface Interval {
  readonly lower: Rational
  readonly upper: Rational
}

/** The weight of a cost. It does not rise when the cost does. */
export type Weighing = (cost: Cost) => Weight.Weight

/** A row that has a weight. */
export interface Weighed<out O> extends Row<O> {
  /**
   * The weight of each of its programs, which is positive; where they are undecided, the greatest
   * that it can be.
   */
  readonly weight: Rational
}

/** A weighing that remembers its values: there are many rows and few costs. */
const valued = (weigh: Weighing): ((cost: Cost) => Result.Result<Rational, string>) => {
  const known = new Map<string, Result.Result<Rational, string>>()
  return (cost) => {
    const { mass, steps, space } = cost
    const key = `${mass.numerator}/${mass.denominator} ${steps} ${space}`
    const before = known.get(key)
    if (before !== undefined) return before
    const value = Weight.toRational(weigh(cost))
    known.set(key, value)
    return value
  }
}

/**
 * Rows with the weights of their programs; those that weigh nothing are left out.
 *
 * - **Errors** a failure with one line where a weight is not rational
 */
export const weigh = <R extends Row<unknown>>(
  rows: Iterable<R>,
  weighing: Weighing
): Result.Result<ReadonlyArray<R & { readonly weight: Rational }>, string> => {
  const valueOf = valued(weighing)
  const all: Array<R & { readonly weight: Rational }> = []
  for (const row of rows) {
    const weight = valueOf(row.cost)
    if (Result.isFailure(weight)) return Result.fail(weight.failure)
    if (weight.success.sign > 0) all.push({ ...row, weight: weight.success })
  }
  return Result.succeed(all)
}

const massOf = ({ weight, count }: Weighed<unknown>): Rational => weight.times(Rational.of(count))

/** The total weight of all programs in rows: without the undecided, and with them at their most. */
export const total = (rows: Iterable<Weighed<unknown>>): Interval =>
  evidence(rows, () => Rational.one)

/** The likelihood of data under a row; under an undecided one the greatest that is possible. */
export type Likelihood<O> = (row: Row<O>) => Rational

/** The probability that a program with this answer gives to a symbol. */
export type Given<O, A> = (answer: O, symbol: A) => Rational

/** All probability on the answer itself. */
export const same: Given<unknown, unknown> = (answer, symbol) =>
  answer === symbol ? Rational.one : Rational.zero

/** For answers that are lists of probabilities: the one at the symbol's place. */
export const listed: Given<ReadonlyArray<Rational>, number> = (answer, symbol) =>
  answer[symbol] ?? Rational.zero

/**
 * The likelihood of symbols on the first contexts, independent given the answers.
 *
 * - **Errors** `RangeError` for more symbols than contexts
 */
export const given = <O, A>(data: ReadonlyArray<A>, probability: Given<O, A>): Likelihood<O> => {
  const known = new Map<string, Rational>()
  return ({ answers, behaviour }) => {
    const before = known.get(behaviour)
    if (before !== undefined) return before
    if (data.length > answers.length) {
      throw new RangeError(`Expected at most ${answers.length} symbols, not \`${data.length}\``)
    }
    let product = Rational.one
    for (const [context, symbol] of data.entries()) {
      const answer = answers[context]
      if (answer !== undefined) product = product.times(probability(answer, symbol))
      if (product.sign === 0) break
    }
    known.set(behaviour, product)
    return product
  }
}

/**
 * The mass that rows give to data: without any undecided program, and with all of them at their
 * greatest likelihood.
 */
export const evidence = <O>(rows: Iterable<Weighed<O>>, likelihood: Likelihood<O>): Interval => {
  const decided: Array<Rational> = []
  const open: Array<Rational> = []
  for (const row of rows) (row.isDecided ? decided : open).push(massOf(row).times(likelihood(row)))
  const lower = Rational.sum(decided)
  return { lower, upper: lower.plus(Rational.sum(open)) }
}

/** The mass of programs, and a value that all of them have. */
interface Part {
  readonly mass: Rational
  readonly value: Rational
}

/**
 * The greatest mean that undecided programs can bring about: those with the largest values are
 * counted, as long as they raise it. With `sign` -1 the least mean, by the smallest values.
 */
const extreme = (
  sure: { readonly mass: Rational; readonly sum: Rational },
  open: ReadonlyArray<Part>,
  sign: 1 | -1
): Rational => {
  let { mass, sum } = sure
  for (const it of open.toSorted((a, b) => sign * b.value.compare(a.value))) {
    if (mass.sign > 0 && sign * it.value.times(mass).compare(sum) <= 0) break
    mass = mass.plus(it.mass)
    sum = sum.plus(it.mass.times(it.value))
  }
  return sum.dividedBy(mass)
}

/**
 * The posterior mean of a value that rows have, such as 1 for an event and 0 elsewhere: the least
 * and the greatest. The value of an undecided row may be known or lie between two.
 *
 * Undefined where no program can have given the data.
 */
export const expectation = <O>(
  rows: Iterable<Weighed<O>>,
  likelihood: Likelihood<O>,
  value: (row: Row<O>) => Rational | Interval
): Interval | undefined => {
  let [mass, sum] = [Rational.zero, Rational.zero]
  const least: Array<Part> = []
  const greatest: Array<Part> = []
  for (const row of rows) {
    const own = massOf(row).times(likelihood(row))
    if (own.sign === 0) continue
    const found = value(row)
    const { lower, upper } = "lower" in found ? found : { lower: found, upper: found }
    if (row.isDecided) {
      mass = mass.plus(own)
      sum = sum.plus(own.times(lower))
    } else {
      least.push({ mass: own, value: lower })
      greatest.push({ mass: own, value: upper })
    }
  }
  if (mass.sign === 0 && least.length === 0) return undefined
  const sure = { mass, sum }
  return { lower: extreme(sure, least, -1), upper: extreme(sure, greatest, 1) }
}

/** The chance of an answer that is not known. */
const unknown: Interval = { lower: Rational.zero, upper: Rational.one }

/**
 * The posterior probability of each symbol on a context, given data on the first contexts.
 *
 * Undefined where no program can have given the data.
 *
 * - **Cost** O(rows · data + symbols · undecided rows · log)
 * - **Errors** `RangeError` for a context that there is not, and for more data than contexts
 *
 * @example
 * ```ts
 * import { Weight } from "@headwater/exact"
 * import { Budget, Enumeration, Register } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * const { rows } = Enumeration.of(Register.language, {
 *   bits: 14,
 *   contexts: [0, 1].map((r1) => ({ registers: { r1 } })),
 *   budget: Budget.of("unit", { steps: 100 })
 * })
 * const weighed = Result.getOrThrow(Enumeration.weigh(rows, ({ mass }) => Weight.of(mass)))
 * const next = Enumeration.predict(weighed, [0n], 1, [0n], Enumeration.same)?.get(0n)
 * ;[String(next?.lower), String(next?.upper)] // => ["1827/1891", "1891/1895"]
 * ```
 */
export const predict = <O, A>(
  rows: ReadonlyArray<Weighed<O>>,
  data: ReadonlyArray<A>,
  context: number,
  symbols: Iterable<A>,
  probability: Given<O, A>
): ReadonlyMap<A, Interval> | undefined => {
  const contexts = rows[0]?.answers.length
  if (
    contexts !== undefined &&
    !(Number.isInteger(context) && 0 <= context && context < contexts)
  ) {
    throw new RangeError(`Expected a context below ${contexts}, not \`${context}\``)
  }
  const likelihood = given(data, probability)
  const found = new Map<A, Interval>()
  for (const symbol of symbols) {
    const mean = expectation(rows, likelihood, ({ answers }) => {
      const answer = answers[context]
      return answer === undefined ? unknown : probability(answer, symbol)
    })
    if (mean === undefined) return undefined
    found.set(symbol, mean)
  }
  return found
}
