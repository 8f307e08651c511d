/**
 * # Phase diagrams as rows
 *
 * A diagram has an exponent or another parameter along its axis, and bounds, sizes or data as its
 * rows. From row to row it changes only where a program enters a bound or is refuted, so a few rows
 * are all of it, each exact from one end to the other.
 *
 * ## Main definitions
 * - {@link overBounds}, {@link overData}, {@link overSizes}: the rows
 * - {@link question}: a question with an axis, by default one that shows every boundary
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Cost } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import { Parameter, Prior, Winners } from "@headwater/priors"
import { along, type Axis, type Edge, type Section, toNumber, type Words } from "./Section.ts"

/** Programs at a size, as @headwater/programs has them. */
export interface Candidates {
  readonly size: number
  readonly contexts: number
  readonly candidates: ReadonlyArray<{
    /** Undefined where the program takes more time than any bound that is asked about. */
    readonly measured:
      | {
          readonly cost: Cost.Cost
          /** How many contexts it gets right before it errs. */
          readonly right: number
        }
      | undefined
  }>
}

/** The winners between two edges; without edges where every parameter is given. */
export interface Region {
  readonly winners: ReadonlyArray<number>
  readonly from: Edge | undefined
  readonly to: Edge | undefined
}

/** Bounds or numbers of contexts on which nothing changes, or one size. */
export interface Row<out F extends Candidates = Candidates> {
  readonly field: F
  readonly from: bigint
  /** The last one; undefined where there is none. */
  readonly to: bigint | undefined
  readonly how: Section["how"]
  readonly regions: ReadonlyArray<Region>
}

/** Two ends, both included. */
export interface Range {
  readonly from: bigint
  readonly to: bigint
}

/** A plugin, its parameters, and the axis. */
export interface Question {
  readonly plugin: Prior.PriorPlugin
  readonly words: Words
  /** None where every parameter is given. */
  readonly axis: Axis | undefined
}

const nothing: Cost.Cost = { mass: Rational.one, bits: 0, steps: 1n, space: 1n }

/**
 * The candidates after a number of contexts: those that erred before are refuted, and so are those
 * whose time is not known.
 */
export const candidates = (field: Candidates, seen = 0): ReadonlyArray<Winners.Candidate> =>
  field.candidates.map(({ measured }) => {
    if (measured === undefined) return { cost: nothing, loss: "infinite" }
    const { cost, right } = measured
    return right < seen ? { cost, loss: "infinite" } : { cost }
  })

/** The winners among candidates: along the axis, or at the parameters that are given. */
const asked = (
  { axis, plugin, words }: Question,
  among: ReadonlyArray<Winners.Candidate>,
  bound: bigint | undefined
): Result.Result<Pick<Row, "how" | "regions">, string> =>
  axis === undefined
    ? Result.map(Prior.at(plugin, words), (prior) => ({
        how: "exact",
        regions: [{ winners: Winners.of(prior, among, bound), from: undefined, to: undefined }]
      }))
    : along(plugin, words, axis, among, { bound })

/** Rows between two ends, from the places where winners may change. */
const between = <F extends Candidates>(
  field: F,
  { from, to }: { readonly from: bigint; readonly to: bigint | undefined },
  changes: ReadonlyArray<bigint>,
  at: (start: bigint) => Result.Result<Pick<Row, "how" | "regions">, string>
): Result.Result<ReadonlyArray<Row<F>>, string> => {
  const inside = changes.filter((it) => it > from && (to === undefined || it <= to))
  const starts = [...new Set([from, ...inside])].toSorted((a, b) => (a < b ? -1 : 1))
  return Result.all(
    starts.map((start, index) => {
      const next = starts[index + 1]
      return Result.map(at(start), (it) => ({
        field,
        from: start,
        to: next === undefined ? to : next - 1n,
        ...it
      }))
    })
  )
}

