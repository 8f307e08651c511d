/**
 * # Priors
 *
 * A prior weighs a program by its cost alone: its mass (2^-length for a prefix code), its steps
 * and its space. The weight is an exact formal product, so exponents of ten million cost nothing
 * and no comparison rounds. Weights need not sum to one; a posterior is normalised where it is
 * used.
 *
 * A plugin is a prior with parameters: an id, a schema of what the parameters may be, and a
 * function from parameters to weights. The schema is closed over, so a list of plugins has one
 * plain type and a plugin built against another copy of these packages still works.
 *
 * @module
 */
import type { Weight } from "@headwater/exact"
import type { Cost } from "@headwater/hypotheses"
import type * as Schema from "effect/Schema"
import * as Parametric from "./Parametric.ts"

/** From the cost of a program to its weight. The id names the prior and its parameters. */
export interface Prior {
  readonly id: string
  readonly weight: (cost: Cost.Cost) => Weight.Weight
  /** How close it stays to the mass of a program; where it declares `universal`. */
  readonly universal?: Universal
}

/**
 * A stated constant: a program within these steps and this space (any, where none is named) weighs
 * at least `2^-bits` of its mass.
 */
export interface Universal {
  readonly bits: bigint
  readonly steps?: bigint
  readonly space?: bigint
}

/**
 * The laws that a prior may declare; `@headwater/priors/laws` checks them over all parameters.
 *
 * - `semimeasure`: weights of a prefix-free class sum to at most 1; this one is checked in any case
 * - `monotone`: of two programs the one that costs more is no heavier
 * - `bounded-simplicity`: 2^-length times a bound on resources, hard or soft
 * - `exact`: every weight is a rational number
 * - `speed`: twice the time costs a bit at least
 * - `universal`: no lighter than the mass, up to the constant that the prior states
 */
export type Declared =
  | "semimeasure"
  | "monotone"
  | "bounded-simplicity"
  | "exact"
  | "speed"
  | "universal"

/** A prior with parameters, as plain data and functions: what others add. */
export interface PriorPlugin extends Parametric.Parametric<Prior> {
  /** One sentence for listings. */
  readonly about: string
  /** The law sets that it claims to satisfy; `semimeasure` where nothing is said. */
  readonly declares: ReadonlyArray<Declared>
}

/** A plugin that also knows the type of its parameters. */
export interface Defined<Params> extends PriorPlugin {
  readonly of: (params: Params) => Prior
}

/**
 * A prior plugin.
 *
 * - **Errors** none here; `make` returns what the schema says of wrong parameters, in one line
 *
 * @example
 * ```ts
 * import { Weight } from "@headwater/exact"
 * import { Prior } from "@headwater/priors"
 * import { Schema } from "effect"
 * const cautious = Prior.define({
 *   id: "example/cautious",
 *   about: "2^-length, squared.",
 *   params: Schema.Struct({}),
 *   make: () => (cost) => Weight.power(cost.mass, 2)
 * })
 * cautious.of({}).id // => "example/cautious"
 * ```
 */
export const define = <Params>(body: {
  readonly id: string
  readonly about: string
  readonly params: Schema.Codec<Params, Schema.Json>
  make(params: Params): (cost: Cost.Cost) => Weight.Weight
  readonly declares?: ReadonlyArray<Declared>
  /** The constant of the law set `universal`, at these parameters. */
  universal?(params: Params): Universal
}): Defined<Params> => ({
  ...Parametric.define(body.id, body.params, (params, id) => ({
    id,
    weight: body.make(params),
    ...(body.universal === undefined ? {} : { universal: body.universal(params) })
  })),
  about: body.about,
  declares: body.declares ?? ["semimeasure"]
})
