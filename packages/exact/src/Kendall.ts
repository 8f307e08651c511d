/**
 * # Rank correlation by pairs
 *
 * For two measures of the same things: the number of pairs of things that they put in the same
 * order, that they put in opposite orders, and that they leave tied. Nothing is rounded: Kendall's
 * coefficients are ratios of these numbers.
 *
 * ## Main definitions
 * - {@link Pairs}, {@link pairs}
 * - {@link tau}: of all pairs; {@link gamma}: of those that neither measure ties; {@link tauB}
 *
 * ## References
 * - [Kendall1938], [Kendall1945] for ties, [Knight1966] for the counting
 *
 * @module
 */
import { Rational } from "./Rational.ts"

/** How many pairs of things are of each kind. */
export interface Pairs {
  /** Both measures put them in the same order. */
  readonly concordant: bigint
  /** The measures put them in opposite orders. */
  readonly discordant: bigint
  /** Only the first measure ties them, or only the second, or both do. */
  readonly tiedFirst: bigint
  readonly tiedSecond: bigint
  readonly tiedBoth: bigint
}

/** No pairs: what sums begin with. */
export const none: Pairs = {
  concordant: 0n,
  discordant: 0n,
  tiedFirst: 0n,
  tiedSecond: 0n,
  tiedBoth: 0n
}

/**
 * The pairs within either of two collections; nothing of one is compared with anything of the
 * other.
 */
export const plus = (a: Pairs, b: Pairs): Pairs => ({
  concordant: a.concordant + b.concordant,
  discordant: a.discordant + b.discordant,
  tiedFirst: a.tiedFirst + b.tiedFirst,
  tiedSecond: a.tiedSecond + b.tiedSecond,
  tiedBoth: a.tiedBoth + b.tiedBoth
})

type Value = number | bigint

const order = (a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0)

const half = (times: bigint): bigint => (times * (times - 1n)) / 2n

/** The pairs within runs of equal things, which stand side by side. */
const within = (times: ReadonlyArray<bigint>, together: (at: number) => boolean): bigint => {
  let sum = 0n
  let run = 0n
  for (const [at, own] of times.entries()) {
    if (at > 0 && !together(at)) {
      sum += half(run)
      run = 0n
    }
    run += own
  }
  return sum + half(run)
}

/** A value that stands for several things. */
type Several = readonly [value: Value, times: bigint]

/** Sorts the values, and says how many pairs stood in falling order. */
const inversions = (values: Array<Several>): bigint => {
  let sum = 0n
  let [from, into] = [values, values.slice()]
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length)
      const end = Math.min(start + 2 * width, values.length)
      let [left, right] = [start, middle]
      let greater = 0n
      for (let at = start; at < middle; at++) greater += from[at]![1]
      for (let at = start; at < end; at++) {
        if (right === end || (left < middle && order(from[left]![0], from[right]![0]) <= 0)) {
          greater -= from[left]![1]
          into[at] = from[left++]!
        } else {
          sum += greater * from[right]![1]
          into[at] = from[right++]!
        }
      }
    }
    ;[from, into] = [into, from]
  }
  return sum
}

/**
 * The pairs of things of which each has a first and a second measure. `Infinity` is a measure as
 * any other: things that were never reached tie with each other and come after the rest. Where `times` are
 * given, each stands for that number of things alike.
 *
 * - **Cost** O(n log n)
 * - **Errors** `RangeError` where there are more of one measure than of the other, or one is NaN
 *
 * @example
 * ```ts
 * import { Kendall } from "@headwater/exact"
 * const all = Kendall.pairs([1, 2, 2, 4], [10, 30, 20, 20])
 * all // => { concordant: 3n, discordant: 1n, tiedFirst: 1n, tiedSecond: 1n, tiedBoth: 0n }
 * Kendall.gamma(all)?.toString() // => "1/2"
 * Kendall.pairs([1, 2], [20, 10], [3, 5]).discordant // => 15n
 * ```
 */
export const pairs = (
  first: ReadonlyArray<Value>,
  second: ReadonlyArray<Value>,
  times?: ReadonlyArray<Value>
): Pairs => {
  const n = first.length
  for (const { length } of [second, times ?? first]) {
    if (length !== n) throw new RangeError(`Expected ${n} measures, not \`${length}\``)
  }
  if ([...first, ...second].some(Number.isNaN)) throw new RangeError("Expected numbers, not `NaN`")
  const sorted = Array.from(
    first,
    (_, at) => [first[at]!, second[at]!, BigInt(times?.[at] ?? 1)] as const
  ).sort((a, b) => order(a[0], b[0]) || order(a[1], b[1]))
  const isTied = (at: number, which: 0 | 1): boolean =>
    order(sorted[at]![which], sorted[at - 1]![which]) === 0
  const stands = sorted.map((it) => it[2])
  const inFirst = within(stands, (at) => isTied(at, 0))
  const inBoth = within(stands, (at) => isTied(at, 0) && isTied(at, 1))
  const discordant = inversions(sorted.map((it) => [it[1], it[2]]))
  const ranked = sorted.toSorted((a, b) => order(a[1], b[1]))
  const inSecond = within(
    ranked.map((it) => it[2]),
    (at) => order(ranked[at]![1], ranked[at - 1]![1]) === 0
  )
  const all = half(stands.reduce((sum, it) => sum + it, 0n))
  return {
    concordant: all - discordant - inFirst - inSecond + inBoth,
    discordant,
    tiedFirst: inFirst - inBoth,
    tiedSecond: inSecond - inBoth,
    tiedBoth: inBoth
  }
}

const difference = (it: Pairs): bigint => it.concordant - it.discordant

const ratio = (over: bigint, under: bigint): Rational | undefined =>
  under === 0n ? undefined : Rational.of(over, under)

/**
 * The pairs in the same order less those in opposite orders, as a share of all pairs. Undefined
 * where there is no pair.
 */
export const tau = (it: Pairs): Rational | undefined =>
  ratio(difference(it), it.concordant + it.discordant + it.tiedFirst + it.tiedSecond + it.tiedBoth)

/**
 * As {@link tau}, as a share of the pairs that neither measure ties. Undefined where there is none.
 */
export const gamma = (it: Pairs): Rational | undefined =>
  ratio(difference(it), it.concordant + it.discordant)

/**
 * Kendall's coefficient for ties: the difference over the geometric mean of the pairs that the first
 * and that the second measure does not tie. Its square with its sign is rational. Undefined where
 * one measure ties all.
 *
 * @example
 * ```ts
 * import { Kendall } from "@headwater/exact"
 * const squared = Kendall.tauB(Kendall.pairs([1, 2, 2, 4], [10, 30, 20, 20]))
 * squared?.toString() // => "4/25"
 * ```
 */
export const tauB = (it: Pairs): Rational | undefined => {
  const untied = it.concordant + it.discordant
  const d = difference(it)
  return ratio(d < 0n ? -d * d : d * d, (untied + it.tiedSecond) * (untied + it.tiedFirst))
}