/**
 * The rows over hard bounds, from 1 on without a last one where no range is given.
 *
 * - **Errors** a `Result` failure with one line as `Section.along`
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Diagram } from "@headwater/figures"
 * import { simplicity } from "@headwater/priors"
 * import { Result } from "effect"
 * const of = (bits: number, steps: bigint) =>
 *   ({ measured: { cost: { mass: Rational.pow2(-bits), bits, steps, space: 4n }, right: 8 } })
 * const field = { size: 8, contexts: 8, candidates: [of(98, 125n), of(146, 78n)] }
 * const question = { plugin: simplicity, words: {}, axis: undefined }
 * const rows = Result.getOrThrow(Diagram.overBounds(question, field))
 * rows.map((it) => it.from) // => [1n, 78n, 125n]
 * rows.map((it) => it.regions[0]?.winners) // => [[], [1], [0]]
 * ```
 */
export const overBounds = <F extends Candidates>(
  question: Question,
  field: F,
  range?: Range
): Result.Result<ReadonlyArray<Row<F>>, string> => {
  const all = candidates(field)
  const entered = all.flatMap((it) => (it.loss === undefined ? [it.cost.steps] : []))
  return between(field, range ?? { from: 1n, to: undefined }, entered, (bound) =>
    asked(question, all, bound)
  )
}

/**
 * The rows over data: how many contexts were seen, in their order.
 *
 * - **Errors** as {@link overBounds}
 */
export const overData = <F extends Candidates>(
  question: Question,
  field: F,
  range: Range,
  bound?: bigint
): Result.Result<ReadonlyArray<Row<F>>, string> => {
  const erred = field.candidates.flatMap(({ measured }) =>
    measured === undefined ? [] : [BigInt(measured.right + 1)]
  )
  return between(field, range, erred, (seen) =>
    asked(question, candidates(field, Number(seen)), bound)
  )
}

/**
 * One row a size.
 *
 * - **Errors** as {@link overBounds}
 */
export const overSizes = <F extends Candidates>(
  question: Question,
  fields: ReadonlyArray<F>,
  bound?: bigint
): Result.Result<ReadonlyArray<Row<F>>, string> =>
  Result.all(
    fields.map((field) => {
      const size = BigInt(field.size)
      return Result.map(asked(question, candidates(field), bound), (it) => ({
        field,
        from: size,
        to: size,
        ...it
      }))
    })
  )

/** The greatest exponent of a default axis. */
const far = Rational.of(10n ** 11n)

/** The default end of an axis for a prior without exact boundaries. */
const usual = Rational.of(100)

/** The least number with two significant digits that is at least `value`, and at least 1. */
const rounded = (value: number): Rational => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1)
  return Rational.of(Math.max(1, Math.ceil(value / step) * step))
}

/**
 * The question about a plugin at these parameters, with an axis along gamma where it takes gamma and
 * none is given: from 0 to beyond the last boundary that `rows` finds, to 100 where boundaries are
 * not known exactly.
 *
 * - **Errors** as {@link overBounds}
 */
export const question = (
  plugin: Prior.PriorPlugin,
  words: Words,
  rows: (question: Question) => Result.Result<ReadonlyArray<Row>, string>
): Result.Result<Question, string> => {
  if (!Object.hasOwn(plugin.parameters, "gamma") || Object.hasOwn(words, "gamma")) {
    return Result.succeed({ plugin, words, axis: undefined })
  }
  const to = (end: Rational): Axis => ({ name: "gamma", from: Rational.zero, to: end })
  const asking = (end: Rational): Question => ({ plugin, words, axis: to(end) })
  return Result.flatMap(along(plugin, words, to(Rational.one), []), ({ how }) => {
    if (how !== "exact") return Result.succeed(asking(usual))
    return Result.map(rows(asking(far)), (found) => {
      const crossings = found.flatMap(({ regions }) =>
        regions.flatMap(({ from }) => (from?.kind === "crossing" ? [toNumber(from)] : []))
      )
      if (crossings.length === 0) return asking(Rational.of(8))
      const end = rounded(Math.max(...crossings) * 1.25)
      return asking(end.compare(far) < 0 ? end : far)
    })
  })
}

/** The parameters of a question as they are typed, with defaults, except the one along the axis. */
export const params = ({ axis, plugin, words }: Question): Words =>
  Object.fromEntries(
    Object.entries(Result.getOrThrow(Parameter.read(plugin.parameters, words))).flatMap(
      ([name, value]) => (name === axis?.name ? [] : [[name, Parameter.print(value)]])
    )
  )
