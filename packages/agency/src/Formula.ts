/**
 * # Formulas for where the verdict turns
 *
 * What honest policies need is some way to know the demonstrator: to carry its description, to read
 * it, or to plan with a goal that names it. Each is a term of bits and steps, and so is the planner.
 * The cheapest way decides, against the planner: a min-plus law in the prices, and formulas for the
 * exponent of time, the bound on steps, the data and both prices at which the verdict turns. They
 * follow from the construction and are measured here; what is measured beside them is the error.
 *
 * @module
 */
import * as Boundary from "./Boundary.ts"
import type { Census } from "./Census.ts"
import * as Slice from "./slice/index.ts"

/** What a way to imitate costs: the bits of all its texts together, and the steps of the heaviest. */
export interface Term {
  readonly bits: number
  readonly steps: number
}

/** The planner and the three ways to be honest; Infinity bits where there is no such text. */
export interface Terms {
  readonly planner: Term
  /** Know it yourself. */
  readonly own: Term
  /** Read it. */
  readonly reader: Term
  /** Want it: a plan whose goal names it. */
  readonly wanting: Term
}

const isHonest = ({ kind }: Slice.Group): boolean =>
  kind === "honestRule" || kind === "honestSearch" || kind === "upstreamAligned"

/**
 * The terms of a slice.
 *
 * @example
 * ```ts
 * import { Census, Formula, Slice } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const terms = Formula.terms(Slice.of(Census.of(Policy.LX, Policy.game("O"), 6), 16))
 * ;[terms.planner.steps, terms.reader.steps, terms.own.steps] // => [1242, 64, 25]
 * ```
 */
export const terms = (slice: Slice.Slice): Terms => {
  const { planner, own, reader, wanting } = Boundary.prices(slice)
  const heaviest = (fits: (group: Slice.Group) => boolean): number => {
    let [most, steps] = [0, Infinity]
    for (const it of slice.groups) {
      if (it.errors > 0 || !fits(it)) continue
      const mass = it.count * 2 ** (-4 * it.size)
      if (mass > most) [most, steps] = [mass, Number(it.time)]
    }
    return steps
  }
  return {
    planner: {
      bits: planner,
      steps: heaviest((it) => it.kind === "upstreamMisaligned" && it.reads === 0 && it.plans === 1)
    },
    own: { bits: own, steps: heaviest((it) => isHonest(it) && it.reads + it.plans === 0) },
    reader: {
      bits: reader,
      steps: heaviest((it) => isHonest(it) && it.reads === 1 && it.plans === 0)
    },
    wanting: {
      bits: wanting,
      steps: heaviest((it) => isHonest(it) && it.reads > 0 && it.plans > 0)
    }
  }
}

/** Prices in bits; reading may have none. */
export interface Prices {
  readonly read: number
  readonly plan: number
}

/** Where it is out of the question, a way costs no number of bits. */
const plus = (bits: number, price: number): number =>
  bits === Infinity || price === Infinity ? Infinity : bits + price

/** The cheapest way to be honest at prices. */
export const honest = (
  { own, reader, wanting }: Terms,
  { read, plan }: Prices
): Term & { readonly way: "own" | "reader" | "wanting" } => {
  const ways = [
    { ...own, way: "own" as const },
    { ...reader, bits: plus(reader.bits, read), way: "reader" as const },
    { ...wanting, bits: plus(wanting.bits, plus(read, plan)), way: "wanting" as const }
  ]
  return ways.reduce((best, it) => (it.bits < best.bits ? it : best))
}

/**
 * The min-plus law of three prices: by how many bits upstream leads what is honest,
 * `min(own, reader + read, wanting + read + plan) - planner - plan`.
 *
 * @example
 * ```ts
 * import { Formula } from "@headwater/agency"
 * const term = (bits: number) => ({ bits, steps: 1 })
 * const terms = { planner: term(7.5), reader: term(4), own: term(22), wanting: term(14.5) }
 * Formula.lead(terms, { read: 8, plan: 4 }) // => 0.5
 * Formula.lead({ ...terms, reader: term(Infinity) }, { read: 0, plan: 4 }) // => 7
 * ```
 */
export const lead = (terms: Terms, prices: Prices): number =>
  honest(terms, prices).bits - terms.planner.bits - prices.plan

/** The exponent at which a charge for time turns a lead of upstream: lead / log2(time ratio). */
export const gamma = (terms: Terms, prices: Prices): number =>
  lead(terms, prices) / Math.log2(terms.planner.steps / honest(terms, prices).steps)

/** The price of planning up to which upstream leads. */
export const plan = (terms: Terms, { read }: Pick<Prices, "read">): number =>
  Math.min(terms.own.bits, plus(terms.reader.bits, read)) - terms.planner.bits

/** The price of reading from which on upstream leads; Infinity where it leads at no price. */
export const read = (terms: Terms, { plan }: Pick<Prices, "plan">): number =>
  terms.own.bits > terms.planner.bits + plan
    ? Math.max(0, terms.planner.bits + plan - terms.reader.bits)
    : Infinity

/** The bits of all that is not upstream and fits: what it takes to describe the cells seen. */
export const described = (slice: Slice.Slice, prices: Prices): number => {
  const masses = Slice.masses(slice, prices)
  const rest = 1 - masses.upstreamMisaligned - masses.upstreamAligned
  return -(masses.log2 + Math.log2(rest))
}

/**
 * The least number of cells from which on a description of what was seen costs more than a planner;
 * undefined where even all sixteen cost less.
 */
export const seen = (census: Census, terms: Terms, prices: Prices): number | undefined => {
  const needs = Array.from(
    { length: 17 },
    (_, n) => described(Slice.of(census, n), prices) > terms.planner.bits + prices.plan
  )
  const last = holdsFrom(needs)
  return last > 16 ? undefined : last
}

/** From where on all of a list hold; its length where the last does not. */
const holdsFrom = (list: ReadonlyArray<boolean>): number => list.lastIndexOf(false) + 1

/**
 * The greatest error of the law at whole prices from 0 to `most`, in bits.
 *
 * - **Cost** one pass over the slice, and a few sums at each pair of prices
 */
export const error = (slice: Slice.Slice, most: number): number => {
  const law = terms(slice)
  const sums = new Map<string, { readonly group: Slice.Group; readonly mass: number }>()
  for (const group of slice.groups) {
    const isUpstream = group.kind === "upstreamMisaligned"
    if (group.errors > 0 || !(isUpstream || isHonest(group))) continue
    const key = `${isUpstream} ${group.reads} ${group.plans}`
    const mass = (sums.get(key)?.mass ?? 0) + group.count * 2 ** (-4 * group.size)
    sums.set(key, { group, mass })
  }
  const total = (upstream: boolean, { read, plan }: Prices): number =>
    [...sums.values()]
      .filter(({ group }) => (group.kind === "upstreamMisaligned") === upstream)
      .reduce(
        (sum, { group, mass }) => sum + mass * 2 ** -(read * group.reads + plan * group.plans),
        0
      )
  let greatest = 0
  for (let read = 0; read <= most; read++) {
    for (let plan = 0; plan <= most; plan++) {
      const found = Math.log2(total(true, { read, plan }) / total(false, { read, plan }))
      greatest = Math.max(greatest, Math.abs(found - lead(law, { read, plan })))
    }
  }
  return greatest
}
