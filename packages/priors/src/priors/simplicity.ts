import { Weight } from "@headwater/exact"
import * as Schema from "effect/Schema"
import { Power } from "../Parameter.ts"
import * as Prior from "../Prior.ts"

/**
 * The simplicity prior: the mass of a program, 2^-length for a prefix code.
 *
 * - **Source** [LiVitanyi2019] §4.5
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * import { simplicity } from "@headwater/priors"
 * const cost = { mass: Rational.pow2(-98), bits: 98, steps: 125n, space: 4n }
 * Weight.length(simplicity.of({}).weight(cost)).toString() // => "98"
 * ```
 */
export const simplicity = Prior.define({
  id: "simplicity",
  about: "2^-length, whatever the program costs to run.",
  params: Schema.Struct({}),
  declares: ["bounded-simplicity", "exact", "universal"],
  universal: () => ({ bits: 0n }),
  make: () => (cost) => Weight.of(cost.mass)
})

/**
 * Simplicity to a power of at least 1: length is charged more than once. Below 1 the weights of a
 * class could sum to more than one.
 */
export const tempered = Prior.define({
  id: "simplicity/tempered",
  about: "2^-(power · length): length is charged more than once.",
  params: Schema.Struct({ power: Power }),
  declares: ["monotone"],
  make:
    ({ power }) =>
    (cost) =>
      Weight.power(cost.mass, power)
})
