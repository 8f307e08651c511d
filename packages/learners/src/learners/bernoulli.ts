import { Rational } from "@headwater/exact"
import * as Schema from "effect/Schema"
import * as Measure from "../Measure.ts"
import * as Mixture from "../Mixture.ts"
import { define } from "../Predictor.ts"

/**
 * The Bayes mixture of the coins 0, 1/n, ..., 1 of equal weights. With at least one fair or biased
 * coin among them, it excludes nothing.
 *
 * @example
 * ```ts
 * import { bernoulli, Predictor } from "@headwater/learners"
 * Predictor.probability(bernoulli.of({ parts: 2 }), [0, 0]).toString() // => "5/12"
 * ```
 */
export const bernoulli = define({
  id: "bernoulli",
  about: "The coins 0, 1/n, ..., 1 with equal weights, n the parameter parts.",
  params: Schema.Struct({
    parts: Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 2, maximum: 64 })))
  }),
  declares: ["exchangeable"],
  make: ({ parts }) => ({
    exact: Mixture.make(
      Array.from({ length: parts + 1 }, (_, i) => ({
        name: `${i}/${parts}`,
        weight: Rational.of(1, parts + 1),
        measure: Measure.bernoulli(Rational.of(i, parts))
      }))
    )
  })
})
