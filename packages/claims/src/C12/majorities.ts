/**
 * # How often and when a majority can be made to err
 *
 * Deterministic hypotheses with weights in units, one of which is right. A majority errs where those that
 * are wrong have at least half of what is left, and then they are gone. The others choose when.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** So many units of weight, of which the truth has some. */
export const Majority = Schema.Struct({ truth: Schema.Int, units: Schema.Int })
export type Majority = typeof Majority.Type

/** The most errors, over all ways in which the rest may be spent. */
const most: (truth: number, rest: number) => number = Memo.by(
  (truth, rest) => `${truth} ${rest}`,
  (truth: number, rest: number): number => {
    let errors = 0
    for (let wrong = Math.ceil((truth + rest) / 2); wrong <= rest; wrong++) {
      errors = Math.max(errors, 1 + most(truth, rest - wrong))
    }
    return errors
  }
)

/** The most errors, and the log of the truth's share, rounded down. */
export const majority = Reading.about(
  Majority,
  ({ truth, units }) => ({
    errors: most(truth, units - truth),
    bits: Math.floor(Math.log2(units / truth))
  }),
  {
    show: (it, { bits, errors }) => `truth ${it.truth}/${it.units}: ${errors} errors, ${bits} bits`
  }
)

export const majorities = (units: number): Domain.Domain<Majority> =>
  Domain.exhaustive(function* () {
    for (let whole = 1; whole <= units; whole++) {
      for (let truth = 1; truth <= whole; truth++) yield { truth, units: whole }
    }
  })
