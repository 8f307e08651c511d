/**
 * # The order in which a search discovers solvers
 *
 * A local search over the programs of a language, by random changes of one node at a time from the
 * smallest program on, and the number of programs that it has tried when it first reaches each solver
 * of a problem. It knows neither length nor time: it keeps a change that answers as many inputs as
 * before, or more, and begins anew where that has not helped for a while. The blind walk keeps every
 * change, and shows what the changes alone prefer.
 *
 * @module
 */
import { Kendall, Memo, Rational } from "@headwater/exact"
import { Budget, Expression } from "@headwater/hypotheses"
import { LocalSearch } from "@headwater/learners"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as Solving from "./solving.ts"

/** A problem in a language. */
type Problem = Solving.Solving

/** What a solver costs, and the number of tries when it was first met; `Infinity` where it never was. */
interface Ranked {
  readonly length: number
  readonly time: number
  readonly after: number
}

/** More evaluations than any solver of the problems takes. */
const budget = Budget.of("iterations", { steps: 60 })

/** The inputs that a search looks at; only what answers all of them is tried on the others. */
const probed = 10

/** The evaluations of a program on an input that it answers as wanted. */
const time = (program: Expression.Expression, x: number, wanted: number): number | undefined => {
  const run = Expression.run(program, BigInt(x), budget)
  return run.status === "halted" && run.output === BigInt(wanted) ? Number(run.steps) : undefined
}

/** How many of the first inputs a program answers as wanted; all of them, where it solves. */
const rightOf = (
  program: Expression.Expression,
  wanted: ReadonlyArray<number>,
  blind: boolean
): number => {
  let right = 0
  for (const [x, answer] of wanted.entries()) {
    if (x >= probed && right < x) break
    if (time(program, x, answer) !== undefined) right++
    else if (blind || x >= probed) break
  }
  return right
}

/** One search for all solvers of a problem. */
export const discoveries = (it: Problem, search: LocalSearch.Search) => {
  const wanted = Solving.answers(it)
  const space = LocalSearch.expressions(Solving.primitives(it), it.nodes)
  const score = (program: Expression.Expression) => rightOf(program, wanted, search.blind)
  return LocalSearch.discoveries(space, score, wanted.length, search).map(
    ({ after, value: program }) => ({
      program,
      length: Expression.size(program),
      time: Math.max(...wanted.map((answer, x) => time(program, x, answer) ?? 0)),
      after
    })
  )
}

/** Every solver with what it costs: those that were discovered, and then those that were not. */
export const ranked = (
  it: Problem,
  found: ReturnType<typeof discoveries>
): ReadonlyArray<Ranked> => [
  ...found,
  ...Solving.solvers(it).flatMap(({ binder, count, iterations: time, size: length }) => {
    const known = found.filter(
      (one) => one.program.binder === binder && one.length === length && one.time === time
    )
    const missing = Number(count) - known.length
    return Array.from({ length: missing }, () => ({ length, time, after: Infinity }))
  })
]

/** The problems that have solvers of more than one time. */
export const comparable = (): ReadonlyArray<Problem> =>
  [...Solving.solved([0]).models()].filter(
    (it) => new Set(Solving.solvers(it).map(({ iterations }) => iterations)).size > 1
  )

/** A search of 5000 tries; the walk that is blind; or, as a mutant, the solvers in the order of time. */
const Run = Schema.Struct({
  seed: Schema.Int,
  order: Schema.Literals(["search", "blind walk", "time"])
})
type Run = typeof Run.Type

/** Of the pairs of solvers of one problem in one language, how they are ordered and by what. */
export const ranks = Memo.by(
  ({ order, seed }: Run) => `${order} ${seed}`,
  ({ order, seed }) => {
    const search = { blind: order === "blind walk", tries: order === "time" ? 1 : 5000, seed }
    const all = comparable().map((it) => ranked(it, discoveries(it, search)))
    const when = (it: Ranked): number => (order === "time" ? it.time : it.after)
    const pairs = (
      groups: ReadonlyArray<ReadonlyArray<Ranked>>,
      measure: (it: Ranked) => number
    ): Kendall.Pairs =>
      groups
        .map((group) => Kendall.pairs(group.map(when), group.map(measure)))
        .reduce(Kendall.plus, Kendall.none)
    const bySize = all.flatMap((group) => [...Map.groupBy(group, ({ length }) => length).values()])
    return {
      solvers: all.flat().length,
      discovered: all.flat().filter(({ after }) => after < Infinity).length,
      time: pairs(all, ({ time }) => time),
      size: pairs(all, ({ length }) => length),
      /** Time again, of solvers that have one size. */
      timeAtOneSize: pairs(bySize, ({ time }) => time)
    }
  }
)

/** Kendall's tau-b of the pairs, squared with its sign; 0 where one measure ties all. */
const tau = (it: Kendall.Pairs): Rational => Kendall.tauB(it) ?? Rational.zero

/** The pairs in words. */
export const words = (it: Kendall.Pairs): string => {
  const squared = tau(it)
  const tauB = squared.sign * Math.sqrt(squared.abs().toNumber())
  return `${it.concordant} pairs in the same order, ${it.discordant} in the opposite one (tau-b ${tauB.toFixed(2)})`
}

/** Runs with such seeds. */
export const runs = (order: Run["order"], ...seeds: ReadonlyArray<number>): Domain.Listing<Run> =>
  Domain.product<Run>({ seed: seeds, order: [order] })

export const run = Reading.about(Run, (it) => ({ seed: it.seed, ...ranks(it) }), {
  show: ({ seed }, { size, time }) =>
    `seed ${seed}: by size ${words(size)}, by time ${words(time)}`,
  sizes: { seed: (it) => it.seed }
})

/** By how much discovery goes with time more than with size. */
export const lead = ({ size, time }: ReturnType<typeof ranks>): Rational =>
  tau(time).minus(tau(size))
