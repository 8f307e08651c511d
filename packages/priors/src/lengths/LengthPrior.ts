/**
 * # Priors over functions of inputs of every length
 *
 * A circuit has a fixed number of inputs. A function of bit strings of any length is a sequence of
 * truth tables, one for each length n = 1, 2, ..., and a prior over such sequences says what the
 * tables of short inputs tell of those of longer ones.
 *
 * ## Main definitions
 * - {@link LengthPrior}: the mass of all sequences that have given tables at given lengths
 * - {@link transfer}: the bits that the lengths up to m tell about length m + 1
 * - {@link gain}: by how many bits the next table is ahead of its prior and of one among all
 * - {@link product}: one circuit prior for each length, which tells nothing
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import type { Semimeasure } from "../Semimeasure.ts"

/** A truth table for each length from 1 on; undefined where it is left open. */
export type Tables = ReadonlyArray<string | undefined>

/** A prior over sequences of truth tables, up to a longest input. */
export interface LengthPrior {
  readonly id: string
  readonly longest: number
  /** The mass of all sequences that have these tables; of `[]`, of all there are. */
  readonly mass: (tables: Tables) => Rational
}

const checked = (prior: LengthPrior, tables: Tables): Tables => {
  if (tables.length > prior.longest) {
    throw new RangeError(
      `Expected tables of at most ${prior.longest} lengths, not of \`${tables.length}\``
    )
  }
  for (const [index, table] of tables.entries()) {
    if (table !== undefined && !(table.length === 2 ** (index + 1) && /^[01]*$/u.test(table))) {
      throw new RangeError(`Expected a table of ${index + 1} inputs, not \`${table}\``)
    }
  }
  return tables
}

/** The prior with its tables checked. */
export const make = (prior: LengthPrior): LengthPrior => ({
  ...prior,
  mass: (tables) => prior.mass(checked(prior, tables))
})

/**
 * The posterior probability of the table of length m + 1 given those of lengths 1 to m; undefined
 * where these have no mass.
 */
export const posterior = (
  prior: LengthPrior,
  shown: ReadonlyArray<string>,
  next: string
): Rational | undefined => {
  const evidence = prior.mass(shown)
  return evidence.sign === 0 ? undefined : prior.mass([...shown, next]).dividedBy(evidence)
}

/** The prior probability of a table at its own length, all others open. */
export const marginal = (prior: LengthPrior, table: string): Rational => {
  const open = Array.from({ length: Math.log2(table.length) - 1 }, () => undefined)
  return prior.mass([...open, table]).dividedBy(prior.mass([]))
}

/**
 * What the tables of lengths 1 to m tell about the table of length m + 1: `log2` of its posterior
 * over its prior probability. Undefined where either is 0.
 *
 * - **Units** bits
 *
 * @example
 * ```ts
 * import { LengthPrior, MinimalCircuits } from "@headwater/priors"
 * const prior = LengthPrior.product(3, (table) => MinimalCircuits.mass(table, 1))
 * LengthPrior.transfer(prior, ["01", "0110"], "01101001")?.toString() // => "0"
 * ```
 */
export const transfer = (
  prior: LengthPrior,
  shown: ReadonlyArray<string>,
  next: string
): LogForm | undefined => {
  const [after, before] = [posterior(prior, shown, next), marginal(prior, next)]
  if (after === undefined || after.sign === 0 || before.sign === 0) return undefined
  return LogForm.log2(after.dividedBy(before))
}

/**
 * By how many bits the table of length m + 1 is ahead, given those of lengths 1 to m, of its prior and
 * of one table among all of its length, whichever is less. Undefined where it is impossible.
 *
 * @example
 * ```ts
 * import { Generators, LengthPrior } from "@headwater/priors"
 * const prior = Generators.prior({ longest: 3 })
 * LengthPrior.gain(prior, ["01", "0110"], "01101001")?.toNumber().toFixed(2) // => "4.59"
 * LengthPrior.gain(prior, ["10", "0110"], "00111010")?.sign // => 0
 * ```
 */
export const gain = (
  prior: LengthPrior,
  shown: ReadonlyArray<string>,
  next: string
): LogForm | undefined => {
  const [bits, after] = [transfer(prior, shown, next), posterior(prior, shown, next)]
  if (bits === undefined || after === undefined) return undefined
  return LogForm.min(bits, LogForm.log2(after).plus(LogForm.of(next.length)))
}

/** Independent priors, one for each length, by the mass of a table at its own: the product prior. */
export const product = (longest: number, own: (table: string) => Rational): LengthPrior =>
  make({
    id: "product",
    longest,
    mass: (tables) =>
      tables.reduce(
        (mass, table) => (table === undefined ? mass : mass.times(own(table))),
        Rational.one
      )
  })

/** The tables of a sequence as one text, and back. */
export const join = (tables: ReadonlyArray<string>): string => tables.join("|")
export const split = (text: string): ReadonlyArray<string> => text.split("|")

/** A prior over sequences that are listed, each as the text that {@link join} makes. */
export const listed = (
  id: string,
  longest: number,
  { masses }: Semimeasure<string>
): LengthPrior => {
  const all = Array.from(masses, ([text, mass]) => [split(text), mass] as const)
  const found = new Map([["", { members: all, mass: Rational.sum(masses.values()) }]])
  /** The sequences with these tables: those of all but the last one, looked through for the last. */
  const find = (tables: Tables): { readonly members: typeof all; readonly mass: Rational } => {
    const key = tables.map((table) => table ?? "").join("|")
    const known = found.get(key)
    if (known !== undefined) return known
    const before = find(tables.slice(0, -1))
    const last = tables.at(-1)
    const members =
      last === undefined
        ? before.members
        : before.members.filter(([own]) => own[tables.length - 1] === last)
    const mass = last === undefined ? before.mass : Rational.sum(members.map(([, mass]) => mass))
    found.set(key, { members, mass })
    return { members, mass }
  }
  return make({ id, longest, mass: (tables) => find(tables).mass })
}
