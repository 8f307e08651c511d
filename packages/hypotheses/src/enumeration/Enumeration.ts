/**
 * # Enumerations
 *
 * The table of all programs: every program of a language to a bound in bits, run once on declared
 * contexts within a budget. Programs of one outcome at one cost are one row, so that memory grows
 * with what programs do and not with how many there are; the programs themselves are listed and run
 * again when they are asked for. Undecided programs are rows too.
 *
 * ## Main definitions
 * - {@link Enumeration}, {@link of}: the table; {@link by}: made by an engine, in shards
 * - {@link ran}: the programs one at a time, each with its outcome
 * - {@link tally}, {@link shards}: the work and how it is cut
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Effect } from "effect"
import type { Budget } from "../Budget.ts"
import type { Coded } from "../Language.ts"
import type * as Engine from "./Engine.ts"
import { interned, type Source } from "./Interned.ts"
import type { Outcome, Ran, Row } from "./Row.ts"
import { merge, type Tally } from "./Tally.ts"

/** The programs of an enumeration: all to a bound, or those of a list. */
export type Listing<P> =
  | {
      /** Every program of at most `bits` bits; for masses, of at least `2^-bits`. */
      readonly bits: number
      readonly programs?: undefined
    }
  | {
      readonly bits?: number
      /** These, of any length; listed again whenever they are run. */
      readonly programs: Iterable<Coded<P>>
    }

/** What is asked of the programs of a language. */
export type Question<P, I, O, M extends string> = Listing<P> & {
  readonly contexts: ReadonlyArray<I>
  /** The budget of each run: one for all programs, or one for each. */
  readonly budget: Budget<M> | ((coded: Coded<P>) => Budget<M>)
  /** How the times on several contexts are taken together. @defaultValue "max" */
  readonly how?: "max" | "total"
  /** Answers are alike where their keys are. @defaultValue their text as JSON */
  readonly key?: (output: O) => string
  /** Whether a program that passed its budget is not run on the contexts after that. @defaultValue false */
  readonly stops?: boolean
  /** A label that separates programs of one outcome. */
  readonly label?: (coded: Coded<P>, outcome: Outcome<O>) => string
}

/** All programs that a question is about, by outcome. */
export interface Enumeration<out P, out O> {
  /** How many contexts there are. */
  readonly contexts: number
  /** How many programs. */
  readonly size: number
  /** In the order in which the listing has the first program of each. */
  readonly rows: ReadonlyArray<Row<O>>
  /** The programs in the order of the listing, each run again. */
  readonly programs: () => Iterable<Ran<P, O>>
}

/** A part of the work as plain data: every `of`-th program from the place `part` on. */
export interface Shard {
  readonly part: number
  readonly of: number
}

/**
 * The whole work in `parts` parts.
 *
 * - **Errors** `RangeError` where that is no positive integer
 */
export const shards = (parts: number): ReadonlyArray<Shard> => {
  if (!(Number.isSafeInteger(parts) && parts > 0)) {
    throw new RangeError(`Expected a positive number of parts, not \`${parts}\``)
  }
  return Array.from({ length: parts }, (_, part) => ({ part, of: parts }))
}

const listed = <P, I, O, M extends string>(
  source: Source<P, I, O, M>,
  question: Question<P, I, O, M>
): Iterable<Coded<P>> =>
  question.programs === undefined ? source.programs({ bits: question.bits }) : question.programs

/**
 * The programs one after the other, each with its outcome, as a row of one.
 *
 * - **Cost** one run a program and context; memory for the distinct outcomes
 * - **Errors** those of {@link of}
 */
export function* ran<P, I, O, M extends string>(
  source: Source<P, I, O, M>,
  question: Question<P, I, O, NoInfer<M>>
): Generator<Ran<P, O>> {
  const { run, outcome } = interned(source, question)
  const { label } = question
  let first = 0
  for (const coded of listed(source, question)) {
    const found = outcome(run(coded))
    const row = { ...found, count: 1, first: first++, coded }
    yield label === undefined ? row : { ...row, label: label(coded, found) }
  }
}

/** A row while its programs are counted. */
type Growing<O> = Omit<Row<O>, "count"> & { count: number }

/** The rows of a part of the programs: what an engine runs. */
export const tally =
  <P, I, O, M extends string>(
    source: Source<P, I, O, M>,
    question: Question<P, I, O, NoInfer<M>>
  ): ((shard: Shard) => Tally<O>) =>
  ({ part, of }) => {
    const { run, outcome } = interned(source, question)
    const { label } = question
    const rows: Array<Growing<O>> = []
    /** The rows of each outcome, by label. */
    const rowsOf: Array<Map<string | undefined, Growing<O>>> = []
    let [size, place] = [0, 0]
    for (const coded of listed(source, question)) {
      const first = place++
      if (first % of !== part) continue
      size++
      const id = run(coded)
      const name = label?.(coded, outcome(id))
      const known = (rowsOf[id] ??= new Map())
      const before = known.get(name)
      if (before !== undefined) {
        before.count++
        continue
      }
      const found = { ...outcome(id), count: 1, first }
      const row = name === undefined ? found : { ...found, label: name }
      known.set(name, row)
      rows.push(row)
    }
    return { size, rows }
  }

/** The table of a tally of all parts. */
const table = <P, I, O, M extends string>(
  source: Source<P, I, O, M>,
  question: Question<P, I, O, NoInfer<M>>,
  { size, rows }: Tally<O>
): Enumeration<P, O> => ({
  contexts: question.contexts.length,
  size,
  // Masses that come from another thread have lost their methods.
  rows: rows.map((row) => ({
    ...row,
    cost: { ...row.cost, mass: Rational.from(row.cost.mass) }
  })),
  programs: () => ran(source, question)
})

/**
 * The table of all programs of a language to a bound.
 *
 * - **Cost** one run a program and context; memory for the distinct outcomes
 * - **Errors** `RangeError` where there is no context
 * - **Laws** `enumeration` of `@headwater/hypotheses/laws`
 *
 * @example
 * ```ts
 * import { Budget, Enumeration, Register } from "@headwater/hypotheses"
 * const all = Enumeration.of(Register.grammar, {
 *   bits: 20,
 *   contexts: [0, 1].map((r1) => ({ registers: { r1 } })),
 *   budget: Budget.of("unit", { steps: 100 })
 * })
 * ;[all.size, all.rows.length] // => [14098, 151]
 * Enumeration.count(all.rows.filter((row) => !row.isDecided)) // => 312
 * ```
 */
export const of = <P, I, O, M extends string>(
  source: Source<P, I, O, M>,
  question: Question<P, I, O, NoInfer<M>>
): Enumeration<P, O> => table(source, question, tally(source, question)({ part: 0, of: 1 }))

/**
 * The same table, made by an engine in `parts` parts.
 *
 * - **Cost** each part lists all programs, and runs its own
 */
export const by = <P, I, O, M extends string, E, R>(
  engine: Engine.Engine<E, R>,
  parts: number,
  source: Source<P, I, O, M>,
  question: Question<P, I, O, NoInfer<M>>
): Effect.Effect<Enumeration<P, O>, E, R> =>
  Effect.map(engine.map(shards(parts), tally(source, question), merge<O>()), (all) =>
    table(source, question, all)
  )
