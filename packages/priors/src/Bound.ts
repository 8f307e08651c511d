/**
 * # Bounds on resources
 *
 * A factor on the weight of a program: a hard bound admits what stays within it, a soft one divides by
 * a power of what is used, a random one is a mixture of hard ones. A bound is plain data that names the
 * parameter it takes its value from, so that weights, the constant of universality and exact phase
 * boundaries all come from the same description.
 *
 * ## Main definitions
 * - {@link Bound}; {@link factor}; {@link constant}; {@link softness}: where boundaries are exact
 *
 * @module
 */
import { Rational, Weight } from "@headwater/exact"
import type { Cost } from "@headwater/hypotheses"
import { print, type Values } from "./parameter/index.ts"

/** The resource that is bounded. */
export type Resource = "steps" | "space"

/** A factor on the weight; `at` is the name of the parameter that says how tight it is. */
export type Bound =
  /** 1 up to the parameter, included, and 0 beyond it. */
  | { readonly kind: "hard"; readonly on: Resource; readonly at: string }
  /** The resource to minus the parameter, or to minus 1 where none is named. */
  | { readonly kind: "soft"; readonly on: Resource; readonly at?: string }
  /** `((1 + 1/tau) / (1 + t/tau))` to the parameter, for the tau of the parameter `from`. */
  | { readonly kind: "scaled"; readonly at: string; readonly from: string }
  /** The probability that a bound on steps, drawn in proportion to its share, admits them. */
  | { readonly kind: "random"; readonly at: string }

/** Whether a value is a bound that takes its value from one of these parameters. */
export const is = (value: unknown, parameters: ReadonlyArray<string>): value is Bound => {
  const { at, from, kind, on }: Readonly<Record<string, unknown>> = { ...Object(value) }
  const takes = (name: unknown): boolean => parameters.some((it) => it === name)
  const known = on === "steps" || on === "space"
  if (kind === "soft") return known && (at === undefined || takes(at))
  if (kind === "hard") return known && takes(at)
  return kind === "scaled" ? takes(at) && takes(from) : kind === "random" && takes(at)
}

/** From a cost to the factor of a bound, at most 1. */
export type Factor = (cost: Cost.Cost) => Weight.Weight

/** What is not used counts as 1, so that the factor of a bound is at most 1. */
const used = (cost: Cost.Cost, on: Resource): bigint => (cost[on] > 1n ? cost[on] : 1n)

/** Up to 2^10 steps (or cells) a power of them costs at most ten bits for each of the exponent. */
const within = 1024n

const count = (values: Values, name: string): bigint => {
  const value = values[name]
  if (typeof value === "bigint") return value
  throw new TypeError(`Expected ${name} to be a count, not \`${print(value)}\``)
}

const exponent = (values: Values, name: string | undefined): Rational => {
  if (name === undefined) return Rational.one
  const value = values[name]
  if (typeof value === "object" && "numerator" in value) return value
  throw new TypeError(`Expected ${name} to be a rational, not \`${print(value)}\``)
}

/** Bounds on steps with their shares. */
const shares = (
  values: Values,
  name: string
): ReadonlyArray<readonly [T: bigint, share: bigint]> => {
  const value = values[name]
  if (!Array.isArray(value)) throw new TypeError(`Expected ${name} to be a list of bounds`)
  return value.map((row: Values) => [count(row, "T"), count(row, "share")])
}

/** The factor of a bound at values of its parameters. */
export const factor = (bound: Bound, values: Values): Factor => {
  if (bound.kind === "hard") {
    const [most, on] = [count(values, bound.at), bound.on]
    return (cost) => (cost[on] <= most ? Weight.one : Weight.zero)
  }
  if (bound.kind === "soft") {
    const [power, on] = [exponent(values, bound.at).negated(), bound.on]
    return (cost) => Weight.power(used(cost, on), power)
  }
  if (bound.kind === "scaled") {
    const [tau, power] = [count(values, bound.from), exponent(values, bound.at)]
    return (cost) => Weight.power(Rational.of(tau + 1n, tau + cost.steps), power)
  }
  const drawn = shares(values, bound.at)
  const all = drawn.reduce((sum, [, share]) => sum + share, 0n)
  return (cost) => {
    const above = drawn.reduce((sum, [T, share]) => (T >= cost.steps ? sum + share : sum), 0n)
    return above === 0n ? Weight.zero : Weight.of(Rational.of(above, all))
  }
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

/** The most that bounds together cost a program within resources. */
export const constant = (bounds: ReadonlyArray<Bound>, values: Values): Universal =>
  bounds.map((it) => constantOf(it, values)).reduce(both, { bits: 0n })

const constantOf = (bound: Bound, values: Values): Universal => {
  if (bound.kind === "hard") return { bits: 0n, [bound.on]: count(values, bound.at) }
  if (bound.kind === "soft") {
    const bits = exponent(values, bound.at).times(Rational.of(10)).ceil()
    return { bits, [bound.on]: within }
  }
  if (bound.kind === "scaled") {
    // (tau + 1) / (tau + t) is at least 1/2 where t is at most tau + 2
    return { bits: exponent(values, bound.at).ceil(), steps: count(values, bound.from) + 2n }
  }
  const bounds = shares(values, bound.at).map(([T]) => T)
  return { bits: 0n, steps: bounds.reduce((least, T) => (T < least ? T : least)) }
}

/** The smaller of two amounts, each of which may be undefined. */
const lesser = (a: bigint | undefined, b: bigint | undefined): bigint | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a

const both = (one: Universal, other: Universal): Universal => {
  const [steps, space] = [lesser(one.steps, other.steps), lesser(one.space, other.space)]
  return {
    bits: one.bits + other.bits,
    ...(steps === undefined ? {} : { steps }),
    ...(space === undefined ? {} : { space })
  }
}

/** A soft bound as the phase diagram has it: lines in the exponent, over the costs that are admitted. */
export interface Softness {
  readonly admits: (cost: Cost.Cost) => boolean
  /** The base of the exponent, at least 1. */
  readonly base: (cost: Cost.Cost) => Rational
}

/**
 * A prior along one of its parameters, where its boundaries are crossings of lines: one soft bound
 * takes its exponent from the parameter, and all others are hard and take theirs from elsewhere.
 * Undefined for any other prior.
 */
export const softness = (
  bounds: ReadonlyArray<Bound> | undefined,
  name: string,
  values: Values
): Softness | undefined => {
  const along = bounds?.filter((it) => it.at === name) ?? []
  const rest = bounds?.filter((it) => it.at !== name) ?? []
  const [soft, another] = along
  if (soft === undefined || another !== undefined) return undefined
  if (rest.some((it) => it.kind !== "hard")) return undefined
  const hard = rest.map((it) => factor(it, values))
  const admits = (cost: Cost.Cost): boolean => hard.every((of) => !Weight.isZero(of(cost)))
  if (soft.kind === "soft") return { admits, base: (cost) => Rational.of(used(cost, soft.on)) }
  if (soft.kind !== "scaled") return undefined
  const tau = count(values, soft.from)
  return { admits, base: ({ steps }) => Rational.of(tau + steps, tau + 1n) }
}
