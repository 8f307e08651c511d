/**
 * # Extremes
 *
 * What a class says of data when some of its programs are undecided: the least and the greatest
 * value over all that these may turn out to be. An undecided program may have any weight up to the
 * heaviest that it still can, and where the budget was passed its answer may be any.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Class } from "./Class.ts"
import { Inconsistent } from "./Mixture.ts"

/** The least and the greatest value over all that undecided programs may turn out to be. */
export interface Extremes {
  readonly least: Rational
  readonly most: Rational
}

/** The probability that a program with this answer gives to a symbol. */
export type Given<O, A> = (answer: O, symbol: A) => Rational

/** All of it to the answer itself. */
export const same: Given<unknown, unknown> = (answer, symbol) =>
  answer === symbol ? Rational.one : Rational.zero

/** Of an answer that is a list of probabilities, the one at the symbol's place. */
export const listed: Given<ReadonlyArray<Rational>, number> = (answer, symbol) =>
  answer[symbol] ?? Rational.zero

/** What a program gives to the data, with 1 for what it has not answered. */
const likelihood = <O, A>(
  outputs: ReadonlyArray<O | undefined>,
  data: ReadonlyArray<A>,
  given: Given<O, A>
): Rational => {
  let product = Rational.one
  for (const [context, symbol] of data.entries()) {
    const answer = outputs[context]
    if (answer === undefined) continue
    product = product.times(given(answer, symbol))
    if (product.sign === 0) return product
  }
  return product
}

const checked = (class_: Class<unknown, unknown>, data: ReadonlyArray<unknown>): void => {
  if (data.length > class_.contexts) {
    throw new RangeError(`Expected at most ${class_.contexts} symbols, not \`${data.length}\``)
  }
}

/**
 * The mass that the class gives to data on its first contexts: without any undecided program, and
 * with all of them at their heaviest and likeliest.
 *
 * - **Errors** `RangeError` for more data than contexts
 */
export const evidence = <P, O, A>(
  class_: Class<P, O>,
  data: ReadonlyArray<A>,
  given: Given<O, A>
): Extremes => {
  checked(class_, data)
  const least = Rational.sum(
    class_.decided.map((it) => it.weight.times(likelihood(it.outputs, data, given)))
  )
  const open = class_.undecided.map((it) => it.heaviest.times(likelihood(it.outputs, data, given)))
  return { least, most: least.plus(Rational.sum(open)) }
}

/** Mass with the part of it that goes to one symbol. */
interface Share {
  readonly mass: Rational
  readonly part: Rational
}

/** An undecided program: its mass at the most, and what it would give to the symbol. */
interface Open {
  readonly mass: Rational
  readonly share: Rational
}

/**
 * The greatest `part / mass` that open programs can bring about: those with the largest shares come
 * in, for as long as they raise it. With `sign` -1 the least, by the smallest.
 */
const extreme = (sure: Share, open: ReadonlyArray<Open>, sign: 1 | -1): Rational => {
  let { mass, part } = sure
  for (const it of open.toSorted((a, b) => sign * b.share.compare(a.share))) {
    const gain = it.share.times(mass).compare(part)
    if (mass.sign > 0 && sign * gain <= 0) break
    mass = mass.plus(it.mass)
    part = part.plus(it.mass.times(it.share))
  }
  return part.dividedBy(mass)
}

/**
 * The posterior probability of each symbol on a context, given data on the first contexts.
 *
 * - **Cost** O(class · data + symbols · undecided · log undecided)
 * - **Errors** `Mixture.Inconsistent` where no program can have given the data; `RangeError` for a
 *   context that the class does not have
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Budget, Language, Register } from "@headwater/hypotheses"
 * import { Class, Extremes } from "@headwater/learners"
 * import { simplicity } from "@headwater/priors"
 * // register programs of at most 11 bits as predictors: weights of the symbols in r0 and r1
 * const weights = Language.weighing(Register.language, 2)
 * const contexts = [[], [1], [1, 1]].map((history) => ({ history }))
 * const budget = Budget.of("unit", { steps: 50 })
 * const class_ = Class.enumerate(weights, 11, { prior: simplicity.of({}), contexts, budget })
 * const next = Extremes.predict(class_, [1, 1], 2, [0, 1], Extremes.listed)
 * String(next.get(1)?.least) // => "77/166"
 * ```
 */
export const predict = <P, O, A>(
  class_: Class<P, O>,
  data: ReadonlyArray<A>,
  context: number,
  symbols: Iterable<A>,
  given: Given<O, A>
): ReadonlyMap<A, Extremes> => {
  checked(class_, data)
  if (!Number.isInteger(context) || context < 0 || context >= class_.contexts) {
    throw new RangeError(`Expected a context below ${class_.contexts}, not \`${context}\``)
  }
  const joint = (outputs: ReadonlyArray<O | undefined>, weight: Rational) => ({
    answer: outputs[context],
    mass: weight.times(likelihood(outputs, data, given))
  })
  const decided = class_.decided
    .map((it) => joint(it.outputs, it.weight))
    .filter((it) => it.mass.sign > 0)
  const open = class_.undecided
    .map((it) => joint(it.outputs, it.heaviest))
    .filter((it) => it.mass.sign > 0)
  if (decided.length + open.length === 0) {
    throw new Inconsistent(`No program of the class gives the ${data.length} symbols`)
  }
  const mass = Rational.sum(decided.map((it) => it.mass))
  const shareOf = (answer: O | undefined, symbol: A, unknown: Rational): Rational =>
    answer === undefined ? unknown : given(answer, symbol)
  return new Map(
    Array.from(symbols, (symbol) => {
      const part = Rational.sum(
        decided.map((it) => it.mass.times(shareOf(it.answer, symbol, Rational.zero)))
      )
      const towards = (unknown: Rational): ReadonlyArray<Open> =>
        open.map((it) => ({ mass: it.mass, share: shareOf(it.answer, symbol, unknown) }))
      const sure = { mass, part }
      return [
        symbol,
        {
          least: extreme(sure, towards(Rational.zero), -1),
          most: extreme(sure, towards(Rational.one), 1)
        }
      ] as const
    })
  )
}
