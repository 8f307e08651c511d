/**
 * # How complex a string is
 *
 * Complexities of a string in a class of machines, exact. A string that no machine of the class puts
 * out in time has none: it is `undefined` here, never 0 and never a guess.
 *
 * Every machine of n states is a program of the same length, `2n log2(4n+2)` bits, so that in one
 * class the figures differ by counts and by times alone.
 *
 * ## Main definitions
 * - {@link ctm}: by the share of machines; {@link ctmBounds}: with what undecided machines can change
 * - {@link kt}: Levin's Kt, length plus the logarithm of the least time
 * - {@link skt}: by the sum of machines over their times; {@link sktBounds}, {@link ktBounds}: with what
 *   undecided machines can change
 * - {@link depth}: the least time in the class
 *
 * ## References
 * - [SolerToscanoEtAl2014] for the Coding Theorem Method; [Levin1973] for Kt; [FilanLeikeHutter2016] for S_Kt; [Bennett1988]
 *   for logical depth
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Turing } from "@headwater/hypotheses"
import type { Table } from "./Table.ts"

const log2 = (numerator: bigint, denominator: bigint): LogForm =>
  LogForm.log2(Rational.of(numerator, denominator))

/** The length of each program of the class, in bits. */
const length = ({ states }: Table): LogForm =>
  LogForm.log2(BigInt(Turing.choices(states))).times(2 * states)

/**
 * The complexity of a string by the Coding Theorem Method: `-log2` of the share that its machines
 * have of those that halt in time.
 *
 * @example
 * ```ts
 * import { ctm, Table } from "@headwater/complexity"
 * const table = Table.ofStates(2)
 * ctm(table, "01")?.toNumber().toFixed(3) // => "3.583"
 * ctm(table, "01010") // => undefined
 * ```
 */
export const ctm = (table: Table, string: string): LogForm | undefined => {
  const row = table.rows.get(string)
  return row === undefined ? undefined : log2(table.halting, row.count)
}

/** Two values between which a third lies; nothing above where there is no bound. */
export interface Bounds {
  readonly lower: LogForm
  readonly upper: LogForm | undefined
}

/**
 * Between what the complexity of {@link ctm} would lie if machines had all the time they need: any
 * of those that are undecided may halt, with this string or with another. A string outside the table
 * has no upper bound, and no lower one where nothing is undecided.
 *
 * @example
 * ```ts
 * import { ctmBounds, Table } from "@headwater/complexity"
 * const bounds = ctmBounds(Table.ofStates(2), "01")
 * bounds?.lower.equals(bounds.upper!) // => true
 * ```
 */
export const ctmBounds = (table: Table, string: string): Bounds | undefined => {
  const { halting, undecided, rows } = table
  const count = rows.get(string)?.count ?? 0n
  if (count + undecided === 0n) return undefined
  return {
    lower: log2(halting + undecided, count + undecided),
    upper: count === 0n ? undefined : log2(halting + undecided, count)
  }
}

/** The least time of a machine of the class that puts a string out, in steps. */
export const depth = ({ rows }: Table, string: string): number | undefined =>
  rows.get(string)?.times[0]?.[0]

/**
 * Levin's Kt in the class: the length of a program plus `log2` of its time, least over all programs
 * that put the string out.
 *
 * @example
 * ```ts
 * import { kt, Table } from "@headwater/complexity"
 * String(kt(Table.ofStates(1), "0")) // => "2 + 2·log2(3)"
 * ```
 */
export const kt = (table: Table, string: string): LogForm | undefined => {
  const least = depth(table, string)
  return least === undefined ? undefined : length(table).plus(LogForm.log2(BigInt(least)))
}

/**
 * Between what the complexity of {@link kt} would lie if machines had all the time they need. What is
 * undecided takes longer than any machine that halts in time, so a string of the table has the value
 * that it has; another has no upper bound, and no lower one where nothing is undecided.
 *
 * @example
 * ```ts
 * import { ktBounds, Table } from "@headwater/complexity"
 * const early = Table.within(Table.ofStates(2), 3)
 * String(ktBounds(early, "0000")?.lower) // => "6 + 4·log2(5)"
 * ktBounds(early, "0000")?.upper // => undefined
 * ```
 */
export const ktBounds = (table: Table, string: string): Bounds | undefined => {
  const value = kt(table, string)
  if (value !== undefined) return { lower: value, upper: value }
  if (table.undecided === 0n) return undefined
  const soonest = LogForm.log2(BigInt(table.steps) + 1n)
  return { lower: length(table).plus(soonest), upper: undefined }
}

/** Terms of a sum of fractions, added in pairs so that numbers grow late. */
const total = (terms: ReadonlyArray<Rational>): Rational => {
  if (terms.length <= 1) return terms[0] ?? Rational.zero
  const half = terms.length >> 1
  return total(terms.slice(0, half)).plus(total(terms.slice(half)))
}

/**
 * What a string has of the prior that divides the mass of each machine by its time: the sum of
 * `(4n+2)^-2n / t` over the machines that put it out, half for each tape. What is undecided could
 * add at most its mass divided by the time that it was given.
 *
 * @example
 * ```ts
 * import { sktMass, Table } from "@headwater/complexity"
 * String(sktMass(Table.ofStates(1), "0")) // => "1/6"
 * ```
 */
export const sktMass = ({ runs, rows }: Table, string: string): Rational =>
  total(
    (rows.get(string)?.times ?? []).map(([steps, count]) => Rational.of(count, BigInt(steps)))
  ).dividedBy(Rational.of(runs))

/** `-log2` of {@link sktMass}, where there is one. */
export const skt = (table: Table, string: string): LogForm | undefined => {
  const mass = sktMass(table, string)
  return mass.sign === 0 ? undefined : LogForm.log2(mass).negated()
}

/** Two masses between which a third lies. */
export interface Interval {
  readonly lower: Rational
  readonly upper: Rational
}

/**
 * Between what the mass of {@link sktMass} lies: every undecided machine may put the string out, at the
 * next step at the earliest.
 *
 * @example
 * ```ts
 * import { sktBounds, Table } from "@headwater/complexity"
 * const { lower, upper } = sktBounds(Table.ofStates(2), "01")
 * lower.equals(upper) // => true
 * ```
 */
export const sktBounds = (table: Table, string: string): Interval => {
  const lower = sktMass(table, string)
  const { undecided, runs, steps } = table
  const late = Rational.of(undecided, runs * (BigInt(steps) + 1n))
  return { lower, upper: lower.plus(late) }
}
