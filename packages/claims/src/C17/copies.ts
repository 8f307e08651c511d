/**
 * # Copies of a learner
 *
 * A learner that is a program and carries nothing is run anew for each prediction, on the whole
 * history; what a prediction costs it is the steps of that run. One that carries two counts is shown
 * a bit at a time.
 *
 * @module
 */
import { InContextLearner, StatefulLearner, Theorems } from "@headwater/programs"
import { type By, Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Shown from "../models/Shown.ts"

/** A learner that carries nothing, a history in two contexts, and the context that is next. */
const Asked = Schema.Struct({
  learner: Schema.String,
  pairs: Schema.Array(Schema.Tuple([Schema.Int, Schema.Int])),
  context: Schema.Int
})
type Asked = typeof Asked.Type

/** The steps of the prediction, and whether any bit of the history, changed alone, changes it. */
export const question = Reading.about(
  Asked,
  ({ learner, pairs, context }) => {
    const { program } = Shown.learner(learner)
    const predicted = (history: ReadonlyArray<Shown.Pair>) =>
      InContextLearner.predicted(program, history, [context, 1], Shown.budget)
    const { chance, steps } = predicted(pairs)
    return {
      bits: pairs.length,
      steps,
      everyBitMatters: pairs.every(
        ([c, bit], at) => !predicted(pairs.with(at, [c, 1 - bit])).chance.equals(chance)
      )
    }
  },
  {
    show: (it, { steps }) =>
      `${it.learner} after ${it.pairs.length} bits, asked in context ${it.context}: ${steps} steps`,
    conditions: {
      "every bit matters": [
        "each bit, changed alone, changes the prediction",
        (it) => it.everyBitMatters
      ]
    }
  }
)

/** Learners after histories of some length. */
export const asked = (
  learners: ReadonlyArray<string>,
  lengths: { readonly minLength: number; readonly maxLength: number }
): Domain.Domain<Asked> =>
  Domain.sampled(
    fc.record({
      learner: fc.constantFrom(...learners),
      pairs: fc.array(fc.tuple(fc.nat(1), fc.nat(1)), lengths),
      context: fc.nat(1)
    })
  )

/** How many bits the copy that carries counts is shown, and the time of a prediction. */
const Carried = Schema.Struct({ bits: Schema.Int, T: Schema.Int })
type Carried = typeof Carried.Type

/** The most steps of a prediction, the bits carried, and whether it predicts as the coin does in time. */
export const copy = Reading.about(
  Carried,
  ({ bits, T }) => {
    const shown = Array.from({ length: bits }, (_, n) => (n % 3 === 1 ? 1 : 0))
    const coin = Shown.along(
      "coin",
      shown.map((bit) => [0, bit] as const)
    )
    const all = StatefulLearner.predictions(StatefulLearner.counts, shown, Shown.budget)
    const steps = all.slice(0, bits).reduce((most, it) => (it.steps > most ? it.steps : most), 0n)
    const isCopy = shown.every((bit, n) => coin[n]?.chance.equals(all[n]!.chances[bit]) === true)
    return { bits, T, steps, state: all[bits]?.state, fits: isCopy && steps <= BigInt(T) }
  },
  {
    show: (it, { state, steps }) =>
      `carried, ${it.bits} bits, T = ${it.T}: at most ${steps} steps, ${state} bits carried`,
    sizes: { time: (it) => it.T, bits: (it) => it.bits }
  }
)

/** Forty bits, and some times. */
export const carried = (...T: ReadonlyArray<number>): Domain.Domain<Carried> =>
  Domain.product({ bits: [40], T })

/** How long the two that carry nothing take: theorems about their texts. */
export const countingSteps: By = Theorems.by(Theorems.counting, {
  goal: "-(steps - 4 - 11*(z + o) - 7*v)^2 >= 0"
})
export const coinSteps: By = Theorems.by(Theorems.coin, { goal: "-(steps - 8*N - 3)^2 >= 0" })
