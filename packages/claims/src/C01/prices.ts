/**
 * # Sides and prices
 *
 * Whether what imitates as a means has more than half of the posterior where reading the demonstrator
 * costs a planner nothing and others much, and less where it costs both nothing; and the shortest texts
 * of either side where only planners have it.
 *
 * @module
 */
import { Policy } from "@headwater/hypotheses"
import { Census, Demonstrators } from "@headwater/agency"
import { Rational } from "@headwater/exact"
import { Domain } from "@headwater/proof"
import * as Policies from "../models/Policies.ts"

const { own, symbols } = Policies.sizes

const half = Rational.of(1, 2)

/** The share upstream where others pay 36 bits for a reading, and where nobody pays. */
export const shares = Policies.about(
  (it) => {
    const dear = Policies.shares({ ...it, read: 36 }).upstream
    const free = Policies.shares(it).upstream
    /** Above half where others pay for reading, and below where nobody does. */
    return { dear, free, turn: Rational.min(dear.minus(half), half.minus(free)) }
  },
  {
    words: ({ dear, free }) =>
      `upstream ${Policies.percent(free)} at no price, ${Policies.percent(dear)} where a reading costs 36 bits`,
    sizes: { symbols, own }
  }
)

const least = (counts: ReadonlyArray<number>, none: number): number => {
  const found = counts.findIndex((count) => count > 0)
  return found < 0 ? none : found + 1
}

/**
 * The shortest texts of either side: symbols of the one that imitates as a means and departs, and of the
 * honest one.
 */
export const shortest = Policies.about(
  (it) => {
    const counts = Census.imitating(Policies.census(it))
    const { plans, reading, symbols } = Policy.named(it.language)
    return {
      onlyPlanners: plans === "world" && (reading === "goals" || !symbols.includes("w")),
      planner: least(counts.upstreamMisaligned, 10),
      honest: Math.min(least(counts.honestRule, 9), least(counts.honestSearch, 9))
    }
  },
  {
    words: ({ honest, planner }) => {
      const departs = planner > 9 ? "none that departs" : `${planner} symbols that departs`
      return `the shortest planner has ${departs}, the shortest honest text ${honest}`
    },
    conditions: {
      "only planners have it": [
        "planners have the demonstrator, and nothing else may read it",
        (it) => it.onlyPlanners
      ]
    },
    sizes: { symbols, own }
  }
)

const named = ["R", "O", "T"]

/** Demonstrators by the symbols of their own texts, some of each. */
const some = (from: number, to: number, most: number): ReadonlyArray<string> =>
  Demonstrators.some(from, to, most)

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
