/**
 * # The order in which a search discovers solvers
 *
 * A local search over the programs of a language, by random changes of one node at a time from the
 * smallest program on, and the number of programs that it has tried when it first reaches each solver
 * of a problem. It knows neither length nor time: it keeps a change that answers as many inputs as
 * before, or more, and begins anew where that has not helped for a while. The blind walk keeps every
 * change, and shows what the changes alone prefer.
 *
 * Levin's search is not such a process: its order is length and the logarithm of time by
 * construction; nor is drawing programs from the code, where the waiting time is 2 to the length.
 *
 * @module
 */
import { Kendall, Memo, Rational } from "@headwater/exact"
import { Budget, Expression } from "@headwater/hypotheses"
import { Random } from "@headwater/learners"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as Solving from "./solving.ts"

/** A problem in a language. */
type Problem = Solving.Solving

/** How a search goes about it. */
export interface Search {
  /** Whether a change that answers fewer inputs is kept too. */
  readonly blind: boolean
  /** How many programs are tried. */
  readonly tries: number
  readonly seed: number
}

/** What a solver costs, and the number of tries when it was first come to. */
export interface Ranked {
  readonly length: number
  readonly time: number
  /** `Infinity` where it never was. */
  readonly after: number
}

/** A solver that was come to. */
export interface Discovery extends Ranked {
  readonly program: Expression.Expression
}

/** A given number of changes without gain, and the search begins anew. */
const patience = 60

/** More evaluations than any solver of the problems takes. */
const budget = Budget.of("iterations", { steps: 60 })

/** Where the subtree at a node ends. */
const end = (body: ReadonlyArray<Expression.Symbol>, at: number): number => {
  let due = 1
  let next = at
  while (due > 0) due += Expression.isOperator(body[next++] ?? "x") ? 1 : -1
  return next
}

/** The inputs that a search looks at; only what answers all of them is tried on the others. */
const probed = 10

/** How many of the first inputs a program answers as wanted; all of them, where it solves. */
const rightOf = (
  program: Expression.Expression,
  wanted: ReadonlyArray<number>,
  blind: boolean
): { readonly right: number; readonly time: number } => {
  let right = 0
  let time = 0
  for (const [x, answer] of wanted.entries()) {
    if (x >= probed && right < x) break
    const run = Expression.run(program, BigInt(x), budget)
    if (run.status === "halted" && run.output === BigInt(answer)) {
      right++
      time = Math.max(time, Number(run.steps))
    } else if (blind || x >= probed) break
  }
  return { right, time }
}

const keyOf = ({ binder, body }: Expression.Expression): string => `${binder} ${body.join(" ")}`

/** One search for all solvers of a problem. */
export const discoveries = (it: Problem, search: Search): ReadonlyArray<Discovery> => {
  const { binders, leaves, operators } = Solving.primitives(it)
  const wanted = Solving.answers(it)
  const random = Random.of(search.seed)
  const one = <A>(all: ReadonlyArray<A>): A => {
    const found = all[Math.floor(random.uniform() * all.length)]
    if (found === undefined) throw new RangeError("Expected something to choose from")
    return found
  }
  const fresh = (): Expression.Expression => ({ binder: one(binders), body: ["z"] })
  const judged = Memo.by(keyOf, (program) => rightOf(program, wanted, search.blind))
  const found = new Map<string, Discovery>()

  /** The program with one subtree of 1 or 3 nodes in place of another, or with another binder. */
  const changed = ({ binder, body }: Expression.Expression): Expression.Expression => {
    if (random.uniform() < 1 / 8) return { binder: one(binders), body }
    for (;;) {
      const at = Math.floor(random.uniform() * body.length)
      const to = end(body, at)
      const leaf = random.uniform() < 1 / 2
      const tree = leaf ? [one(leaves)] : [one(operators), one(leaves), one(leaves)]
      const made = [...body.slice(0, at), ...tree, ...body.slice(to)]
      if (made.length < it.nodes && made.includes("z")) return { binder, body: made }
    }
  }

  let now = fresh()
  let best = 0
  let idle = 0
  for (let tries = 1; tries <= search.tries; tries++) {
    const isFresh = idle > patience
    const program = isFresh ? fresh() : changed(now)
    const { right, time } = judged(program)
    const solves = right === wanted.length
    const key = keyOf(program)
    if (solves && !found.has(key)) {
      found.set(key, { program, length: Expression.size(program), time, after: tries })
    }
    if (search.blind) {
      now = program
      continue
    }
    idle = solves ? patience + 1 : isFresh || right > best ? 0 : idle + 1
    if (isFresh || right >= best) {
      now = program
      best = right
    }
  }
  return [...found.values()]
}

/** Every solver with what it costs: those that were discovered, and then those that were not. */
export const ranked = (it: Problem, found: ReadonlyArray<Discovery>): ReadonlyArray<Ranked> => [
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

/** By how much discovery goes with time more than with size, and the seed. */
export const measure = (it: Run) => ({
  seed: it.seed,
  lead: tau(ranks(it).time).minus(tau(ranks(it).size))
})

/** The pairs in words. */
export const words = (it: Kendall.Pairs): string => {
  const squared = tau(it)
  const tauB = squared.sign * Math.sqrt(squared.abs().toNumber())
  return `${it.concordant} pairs in the same order, ${it.discordant} in the opposite one (tau-b ${tauB.toFixed(2)})`
}

/** Runs with such seeds. */
export const runs = (order: Run["order"], ...seeds: ReadonlyArray<number>): Domain.Listing<Run> =>
  Domain.product<Run>({ seed: seeds, order: [order] })

export const model: Reading.Model<Run> = {
  schema: Run,
  show: (it) => {
    const { size, time } = ranks(it)
    return `seed ${it.seed}: by size ${words(size)}, by time ${words(time)}`
  },
  arbitrary: Domain.arbitrary(runs("search", 1))
}
