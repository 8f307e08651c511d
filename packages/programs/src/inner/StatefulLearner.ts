/**
 * # Learners that carry a state
 *
 * A learner over bits that is not shown the history. It is run once a prediction and finds in r0 and
 * r1 what it left there, in r2 the last bit and in r3 whether there was one; it leaves the weights of
 * 0 and 1 in r0 and r1. What it carries from one prediction to the next is those two numbers.
 *
 * @module
 */
import { Bits, Rational } from "@headwater/exact"
import { type Budget, Register } from "@headwater/hypotheses"

/** A prediction of a learner, with its cost and the state that it carries on. */
export interface Prediction {
  /** The chances of 0 and 1. */
  readonly chances: readonly [zero: Rational, one: Rational]
  readonly steps: bigint
  /** Bits of the two numbers that are carried. */
  readonly state: number
}

/**
 * Counts of zeros and ones, carried: 2a + 1 against 2b + 1, as the program `coin` finds them in the
 * history. At most five steps a prediction.
 */
export const counts: Register.Program = Register.program(`
       JZ r3 I
       JZ r2 Z
       INC r1
       INC r1
       JMP E
    Z: INC r0
       INC r0
       JMP E
    I: SET r0 1
       SET r1 1
    E: END`)

/**
 * The predictions of a learner along a sequence: one before each bit, and one after the last.
 *
 * - **Errors** `RangeError` where a run is exhausted
 *
 * @example
 * ```ts
 * import { Budget } from "@headwater/hypotheses"
 * import { StatefulLearner } from "@headwater/programs"
 * const along = StatefulLearner.predictions(StatefulLearner.counts, [1, 1, 0], Budget.of("unit"))
 * along.map((it) => it.chances[1].toString()) // => ["1/2", "3/4", "5/6", "5/8"]
 * along.map((it) => it.steps) // => [3n, 5n, 5n, 5n]
 * ```
 */
export const predictions = (
  program: Register.Program,
  bits: ReadonlyArray<number>,
  budget: Budget.Budget<Register.Meter>
): ReadonlyArray<Prediction> => {
  let carried: readonly [bigint, bigint] = [0n, 0n]
  return [undefined, ...bits].map((last) => {
    const [r0, r1] = carried
    const registers = { r0, r1, r2: last ?? 0, r3: last === undefined ? 0 : 1 }
    const run = Register.execute(program, { registers }, budget)
    if (run.status === "exhausted") {
      throw new RangeError(`Expected a learner within ${run.limit} ${run.resource}`)
    }
    const [zero = 0n, one = 0n] = run.output
    carried = [zero, one]
    const total = zero + one
    const chance = (weight: bigint): Rational =>
      total === 0n ? Rational.of(1, 2) : Rational.of(weight, total)
    return {
      chances: [chance(zero), chance(one)],
      steps: run.steps,
      state: Bits.bitLength(zero) + Bits.bitLength(one)
    }
  })
}
