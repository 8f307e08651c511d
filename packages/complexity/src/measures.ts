/**
 * # How complex a string is
 *
 * Complexities of a string in a counted class, exact. A string that no program of the class puts
 * out in time has none: it is `undefined` here, never 0 and never a guess.
 *
 * Every machine of n states is a program of the same length, `2n log2(4n+2)` bits, so that in one
 * class of machines the figures differ by counts and by times alone. Lambda terms have lengths of their own.
 *
 * ## Main definitions
 * - {@link ctm}: by the share of programs; {@link ctmBounds}: with what undecided programs can change
 * - {@link kt}: Levin's Kt, length plus the logarithm of the time, the least
 * - {@link skt}: by the sum of masses over times; {@link sktBounds}, {@link ktBounds}: with what
 *   undecided programs can change
 * - {@link depth}: the least time of a shortest program
 *
 * ## References
 * - [SolerToscanoEtAl2014] for the Coding Theorem Method; [Levin1973] for Kt; [FilanLeikeHutter2016] for S_Kt; [Bennett1988]
 *   for logical depth
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { type Programs, sourceOf, sum } from "./internal/source.ts"
import type { Table } from "./Table.ts"
import type { Terms } from "./Terms.ts"

const log2 = (numerator: bigint, denominator: bigint): LogForm =>
  LogForm.log2(Rational.of(numerator, denominator))

/**
 * The complexity of a string by the Coding Theorem Method: `-log2` of the share that its machines
 * have of those that halt in time; in a class of lambda terms, of the mass of its terms.
 *
 * @example
 * ```ts
 * import { ctm, Table } from "@headwater/complexity"
 * const table = Table.ofStates(2)
 * ctm(table, "01")?.toNumber().toFixed(3) // => "3.583"
 * ctm(table, "01010") // => undefined
 * ```
 */
export const ctm = (table: Table | Terms, string: string): LogForm | undefined => {
  const { units, whole } = sourceOf(table)
  const own = units(string)
  return own === 0n ? undefined : log2(whole, own)
}

/** Two values between which a third lies; nothing above where there is no bound. */
export interface Bounds {
  readonly lower: LogForm
  readonly upper: LogForm | undefined
}

/**
 * Between what the complexity of {@link ctm} would lie if programs had all the time they need: any
 * of those that are undecided may halt, with this string or with another. A string outside the table
 * has no upper bound, and no lower one where nothing is undecided or where it is too long to be listed.
 *
 * @example
 * ```ts
 * import { ctmBounds, Table } from "@headwater/complexity"
 * const bounds = ctmBounds(Table.ofStates(2), "01")
 * bounds?.lower.equals(bounds.upper!) // => true
 * ```
 */
export const ctmBounds = (table: Table | Terms, string: string): Bounds | undefined => {
  const source = sourceOf(table)
  const [own, open] = [source.units(string), sum(source.undecided)]
  if (own + open === 0n || !source.lists(string)) return undefined
  const whole = source.grows ? source.whole + open : source.whole
  return { lower: log2(whole, own + open), upper: own === 0n ? undefined : log2(whole, own) }
}

const least = (values: ReadonlyArray<LogForm>): LogForm | undefined =>
  values.reduce<LogForm | undefined>(
    (a, b) => (a === undefined || b.compare(a) < 0 ? b : a),
    undefined
  )

/** The least time of a shortest program of the class that puts a string out, in steps. */
export const depth = (table: Table | Terms, string: string): number | undefined => {
  const all = sourceOf(table).programs(string)
  const shortest = least(all.map((it) => it.length))
  const times = all.filter((it) => it.length.equals(shortest ?? it.length)).map((it) => it.steps)
  return times.length === 0 ? undefined : Math.min(...times)
}

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
export const kt = (table: Table | Terms, string: string): LogForm | undefined =>
  least(sourceOf(table).programs(string).map(levin))

const levin = ({ length, steps }: Programs): LogForm => length.plus(LogForm.log2(BigInt(steps)))

/**
 * Between what the complexity of {@link kt} would lie if programs had all the time they need. An undecided
 * machine takes longer than any that halts in time, so a string of such a table has the value
 * that it has; one outside has no upper bound, and no lower one where nothing is undecided.
 *
 * @example
 * ```ts
 * import { ktBounds, Table } from "@headwater/complexity"
 * const early = Table.within(Table.ofStates(2), 3)
 * String(ktBounds(early, "0000")?.lower) // => "6 + 4·log2(5)"
 * ktBounds(early, "0000")?.upper // => undefined
 * ```
 */
export const ktBounds = (table: Table | Terms, string: string): Bounds | undefined => {
  const upper = kt(table, string)
  const { lists, undecided } = sourceOf(table)
  if (!lists(string)) return undefined
  const soonest = least(undecided.map(levin))
  const lower = least([upper, soonest].filter((it) => it !== undefined))
  return lower === undefined ? undefined : { lower, upper }
}

/** Terms of a sum of fractions, added in pairs so that numbers grow late. */
const total = (terms: ReadonlyArray<Rational>): Rational => {
  if (terms.length <= 1) return terms[0] ?? Rational.zero
  const half = terms.length >> 1
  return total(terms.slice(0, half)).plus(total(terms.slice(half)))
}

/** Masses over times, added, in units. */
const overTimes = (all: ReadonlyArray<Programs>): Rational =>
  total(all.map(({ units, steps }) => Rational.of(units, BigInt(steps))))

/**
 * What a string has of the prior that divides the mass of each program by its time: the sum of
 * `(4n+2)^-2n / t` over the machines that put it out, half for each tape, or of `2^-l / t` over terms. What
 * is undecided could add at most its mass divided by the time that it was given.
 *
 * @example
 * ```ts
 * import { sktMass, Table } from "@headwater/complexity"
 * String(sktMass(Table.ofStates(1), "0")) // => "1/6"
 * ```
 */
export const sktMass = (table: Table | Terms, string: string): Rational => {
  const { programs, unit } = sourceOf(table)
  return overTimes(programs(string)).times(unit)
}

/** `-log2` of {@link sktMass}, where there is one. */
export const skt = (table: Table | Terms, string: string): LogForm | undefined => {
  const mass = sktMass(table, string)
  return mass.sign === 0 ? undefined : LogForm.log2(mass).negated()
}

/** Two masses between which a third lies. */
export interface Interval {
  readonly lower: Rational
  readonly upper: Rational
}

/**
 * Between what the mass of {@link sktMass} lies: every undecided program may put the string out, at the
 * next step at the earliest. Of a string that is too long to be listed nothing is known, and the upper bound
 * is 1.
 *
 * @example
 * ```ts
 * import { sktBounds, Table } from "@headwater/complexity"
 * const { lower, upper } = sktBounds(Table.ofStates(2), "01")
 * lower.equals(upper) // => true
 * ```
 */
export const sktBounds = (table: Table | Terms, string: string): Interval => {
  const lower = sktMass(table, string)
  const { lists, undecided, unit } = sourceOf(table)
  if (!lists(string)) return { lower, upper: Rational.one }
  return { lower, upper: lower.plus(overTimes(undecided).times(unit)) }
}
