/**
 * # Rows of an enumeration
 *
 * Programs that do the same on declared contexts at the same cost, taken together. A program that
 * passes its budget on a context is undecided: its answer there is not known, and of its cost only
 * the least that it can be.
 *
 * Rows are plain data and come in arrays: `filter` keeps some, `Map.groupBy` groups them by any key.
 *
 * ## Main definitions
 * - {@link Row}: programs alike; {@link Ran}: a single program
 * - {@link count}, {@link mass}: how many programs there are in rows, and their masses together
 * - {@link functions}: rows grouped by what their programs compute
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Cost } from "../Cost.ts"
import type { Coded } from "../Language.ts"

/** What a program does on the contexts, and at what cost. */
export interface Outcome<out O> {
  /** In the order of the contexts; undefined where the budget was passed. */
  readonly answers: ReadonlyArray<O | undefined>
  /** The answers as text, by which outcomes are told apart; `?` for what is not known. */
  readonly behaviour: string
  /** Whether the program answers on every context. */
  readonly isDecided: boolean
  /** The cost of each program. Where it is undecided, the least that every figure can be. */
  readonly cost: Cost
}

/** Programs of one outcome and label. */
export interface Row<out O> extends Outcome<O> {
  readonly count: number
  /** The place in the listing of the first of them. */
  readonly first: number
  /** The label of the programs, where they were labelled. */
  readonly label?: string
}

/** A single program: a row of one, with its text. */
export interface Ran<out P, out O> extends Row<O> {
  readonly coded: Coded<P>
}

/** The number of programs in rows. */
export const count = (rows: Iterable<Row<unknown>>): number => {
  let sum = 0
  for (const row of rows) sum += row.count
  return sum
}

/** The sum of the masses of all programs in rows. */
export const mass = (rows: Iterable<Row<unknown>>): Rational =>
  Rational.sum(Array.from(rows, (row) => Rational.of(row.count).times(row.cost.mass)))

/** A function on the contexts, with the programs that compute it. */
export interface Computed<out O, out R extends Row<O> = Row<O>> {
  readonly behaviour: string
  readonly answers: ReadonlyArray<O | undefined>
  /** Whether it is known on every context. */
  readonly isDecided: boolean
  readonly count: number
  readonly mass: Rational
  /** The rows of its programs, those listed first before others. */
  readonly rows: readonly [R, ...ReadonlyArray<R>]
}

/**
 * The functions that programs compute, each once, in the order in which they first occur. Where
 * programs are listed by length the first row of a function has its shortest program.
 *
 * @example
 * ```ts
 * import { Budget, Enumeration, Register } from "@headwater/hypotheses"
 * const { rows } = Enumeration.of(Register.language, {
 *   bits: 16,
 *   contexts: [0, 1, 2].map((r1) => ({ registers: { r1 } })),
 *   budget: Budget.of("unit", { steps: 64 })
 * })
 * const same = Enumeration.functions(rows).get("0,1,2")
 * ;[same?.count, same?.mass.toString(), same?.rows[0].cost.bits] // => [3, "3/16384", 14]
 * ```
 */
export const functions = <O, R extends Row<O>>(
  rows: Iterable<R & Row<O>>
): ReadonlyMap<string, Computed<O, R>> =>
  new Map(
    Array.from(
      Map.groupBy(rows, (row) => row.behaviour),
      ([behaviour, [first, ...others]]) => {
        if (first === undefined) throw new RangeError("Expected a row in every group")
        const all = [first, ...others] as const
        const { answers, isDecided } = first
        return [
          behaviour,
          { behaviour, answers, isDecided, count: count(all), mass: mass(all), rows: all }
        ] as const
      }
    )
  )
