import { Rational, Weight } from "@headwater/exact"
import * as Schema from "effect/Schema"
import { Count, Exponent } from "../Parameter.ts"
import * as Prior from "../Prior.ts"

/**
 * Simplicity under a soft bound on time: 2^-length · t^-gamma.
 *
 * Gamma 0 is simplicity, gamma 1 the {@link speed} prior; as gamma grows only time counts.
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * import { soft } from "@headwater/priors"
 * const cost = { mass: Rational.pow2(-98), bits: 98, steps: 128n, space: 4n }
 * Weight.length(soft.of({ gamma: Rational.of(1, 2) }).weight(cost)).toString() // => "203/2"
 * ```
 */
export const soft = Prior.define({
  id: "soft",
  about: "2^-length · t^-gamma, a soft bound on time.",
  params: Schema.Struct({ gamma: Exponent }),
  declares: ["semimeasure", "bounded-simplicity"],
  make: ({ gamma }) => {
    const exponent = gamma.negated()
    return (cost) => Weight.times(Weight.of(cost.mass), Weight.power(cost.steps, exponent))
  }
})

/**
 * Simplicity under a soft bound with a scale: 2^-length · ((1 + 1/tau) / (1 + t/tau))^gamma.
 *
 * Below `tau` steps time hardly counts, far above it the weight falls like t^-gamma. At one step
 * the factor is 1.
 */
export const softScaled = Prior.define({
  id: "soft/scaled",
  about: "2^-length · ((1 + 1/tau) / (1 + t/tau))^gamma: free below about tau steps.",
  params: Schema.Struct({ tau: Count, gamma: Exponent }),
  declares: ["semimeasure", "bounded-simplicity"],
  make:
    ({ tau, gamma }) =>
    (cost) =>
      Weight.times(
        Weight.of(cost.mass),
        Weight.power(Rational.of(tau + 1n, tau + cost.steps), gamma)
      )
})

/** A soft bound with a hard one on top: 2^-length · t^-gamma for at most `T` steps, else zero. */
export const softHard = Prior.define({
  id: "soft/hard",
  about: "2^-length · t^-gamma for programs of at most T steps; the others have weight zero.",
  params: Schema.Struct({ gamma: Exponent, T: Count }),
  declares: ["semimeasure", "bounded-simplicity"],
  make: ({ gamma, T }) => {
    const { weight } = soft.of({ gamma })
    return (cost) => (cost.steps <= T ? weight(cost) : Weight.zero)
  }
})
