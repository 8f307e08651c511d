/**
 * # Priors over sequences
 *
 * Programs read as sequences and weighed by length and time give a semimeasure on strings:
 * `S(x) ≥ S(x0) + S(x1)`, since more symbols take more time. A program that was cut short may still
 * begin with x, so each sum is known between two values.
 *
 * To be used by the room complexity, for these sums at given strings.
 *
 * ## Main definitions
 * - {@link emitted}: the programs of a language with the symbols that they print, and when
 * - {@link untimed}, {@link speed}, {@link fast}: the sums `m`, `S_Kt` and `S_Fast`
 * - {@link levin}: `2^-Kt`, the best program alone
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { type Budget, Enumeration, Sequence } from "@headwater/hypotheses"
import { fastFactor } from "./priors/charged.ts"

/** How a program is read as a sequence, and what it may use for the whole of it. */
export interface Reading<I, O, M extends string> extends Sequence.Reading<I, O> {
  readonly budget: Budget.Budget<M>
}

/** Programs that print the same symbols at the same times. */
export type Emitted = Pick<Enumeration.Row<Sequence.Emission>, "answers" | "cost" | "count">

/** Every program of a source, read as at most `length` symbols within the budget's steps. */
export const emitted = <P, I, O, M extends string>(
  source: Enumeration.Source<P, I, O, M>,
  reading: Reading<I, O, NoInfer<M>>,
  { bits, length }: { readonly bits: number; readonly length: number }
): Enumeration.Enumeration<P, Sequence.Emission> =>
  Enumeration.of(Sequence.of(source, reading), {
    bits,
    contexts: [length],
    budget: reading.budget,
    key: Sequence.key
  })

type Factor = (mass: Rational, time: bigint) => Rational

/** The weights of the programs of rows that begin with x: those that do, and those that may. */
const weights = (
  rows: Iterable<Emitted>,
  x: string,
  weight: Factor,
  timeOf: typeof Sequence.timeOf
): ReadonlyArray<{ readonly one: Rational; readonly all: Rational }> =>
  Array.from(rows).flatMap(({ answers: [emission], cost, count }) => {
    const time = emission && timeOf(emission, x)
    if (time === undefined) return []
    const one = weight(cost.mass, time)
    return [{ one, all: one.times(Rational.of(count)) }]
  })

const both = (
  rows: Iterable<Emitted>,
  x: string,
  weight: Factor,
  value: (all: ReturnType<typeof weights>) => Rational
): Enumeration.Interval => ({
  lower: value(weights(rows, x, weight, Sequence.timeOf)),
  upper: value(weights(rows, x, weight, Sequence.leastTimeOf))
})

const sum =
  (weight: Factor) =>
  (rows: Iterable<Emitted>, x: string): Enumeration.Interval =>
    both(rows, x, weight, (all) => Rational.sum(all.map((it) => it.all)))

const perTime: Factor = (mass, time) => mass.dividedBy(Rational.of(time))

/** `m(x)`: the mass of the programs that begin with x. */
export const untimed = sum((mass) => mass)

/**
 * `S_Kt(x)`: the sum of `mass / t` over the programs that begin with x, after t steps.
 *
 * - **Source** [FilanLeikeHutter2016]
 */
export const speed = sum(perTime)

/**
 * `S_Fast(x)`: the sum over the phases i of FAST of `2^-i · mass` for the programs whose share of
 * steps, `mass · 2^i`, lets them begin with x. See `Fast` for the phases as they run.
 *
 * - **Source** [Schmidhuber2002]
 */
export const fast = sum((mass, time) => mass.times(fastFactor(mass, time)))

/** `2^-Kt(x)`: the greatest `mass / t` of a program that begins with x after t steps; 0 where none. */
export const levin = (rows: Iterable<Emitted>, x: string): Enumeration.Interval =>
  both(rows, x, perTime, (all) => Rational.max(Rational.zero, ...all.map((it) => it.one)))
