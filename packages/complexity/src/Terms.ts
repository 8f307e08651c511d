/**
 * # Tables of lambda terms
 *
 * The strings that closed lambda terms of up to a number of bits come to: the class of the census of
 * terms. A string is `\a b c. x (y (… c))`, with a for each 0 and b for each 1, as `Lambda.strings` has it.
 * A term of n bits has `2^-n`, as in binary lambda calculus, so that all masses add up to 1 at most. Its
 * steps are beta steps by need, and one for the halt. Strings of more than 256 bits, which some terms come to, are
 * not listed.
 *
 * ## References
 * - [Tromp2007]; [BoehmBerarducci1985]
 *
 * @module
 */
import { Lambda } from "@headwater/hypotheses"

/** Terms of one number of bits that take one number of steps. */
export interface Alike {
  readonly bits: number
  /** Of undecided terms, the least that they can take. */
  readonly steps: number
  readonly count: bigint
}

/** A class of terms, counted. */
export interface Terms {
  readonly of: "lambda"
  /** The most bits of a term. */
  readonly bits: number
  /** The steps that each term was given; nothing where there was no bound. */
  readonly steps: number | undefined
  /** Shorter terms first, and faster ones of a length. */
  readonly rows: ReadonlyMap<string, ReadonlyArray<Alike>>
  /** Terms that may yet come to a string. */
  readonly undecided: ReadonlyArray<Alike>
}

/**
 * The table of a counted class.
 *
 * @example
 * ```ts
 * import { ctm, Terms } from "@headwater/complexity"
 * import { Lambda } from "@headwater/hypotheses"
 * const tallies = Lambda.redexShards(20).map((shard) => Lambda.redexTally(20, shard))
 * const table = Terms.of(20, Lambda.mergeRedexes.combineAll(tallies))
 * ctm(table, "00")?.toNumber() // => 20
 * ctm(table, "000") // => undefined
 * ```
 */
export const of = (bits: number, tally: Lambda.RedexTally): Terms => {
  const { rows, undecided } = Lambda.strings(bits, tally)
  return {
    of: "lambda",
    bits,
    steps: undefined,
    rows: new Map(
      [...rows].map(([string, row]) => [string, row.map((it) => ({ ...it, steps: it.steps + 1 }))])
    ),
    undecided: [...undecided].map(([size, count]) => ({ bits: size, steps: 1, count }))
  }
}

const kept = (
  rows: Terms["rows"],
  isKept: (it: Alike) => boolean
): Map<string, ReadonlyArray<Alike>> =>
  new Map(
    [...rows]
      .map(([string, row]) => [string, row.filter(isKept)] as const)
      .filter(([, row]) => row.length > 0)
  )

/**
 * A table as if terms had had fewer steps: what takes more is undecided then.
 *
 * @example
 * ```ts
 * import { Terms } from "@headwater/complexity"
 * import { Lambda } from "@headwater/hypotheses"
 * const tallies = Lambda.redexShards(24).map((shard) => Lambda.redexTally(24, shard))
 * const table = Terms.of(24, Lambda.mergeRedexes.combineAll(tallies))
 * table.undecided.length // => 0
 * Terms.within(table, 2).undecided.length > 0 // => true
 * ```
 */
export const within = (table: Terms, steps: number): Terms => {
  if (!Number.isSafeInteger(steps) || steps < 0) {
    throw new RangeError(`Expected steps from 0 on, not \`${steps}\``)
  }
  if (steps >= (table.steps ?? Number.POSITIVE_INFINITY)) return table
  const late = new Map<number, bigint>()
  for (const row of table.rows.values()) {
    for (const it of row) {
      if (it.steps > steps) late.set(it.bits, (late.get(it.bits) ?? 0n) + it.count)
    }
  }
  return {
    ...table,
    steps,
    rows: kept(table.rows, (it) => it.steps <= steps),
    undecided: [
      ...table.undecided,
      ...[...late].map(([bits, count]) => ({ bits, steps: steps + 1, count }))
    ]
  }
}

/** A table of terms of fewer bits. */
export const upTo = (table: Terms, bits: number): Terms => {
  if (!Number.isSafeInteger(bits) || bits < 0 || bits > table.bits) {
    throw new RangeError(`Expected 0 to ${table.bits} bits, not \`${bits}\``)
  }
  return {
    ...table,
    bits,
    rows: kept(table.rows, (it) => it.bits <= bits),
    undecided: table.undecided.filter((it) => it.bits <= bits)
  }
}
