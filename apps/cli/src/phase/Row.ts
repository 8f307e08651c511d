/**
 * # Rows
 *
 * A phase diagram has an exponent, or another parameter, along it, and bounds, sizes or data up it.
 * Up it, it changes only where a program enters a bound or is refuted, so it is a few rows, each
 * exact from one end to the other.
 *
 * @module
 */
import { Contest, type Prior, Slice, Words } from "@headwater/priors"
import * as Result from "effect/Result"
import * as Field from "./Field.ts"
import type { Range } from "./Range.ts"

/** What goes up a diagram. */
export type Over = "bound" | "size" | "data"

/** Who win between two edges; without edges where every parameter is given. */
export interface Region {
  readonly winners: ReadonlyArray<number>
  readonly from: Slice.Edge | undefined
  readonly to: Slice.Edge | undefined
}

/** Bounds or numbers of contexts on which nothing changes, or one size. */
export interface Row {
  readonly field: Field.Field
  readonly from: bigint
  /** The last one; undefined where there is none. */
  readonly to: bigint | undefined
  readonly how: Slice.Slice["how"]
  readonly regions: ReadonlyArray<Region>
}

/** Who wins along what. */
export interface Question {
  readonly plugin: Prior.PriorPlugin
  readonly words: Words.Words
  /** None where every parameter is given. */
  readonly axis: Slice.Axis | undefined
}

/** Who win among contenders: along the axis, or at the parameters that are given. */
const asked = (
  { axis, plugin, words }: Question,
  contenders: ReadonlyArray<Contest.Contender>,
  bound: bigint | undefined
): Result.Result<Pick<Row, "how" | "regions">, string> =>
  axis === undefined
    ? Result.map(Words.prior(plugin, words), (prior) => ({
        how: "exact",
        regions: [
          {
            winners: Contest.winners(prior, contenders, bound),
            from: undefined,
            to: undefined
          }
        ]
      }))
    : Slice.along(plugin, words, axis, contenders, { bound })

/** The starts of rows between two ends, from what may change, in rising order. */
const starts = (
  { from, to }: Range<bigint>,
  changes: ReadonlyArray<bigint>
): ReadonlyArray<bigint> =>
  [...new Set([from, ...changes.filter((it) => it > from && it <= to)])].toSorted((a, b) =>
    a < b ? -1 : 1
  )

/** Above every number of steps. */
const unbounded = 10n ** 60n

/** The rows over hard bounds; without a last one where the range is not given. */
export const overBounds = (
  question: Question,
  field: Field.Field,
  range: Range<bigint> | undefined
): Result.Result<ReadonlyArray<Row>, string> => {
  const contenders = Field.contenders(field)
  const entered = contenders.flatMap((it) => (it.loss === undefined ? [it.cost.steps] : []))
  const all = starts(range ?? { from: 1n, to: unbounded }, entered)
  return rowsOf(all, range?.to, (from, to) =>
    Result.map(asked(question, contenders, from), (it) => ({ field, from, to, ...it }))
  )
}

/** The rows over data: how many contexts were seen, in their order. */
export const overData = (
  question: Question,
  field: Field.Field,
  range: Range<bigint>,
  bound: bigint | undefined
): Result.Result<ReadonlyArray<Row>, string> => {
  const erred = field.runners.flatMap(({ measured }) =>
    measured === undefined ? [] : [BigInt(measured.right + 1)]
  )
  return rowsOf(starts(range, erred), range.to, (from, to) =>
    Result.map(asked(question, Field.contenders(field, Number(from)), bound), (it) => ({
      field,
      from,
      to,
      ...it
    }))
  )
}

/** One row a size. */
export const overSizes = (
  question: Question,
  fields: ReadonlyArray<Field.Field>,
  bound: bigint | undefined
): Result.Result<ReadonlyArray<Row>, string> =>
  Result.all(
    fields.map((field) =>
      Result.map(asked(question, Field.contenders(field), bound), (it) => ({
        field,
        from: BigInt(field.size),
        to: BigInt(field.size),
        ...it
      }))
    )
  )

const rowsOf = (
  all: ReadonlyArray<bigint>,
  last: bigint | undefined,
  row: (from: bigint, to: bigint | undefined) => Result.Result<Row, string>
): Result.Result<ReadonlyArray<Row>, string> =>
  Result.all(
    all.map((from, index) => {
      const next = all[index + 1]
      return row(from, next === undefined ? last : next - 1n)
    })
  )
