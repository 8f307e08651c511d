/**
 * # Local search
 *
 * A walk through a space by random changes, one at a time, that keeps a change where what it leads to
 * scores as high as before, or higher, and begins anew where that has not helped for a while. The
 * blind walk keeps every change, and shows what the changes alone prefer.
 *
 * It knows neither length nor time of what it walks through. Levin's search is not such a process:
 * its order is length and the logarithm of time by construction; nor is drawing programs from a
 * code, where the waiting time is 2 to the length.
 *
 * ## Main definitions
 * - {@link discoveries}: what scores highest, and after how many tries it was first met
 * - {@link expressions}: expressions under changes of one subtree or of the binder
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Expression } from "@headwater/hypotheses"
import * as Random from "./Random.ts"

/** What is walked through. */
export interface Space<A> {
  /** Where a walk may begin. */
  readonly fresh: (random: Random.Random) => A
  /** One change. */
  readonly changed: (one: A, random: Random.Random) => A
  /** What tells values apart. */
  readonly key: (one: A) => string
}

/** How a search goes about it. */
export interface Search {
  /** Whether a change that scores less is kept too; then the walk never begins anew. */
  readonly blind: boolean
  /** How many values are tried. */
  readonly tries: number
  /** After this many changes without gain the search begins anew. @defaultValue 60 */
  readonly patience?: number
  readonly seed: number
}

/** A value that scores as high as is wanted, and the tries when it was first met. */
export interface Discovery<out A> {
  readonly value: A
  readonly after: number
}

/**
 * The values with a score that a walk meets, in the order in which it does; after each of them it
 * begins anew, unless it is blind.
 *
 * - **Cost** a score for each value that is met
 *
 * @example
 * ```ts
 * import { LocalSearch } from "@headwater/learners"
 * const digits: LocalSearch.Space<number> = {
 *   fresh: () => 0,
 *   changed: (n, random) => n + Math.floor(3 * random.uniform()) - 1,
 *   key: String
 * }
 * const search = { blind: false, tries: 500, seed: 1 }
 * LocalSearch.discoveries(digits, (n) => Math.min(n, 5), 5, search)[0]?.value // => 5
 * ```
 */
export const discoveries = <A>(
  space: Space<A>,
  score: (one: A) => number,
  wanted: number,
  { blind, patience = 60, seed, tries }: Search
): ReadonlyArray<Discovery<A>> => {
  const random = Random.of(seed)
  const judged = Memo.by(space.key, score)
  const found = new Map<string, Discovery<A>>()
  let now = space.fresh(random)
  let [best, idle] = [0, 0]
  for (let after = 1; after <= tries; after++) {
    const isFresh = idle > patience
    const value = isFresh ? space.fresh(random) : space.changed(now, random)
    const reached = judged(value)
    const isWanted = reached >= wanted
    if (isWanted && !found.has(space.key(value))) found.set(space.key(value), { value, after })
    if (blind) {
      now = value
      continue
    }
    idle = isWanted ? patience + 1 : isFresh || reached > best ? 0 : idle + 1
    if (isFresh || reached >= best) [now, best] = [value, reached]
  }
  return [...found.values()]
}

/** Where the subtree at a node ends. */
const end = (body: ReadonlyArray<Expression.Symbol>, at: number): number => {
  let due = 1
  let next = at
  while (due > 0) due += Expression.isOperator(body[next++] ?? "x") ? 1 : -1
  return next
}

/**
 * The expressions of a language of up to a size: a walk begins with z alone under some binder, and a
 * change puts a subtree of one or three nodes in the place of another, or another binder.
 *
 * - **Errors** `RangeError` where the primitives make no language, there is no operator, or nothing has
 *   the size
 *
 * @example
 * ```ts
 * import { Expression } from "@headwater/hypotheses"
 * import { LocalSearch, Random } from "@headwater/learners"
 * const space = LocalSearch.expressions(Expression.standard, 8)
 * Expression.size(space.changed(Expression.expression("MU(z)"), Random.of(1))) <= 8 // => true
 * ```
 */
export const expressions = (
  primitives: Expression.Primitives,
  size: number
): Space<Expression.Expression> => {
  const { binders, leaves, operators } = Expression.checked(primitives)
  if (operators.length === 0) throw new RangeError("Expected at least one operator, not `[]`")
  if (!(size >= 2)) throw new RangeError(`Expected a size from 2 on, not \`${size}\``)
  const one = <A>(all: ReadonlyArray<A>, random: Random.Random): A =>
    all[Math.floor(random.uniform() * all.length)]!
  return {
    fresh: (random) => ({ binder: one(binders, random), body: ["z"] }),
    changed: ({ binder, body }, random) => {
      if (random.uniform() < 1 / 8) return { binder: one(binders, random), body }
      for (;;) {
        const at = Math.floor(random.uniform() * body.length)
        const to = end(body, at)
        const isLeaf = random.uniform() < 1 / 2
        const tree = isLeaf
          ? [one(leaves, random)]
          : [one(operators, random), one(leaves, random), one(leaves, random)]
        const made = [...body.slice(0, at), ...tree, ...body.slice(to)]
        if (made.length < size && made.includes("z")) return { binder, body: made }
      }
    },
    key: ({ binder, body }) => `${binder} ${body.join(" ")}`
  }
}
