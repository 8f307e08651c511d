/**
 * # Solomonoff's normalisation
 *
 * Prediction by a semimeasure on strings.
 *
 * A semimeasure has `S(x) ≥ Σ_a S(xa)`; the difference is the mass of programs that print nothing
 * more. As a predictor it is normalised: `P(a | x) = S(xa) / Σ_b S(xb)`. The speed priors, whose
 * sums over programs depend on the time to print all of `x`, are semimeasures and no mixtures of
 * measures, and predict in this way: `S_Kt`, and FAST with its `S_Fast`.
 *
 * To be used by the room complexity, which has these sums for given strings.
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
import { Inconsistent } from "./Mixture.ts"
import { type Process, unfold } from "./Process.ts"

/**
 * The process of a semimeasure: it keeps the string so far.
 *
 * - **Cost** one evaluation of `S` a symbol of the alphabet
 * - **Errors** `Mixture.Inconsistent` where `S` has no mass on any next symbol, or on one that comes
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { SolomonoffNormalisation } from "@headwater/learners"
 * // one program that prints 0 forever, at 2^-1 over its time
 * const zeros = (x: ReadonlyArray<0 | 1>) =>
 *   x.includes(1) ? Rational.zero : Rational.of(1, 2 * Math.max(1, x.length))
 * SolomonoffNormalisation.of([0, 1] as const, zeros).predict(undefined).get(0)?.toString() // => "1"
 * ```
 */
export const of = <A>(
  alphabet: ReadonlyArray<A>,
  S: (x: ReadonlyArray<A>) => Rational
): Process<unknown, A> => {
  const none: ReadonlyArray<A> = []
  return unfold(
    none,
    (x) => {
      const masses = alphabet.map((a) => [a, S([...x, a])] as const)
      const total = Rational.sum(masses.map(([, mass]) => mass))
      if (total.sign === 0) {
        throw new Inconsistent(`The semimeasure has no mass beyond the ${x.length} symbols`)
      }
      return new Map(masses.map(([a, mass]) => [a, mass.dividedBy(total)]))
    },
    (x, _, symbol: A) => {
      const next = [...x, symbol]
      if (!alphabet.includes(symbol)) {
        throw new RangeError(`Expected a symbol of the alphabet, not \`${String(symbol)}\``)
      }
      if (S(next).sign === 0) {
        throw new Inconsistent(`The semimeasure gives \`${String(symbol)}\` no mass`)
      }
      return next
    }
  )
}

/**
 * The predictor of a semimeasure on strings of characters, such as the sums over programs in
 * `Sequences` of `@headwater/priors`.
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { Process, SolomonoffNormalisation } from "@headwater/learners"
 * import { Sequences } from "@headwater/priors"
 * const reading = {
 *   input: (r1: number) => ({ registers: { r1 } }),
 *   symbol: (output: bigint) => (output === 0n ? "0" : "1"),
 *   budget: Budget.of("unit", { steps: 100 })
 * }
 * const programs = Sequences.emitted(Register.language, reading, { bits: 14, length: 4 })
 * const speed = SolomonoffNormalisation.ofStrings("01", (x) => Sequences.speed(programs.rows, x).lower)
 * Process.after(speed, Process.alone("11")).predict(undefined).get("0")?.toString() // => "0"
 * ```
 */
export const ofStrings = (alphabet: string, S: (x: string) => Rational): Process<unknown, string> =>
  of(Array.from(alphabet), (x) => S(x.join("")))
