import { Memo, Rational } from "@headwater/exact"
import { bodies, folded, looking } from "./Body.ts"

/** (n + 1)!, by which a product is divided to be a chance. */
const scale = (n: number): number =>
  Array.from({ length: n }, (_, k) => k + 2).reduce((a, b) => a * b, 1)

/** What a program gives to every sequence of n tosses, times (n + 1)!. */
const products = (values: ArrayLike<number>, n: number): Float64Array => {
  let row = Float64Array.of(1)
  for (let seen = 0; seen < n; seen++) {
    const next = new Float64Array(2 * row.length)
    for (let history = 0; history < row.length; history++) {
      const v = Math.min(values[row.length - 1 + history] ?? 0, seen)
      const before = row[history] ?? 0
      next[history] = before * (seen + 1 - v)
      next[history + row.length] = before * (v + 1)
    }
    row = next
  }
  return row
}

/** The place of a sequence: as in histories, the first toss is the lowest bit. */
const place = (tosses: ReadonlyArray<number>): number =>
  tosses.reduce((at, toss, k) => at + toss * 2 ** k, 0)

/**
 * The chance that a program gives to a sequence, exactly, from what it says after each history: see
 * {@link folded} and {@link looking}.
 *
 * - **Cost** those of all sequences of as many tosses
 *
 * @example
 * ```ts
 * import { Folds } from "@headwater/learners"
 * Folds.given(Folds.folded(Folds.counting, 3), [1, 1, 1]).toString() // => "1/4"
 * ```
 */
export const given = (values: ArrayLike<number>, tosses: ReadonlyArray<number>): Rational =>
  Rational.of(products(values, tosses.length)[place(tosses)] ?? 0, scale(tosses.length))

/** How many programs there are of one size, and sums over them, which a double holds exactly. */
const summed = Memo.by(
  (nodes: number, n: number) => `${nodes} ${n}`,
  (nodes, n) => {
    const sum = new Float64Array(2 ** n)
    let programs = 0
    for (const it of bodies(nodes)) {
      for (const values of [folded(it, n), looking(it, n)]) {
        programs++
        for (const [at, product] of products(values, n).entries())
          sum[at] = (sum[at] ?? 0) + product
      }
    }
    return { programs, sum, mass: Rational.pow2(-(3 * nodes + 1)) }
  }
)

/**
 * The mixture of all programs of at most a given number of nodes, each weighed by its code: the chance that it
 * gives to a sequence, exactly, and how many programs there are.
 *
 * - **Cost** a program for each sequence of as many tosses, at most twelve; sums are kept
 *
 * @example
 * ```ts
 * import { Folds } from "@headwater/learners"
 * const { chance, programs } = Folds.mixture(3, [1, 1])
 * chance.toString() // => "293/960"
 * programs // => 136
 * ```
 */
export const mixture = (
  nodes: number,
  tosses: ReadonlyArray<number>
): { readonly chance: Rational; readonly programs: number } => {
  const sizes = Array.from({ length: (nodes + 1) / 2 }, (_, k) => 2 * k + 1)
  const all = sizes.map((size) => summed(size, tosses.length))
  const mixed = (of: (it: ReturnType<typeof summed>) => Rational): Rational =>
    Rational.sum(all.map((it) => it.mass.times(of(it))))
  const chance = mixed(({ sum }) => Rational.of(sum[place(tosses)] ?? 0, scale(tosses.length)))
  return {
    chance: chance.dividedBy(mixed((it) => Rational.of(it.programs))),
    programs: all.reduce((sum, it) => sum + it.programs, 0)
  }
}
