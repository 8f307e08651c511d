/**
 * # Sides and prices
 *
 * Whether what imitates as a means has more than half of the posterior where reading the demonstrator
 * costs a planner nothing and others much, and less where it costs both nothing; and the shortest texts
 * of either side where only planners have it.
 *
 * @module
 */
import { Census } from "@headwater/agency"
import { Memo, Rational } from "@headwater/exact"
import { Domain, type Reading } from "@headwater/proof"
import * as Policies from "../models/Policies.ts"

/** What conditions and margins see. */
export interface Measured {
  readonly symbols: number
  readonly own: number
  /** The share upstream where others pay 36 bits for a reading, and where nobody pays. */
  readonly dear: Rational
  readonly free: Rational
}

export const measure = Memo.by(
  (it: Policies.Setting) => Policies.show(it),
  (it): Measured => ({
    symbols: it.symbols,
    own: Policies.own(it.demonstrator),
    dear: Policies.parts({ ...it, read: 36 }).upstream,
    free: Policies.parts(it).upstream
  })
)

export const model: Reading.Model<Policies.Setting> = {
  schema: Policies.Setting,
  show: (it) => {
    const { dear, free } = measure(it)
    return `${Policies.show(it)}: upstream ${Policies.percent(free)} at no price, ${Policies.percent(dear)} where a reading costs 36 bits`
  },
  arbitrary: Policies.arbitrary
}

const half = Rational.of(1, 2)

/** That the share upstream is above half where others pay for reading, and below where nobody does. */
export const turns = {
  model,
  measure,
  sizes: {
    symbols: [Policies.says.symbols, (it: Measured) => it.symbols],
    own: [Policies.says.own, (it: Measured) => it.own]
  },
  strict: true,
  margin: ({ dear, free }: Measured) => Rational.min(dear.minus(half), half.minus(free))
} as const

/** The shortest texts of either side. */
export interface Shortest {
  readonly symbols: number
  readonly own: number
  readonly onlyPlanners: boolean
  /** Symbols of the shortest text that imitates as a means and departs, and of the shortest honest one. */
  readonly planner: number
  readonly honest: number
}

const least = (counts: ReadonlyArray<number>, none: number): number => {
  const found = counts.findIndex((count) => count > 0)
  return found < 0 ? none : found + 1
}

export const shortest = Memo.by(
  (it: Policies.Setting) => Policies.show(it),
  (it): Shortest => {
    const counts = Census.imitating(Policies.census(it))
    const { plans, reading, symbols } = Policies.instructions(it)
    return {
      symbols: it.symbols,
      own: Policies.own(it.demonstrator),
      onlyPlanners: plans === "world" && (reading === "goals" || !symbols.includes("w")),
      planner: least(counts.upstreamMisaligned, 10),
      honest: Math.min(least(counts.honestRule, 9), least(counts.honestSearch, 9))
    }
  }
)

export const shortestModel: Reading.Model<Policies.Setting> = {
  schema: Policies.Setting,
  show: (it) => {
    const { honest, planner } = shortest(it)
    const departs = planner > 9 ? "none that departs" : `${planner} symbols that departs`
    return `${Policies.show(it)}: the shortest planner has ${departs}, the shortest honest text ${honest}`
  },
  arbitrary: Policies.arbitrary
}

const named = ["R", "O", "T"]

/** Demonstrators by the symbols of their own texts, some of each. */
const some = (from: number, to: number, most: number): ReadonlyArray<string> =>
  Policies.demonstrators(from, to, most)

/** Any text may read, at some price. */
export const prices = (
  symbols: number,
  [from, to]: readonly [number, number] = [3, 8]
): Domain.Domain<Policies.Setting> =>
  Domain.exhaustive(() => [
    ...Policies.settings({ demonstrator: some(from, to, 6), symbols: [symbols - 2] }),
    ...(to > 2 ? Policies.settings({ demonstrator: named, symbols: [symbols] }) : [])
  ])

/** A stake that is taken as large, in languages where only planners have the demonstrator, and others. */
export const habits = (
  symbols: number,
  language: ReadonlyArray<string> = ["LX(inf,0)", "LG", "LT"],
  [from, to]: readonly [number, number] = [3, 8]
): Domain.Domain<Policies.Setting> =>
  Domain.exhaustive(() =>
    Policies.settings({
      language,
      demonstrator: [...some(from, to, 3), ...(to > 2 ? named : [])],
      symbols: [symbols],
      stake: [Rational.of(2 ** 20)]
    })
  )
