/**
 * # Waiting times
 *
 * A stage on 1, 2, 3, ... by its hazard: the chance that it comes next, given that it has not come.
 * The hazard may change for a number of stages and is constant from then on, so that the mean time
 * that remains is a rational.
 *
 * @module
 */
import { Rational, RationalFromString } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** The hazards in order, none of them 0; the last one holds for ever. */
const Waiting = Schema.Struct({ hazards: Schema.Array(RationalFromString) })
export type Waiting = typeof Waiting.Type

/** E[tau - k | tau > k] for k = 0, 1, ... up to the last change. */
export const remaining = ({ hazards }: Waiting): ReadonlyArray<Rational> =>
  hazards.reduceRight<ReadonlyArray<Rational>>((later, hazard) => {
    const next = later[0] ?? hazard.inverse()
    return [Rational.one.plus(Rational.one.minus(hazard).times(next)), ...later]
  }, [])

/** The differences of neighbours. */
const steps = (values: ReadonlyArray<Rational>): ReadonlyArray<Rational> =>
  values.slice(1).map((value, at) => value.minus(values[at]!))

const twelfths = fc.integer({ min: 1, max: 12 }).map((k) => Rational.of(k, 12))
const drawn: fc.Arbitrary<Waiting> = fc.record({
  hazards: fc.array(twelfths, { minLength: 1, maxLength: 12 })
})

/** Hazards that do not rise, and any. */
export const domains = {
  falling: Domain.sampled(
    drawn.map(({ hazards }) => ({ hazards: hazards.toSorted((a, b) => b.compare(a)) }))
  ),
  any: Domain.sampled(drawn)
}

export const waiting = Reading.about(
  Waiting,
  (it) => ({
    rises: steps(it.hazards).some((step) => step.sign > 0),
    leastGain: steps(remaining(it)).reduce((a, b) => Rational.min(a, b), Rational.zero)
  }),
  {
    show: ({ hazards }) => `hazards ${hazards.join(", ")}, the last for ever`,
    sizes: { stages: (_, it) => it.hazards.length },
    conditions: {
      "hazard does not rise": [
        "the chance of the next stage, given that it has not come, never rises",
        (it) => !it.rises
      ]
    }
  }
)
