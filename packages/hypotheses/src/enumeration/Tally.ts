/**
 * # Tallies
 *
 * How many programs there are of each outcome, in a part of a listing. A tally is plain data, and
 * tallies of different parts are merged in any order: a commutative monoid.
 *
 * @module
 */
import { Reducer } from "effect"
import type { Row } from "./Row.ts"

/** The rows of some programs of a listing, in the order in which the listing has their first. */
export interface Tally<out O> {
  /** How many programs were run. */
  readonly size: number
  readonly rows: ReadonlyArray<Row<O>>
}

/** The key of a row. */
const keyOf = ({ behaviour, cost: { mass, steps, space }, label }: Row<unknown>): string =>
  JSON.stringify([
    behaviour,
    ...[mass.numerator, mass.denominator, steps, space].map(String),
    label ?? null
  ])

/** Two rows of one key as one. */
const joined = <O>(a: Row<O>, b: Row<O>): Row<O> => ({
  ...(a.first <= b.first ? a : b),
  count: a.count + b.count
})

const merged = <O>(tallies: Iterable<Tally<O>>): Tally<O> => {
  const found = new Map<string, Row<O>>()
  let [size, parts] = [0, 0]
  let last: Tally<O> | undefined
  for (const tally of tallies) {
    size += tally.size
    if (tally.size > 0) {
      parts++
      last = tally
    }
    for (const row of tally.rows) {
      const key = keyOf(row)
      const known = found.get(key)
      found.set(key, known === undefined ? row : joined(known, row))
    }
  }
  if (parts === 1 && last !== undefined) return last
  return { size, rows: [...found.values()].toSorted((a, b) => a.first - b.first) }
}

/**
 * How tallies of different parts of one listing are merged.
 *
 * - **Laws** `monoid` in `enumeration` of `@headwater/hypotheses/laws`
 */
export const merge = <O>(): Reducer.Reducer<Tally<O>> =>
  Reducer.make<Tally<O>>((a, b) => merged([a, b]), { size: 0, rows: [] }, merged)
