/**
 * # Search that looks further
 *
 * Full binary game trees whose leaves are won or lost at random, each by itself or by what leads to it. A search looks some plies ahead, values
 * what it sees there by the number of won leaves below, and backs the values up; twice the speed is one
 * ply more. How often its first move is right is counted over all trees whose two moves differ.
 *
 * @module
 */
import { Memo, Rational } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/**
 * The depth of trees, how far the search looks, and what leaves are: independent, won with a chance in
 * eighths, or won where the sum of fair edges of 1 and -1 above is positive.
 */
export const Search = Schema.Struct({
  depth: Schema.Int,
  plies: Schema.Int,
  leaves: Schema.Literals(["independent", "summed"]),
  eighths: Schema.Int
})
export type Search = typeof Search.Type

/** Weights of trees by whether they are won, and by a value: `2 value + won`. */
type Weights = ReadonlyMap<number, bigint>

/** Pairs of subtrees put together: how their values become one. */
const joined = (weights: Weights, isMax: boolean, isSum: boolean): Weights => {
  const found = new Map<number, bigint>()
  for (const [a, m] of weights) {
    for (const [b, n] of weights) {
      const won = (isMax ? a | b : a & b) & 1
      const [x, y] = [a >> 1, b >> 1]
      const value = isSum ? x + y : isMax ? Math.max(x, y) : Math.min(x, y)
      const key = 2 * value + won
      found.set(key, (found.get(key) ?? 0n) + m * n)
    }
  }
  return found
}

/** The two sets of weights together. */
const mixed = (a: Weights, b: Weights): Weights => {
  const found = new Map(a)
  for (const [key, n] of b) found.set(key, (found.get(key) ?? 0n) + n)
  return found
}

/** A child of a node: at a level, below edges of some sum. */
const child = (it: Search, level: number, sum: number): Weights =>
  it.leaves === "summed"
    ? mixed(node(it, level, sum + 1), node(it, level, sum - 1))
    : node(it, level, 0)

/** A node by whether it is won, and by its value for the search; the root, at level 0, is the searcher's. */
const node = Memo.by(
  (it: Search, level: number, sum: number) =>
    `${it.depth} ${it.plies} ${it.leaves} ${it.eighths} ${level} ${sum}`,
  (it: Search, level: number, sum: number): Weights => {
    if (level < it.depth)
      return joined(child(it, level + 1, sum), level % 2 === 0, level >= it.plies)
    if (it.leaves === "summed") return new Map([[sum > 0 ? 3 : 0, 1n]])
    return new Map([
      [0, BigInt(8 - it.eighths)],
      [3, BigInt(it.eighths)]
    ])
  },
  { keep: 4000 }
)

/** How often the first move is right, of trees in which it matters. */
export const right = Memo.by(
  (it: Search) => `${it.depth} ${it.plies} ${it.leaves} ${it.eighths}`,
  (it: Search): Rational => {
    const moves = child(it, 1, 0)
    let [twice, whole] = [0n, 0n]
    for (const [a, m] of moves) {
      for (const [b, n] of moves) {
        if ((a & 1) <= (b & 1)) continue
        whole += m * n
        const [x, y] = [a >> 1, b >> 1]
        twice += (x === y ? 1n : x > y ? 2n : 0n) * m * n
      }
    }
    return Rational.of(twice, 2n * whole)
  }
)

/** By how much more a search is right that sees one ply more. */
const gain = (it: Search): Rational => right({ ...it, plies: it.plies + 1 }).minus(right(it))

/** How many plies of the tree the doubled search does not see. */
const unseen = (it: Search): number => it.depth - it.plies - 1

export const search = Reading.about(
  Search,
  (it) => ({ isIndependent: it.leaves === "independent", unseen: unseen(it), gain: gain(it) }),
  {
    show: (it) => {
      const of = (plies: number): string =>
        right({ ...it, plies })
          .toNumber()
          .toFixed(4)
      const leaves = it.leaves === "summed" ? "summed" : `won ${it.eighths} times in 8`
      return `depth ${it.depth}, leaves ${leaves}: right ${of(it.plies)} of the time at ${it.plies} plies, ${of(it.plies + 1)} at one more`
    },
    sizes: {
      depth: ["moves to the end of the game", (_, it) => it.depth],
      plies: ["moves that the slower search looks ahead", (_, it) => it.plies]
    },
    conditions: {
      "two plies unseen": [
        "the faster search leaves two plies or more before the leaves",
        (it) => it.unseen >= 2
      ],
      "independent leaves": [
        "whether a leaf is won does not depend on the way to it",
        (it) => it.isIndependent
      ]
    }
  }
)

/** All searches of trees of some depths, one ply short of the leaves at most. */
export const searches = (
  from: number,
  to: number,
  leaves: Search["leaves"] = "independent",
  chances: ReadonlyArray<number> = leaves === "independent" ? [3, 4, 5] : [4]
): Domain.Domain<Search> =>
  Domain.exhaustive(function* () {
    for (let depth = from; depth <= to; depth++) {
      for (let plies = 1; plies < depth; plies++) {
        for (const eighths of chances) yield { depth, plies, leaves, eighths }
      }
    }
  })

/** The most that one ply more adds to the searches of a domain which leave two plies or more unseen. */
const most = (domain: Domain.Domain<Search>): Rational =>
  [...Domain.models(domain, { seed: 1, runs: 1 })]
    .filter((it) => unseen(it) >= 2)
    .reduce((greatest, it) => Rational.max(greatest, gain(it)), Rational.zero)

/** How often a search of trees of depth six is right, by plies, and what one ply adds to any at most. */
export const figures = (): Readonly<Record<string, string>> => ({
  "the most that a ply adds": most(searches(3, 7)).toNumber().toFixed(4),
  ...Object.fromEntries(
    (["independent", "summed"] as const).flatMap((leaves) =>
      [1, 2, 3, 4, 5].map((plies) => [
        `${plies} plies of 6, ${leaves}`,
        right({ depth: 6, plies, leaves, eighths: 4 }).toNumber().toFixed(4)
      ])
    )
  )
})
