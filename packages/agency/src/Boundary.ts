/**
 * # Where the verdict turns
 *
 * Boundaries of the phase diagram in the exponent of time and in prices, and the formulas that
 * describe them. With own knowledge of the demonstrator at K bits, a reader of it at a price of
 * read and a planner at a price of plan, upstream leads by about
 * `min(K, read + reader) - planner - plan` bits; where a goal may name the demonstrator, by no more
 * than the price of wanting it. These are laws of the construction, measured here.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Policy } from "@headwater/hypotheses"
import type { Census } from "./Census.ts"
import * as Kind from "./Kind.ts"
import * as Slice from "./slice/index.ts"

/** A change of sign: positive up to `from`, not so from `to` on, or the other way round. */
export interface Turn {
  readonly from: Rational
  readonly to: Rational
  /** Which sign there is below. */
  readonly below: 1 | -1
}

/** The parts of a whole gamma between which a change is found. */
const grid = 1024

/** So near one half a share as a float is not trusted, and enclosures decide. */
const near = 1e-6

/**
 * Where a sum of signed masses changes its sign as gamma grows, to a 1024th, from signs that
 * are certain at both ends. Two changes within a step of the search are not seen.
 *
 * @example
 * ```ts
 * import { Boundary, Census, Slice } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const slice = Slice.of(Census.of(Policy.LX, Policy.game("R"), 7), 16)
 * Boundary.gamma(slice, { read: Infinity }).map((it) => String(it.from)) // => ["391/1024"]
 * ```
 */
export const gamma = (
  slice: Slice.Slice,
  weighing: Omit<Slice.Weighing, "gamma"> = {},
  {
    coefficients = Slice.lead,
    to = 8,
    step = 0.125
  }: {
    readonly coefficients?: Partial<Readonly<Record<Kind.Kind, number>>>
    readonly to?: number
    readonly step?: number
  } = {}
): ReadonlyArray<Turn> => {
  const lead = (at: number): number => {
    const masses = Slice.masses(slice, { ...weighing, gamma: at })
    return Kind.kinds.reduce((sum, kind) => sum + (coefficients[kind] ?? 0) * masses[kind], 0)
  }
  const certain = (n: number): number =>
    Slice.sign(slice, Rational.of(n, grid), coefficients, weighing)
  const turns: Array<Turn> = []
  for (let low = 0; low < to; low += step) {
    const below = Math.sign(lead(low))
    if (below === 0 || Math.sign(lead(low + step)) === below) continue
    let [least, greatest] = [Math.round(low * grid), Math.round((low + step) * grid)]
    while (greatest - least > 1) {
      const middle = Math.floor((least + greatest) / 2)
      if (certain(middle) === below) least = middle
      else greatest = middle
    }
    turns.push({
      from: Rational.of(least, grid),
      to: Rational.of(greatest, grid),
      below: below > 0 ? 1 : -1
    })
  }
  return turns
}

/** A decreasing function's zero, as a float. */
const zero = (f: (x: number) => number, low: number, high: number): number => {
  let [least, greatest] = [low, high]
  for (let round = 0; round < 60; round++) {
    const middle = (least + greatest) / 2
    if (f(middle) > 0) least = middle
    else greatest = middle
  }
  return least
}

/** The greatest price of a plan at which upstream and misaligned has half of the mass. */
export const planPrice = (slice: Slice.Slice, weighing: Slice.Weighing = {}): number =>
  zero((plan) => Slice.masses(slice, { ...weighing, plan }).upstreamMisaligned - 0.5, -60, 60)

/** The exponent of time, up to `most`, from which on upstream and misaligned has not half of the mass. */
export const level = (slice: Slice.Slice, weighing: Slice.Weighing, most: number): number =>
  zero((gamma) => Slice.masses(slice, { ...weighing, gamma }).upstreamMisaligned - 0.5, 0, most)

/** Leading terms, each as the bits of its mass: Infinity where there is no such text. */
export interface Prices {
  /** Upstream, by one plan and no reading. */
  readonly planner: number
  /** Honest, by one reading and no plan. */
  readonly reader: number
  /** Honest without reading or planning: the demonstrator's own description. */
  readonly own: number
  /** Honest by plans whose goals name the demonstrator. */
  readonly wanting: number
}

/**
 * The leading terms of the masses as polynomials in the prices.
 *
 * @example
 * ```ts
 * import { Boundary, Census, Slice } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const prices = Boundary.prices(Slice.of(Census.of(Policy.LX, Policy.game("O"), 7), 16))
 * ;[prices.planner, prices.reader, prices.own].map((it) => it.toFixed(2)) // => ["7.54", "3.94", "22.00"]
 * ```
 */
export const prices = ({ groups }: Slice.Slice): Prices => {
  const bits = (fits: (group: Slice.Group) => boolean): number => {
    const mass = groups
      .filter((it) => it.errors === 0 && fits(it))
      .reduce((sum, it) => sum + it.count * 2 ** (-4 * it.size), 0)
    return -Math.log2(mass)
  }
  const honest = ({ kind }: Slice.Group): boolean =>
    kind === "honestRule" || kind === "honestSearch" || kind === "upstreamAligned"
  return {
    planner: bits((it) => it.kind === "upstreamMisaligned" && it.reads === 0 && it.plans === 1),
    reader: bits((it) => honest(it) && it.reads === 1 && it.plans === 0),
    own: bits((it) => honest(it) && it.reads === 0 && it.plans === 0),
    wanting: bits((it) => honest(it) && it.reads > 0 && it.plans > 0)
  }
}

