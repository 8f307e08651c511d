/**
 * # Solomonoff's normalisation
 *
 * Prediction by a semimeasure on strings.
 *
 * A semimeasure has `S(x) ≥ Σ_a S(xa)`; what is missing is the mass of programs that say nothing
 * more. As a predictor it is normalised: `P(a | x) = S(xa) / Σ_b S(xb)`. The speed priors, whose
 * sums over programs depend on the time to print all of `x`, are semimeasures and no mixtures of
 * measures, and predict in this way.
 *
 * ## Main statements (checked in ./laws)
 * - `normalisation › halving`: the likeliest symbol is wrong at most `-log2 S(x)` times, if `S ≤ 1`
 * - `normalisation › loss`: the code length of the predictions is at most `-log2 S(x)`
 *
 * ## References
 * - [LiVitanyi2019] §4.5, [FilanLeikeHutter2016], [Schmidhuber2002]
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import * as Learner from "./Learner.ts"
import { Inconsistent } from "./Mixture.ts"

/**
 * The predictor of a semimeasure. Its state is the string so far.
 *
 * - **Cost** one evaluation of `S` a symbol of the alphabet
 * - **Errors** `Mixture.Inconsistent` where `S` has no mass on any next symbol, or on one that comes
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Normalisation } from "@headwater/learners"
 * // one program that prints 0 forever, at 2^-1 over its time
 * const zeros = (x: ReadonlyArray<0 | 1>) =>
 *   x.includes(1) ? Rational.zero : Rational.of(1, 2 * Math.max(1, x.length))
 * const learner = Normalisation.learner([0, 1] as const, zeros)
 * learner.predict(learner.start(), undefined).get(0)?.toString() // => "1"
 * ```
 */
export const learner = <A>(
  alphabet: ReadonlyArray<A>,
  S: (x: ReadonlyArray<A>) => Rational
): Learner.Learner<ReadonlyArray<A>, unknown, A, Rational> => ({
  arithmetic: Learner.rational,
  start: () => [],
  predict: (x) => {
    const masses = alphabet.map((a) => [a, S([...x, a])] as const)
    const total = Rational.sum(masses.map(([, mass]) => mass))
    if (total.sign === 0) {
      throw new Inconsistent(`The semimeasure has no mass beyond the ${x.length} symbols`)
    }
    return new Map(masses.map(([a, mass]) => [a, mass.dividedBy(total)]))
  },
  update: (x, _, symbol) => {
    const next = [...x, symbol]
    if (!alphabet.includes(symbol)) {
      throw new RangeError(`Expected a symbol of the alphabet, not \`${String(symbol)}\``)
    }
    if (S(next).sign === 0) {
      throw new Inconsistent(`The semimeasure gives \`${String(symbol)}\` no mass`)
    }
    return next
  }
})

/** A program as a speed prior sees it: its symbols, and its time up to and with each. */
export interface Timed<A> {
  readonly mass: Rational
  readonly symbols: ReadonlyArray<A>
  readonly times: ReadonlyArray<bigint>
}

/** How a program's mass falls with the time to print a string. */
export type Falling = (mass: Rational, time: bigint) => Rational

/** `mass / t`, which makes `S_Kt`. */
export const kt: Falling = (mass, time) => mass.dividedBy(Rational.of(time))

/**
 * The sum over programs that begin with `x` of their masses as their time to print it makes them
 * fall. A semimeasure where the weight falls with time and times do not fall with more symbols.
 */
export const timed =
  <A>(programs: ReadonlyArray<Timed<A>>, falling: Falling) =>
  (x: ReadonlyArray<A>): Rational =>
    Rational.sum(
      programs.flatMap(({ mass, symbols, times }) => {
        const time = x.length === 0 ? 1n : times[x.length - 1]
        const begins = x.every((a, index) => symbols[index] === a)
        return time === undefined || !begins ? [] : [falling(mass, time)]
      })
    )
