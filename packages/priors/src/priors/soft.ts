import { Rational, Weight } from "@headwater/exact"
import * as Schema from "effect/Schema"
import { Count, Exponent } from "../Parameter.ts"
import * as Prior from "../Prior.ts"

/** What is not used counts as 1, so that the factor of a bound is at most 1. */
const atLeastOne = (n: bigint): bigint => (n > 1n ? n : 1n)

/** Up to 2^10 steps (or cells) a power of them costs at most ten bits for each of the exponent. */
const within = 1024n
const bitsOf = (exponent: Rational): bigint => exponent.times(Rational.of(10)).ceil()

/**
 * Simplicity under a soft bound on time: 2^-length · t^-gamma.
 *
 * Gamma 0 is simplicity, gamma 1 the speed prior S_Kt; as gamma grows only time counts.
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
  declares: ["bounded-simplicity", "universal"],
  universal: ({ gamma }) => ({ bits: bitsOf(gamma), steps: within }),
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
  declares: ["bounded-simplicity", "universal"],
  // (tau + 1) / (tau + t) is at least 1/2 where t is at most tau + 2
  universal: ({ tau, gamma }) => ({ bits: gamma.ceil(), steps: tau + 2n }),
  make:
    ({ tau, gamma }) =>
    (cost) =>
      Weight.times(
        Weight.of(cost.mass),
        Weight.power(Rational.of(tau + 1n, tau + cost.steps), gamma)
      )
})

/**
 * The whole family in two parameters: 2^-length · t^-gamma for at most `T` steps, else zero. A soft
 * bound with a hard one on top; gamma 0 leaves the hard one.
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * import { softHard } from "@headwater/priors"
 * const cost = { mass: Rational.pow2(-98), bits: 98, steps: 61n, space: 4n }
 * const { weight } = softHard.of({ gamma: Rational.of(10_000_000), T: 61n })
 * Weight.toString(weight(cost)) // => "2^-98 · 61^-10000000"
 * Weight.isZero(weight({ ...cost, steps: 62n })) // => true
 * ```
 */
export const softHard = Prior.define({
  id: "soft/hard",
  about: "2^-length · t^-gamma for programs of at most T steps; the others have weight zero.",
  params: Schema.Struct({ gamma: Exponent, T: Count }),
  declares: ["bounded-simplicity", "universal"],
  universal: ({ gamma, T }) => ({ bits: bitsOf(gamma), steps: T < within ? T : within }),
  make: ({ gamma, T }) => {
    const { weight } = soft.of({ gamma })
    return (cost) => (cost.steps <= T ? weight(cost) : Weight.zero)
  }
})

/** Simplicity under a soft bound on space: 2^-length · s^-sigma for s registers and cells. */
export const softSpace = Prior.define({
  id: "soft/space",
  about: "2^-length · s^-sigma, a soft bound on registers and cells.",
  params: Schema.Struct({ sigma: Exponent }),
  declares: ["bounded-simplicity", "universal"],
  universal: ({ sigma }) => ({ bits: bitsOf(sigma), space: within }),
  make: ({ sigma }) => {
    const exponent = sigma.negated()
    return (cost) =>
      Weight.times(Weight.of(cost.mass), Weight.power(atLeastOne(cost.space), exponent))
  }
})

/** Simplicity under soft bounds on time and on space: 2^-length · t^-gamma · s^-sigma. */
export const softBoth = Prior.define({
  id: "soft/both",
  about: "2^-length · t^-gamma · s^-sigma, soft bounds on time and on space.",
  params: Schema.Struct({ gamma: Exponent, sigma: Exponent }),
  declares: ["bounded-simplicity", "universal"],
  universal: ({ gamma, sigma }) => ({
    bits: bitsOf(gamma) + bitsOf(sigma),
    steps: within,
    space: within
  }),
  make: ({ gamma, sigma }) => {
    const [time, space] = [soft.of({ gamma }), sigma.negated()]
    return (cost) => Weight.times(time.weight(cost), Weight.power(atLeastOne(cost.space), space))
  }
})