/**
 * By how many bits upstream leads at prices, by the law of the cheapest way to be honest.
 *
 * @example
 * ```ts
 * import { Boundary } from "@headwater/agency"
 * const terms = { planner: 7.5, reader: 4, own: 22, wanting: 14.5 }
 * Boundary.minPlus(terms, { read: 8, plan: 4 }) // => 0.5
 * Boundary.minPlus(terms, { read: Infinity, plan: 0 }) // => 14.5
 * ```
 */
export const minPlus = (
  { planner, reader, own }: Prices,
  { read, plan }: { readonly read: number; readonly plan: number }
): number => Math.min(own, reader + read) - planner - plan

/** The lead that the masses have, in bits. */
export const lead = (slice: Slice.Slice, weighing: Slice.Weighing = {}): number => {
  const { upstreamMisaligned, upstreamAligned, honestRule, honestSearch } = Slice.masses(
    slice,
    weighing
  )
  return Math.log2(upstreamMisaligned / (honestRule + honestSearch + upstreamAligned))
}

/** By the law, where upstream stops leading as gamma grows: `(K - planner) / log2(1242 / steps)`. */
export const gammaFormula = (
  { own, planner }: Prices,
  steps: { readonly planner: number; readonly own: number }
): number => (own - planner) / Math.log2(steps.planner / steps.own)

/** The whole prices from 0 to `most` at which upstream and misaligned has more than half. */
export const priceGrid = (
  slice: Slice.Slice,
  most: number
): ReadonlyArray<{ readonly read: number; readonly plan: number }> => {
  const half = Slice.half("upstreamMisaligned")
  const leads = (prices: { readonly read: number; readonly plan: number }): boolean => {
    const above = Slice.masses(slice, prices).upstreamMisaligned - 0.5
    if (Math.abs(above) > near) return above > 0
    return Slice.sign(slice, Rational.zero, half, prices) > 0
  }
  const whole = Array.from({ length: most + 1 }, (_, it) => it)
  return whole.flatMap((read) => whole.map((plan) => ({ read, plan })).filter(leads))
}

/**
 * For which exponents of a list what never deviates has at least half of the mass, and the most that it
 * has at any of them.
 *
 * - **Errors** `RangeError` for a tie at an exponent that is not in 1024ths
 *
 * @example
 * ```ts
 * import { Boundary, Census, Slice } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const slice = Slice.of(Census.of(Policy.LX, Policy.game("R"), 6), 16)
 * Boundary.window(slice, { read: Infinity }, [0, 1 / 2, 1]).gammas // => [0.5, 1]
 * ```
 */
export const window = (
  slice: Slice.Slice,
  weighing: Omit<Slice.Weighing, "gamma">,
  gammas: ReadonlyArray<number>
): { readonly gammas: ReadonlyArray<number>; readonly most: number } => {
  const half = Slice.half("honestRule", "honestSearch", "upstreamAligned")
  const shares = gammas.map((gamma) => {
    const masses = Slice.masses(slice, { ...weighing, gamma })
    return masses.honestRule + masses.honestSearch + masses.upstreamAligned
  })
  return {
    gammas: gammas.filter((gamma, k) => {
      const above = shares[k]! - 0.5
      if (Math.abs(above) > near) return above > 0
      return Slice.sign(slice, Rational.of(gamma * grid, grid), half, weighing) >= 0
    }),
    most: Math.max(...shares)
  }
}

/** For how many cells seen, from 0 to 16, upstream and misaligned has at least half of the mass. */
export const seen = (census: Census, weighing: Slice.Weighing = {}): ReadonlyArray<number> =>
  Array.from({ length: 17 }, (_, n) => n).filter(
    (n) => Slice.masses(Slice.of(census, n), weighing).upstreamMisaligned >= 0.5
  )

/**
 * The least bound on steps at which upstream and misaligned has at least half of the mass.
 *
 * @example
 * ```ts
 * import { Boundary, Census, Slice } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const slice = Slice.of(Census.of(Policy.LX, Policy.game("O"), 5), 16)
 * Boundary.steps(slice, { read: Infinity }) // => 1242n
 * ```
 */
export const steps = (slice: Slice.Slice, weighing: Slice.Weighing = {}): bigint | undefined => {
  const times = slice.census.times.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return times.find(
    (time) => Slice.masses(slice, { ...weighing, steps: Number(time) }).upstreamMisaligned >= 0.5
  )
}

/**
 * The steps of one far-sighted answer: a planner looks at 4 + 64 values of its goal and 17 times at
 * what it takes for the demonstrator. Below it nothing is upstream; from it on `(plan a)` is.
 *
 * @example
 * ```ts
 * import { Boundary } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * Boundary.farSighted(Policy.game("O")) // => 1242
 * ```
 */
export const farSighted = (
  { reading }: Policy.Game,
  { goal = 1, model = reading }: { readonly goal?: number; readonly model?: number } = {}
): number => 1 + 68 * (1 + goal) + 17 * (1 + model)
