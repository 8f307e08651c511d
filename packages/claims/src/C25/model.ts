/**
 * # Slow and fast solvers
 *
 * What the page of C25 counts: problems in small languages with both binders (least search and fixed
 * points), each with the solvers of at most eight nodes, slow ones taking more than T evaluations; a
 * local search for them; and roots on the register machine.
 *
 * @module
 */
import { Memo, type Rational } from "@headwater/exact"
import { isqrt } from "@headwater/programs"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as ProgramPair from "../models/ProgramPair.ts"
import * as Discovery from "./discovery.ts"
import * as Solving from "./solving.ts"

/** The smallest slow solver beside the smallest fast one, and how many of each there are. */
export interface Measured {
  readonly T: number
  readonly nodes: number
  readonly smaller: number
  readonly more: bigint
}

export const measure = (it: Solving.Solving): Measured => ({
  T: it.T,
  nodes: Solving.most,
  smaller: Solving.smaller(it),
  more: Solving.more(it)
})

const solved = (
  binders: Solving.Solving["binders"],
  ...times: ReadonlyArray<number>
): ReadonlyArray<Solving.Solving> =>
  [...Solving.all(binders, times)].filter((it) => Solving.solvers(it).length > 0)

/** Every problem in every language with both binders that has a solver, for each time. */
export const problems = (...times: ReadonlyArray<number>): Domain.Domain<Solving.Solving> =>
  Domain.exhaustive(() => solved(["MU", "FIX"], ...times))

/** The same without fixed points, where hardly anything is fast. */
export const withoutIteration: Domain.Domain<Solving.Solving> = Domain.exhaustive(() =>
  solved(["MU"], 6)
)

export const model: Reading.Model<Solving.Solving> = {
  schema: Solving.Solving,
  show: Solving.show,
  arbitrary: fc.constantFrom(...Solving.all(["MU", "FIX"], [6]))
}

/** A run of the search, and whether solvers stand in its order or, as a mutant, in that of time. */
const Search = Schema.Struct({ seed: Schema.Int, isByTime: Schema.Boolean })

const found = Memo.by(
  (seed: number, isByTime: boolean) => `${seed} ${isByTime}`,
  (seed, isByTime) =>
    Discovery.ranks(
      Discovery.comparable(),
      { blind: false, tries: isByTime ? 1 : 5000, seed },
      isByTime ? ({ time }) => time : undefined
    )
)

/** How discovery goes with time and with size: the squares of Kendall's tau-b, with their signs. */
export const ranks = ({
  isByTime,
  seed
}: typeof Search.Type): {
  readonly seed: number
  readonly time: Rational
  readonly size: Rational
} => {
  const { size, time } = found(seed, isByTime)

  return { seed, time: Discovery.tau(time), size: Discovery.tau(size) }
}

export const search: Reading.Model<typeof Search.Type> = {
  schema: Search,
  show: ({ isByTime, seed }) => {
    const { size, time } = found(seed, isByTime)
    return `seed ${seed}: by size ${Discovery.words(size)}, by time ${Discovery.words(time)}`
  },
  arbitrary: fc.constant({ seed: 1, isByTime: false })
}

/** Runs of the search with such seeds; as mutants, in the order of time. */
export const runs = (
  seeds: ReadonlyArray<number>,
  isByTime = false
): Domain.Domain<typeof Search.Type> =>
  Domain.exhaustive(() => seeds.map((seed) => ({ seed, isByTime })))

/** How many problems there are of each kind, and how the search orders their solvers. */
export const counted = (T: number): Readonly<Record<string, string>> => {
  const all = solved(["MU", "FIX"], T).map(measure)
  const of = (holds: (it: Measured) => boolean): string =>
    `${all.filter(holds).length} of ${all.length}`
  const { size, time, timeAtOneSize } = found(1, false)
  return {
    problems: `${new Set(solved(["MU", "FIX"], T).map(({ problem }) => problem)).size}`,
    "slow smaller": of((it) => it.smaller > 0),
    "fast smaller": of((it) => it.smaller < 0),
    "slow more": of((it) => it.more > 0n),
    "fast more": of((it) => it.more < 0n),
    "discovery and size": Discovery.words(size),
    "discovery and time": Discovery.words(time),
    "the same at one size": Discovery.words(timeAtOneSize)
  }
}

export const roots: Reading.Model<ProgramPair.ProgramPair> = {
  schema: ProgramPair.ProgramPair,
  show: ProgramPair.show,
  arbitrary: fc.constantFrom(...ProgramPair.pairs(isqrt, [4], { second: "newton" }))
}

export const { shorterAndSlower } = ProgramPair

/** Roots by any other member and by Newton's rule. */
export const allRoots = (): Iterable<ProgramPair.ProgramPair> =>
  ProgramPair.pairs(isqrt, [1, 4, 16, 64, 128, 256], { second: "newton" })
