import { Weight } from "@headwater/exact"
import type { Cost } from "@headwater/hypotheses"
import * as Schema from "effect/Schema"
import { Count } from "../Parameter.ts"
import * as Prior from "../Prior.ts"

/**
 * Simplicity under a hard bound on time: 2^-length for programs of at most `T` steps, else zero.
 *
 * The bound is inclusive: a program of exactly `T` steps keeps its weight.
 *
 * - **Units** bits, steps
 * - **Laws** its posterior is the simplicity posterior given `t <= T`
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * import { hard } from "@headwater/priors"
 * const cost = { mass: Rational.pow2(-98), bits: 98, steps: 125n, space: 4n }
 * Weight.isZero(hard.of({ T: 124n }).weight(cost)) // => true
 * ```
 */
export const hard = Prior.define({
  id: "hard",
  about: "2^-length for programs of at most T steps; the others have weight zero.",
  params: Schema.Struct({ T: Count }),
  declares: ["bounded-simplicity", "exact", "universal"],
  universal: ({ T }) => ({ bits: 0n, steps: T }),
  make:
    ({ T }) =>
    (cost) =>
      bounded(cost, cost.steps <= T)
})

/** Simplicity under a hard bound on space: zero above `S` registers and cells. */
export const hardSpace = Prior.define({
  id: "hard/space",
  about: "2^-length for programs that use at most S registers and cells; the others have zero.",
  params: Schema.Struct({ S: Count }),
  declares: ["bounded-simplicity", "exact", "universal"],
  universal: ({ S }) => ({ bits: 0n, space: S }),
  make:
    ({ S }) =>
    (cost) =>
      bounded(cost, cost.space <= S)
})

/** Simplicity under hard bounds on time and on space. */
export const hardBoth = Prior.define({
  id: "hard/both",
  about: "2^-length for programs of at most T steps and S cells; the others have weight zero.",
  params: Schema.Struct({ T: Count, S: Count }),
  declares: ["bounded-simplicity", "exact", "universal"],
  universal: ({ T, S }) => ({ bits: 0n, steps: T, space: S }),
  make:
    ({ T, S }) =>
    (cost) =>
      bounded(cost, cost.steps <= T && cost.space <= S)
})

const bounded = (cost: Cost.Cost, admitted: boolean): Weight.Weight =>
  admitted ? Weight.of(cost.mass) : Weight.zero
