/**
 * # Where to start
 *
 * A start may be a number or an interval of numbers, and so may the chance that an item tells the truth. And
 * where there is a class, the share that imitates as a means is no matter of taste: it can be counted.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as Policies from "../models/Policies.ts"

/** Bounds of the start, and of the chance that an item in favour is true, in tenths. */
export const Start = Schema.Struct({
  start: Schema.Tuple([Schema.Int, Schema.Int]),
  chance: Schema.Tuple([Schema.Int, Schema.Int])
})
export type Start = typeof Start.Type

/** The posterior after an item in favour, where start and chance are known. */
const posterior = (start: number, chance: number): Rational => {
  const pro = start * chance
  return Rational.of(pro, pro + (10 - start) * (10 - chance))
}

export const starting = Reading.about(
  Start,
  ({ chance, start }) => ({
    /** The least start and the least chance together, less one, in tenths. */
    over: start[0] + chance[0] - 10,
    low: posterior(start[0], chance[0]),
    high: posterior(start[1], chance[1])
  }),
  {
    show: (it, { high, low }) => {
      const [from, to] = [it.start, it.chance].map(([a, b]) =>
        a === b ? `${a}/10` : `${a} to ${b} tenths`
      )
      return `start ${from}, true with chance ${to}: between ${low.toString()} and ${high.toString()}`
    },
    conditions: {
      enough: [
        "the least start and the least chance that the item is true are together more than one",
        (it) => it.over > 0
      ]
    }
  }
)

/** Intervals of tenths between two, with a greatest of at least some. */
const intervals = (
  [least, most]: readonly [number, number],
  greatest: number
): ReadonlyArray<readonly [number, number]> =>
  Domain.integers(least, most).flatMap((low) =>
    Array.from(
      { length: 11 - Math.max(low, greatest) },
      (_, k) => [low, Math.max(low, greatest) + k] as const
    )
  )

/** Even odds, known or anywhere within an interval, and an item that may be in favour: all in tenths. */
export const starts: Domain.Domain<Start> = Domain.exhaustive(function* () {
  for (const start of intervals([0, 5], 5)) {
    for (const chance of intervals([0, 10], 6)) {
      // Nothing follows of a start of nothing and a chance that is sure.
      if (start[0] > 0 || chance[0] < 10) yield { start, chance }
    }
  }
})

/** The share of what imitates in all of training that imitates as a means. */
const upstream = (it: Policies.Setting): Rational => Policies.shares(it).upstream

export const counted = Policies.about(upstream, {
  words: (share) => `${Policies.percent(share)} imitate as a means`,
  sizes: {
    symbols: Policies.sizes.symbols,
    "price of reading": ["bits that reading the demonstrator costs", (_, it) => it.read]
  }
})

/** The languages: where reading has its own price, where only planners have the demonstrator, and machines. */
export const languages = ["LX", "LX(inf,0)", "LM"] as const

/** Three demonstrators in one of the languages, at prices of reading from one to another. */
export const settings = (
  language: (typeof languages)[number],
  symbols: number,
  [from, to]: readonly [from: number, to: number]
): Domain.Domain<Policies.Setting> =>
  Domain.exhaustive(() =>
    Policies.settings({
      language: [language],
      demonstrator: ["R", "O", "T"],
      symbols: [symbols],
      read: Domain.integers(from, to)
    })
  )

/** The shares of one demonstrator in some languages, at 20 bits. */
export const figures = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    languages.map((language) => [
      language,
      Policies.percent(upstream(Policies.setting({ language, demonstrator: "R", symbols: 5 })))
    ])
  )

/** What is left of not knowing: the start, or whether a report is turned round. */
export const unknown = (): Readonly<Record<string, string>> => {
  const shown = (it: Start): string => {
    const { high, low } = starting.measure(it)
    return `[${low.toString()}, ${high.toString()}]`
  }
  return {
    "any start, an item that is true nine times in ten": shown({ start: [0, 10], chance: [9, 9] }),
    "even odds, an item that may be turned round": shown({ start: [5, 5], chance: [0, 10] })
  }
}
