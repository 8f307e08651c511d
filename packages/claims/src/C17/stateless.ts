/**
 * # Predictions without carried state
 *
 * A learner that is a program is run anew for each prediction, on the whole history. What a
 * prediction costs it is the steps of that run.
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Shown from "../models/Shown.ts"

/** What a step is. */
export const Meter = Schema.Literals(Register.meters)
export type Meter = typeof Meter.Type

/** Pairs as a model writes them. */
export const Pairs = Schema.Array(Schema.Tuple([Schema.Int, Schema.Int]))

/** A learner, a history, and the context that is next. */
export const Asked = Schema.Struct({
  learner: Schema.String,
  pairs: Pairs,
  context: Schema.Int,
  meter: Meter
})
export type Asked = typeof Asked.Type

/** The steps of the prediction. */
export const steps = ({ learner, pairs, context, meter }: Asked): bigint =>
  Shown.predicted(Shown.learner(learner).program, pairs, [context, 0], meter).steps

/** Whether any bit of the history, changed alone, changes the prediction. */
export const everyBitMatters = ({ learner, pairs, context }: Asked): boolean => {
  const { program } = Shown.learner(learner)
  const plain = Shown.predicted(program, pairs, [context, 1]).chance
  return pairs.every(([c, bit], index) => {
    const other = pairs.with(index, [c, 1 - bit])
    return !Shown.predicted(program, other, [context, 1]).chance.equals(plain)
  })
}

/** The meter, where it is not the usual one. */
export const inMeter = (meter: Meter): string => (meter === "unit" ? "" : `, ${meter} meter`)

/** In words: who is asked, and the steps. */
export const show = (it: Asked): string =>
  `${it.learner} after ${it.pairs.length} bits, asked in context ${it.context}: ` +
  `${steps(it)} steps${inMeter(it.meter)}`

/** Learners after histories of some length in two contexts. */
export const asked = (
  learners: ReadonlyArray<string>,
  lengths: { readonly min: number; readonly max: number },
  meter: Meter = "unit"
): Domain.Domain<Asked> =>
  Domain.sampled(
    fc.record({
      learner: fc.constantFrom(...learners),
      pairs: fc.array(fc.tuple(fc.nat(1), fc.nat(1)), {
        minLength: lengths.min,
        maxLength: lengths.max
      }),
      context: fc.nat(1),
      meter: fc.constant(meter)
    })
  )

export const model: Reading.Model<Asked> = {
  schema: Asked,
  show,
  arbitrary: fc.record({
    learner: fc.constantFrom("coin", "counting"),
    pairs: fc.array(fc.tuple(fc.nat(1), fc.nat(1)), { minLength: 1, maxLength: 6 }),
    context: fc.nat(1),
    meter: fc.constant("unit" as const)
  })
}
