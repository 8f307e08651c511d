/**
 * # Solvers of a problem in languages that lack this or that
 *
 * A problem on all x < 50, a language of expressions with both binders (least search and fixed points)
 * and some of the primitives, and a number T of evaluations. A program of up to a given number of nodes
 * that is right on every x solves the problem; its time is that of the x that takes it longest, and it
 * is slow where that is more than T. All programs are counted, none is left undecided.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Expression } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

const Solving = Schema.Struct({
  problem: Schema.String,
  operators: Schema.String,
  leaves: Schema.String,
  /** The most nodes of a program, its binder among them. */
  nodes: Schema.Int,
  /** The time that divides slow from fast. */
  T: Schema.Int
})
export type Solving = typeof Solving.Type

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

/** What is to be found for each x. */
export const answers = (it: Pick<Solving, "problem">): ReadonlyArray<number> => {
  const wanted = problems[it.problem]
  if (wanted === undefined) throw new RangeError(`Expected a problem, not \`${it.problem}\``)
  return inputs.map(wanted)
}

const letters = <A extends string>(of: ReadonlyArray<A>, text: string): ReadonlyArray<A> =>
  of.filter((it) => text.includes(it))

/** What the language has. */
export const primitives = (it: Pick<Solving, "leaves" | "operators">): Expression.Primitives => ({
  leaves: letters(Expression.standard.leaves, it.leaves),
  operators: letters(Expression.standard.operators, it.operators),
  binders: ["MU", "FIX"]
})

const census = Memo.by(
  ({ leaves, operators }: Solving) => `${leaves} ${operators}`,
  (it) => Expression.census(primitives(it), inputs)
)

/** All solvers, by size. */
export const solvers = Memo.by(
  ({ leaves, nodes, operators, problem }: Solving) => `${leaves} ${operators} ${nodes} ${problem}`,
  (it): ReadonlyArray<Expression.Solvers> => {
    const sizes = Array.from({ length: it.nodes / 2 }, (_, index) => 2 * index + 2)
    return sizes.flatMap((size) => census(it).solvers(size, answers(it)))
  }
)

/** Every problem in every language that has a solver, few primitives first, for each time. */
export const solved = (times: ReadonlyArray<number>, nodes = 8): Domain.Listing<Solving> =>
  Domain.exhaustive(function* () {
    const all = Domain.product<Solving>({
      problem: Object.keys(problems),
      operators: ["-/", "+-", "+/", "-*", "+-/", "+-*", "+*/", "-*/", "+-*/"],
      leaves: ["xz1", "xz2", "xz12"],
      nodes: [nodes],
      T: [0]
    })
    for (const it of all.models()) {
      if (solvers(it).length > 0) for (const T of times) yield { ...it, T }
    }
  })

/** The size of the smallest, and how many there are; one size more than is tried where none is. */
const kind = (nodes: number, found: ReadonlyArray<Expression.Solvers>) => ({
  size: Math.min(nodes + 2, ...found.map((it) => it.size)),
  count: found.reduce((sum, it) => sum + it.count, 0n)
})

/** Slow and fast solvers: how many nodes the smallest slow one is smaller by, and how many more there are. */
export const measure = (it: Solving) => {
  const of = (isSlow: boolean) =>
    kind(
      it.nodes,
      solvers(it).filter(({ iterations }) => iterations > it.T === isSlow)
    )
  const [slow, fast] = [of(true), of(false)]
  return { ...it, slow, fast, smaller: fast.size - slow.size, more: slow.count - fast.count }
}
export type Measured = ReturnType<typeof measure>

export const solving = Reading.about(Solving, measure, {
  show: (it, { fast, slow }) => {
    const counted = ({ size, count }: typeof slow): string =>
      count === 0n ? `none of at most ${it.nodes} nodes` : `${count} from ${size} nodes on`
    const { binders, leaves, operators } = primitives(it)
    return (
      `${it.problem}, in ${[...leaves, ...operators, ...binders].join(" ")}: ` +
      `slow (beyond ${it.T} evaluations) ${counted(slow)}, fast ${counted(fast)}`
    )
  },
  sizes: {
    beyond: ["the evaluations beyond which a solver is slow", (it) => it.T],
    nodes: ["the most nodes of a solver, its binder among them", (it) => it.nodes]
  }
})
