/**
 * # Measures
 *
 * A hypothesis about symbols that follow contexts, as an immutable value: what it predicts here,
 * and what it is after a symbol. A measure never learns about itself; a mixture of measures does.
 *
 * ## Main definitions
 * - {@link iid}, {@link deterministic}, {@link markov}, {@link program}
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { type Budget, Register } from "@headwater/hypotheses"

/** A conditional measure. Probabilities are exact and sum to one. */
export interface Measure<C, A> {
  readonly predict: (context: C) => ReadonlyMap<A, Rational>
  readonly after: (context: C, symbol: A) => Measure<C, A>
}

/**
 * Independent symbols of one distribution.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Measure } from "@headwater/learners"
 * const coin = Measure.bernoulli(Rational.of(1, 4))
 * coin.predict(undefined).get(1)?.toString() // => "1/4"
 * ```
 */
export const iid = <A>(distribution: ReadonlyMap<A, Rational>): Measure<unknown, A> => {
  const measure: Measure<unknown, A> = { predict: () => distribution, after: () => measure }
  return measure
}

/** Independent bits, each 1 with probability `p`. */
export const bernoulli = (p: Rational): Measure<unknown, 0 | 1> =>
  iid(
    new Map<0 | 1, Rational>([
      [0, Rational.one.minus(p)],
      [1, p]
    ])
  )

/** All mass on one symbol, which the history and the context determine. */
export const deterministic = <C, A>(
  alphabet: ReadonlyArray<A>,
  symbol: (context: C, index: number) => A
): Measure<C, A> => {
  const from = (index: number): Measure<C, A> => ({
    predict: (context) => {
      const chosen = symbol(context, index)
      return new Map(alphabet.map((a) => [a, a === chosen ? Rational.one : Rational.zero]))
    },
    after: () => from(index + 1)
  })
  return from(0)
}

/** A Markov chain: the first distribution, then one for each last symbol. */
export const markov = <A>(
  first: ReadonlyMap<A, Rational>,
  next: (last: A) => ReadonlyMap<A, Rational>
): Measure<unknown, A> => ({
  predict: () => first,
  after: (_, symbol) => {
    const then = (last: A): Measure<unknown, A> => ({
      predict: () => next(last),
      after: (_, symbol) => then(symbol)
    })
    return then(symbol)
  }
})

/** The mixture of finitely many measures as a process: its weights follow the data. */
export const blend = <C, A>(
  parts: ReadonlyArray<readonly [weight: Rational, measure: Measure<C, A>]>
): Measure<C, A> => ({
  predict: (context) => {
    const total = Rational.sum(parts.map(([weight]) => weight))
    const sums = new Map<A, Rational>()
    for (const [weight, measure] of parts) {
      for (const [symbol, probability] of measure.predict(context)) {
        const share = weight.times(probability).dividedBy(total)
        sums.set(symbol, (sums.get(symbol) ?? Rational.zero).plus(share))
      }
    }
    return sums
  },
  after: (context, symbol) =>
    blend(
      parts
        .map(
          ([weight, measure]) =>
            [
              weight.times(measure.predict(context).get(symbol) ?? Rational.zero),
              measure.after(context, symbol)
            ] as const
        )
        .filter(([weight]) => weight.sign > 0)
    )
})

/** The context of a register program: its initial registers. */
export type Registers = NonNullable<Register.Input["registers"]>

/** A register program was stopped by its budget while it predicted. */
export class Undecided extends Error {
  override readonly name = "Undecided"
}

/**
 * A register program in weights mode: it reads the symbols so far as its history (memory cells
 * 0..n-1, n in r6) beside the registers of the context, and leaves the weight of symbol `a` in
 * register `a`.
 *
 * - **Errors** {@link Undecided} where the budget ends before the program does; `RangeError` past
 *   1000 symbols of history
 */
export const program = (
  program: Register.Program,
  alphabet: number,
  budget: Budget.Budget<Register.Meter>
): Measure<Registers, number> => {
  const from = (history: ReadonlyArray<number>): Measure<Registers, number> => ({
    predict: (registers) => {
      const run = Register.weights(program, { registers, history }, alphabet, budget)
      if (run.status === "exhausted") {
        throw new Undecided(`The program passed its budget of ${run.limit} ${run.resource}`)
      }
      return new Map(run.output.map((probability, symbol) => [symbol, probability]))
    },
    after: (_, symbol) => from([...history, symbol])
  })
  return from([])
}
