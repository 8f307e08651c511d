/**
 * # Priors over sequences
 *
 * A program is read as a sequence: symbol i is its answer on the index i = 1, 2, ..., and the time of
 * a beginning is the sum of the times of its symbols, each at least 1. Programs weighed by length
 * and time give a semimeasure on strings: `S(x) ≥ S(x0) + S(x1)`, since more symbols take more time.
 *
 * ## Main definitions
 * - {@link emitted}: the programs of a language with the symbols that they put out, and when
 * - {@link untimed}, {@link speed}, {@link fast}: the sums `m`, `S_Kt` and `S_Fast`
 * - {@link levin}: `2^-Kt`, the best program alone
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Budget, Language } from "@headwater/hypotheses"
import { fastFactor } from "./priors/charged.ts"

/** How a program is read as a sequence. */
export interface Reading<I, O, M extends string> {
  readonly input: (index: number) => I
  /** One character. */
  readonly symbol: (output: O) => string
  readonly budget: Budget.Budget<M>
}

/** What a program put out: its symbols, and the steps taken up to and with each. */
export interface Emission {
  readonly mass: Rational
  readonly bits: string
  readonly symbols: ReadonlyArray<string>
  readonly times: ReadonlyArray<bigint>
}

/**
 * The symbols that a program puts out within so many steps in all, at most `length` of them.
 *
 * - **Cost** a run a symbol
 * - **Errors** `RangeError` where a symbol is not one character
 */
export const emit = <P, I, O, M extends string>(
  language: Language.Language<P, I, O, M>,
  program: P,
  { input, symbol, budget }: Reading<I, O, NoInfer<M>>,
  { steps, length }: { readonly steps: bigint; readonly length: number }
): Pick<Emission, "symbols" | "times"> => {
  const symbols: Array<string> = []
  const times: Array<bigint> = []
  let spent = 0n
  while (symbols.length < length && spent < steps) {
    const run = language.run(program, input(symbols.length + 1), {
      ...budget,
      steps: steps - spent
    })
    if (run.status === "exhausted") break
    spent += run.steps > 1n ? run.steps : 1n
    const next = symbol(run.output)
    if (next.length !== 1) {
      throw new RangeError(`Expected a symbol of one character, not \`${next}\``)
    }
    symbols.push(next)
    times.push(spent)
  }
  return { symbols, times }
}

/** Every program up to so many bits, with at most `length` symbols within the budget's steps. */
export const emitted = <P, I, O, M extends string>(
  language: Language.Language<P, I, O, M>,
  reading: Reading<I, O, NoInfer<M>>,
  { bits, length }: { readonly bits: number; readonly length: number }
): ReadonlyArray<Emission> =>
  Array.from(language.programs({ bits }), (coded) => ({
    mass: coded.mass,
    bits: coded.bits ?? "",
    ...emit(language, coded.program, reading, { steps: reading.budget.steps, length })
  }))

/** The time at which a program has put out a string; undefined where it does not. */
const timeOf = ({ symbols, times }: Emission, x: string): bigint | undefined => {
  if (x === "") return 1n
  return symbols.slice(0, x.length).join("") === x ? times[x.length - 1] : undefined
}

const sum = (
  of: ReadonlyArray<Emission>,
  x: string,
  weight: (mass: Rational, time: bigint) => Rational
): Rational =>
  Rational.sum(
    of.flatMap((it) => {
      const time = timeOf(it, x)
      return time === undefined ? [] : [weight(it.mass, time)]
    })
  )

/** `m(x)`: the mass of the programs that begin with x. */
export const untimed = (of: ReadonlyArray<Emission>, x: string): Rational =>
  sum(of, x, (mass) => mass)

/**
 * `S_Kt(x)`: the sum of `mass / t` over the programs that begin with x, after t steps.
 *
 * - **Source** [FilanLeikeHutter2016]
 */
export const speed = (of: ReadonlyArray<Emission>, x: string): Rational =>
  sum(of, x, (mass, time) => mass.dividedBy(Rational.of(time)))

/**
 * `S_Fast(x)`: the sum over the phases i of FAST of `2^-i · mass` for the programs whose share of
 * steps, `mass · 2^i`, lets them begin with x. See `Fast` for the phases as they run.
 *
 * - **Source** [Schmidhuber2002]
 */
export const fast = (of: ReadonlyArray<Emission>, x: string): Rational =>
  sum(of, x, (mass, time) => mass.times(fastFactor(mass, time)))

/** `2^-Kt(x)`: the greatest `mass / t` of a program that begins with x after t steps; 0 where none. */
export const levin = (of: ReadonlyArray<Emission>, x: string): Rational =>
  of.reduce((best, it) => {
    const time = timeOf(it, x)
    if (time === undefined) return best
    const own = it.mass.dividedBy(Rational.of(time))
    return own.compare(best) > 0 ? own : best
  }, Rational.zero)
