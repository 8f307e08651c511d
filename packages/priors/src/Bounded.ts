/**
 * # Simplicity under bounds
 *
 * The family that both sides of the argument share: `2^-length` times a factor for each bound on
 * resources, hard or soft, on time or on space.
 *
 * @module
 */
import { Weight } from "@headwater/exact"
import { type Bound, constant, factor } from "./Bound.ts"
import type { Parameters, Values } from "./parameter/index.ts"
import * as Prior from "./Prior.ts"

/**
 * Simplicity under bounds: the mass times the factor of each. Weights are rational, as the law set
 * `exact` asks, where no bound has an exponent that is a parameter.
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * import { Bounded } from "@headwater/priors"
 * const square = Bounded.define({
 *   id: "example/square",
 *   about: "2^-length / t^2",
 *   parameters: {},
 *   bounds: [{ kind: "soft", on: "steps" }, { kind: "soft", on: "steps" }]
 * })
 * const cost = { mass: Rational.pow2(-98), bits: 98, steps: 8n, space: 4n }
 * Weight.length(square.of({}).weight(cost)).toString() // => "104"
 * ```
 */
export const define = <const Ps extends Parameters>(body: {
  readonly id: string
  readonly about: string
  readonly parameters: Ps
  readonly bounds: ReadonlyArray<Bound>
  readonly declares?: ReadonlyArray<Prior.Declared>
}): Prior.Defined<Ps> & { readonly bounds: ReadonlyArray<Bound> } => {
  const { bounds } = body
  const rational = bounds.every(
    (it) =>
      it.kind === "hard" || it.kind === "random" || (it.kind === "soft" && it.at === undefined)
  )
  return {
    ...Prior.define<Ps>({
      ...body,
      declares: [
        "bounded-simplicity",
        "universal",
        ...(rational ? (["exact"] as const) : []),
        ...(body.declares ?? [])
      ],
      universal: (values: Values) => constant(bounds, values),
      make: (values: Values) => {
        const factors = bounds.map((it) => factor(it, values))
        return (cost) => {
          let weight = Weight.of(cost.mass)
          for (const of of factors) {
            const its = of(cost)
            if (Weight.isZero(its)) return its
            weight = Weight.times(weight, its)
          }
          return weight
        }
      }
    }),
    bounds
  }
}
