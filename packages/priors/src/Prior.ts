/**
 * # Priors
 *
 * A prior weighs a program by its cost alone: its mass (2^-length for a prefix code), its steps
 * and its space. The weight is an exact formal product, so exponents of ten million cost nothing
 * and no comparison rounds. Weights need not sum to one; a posterior is normalised where it is
 * used.
 *
 * A plugin is a prior with parameters, as plain data and functions: an id, what its parameters are,
 * and a function from their values to weights. It may come from another copy of these packages, or
 * from a module without imports.
 *
 * ## Main definitions
 * - {@link Prior}, {@link PriorPlugin}; {@link at}: the prior of a plugin at parameters
 * - {@link define}: a plugin that also knows the types of its parameters
 * - {@link wrong}: one line on why a value is no plugin
 *
 * @module
 */
import type { RationalLike, Weight } from "@headwater/exact"
import type { Cost } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import { type Bound, is as isBound, type Universal } from "./Bound.ts"
import type { Parameters, Values } from "./parameter/index.ts"
import * as Parametric from "./Parametric.ts"

export type { Universal }

/** From the cost of a program to its weight. The id names the prior and its parameters. */
export interface Prior {
  readonly id: string
  readonly weight: (cost: Cost.Cost) => Weight.Weight
  /** A lower bound on its weights by the mass of a program, where it declares `universal`. */
  readonly universal?: Universal
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
export type Declared = (typeof declarable)[number]

const declarable = [
  "semimeasure",
  "monotone",
  "bounded-simplicity",
  "exact",
  "speed",
  "universal"
] as const

/** A prior at values of its parameters. */
export type Weigh = (cost: Cost.Cost) => Weight.Weight

/** A prior with parameters, as plain data and functions: what others add. */
export interface PriorPlugin extends Parametric.Parametric<Weigh> {
  /** The law sets that it claims to satisfy; `semimeasure` by default. */
  readonly declares?: ReadonlyArray<Declared>
  /** The constant of the law set `universal`, at these values. */
  universal?(values: Values): Universal
  /** The bounds that it is simplicity under, where it is made of some; see `Bounded.define`. */
  readonly bounds?: ReadonlyArray<Bound>
}

/** A plugin that also knows the types of its parameters. */
export interface Defined<Ps extends Parameters> extends PriorPlugin {
  readonly parameters: Ps
  readonly of: (values: Values<Ps>) => Prior
}

const instance = (plugin: PriorPlugin, values: Values, id: string, weight: Weigh): Prior => ({
  id,
  weight,
  ...(plugin.universal === undefined ? {} : { universal: plugin.universal(values) })
})

/**
 * The prior of a plugin at parameters, given as words, as JSON or as values; defaults for the others.
 *
 * - **Errors** a failure with one line for wrong parameters, and for what the plugin throws; its
 *   weights are checked where they are asked for: a `TypeError` says what came instead of one
 *
 * @example
 * ```ts
 * import { Prior, soft } from "@headwater/priors"
 * import { Result } from "effect"
 * Result.map(Prior.at(soft, { gamma: "0.5" }), (it) => it.id) // => Result.succeed("soft(gamma=1/2)")
 * Result.map(Prior.at(soft), (it) => it.id) // => Result.succeed("soft(gamma=1)")
 * ```
 */
export const at = (plugin: PriorPlugin, given?: unknown): Result.Result<Prior, string> =>
  Result.flatMap(Parametric.at(plugin, given), ({ id, made, values }) =>
    Result.try({
      try: () => {
        if (typeof made === "function") {
          return instance(plugin, values, id, (cost) => checked(plugin.id, made(cost)))
        }
        throw new TypeError(`expected make to give a function of a cost, not \`${shown(made)}\``)
      },
      catch: (error) => `${plugin.id}: ${Parametric.said(error)}`
    })
  )

/**
 * A prior plugin.
 *
 * @example
 * ```ts
 * import { Weight } from "@headwater/exact"
 * import { Prior } from "@headwater/priors"
 * const cautious = Prior.define({
 *   id: "example/cautious",
 *   about: "2^-length to a power.",
 *   parameters: { power: { type: "integer", least: "1", most: "9", default: "2", about: "the power" } },
 *   make: ({ power }) => (cost) => Weight.power(cost.mass, power)
 * })
 * cautious.of({ power: 3 }).id // => "example/cautious(power=3)"
 * ```
 */
export const define = <const Ps extends Parameters>(body: {
  readonly id: string
  readonly about: string
  readonly parameters: Ps
  make(values: Values<Ps>): Weigh
  readonly declares?: ReadonlyArray<Declared>
  universal?(values: Values<Ps>): Universal
}): Defined<Ps> => {
  const plugin: PriorPlugin & { readonly parameters: Ps } = body
  return {
    ...body,
    of: (values) => instance(plugin, values, Parametric.named(body.id, values), body.make(values))
  }
}

/** A number as a rational is written: something over something else that is not 0. */
const isRational = (value: unknown): value is RationalLike =>
  typeof value === "object" &&
  value !== null &&
  "numerator" in value &&
  "denominator" in value &&
  typeof value.numerator === "bigint" &&
  typeof value.denominator === "bigint" &&
  value.denominator !== 0n

const isFactor = (value: unknown): boolean => {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [base, exponent]: ReadonlyArray<unknown> = value
  return isRational(base) && isRational(exponent) && base.numerator * base.denominator > 0n
}

const isWeight = (value: unknown): boolean => {
  if (typeof value !== "object" || value === null) return false
  if ("zero" in value && value.zero === true) return true
  return "factors" in value && Array.isArray(value.factors) && value.factors.every(isFactor)
}

/** A weight of a plugin, if it is one: zero, or powers of positive rationals. */
const checked = (id: string, weight: Weight.Weight): Weight.Weight => {
  if (isWeight(weight)) return weight
  throw new TypeError(
    `${id}: expected a weight, { zero: true } or { factors: [[base, exponent], ...] } of rationals with bases above 0, not \`${shown(weight)}\``
  )
}

/** A value in a message. */
const shown = (value: unknown): string => {
  const text = JSON.stringify(value, (_, it: unknown) => (typeof it === "bigint" ? String(it) : it))
  if (typeof value === "string") return value
  return text === undefined || typeof value === "number" ? String(value) : text.slice(0, 80)
}

/** The shape of a prior plugin, for messages. */
export const shape = "a prior { id, about, parameters, make }"

/** Whether a value has the shape of a prior plugin; the laws decide the rest. */
export const is = (value: object): value is PriorPlugin => wrong(value) === undefined

/**
 * One line on why a value is no prior plugin; undefined where it has the shape of one. The laws
 * decide the rest.
 *
 * @example
 * ```ts
 * import { Prior, speed } from "@headwater/priors"
 * Prior.wrong(speed) // => undefined
 * Prior.wrong({ ...speed, declares: ["fair"] }) // => "speed: expected it to declare semimeasure, monotone, bounded-simplicity, exact, speed, universal, not `fair`"
 * ```
 */
export const wrong = (value: object): string | undefined => {
  const found = Parametric.wrong(value)
  if (found !== undefined) return found
  const { bounds, declares, id, parameters }: Readonly<Record<string, unknown>> = { ...value }
  const names = typeof parameters === "object" ? Object.keys({ ...parameters }) : []
  if (
    bounds !== undefined &&
    !(Array.isArray(bounds) && bounds.every((it) => isBound(it, names)))
  ) {
    return `${String(id)}: expected bounds that say kind, on and at, the name of a parameter`
  }
  if (declares === undefined) return undefined
  if (!Array.isArray(declares)) return `${String(id)}: expected a list of what it declares`
  const unknown: unknown = declares.find((it) => !declarable.some((name) => name === it))
  return unknown === undefined
    ? undefined
    : `${String(id)}: expected it to declare ${declarable.join(", ")}, not \`${shown(unknown)}\``
}
