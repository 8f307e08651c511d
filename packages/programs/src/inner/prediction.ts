import { Rational } from "@headwater/exact"
import { type Budget, Register } from "@headwater/hypotheses"

/** A context and the bit that it showed. */
export type Pair = readonly [context: number, bit: number]

/** What a program gives to a bit after some pairs, and the steps that this takes. */
export interface Prediction {
  readonly chance: Rational
  readonly steps: bigint
}

/**
 * The prediction of a program for the bit of a context after a history of pairs.
 *
 * - **Cost** one run
 * - **Errors** `RangeError` where the run is exhausted
 *
 * @example
 * ```ts
 * import { Budget } from "@headwater/hypotheses"
 * import { InContextLearner } from "@headwater/programs"
 * const { program } = InContextLearner.counting
 * const found = InContextLearner.predicted(program, [[5, 1], [6, 0]], [5, 1], Budget.of("unit"))
 * ;[found.chance.toString(), found.steps] // => ["3/4", 22n]
 * ```
 */
export const predicted = (
  program: Register.Program,
  past: ReadonlyArray<Pair>,
  [r1, bit]: Pair,
  budget: Budget.Budget<Register.Meter>
): Prediction => {
  const run = Register.weights(program, { registers: { r1 }, history: past.flat() }, 2, budget)
  if (run.status === "exhausted") {
    throw new RangeError(`Expected a learner that halts within ${run.limit} ${run.resource}`)
  }
  return { chance: run.output[bit] ?? Rational.zero, steps: run.steps }
}

/**
 * The predictions of a program along pairs, each on those before it; their product is the chance that
 * it gives to all.
 *
 * - **Cost** one run a pair
 * - **Errors** as {@link predicted}
 */
export const along = (
  program: Register.Program,
  pairs: ReadonlyArray<Pair>,
  budget: Budget.Budget<Register.Meter>
): ReadonlyArray<Prediction> =>
  pairs.map((pair, at) => predicted(program, pairs.slice(0, at), pair, budget))

/**
 * The bits of a text in the contexts of these visits, as pairs.
 *
 * - **Errors** `RangeError` for a context that the text does not have
 *
 * @example
 * ```ts
 * import { InContextLearner } from "@headwater/programs"
 * InContextLearner.shown("011", [2, 0, 2]) // => [[2, 1], [0, 0], [2, 1]]
 * ```
 */
export const shown = (bits: string, visits: ReadonlyArray<number>): ReadonlyArray<Pair> =>
  visits.map((context) => {
    const bit = bits[context]
    if (bit === undefined) {
      throw new RangeError(`Expected a context below ${bits.length}, not \`${context}\``)
    }
    return [context, Number(bit)]
  })
