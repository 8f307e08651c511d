/**
 * # The mass of learners
 *
 * All folds up to a size, the length of a history and a charge for time: what share of the prior
 * mass is with programs that learn from the history.
 *
 * @module
 */
import { Folds } from "@headwater/learners"
import { Domain, type Exact, Reading } from "@headwater/proof"
import { dlog, type Family, isqrt, ring, stanley, subtraction } from "@headwater/programs"
import * as Schema from "effect/Schema"
import * as ProgramPair from "../models/ProgramPair.ts"

/** All programs of at most a given number of nodes, tosses seen, and a charge raised from gamma by one. */
const Prior = Schema.Struct({ nodes: Schema.Int, history: Schema.Int, gamma: Schema.Int })
type Prior = typeof Prior.Type

const decimal = (nodes: number, history: number, gamma: number): string =>
  Folds.share(nodes, history, gamma).toNumber().toPrecision(4)

/** The share of learners without a charge, at gamma and at gamma + 1. */
export const prior = Reading.about(
  Prior,
  ({ gamma, history, nodes }) => ({
    nodes,
    history,
    free: Folds.share(nodes, history, 0),
    before: Folds.share(nodes, history, gamma),
    after: Folds.share(nodes, history, gamma + 1)
  }),
  {
    show: ({ gamma, history, nodes }) =>
      `${nodes} nodes, ${history} tosses: learners have ${decimal(nodes, history, gamma)} of the mass ` +
      `at gamma ${gamma} and ${decimal(nodes, history, gamma + 1)} at ${gamma + 1}`,
    sizes: {
      history: ["tosses that the programs see", (it) => it.history],
      nodes: ["of a program, at most", (it) => it.nodes]
    }
  }
)

/** Less than nothing where there is a learner at all. */
export const shareOfNone = ({ nodes, history }: Prior): Exact.Exact =>
  Folds.share(nodes, history, 0).negated()

const product = (nodes: ReadonlyArray<number>, history: ReadonlyArray<number>): Iterable<Prior> =>
  Domain.product({ nodes, history, gamma: [0, 1, 2, 3, 4] }).models()

/** Up to five nodes with these histories; with eight tosses, also seven nodes. */
export const priors = (...histories: ReadonlyArray<number>): Domain.Domain<Prior> =>
  Domain.exhaustive(() => [
    ...product([3, 5], histories),
    ...(histories.includes(8) ? product([7], [8]) : [])
  ])

/** An answer after a zero and one after a one, of what sees the last of eight tosses alone. */
const Look = Schema.Struct({ afterZero: Schema.Int, afterOne: Schema.Int })

const answers = [0, 1, 2, 3, 4, 5, 6, 7, 8]

/** By how much more than h(1/3) such answers lose. */
export const looks = {
  model: {
    schema: Look,
    show: ({ afterOne, afterZero }: typeof Look.Type) =>
      `${afterZero} after a zero, ${afterOne} after a one`
  },
  domain: Domain.product({ afterOne: answers, afterZero: answers }),
  margin: ({ afterOne, afterZero }: typeof Look.Type) =>
    Folds.lossOfOneLook(8, afterZero, afterOne).minus(Folds.leastOfOneLook)
}

/** What a charge costs learners among all programs of at most seven nodes, after eight tosses. */
export const figures = (): Readonly<Record<string, string>> => {
  const [nodes, tosses] = [7, 8]
  const rows = Folds.census(nodes, tosses)
  const sum = (count: (row: Folds.Row) => number): string =>
    rows.reduce((all, row) => all + count(row), 0).toString()
  const byCharge = (name: string, figure: (gamma: number) => string): Record<string, string> =>
    Object.fromEntries([0, 1, 2, 3, 5].map((gamma) => [`${name} at ${gamma}`, figure(gamma)]))
  const { fold, look } = Folds.best(nodes, tosses)
  return {
    programs: sum((row) => row.programs),
    learners: sum((row) => row.learners),
    "learners with one look": sum((row) => (row.isFold ? 0 : row.learners)),
    ...byCharge("mass", (gamma) => decimal(nodes, tosses, gamma)),
    ...byCharge("tasks", (gamma) => `${Folds.tasksUntilLead(nodes, tosses, gamma)}`),
    "first unit": Folds.share(nodes, tosses, 0)
      .dividedBy(Folds.share(nodes, tosses, 1))
      .toNumber()
      .toFixed(1),
    "best fold, bits of 9": fold.toFixed(3),
    "best look, bits of 9": look.toFixed(3)
  }
}

const ranges: ReadonlyArray<readonly [family: Family.Family, from: number, to: number]> = [
  [isqrt, 1, 128],
  [stanley, 1, 64],
  [ring, 3, 8],
  [subtraction, 2, 32],
  [dlog, 3, 61]
]

/** At how many sizes one member is shorter and slower than another, where it ever is. */
export const families = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ranges.flatMap(([family, from, to]) => {
      const all = [...ProgramPair.pairs(family, ProgramPair.sizes(family, from, to))]
      const groups = Map.groupBy(all, (it) => `${it.family}, ${it.first} and ${it.second}`)
      return [...groups].flatMap(([name, pairs]) => {
        const count = pairs.filter((it) => ProgramPair.shorterAndSlower(it) > 0n).length
        return count === 0 ? [] : [[name, `${count} of ${pairs.length} sizes`] as const]
      })
    })
  )
