import { Rational, Weight } from "@headwater/exact"
import * as Schema from "effect/Schema"
import { Count } from "../Parameter.ts"
import * as Prior from "../Prior.ts"

const Bound = Schema.Struct({ T: Count, share: Count })

/**
 * A prior over the bound itself: draw one of the hard bounds T in proportion to its share, and weigh
 * by simplicity under it. A program weighs 2^-length · P(T ≥ t).
 *
 * Every soft bound is of this kind in the limit, and every one that is constant from some time on is
 * one exactly; `LayerCake` finds the bounds.
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * import { mixed } from "@headwater/priors"
 * const prior = mixed.of({ bounds: [{ T: 10n, share: 3n }, { T: 1000n, share: 1n }] })
 * const cost = { mass: Rational.pow2(-98), bits: 98, steps: 100n, space: 4n }
 * Weight.length(prior.weight(cost)).toString() // => "100"
 * ```
 */
export const mixed = Prior.define({
  id: "hard/mixed",
  about: "2^-length · P(T ≥ t) for a random hard bound T, drawn in proportion to its share.",
  params: Schema.Struct({ bounds: Schema.NonEmptyArray(Bound) }),
  declares: ["bounded-simplicity", "exact", "universal"],
  universal: ({ bounds }) => ({
    bits: 0n,
    steps: bounds.reduce((least, { T }) => (T < least ? T : least), bounds[0].T)
  }),
  make: ({ bounds }) => {
    const all = bounds.reduce((sum, { share }) => sum + share, 0n)
    return (cost) => {
      const above = bounds.reduce((sum, { T, share }) => (T >= cost.steps ? sum + share : sum), 0n)
      return Weight.of(cost.mass.times(Rational.of(above, all)))
    }
  }
})
