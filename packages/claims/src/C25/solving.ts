/**
 * # Solvers of a problem in languages that lack this or that
 *
 * A problem on all x < 50, a language of expressions with some of the primitives, and a number T of
 * evaluations. A program of up to 8 nodes that is right on every x solves the problem; its time is
 * that of the x that takes it longest, and it is slow where that is more than T. All programs are
 * counted, none is left undecided.
 *
 * @module
 */
import { Expression } from "@headwater/hypotheses"
import * as Schema from "effect/Schema"

/** A problem, what the language has, and the time that divides slow from fast. */
export const Solving = Schema.Struct({
  problem: Schema.String,
  leaves: Schema.String,
  operators: Schema.String,
  binders: Schema.Array(Schema.Literals(["MU", "FIX"])),
  T: Schema.Int
})
export type Solving = typeof Solving.Type

/** The most nodes of a program, its binder among them. */
export const most = 8

const inputs = Array.from({ length: 50 }, (_, x) => x)

/** The least y <= x at which a value is greatest. */
const argmax = (value: (y: number) => number, x: number): number => {
  let best = 0
  for (let y = 1; y <= x; y++) if (value(y) > value(best)) best = y
  return best
}

/** The least y at which something holds. */
const least = (holds: (y: number) => boolean): number => {
  let y = 0
  while (!holds(y)) y++
  return y
}

/** What is to be found for x. */
const problems: Readonly<Record<string, (x: number) => number>> = {
  "the square root, rounded down": (x) => least((y) => (y + 1) * (y + 1) > x),
  "half, rounded up": (x) => least((y) => 2 * y >= x),
  "the inverse of the triangular numbers, rounded down": (x) =>
    least((y) => ((y + 1) * (y + 2)) / 2 > x),
  "the greatest value of xy - y²": (x) => argmax((y) => x * y - y * y, x),
  "the greatest value of 2xy - 3y²": (x) => argmax((y) => 2 * x * y - 3 * y * y, x)
}

const leaves = ["xz1", "xz2", "xz12"]
const operators = ["-/", "+-", "+/", "-*", "+-/", "+-*", "+*/", "-*/", "+-*/"]

/** Times that divide slow from fast. */
const times = [6, 20]

/** Every problem in every language with the given binders, few primitives first. */
export function* all(
  binders: Solving["binders"],
  dividing: ReadonlyArray<number> = times
): Generator<Solving> {
  for (const problem of Object.keys(problems)) {
    for (const own of operators) {
      for (const some of leaves) {
        for (const T of dividing) yield { problem, leaves: some, operators: own, binders, T }
      }
    }
  }
}

const letters = <A extends string>(of: ReadonlyArray<A>, text: string): ReadonlyArray<A> =>
  of.filter((it) => text.includes(it))

/** What the language has. */
export const primitivesOf = (it: Solving): Expression.Primitives => ({
  leaves: letters(Expression.standard.leaves, it.leaves),
  operators: letters(Expression.standard.operators, it.operators),
  binders: it.binders
})

const memoised = <A>(make: (it: Solving) => A, key: (it: Solving) => string) => {
  const known = new Map<string, A>()
  return (it: Solving): A => {
    const before = known.get(key(it))
    if (before !== undefined) return before
    const made = make(it)
    known.set(key(it), made)
    return made
  }
}

const languageOf = (it: Solving): string => `${it.leaves} ${it.operators}`

/** Both binders are counted at once; a language that has one of them has the solvers with it. */
const censusOf = memoised(
  (it) => Expression.census({ ...primitivesOf(it), binders: ["MU", "FIX"] }, inputs),
  languageOf
)

/** What is to be found for each x. */
export const answers = (it: Solving): ReadonlyArray<number> => {
  const wanted = problems[it.problem]
  if (wanted === undefined) throw new RangeError(`Expected a problem, not \`${it.problem}\``)
  return inputs.map(wanted)
}

const ofEither = memoised(
  (it): ReadonlyArray<Expression.Solvers> => {
    const wanted = answers(it)
    return [2, 4, 6, most].flatMap((size) => censusOf(it).solvers(size, wanted))
  },
  (it) => `${languageOf(it)} ${it.problem}`
)

/** All solvers, by size. */
export const solvers = (it: Solving): ReadonlyArray<Expression.Solvers> =>
  ofEither(it).filter(({ binder }) => it.binders.includes(binder))

/** The size of the smallest, and how many there are; one size more than is tried where none is. */
interface Kind {
  readonly size: number
  readonly count: bigint
}

const kind = (found: ReadonlyArray<Expression.Solvers>): Kind => ({
  size: Math.min(most + 2, ...found.map((it) => it.size)),
  count: found.reduce((sum, it) => sum + it.count, 0n)
})

/** The solvers that take more than T. */
export const slow = (it: Solving): Kind =>
  kind(solvers(it).filter(({ iterations }) => iterations > it.T))

/** The solvers that take at most T. */
export const fast = (it: Solving): Kind =>
  kind(solvers(it).filter(({ iterations }) => iterations <= it.T))

/** How many nodes the smallest slow solver is smaller by. */
export const smaller = (it: Solving): number => fast(it).size - slow(it).size

/** How many more slow solvers than fast ones there are. */
export const more = (it: Solving): bigint => slow(it).count - fast(it).count

/** The lesser of the two. */
export const smallerAndMore = (it: Solving): bigint => {
  const [nodes, count] = [BigInt(smaller(it)), more(it)]
  return nodes < count ? nodes : count
}

const counted = ({ size, count }: Kind): string =>
  count === 0n ? `none of at most ${most} nodes` : `${count} from ${size} nodes on`

/** In words: problem and language, T, and the solvers on either side of it. */
export const show = (it: Solving): string =>
  `${it.problem}, in ${[...Array.from(it.leaves), ...Array.from(it.operators), ...it.binders].join(" ")}: ` +
  `slow (beyond ${it.T} evaluations) ${counted(slow(it))}, fast ${counted(fast(it))}`
