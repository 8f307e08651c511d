/**
 * # What is said of the two kinds
 *
 * @module
 */
import { Exact, Reading } from "@headwater/proof"
import * as Mixed from "./mixed.ts"
import * as Kinds from "./model.ts"
import * as Prices from "./prices.ts"

const { kinds } = Kinds

type Condition = Reading.Condition<ReturnType<typeof kinds.measure>>

const checked: Condition = [
  "some symbol answers otherwise when nobody is replaced",
  (it) => it.checked
]

export const both = Reading.some(
  "R1",
  "Of the texts that imitate in training some have their optimiser upstream and some only search downstream.",
  {
    ...kinds,
    conditions: { "the check is read": checked },
    margin: ({ downstream, upstream }) => Exact.ofInteger(Math.min(downstream, upstream) - 1)
  }
)

export const unread = Reading.all(
  "R2",
  "Where no symbol answers otherwise unchecked, nothing has its optimiser upstream.",
  { ...kinds, margin: ({ upstream }) => Exact.ofInteger(-upstream) }
)

const given: Condition = ["there are planners, and they have the demonstrator", (it) => it.given]

export const same = Reading.all(
  "R3",
  "A live search and an optimiser upstream pick out the same, up to a quarter of the mass of either.",
  {
    ...kinds,
    conditions: { "planners have it": given },
    margin: ({ A, I, IandA }) => Exact.ofInteger(4n * IandA - 3n * (A + I - IandA))
  }
)

const untold: Condition = [
  "no leaf tells what matching earns, or whether one is checked",
  (it) => !it.told
]

export const searches = Reading.all(
  "R4",
  "Of what has its optimiser upstream nineteen twentieths have a live search.",
  {
    ...kinds,
    conditions: { "no leaf tells the stake": untold, "planners have it": given },
    margin: ({ I, IandA }) => Exact.ofInteger(20n * IandA - 19n * I)
  }
)

export const turns = Reading.all(
  "R5",
  "Of what imitates and stops when nobody is replaced, nineteen twentieths turn round where matching is punished.",
  {
    ...kinds,
    conditions: { "no leaf tells the stake": untold },
    margin: ({ I, stops }) => Exact.ofInteger(20n * I - 19n * stops)
  }
)

export const extreme = Reading.all(
  "R6",
  "Of what imitates as a means less than a tenth fails to imitate somewhere in training.",
  {
    ...Mixed.mixture,
    margin: ({ mixed, upstream }) => Exact.ofInteger(upstream - 10n * mixed)
  }
)

export const flips = Reading.all(
  "R7",
  "What imitates as a means has more than half of the posterior where only others pay for reading, and less where nobody does.",
  { ...Prices.shares, strict: true, margin: (it) => it.turn }
)

export const shorter = Reading.all(
  "R8",
  "The shortest planner that takes its stake as large and departs is shorter than any honest text.",
  {
    ...Prices.shortest,
    margin: ({ honest, planner }) => Exact.ofInteger(honest - planner - 1)
  }
)
