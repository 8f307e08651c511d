import type { Exact } from "../Exact.ts"
import * as Fraction from "../Fraction.ts"
import type { Bounds, Size } from "../Region.ts"
import type { Judged } from "./subject.ts"

/** Weights of one group of models: those that conclude, those that tie, and all. */
export interface Shares {
  part: Fraction.Fraction
  ties: Fraction.Fraction
  whole: Fraction.Fraction
}

/** The least and the greatest value of each size. */
export type Ranges = Map<string, Bounds>

/** What was counted of the models that satisfy a region. */
export interface Tally<M> {
  satisfied: bigint
  concluding: bigint
  readonly shares: Shares
  /** The same by where the models stand. */
  readonly groups: Map<string, Shares>
  /** The range of each size: of all models, of those that do not conclude, of those that do. */
  readonly ranges: Ranges
  readonly breaking: Ranges
  readonly concluded: Ranges
  /** The values of each size at which a model concludes, and at which one does not. */
  readonly values: readonly [
    breaking: Map<string, Set<string>>,
    concluding: Map<string, Set<string>>
  ]
  tightest: { readonly model: M; readonly margin: Exact; readonly size: number } | undefined
  /** The first three that do not conclude. */
  readonly exceptions: Array<M>
}

const zero = Fraction.from(0)

const shares = (): Shares => ({ part: zero, ties: zero, whole: zero })

export const empty = <M>(): Tally<M> => ({
  satisfied: 0n,
  concluding: 0n,
  shares: shares(),
  groups: new Map(),
  ranges: new Map(),
  breaking: new Map(),
  concluded: new Map(),
  values: [new Map(), new Map()],
  tightest: undefined,
  exceptions: []
})

const addShare = (to: Shares, { part, weight, isTie }: Judged<unknown>): void => {
  if (isTie) to.ties = Fraction.plus(to.ties, weight)
  else to.part = Fraction.plus(to.part, part)
  to.whole = Fraction.plus(to.whole, weight)
}

const widened = (range: Bounds | undefined, size: Size): Bounds => {
  if (range === undefined) return [size, size]
  const [lo, hi] = range
  return [size < lo ? size : lo, hi === null || size > hi ? size : hi]
}

/** Where a model stands, for people: its sizes. */
const place = (sizes: Judged<unknown>["sizes"]): string =>
  Object.entries(sizes)
    .map(([name, size]) => `${name} = ${size}`)
    .join(", ")

/** Counts a model that satisfies the region. */
export const add = <M>(tally: Tally<M>, judged: Judged<M>): void => {
  tally.satisfied++
  if (judged.concludes) tally.concluding++
  else if (tally.exceptions.length < 3) tally.exceptions.push(judged.model)
  addShare(tally.shares, judged)
  const at = place(judged.sizes)
  const group = tally.groups.get(at) ?? shares()
  addShare(group, judged)
  tally.groups.set(at, group)
  const values = tally.values[judged.concludes ? 1 : 0]
  for (const [name, size] of Object.entries(judged.sizes)) {
    const deciding = judged.concludes ? tally.concluded : tally.breaking
    for (const ranges of [tally.ranges, deciding]) ranges.set(name, widened(ranges.get(name), size))
    const seen = values.get(name) ?? new Set()
    values.set(name, seen.add(size.toString()))
  }
  const size = judged.margin.toNumber()
  if (tally.tightest === undefined || size < tally.tightest.size) {
    tally.tightest = { model: judged.model, margin: judged.margin, size }
  }
}
