/**
 * # Cutoffs on time
 *
 * The mass of a string is the number of machines that halt with it; a cutoff at T leaves those that halt
 * within T steps. Which pairs of strings of unequal mass does it turn round, and of which does it
 * move the odds? All pairs are counted, none is drawn.
 *
 * ## Main definitions
 * - {@link of}: a table, and what each cutoff leaves of its strings
 * - {@link parted}: those of few machines, and those of many
 * - {@link turned}, {@link moved}: the pairs whose order turns, or whose odds at least double or halve
 *
 * @module
 */
import { Kendall } from "@headwater/exact"
import type { Columns } from "./Columns.ts"

/** Strings of one mass of which a cutoff leaves equally many machines, at least one. */
export interface Left {
  readonly mass: number
  readonly left: number
  /** How many such strings there are. */
  readonly strings: number
}

/** A table that can be cut at any step. */
export interface Cutoffs {
  /** All strings, before any cutoff. */
  readonly strings: number
  /** What a cutoff leaves, by rising mass; strings that lose all their machines are not there. */
  readonly at: (steps: number) => ReadonlyArray<Left>
}

/**
 * The strings of a table, ready to be cut.
 *
 * - **Cost** of a cut O(rows)
 *
 * @example
 * ```ts
 * import { Columns, Cutoff, Table } from "@headwater/complexity"
 * const three = Cutoff.of(Columns.of(Table.ofStates(3)))
 * three.strings // => 128
 * three.at(8).reduce((sum, it) => sum + it.strings, 0) // => 62
 * ```
 */
export const of = ({ counts, ends, steps, strings }: Columns): Cutoffs => {
  const sums = new Float64Array(counts.length)
  for (let row = 0, at = 0; row < ends.length; row++) {
    for (let sum = 0; at < ends[row]!; at++) sums[at] = sum += counts[at]!
  }
  const mass = (row: number): number => sums[ends[row]! - 1]!
  const rising = Int32Array.from(ends.keys()).sort((a, b) => mass(a) - mass(b))
  /** How many machines of a row halt by a step. */
  const within = (row: number, last: number): number => {
    const from = ends[row - 1] ?? 0
    let to = ends[row]!
    while (to > from && steps[to - 1]! > last) to--
    return to === from ? 0 : sums[to - 1]!
  }
  return {
    strings: strings.reduce((a, b) => a + b, 0),
    at: (last) => {
      const kept: Array<Left> = []
      /** How many strings of the last mass have how many machines left. */
      const same = new Map<number, number>()
      for (let at = 0; at < rising.length; at++) {
        const row = rising[at]!
        const left = within(row, last)
        if (left > 0) same.set(left, (same.get(left) ?? 0) + strings[row]!)
        const isLast = at + 1 === rising.length || mass(rising[at + 1]!) > mass(row)
        if (!isLast) continue
        for (const [left, strings] of same) kept.push({ mass: mass(row), left, strings })
        same.clear()
      }
      return kept
    }
  }
}

/** How many strings there are. */
export const total = (all: ReadonlyArray<Left>): number =>
  all.reduce((sum, { strings }) => sum + strings, 0)

/**
 * Strings of few machines and strings of many: those whose mass is below a quantile of the masses, and
 * the others. Between two masses the quantile is their mean.
 *
 * @example
 * ```ts
 * import { Columns, Cutoff, Table } from "@headwater/complexity"
 * const [few, many] = Cutoff.parted(Cutoff.of(Columns.of(Table.ofStates(3))).at(8), 1 / 2)
 * ;[Cutoff.total(few), Cutoff.total(many)] // => [30, 32]
 * ```
 */
export const parted = (
  all: ReadonlyArray<Left>,
  quantile: number
): readonly [few: ReadonlyArray<Left>, many: ReadonlyArray<Left>] => {
  const at = total(all) * quantile
  let passed = 0
  const ends = all.map(({ strings }) => (passed += strings))
  const massAt = (index: number): number => all[ends.findIndex((end) => index < end)]?.mass ?? 0
  const twice = massAt(Math.ceil(at) - 1) + massAt(Math.floor(at))
  const few = all.filter(({ mass }) => 2 * mass < twice)
  return [few, all.slice(few.length)]
}

/** Strings, their pairs of unequal mass, and those of them of which something is so. */
export interface Pairs {
  readonly strings: number
  readonly pairs: bigint
  readonly so: bigint
}

/** The pairs whose order the cutoff turns round. */
export const turned = (all: ReadonlyArray<Left>): Pairs => {
  const of = (name: keyof Left): ReadonlyArray<number> => all.map((it) => it[name])
  const found = Kendall.pairs(of("mass"), of("left"), of("strings"))
  const pairs = found.concordant + found.discordant + found.tiedSecond
  return { strings: total(all), pairs, so: found.discordant }
}

/** The sign of a·b - c·d for integers below 2^53: by doubles where these tell. */
const compared = (a: number, b: number, c: number, d: number): number => {
  const [first, second] = [a * b, c * d]
  if (Math.abs(first - second) > 1e-12 * second) return first - second
  const exact = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d)
  return exact < 0n ? -1 : exact > 0n ? 1 : 0
}

/** Pairs of which one keeps a part of its machines that is at least twice the other's. */
const doubled = (all: ReadonlyArray<Left>): bigint => {
  const sorted = all.toSorted((a, b) => compared(a.left, b.mass, b.left, a.mass))
  let [at, below, found] = [0, 0, 0n]
  for (const { mass, left, strings } of sorted) {
    while (compared(2 * sorted[at]!.left, mass, left, sorted[at]!.mass) <= 0) {
      below += sorted[at++]!.strings
    }
    found += BigInt(below) * BigInt(strings)
  }
  return found
}

/** The pairs whose odds the cutoff at least doubles or halves. */
export const moved = (all: ReadonlyArray<Left>): bigint =>
  [...Map.groupBy(all, (it) => it.mass).values()].reduce(
    (sum, same) => sum - doubled(same),
    doubled(all)
  )
