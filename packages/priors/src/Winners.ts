/**
 * # Winners
 *
 * Which programs weigh most under any prior at all, by comparing exact weights. A prior of this package
 * may have its boundaries exactly, see PhaseDiagram.ts; of one that others wrote nothing is known but its
 * weights, so along a parameter it is asked at values, and between two of them for what it shows.
 *
 * ## Main definitions
 * - {@link Candidate}; {@link of}: under one prior; {@link along}: along a parameter
 *
 * @module
 */
import { Rational, Weight } from "@headwater/exact"
import type { Cost } from "@headwater/hypotheses"
import type { Prior } from "./Prior.ts"

/** A hypothesis with its cost and its loss on the data. */
export interface Candidate {
  readonly cost: Cost.Cost
  /** Its loss on the data in bits; zero by default, and `"infinite"` where the data refute it. */
  readonly loss?: Rational | "infinite"
  /** What it gave to the data, where its loss is no rational number of bits. */
  readonly likelihood?: Weight.Weight
}

/**
 * The weight of a candidate reduced by its loss on the data: its share of the posterior, not
 * normalised.
 */
export const weight = (prior: Prior, { cost, likelihood, loss }: Candidate): Weight.Weight => {
  if (loss === "infinite") return Weight.zero
  const own = prior.weight(cost)
  const seen = loss === undefined ? own : Weight.times(own, Weight.power(2n, loss.negated()))
  return likelihood === undefined ? seen : Weight.times(seen, likelihood)
}

/**
 * The places of the winners, in rising order; none where all weigh zero. A hard bound on time
 * leaves out those above it.
 *
 * - **Cost** one weight and one exact comparison a candidate
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { simplicity, speed, Winners } from "@headwater/priors"
 * const costing = (bits: number, steps: bigint) =>
 *   ({ cost: { mass: Rational.pow2(-bits), bits, steps, space: 4n } })
 * Winners.of(simplicity.of({}), [costing(98, 1024n), costing(107, 1n)]) // => [0]
 * Winners.of(speed.of({}), [costing(98, 1024n), costing(107, 1n)]) // => [1]
 * Winners.of(speed.of({}), [costing(98, 1024n), costing(108, 1n)]) // => [0, 1]
 * ```
 */
export const of = (
  prior: Prior,
  candidates: ReadonlyArray<Candidate>,
  bound?: bigint
): ReadonlyArray<number> => {
  let [best, found]: [Weight.Weight, Array<number>] = [Weight.zero, []]
  for (const [index, it] of candidates.entries()) {
    if (bound !== undefined && it.cost.steps > bound) continue
    const its = weight(prior, it)
    if (Weight.isZero(its)) continue
    const order = Weight.compare(its, best)
    if (order > 0) [best, found] = [its, [index]]
    else if (order === 0) found.push(index)
  }
  return found
}

/** A change of winners between two values of a parameter. */
export interface Change {
  /** Somewhere above `low` and at most at `high`; equal where the candidates tie exactly there. */
  readonly low: Rational
  readonly high: Rational
  readonly before: ReadonlyArray<number>
  readonly after: ReadonlyArray<number>
}

/** Which win along a parameter. */
export interface Sweep {
  /** At each of the values. */
  readonly winners: ReadonlyArray<ReadonlyArray<number>>
  readonly changes: ReadonlyArray<Change>
  /**
   * How the changes were found. `bisection`: at the values asked no candidate wins again after it
   * has lost, so each change was taken to be a single one and was narrowed. `grid`: one does, or
   * the narrowing met a third winner; a change lies between two values, and there may be others
   * between them.
   */
  readonly how: "bisection" | "grid"
}

const key = (indices: ReadonlyArray<number>): string => indices.join(" ")

/** The changes between neighbours, as they stand. */
const changesOf = (
  values: ReadonlyArray<Rational>,
  winners: ReadonlyArray<ReadonlyArray<number>>
): ReadonlyArray<Change> =>
  values.flatMap((high, index) => {
    const [low, before, after] = [values[index - 1], winners[index - 1], winners[index]]
    if (low === undefined || before === undefined || after === undefined) return []
    return key(before) === key(after) ? [] : [{ low, high, before, after }]
  })

/** Whether no candidate wins again after it has lost. */
const isMonotone = (changes: ReadonlyArray<Change>): boolean => {
  const gone = new Set<string>()
  return changes.every(({ after, before }) => {
    gone.add(key(before))
    return !gone.has(key(after))
  })
}

/** How often an interval is halved by default. */
const halvings = 20

/**
 * Which win at each value of a parameter, and between which values they change.
 *
 * `at` gives the prior at a value, or undefined where there is none (a parameter that is whole):
 * there the narrowing ends.
 *
 * - **Cost** one set of winners a value, and `rounds` (20) for each change that is narrowed
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { soft, Winners } from "@headwater/priors"
 * const costing = (bits: number, steps: bigint) =>
 *   ({ cost: { mass: Rational.pow2(-bits), bits, steps, space: 4n } })
 * const values = [0, 50, 100].map((it) => Rational.of(it))
 * const found = Winners.along((gamma) => soft.of({ gamma }), [costing(98, 125n), costing(146, 78n)], values)
 * found.winners // => [[0], [0], [1]]
 * found.how // => "bisection"
 * found.changes[0]?.low.toNumber().toFixed(3) // => "70.549"
 * ```
 */
export const along = (
  at: (value: Rational) => Prior | undefined,
  candidates: ReadonlyArray<Candidate>,
  values: ReadonlyArray<Rational>,
  options: { readonly bound?: bigint | undefined; readonly rounds?: number } = {}
): Sweep => {
  const { bound, rounds = halvings } = options
  const ask = (value: Rational): ReadonlyArray<number> | undefined => {
    const prior = at(value)
    return prior === undefined ? undefined : of(prior, candidates, bound)
  }
  const found = values.map((value) => ask(value) ?? [])
  const coarse = changesOf(values, found)
  if (!isMonotone(coarse)) return { winners: found, changes: coarse, how: "grid" }
  const fine: Array<Change> = []
  for (const change of coarse) {
    let { high, low } = change
    for (let round = 0; round < rounds && low.compare(high) < 0; round++) {
      const middle = low.plus(high).dividedBy(Rational.of(2))
      const there = ask(middle)
      if (there === undefined) break
      if (key(there) === key(change.before)) low = middle
      else if (key(there) === key(change.after)) high = middle
      else if (key(there) === key(both(change))) low = high = middle
      else return { winners: found, changes: coarse, how: "grid" }
    }
    fine.push({ ...change, low, high })
  }
  return { winners: found, changes: fine, how: "bisection" }
}

/** The winners of both sides together, as at a tie. */
const both = ({ before, after }: Change): ReadonlyArray<number> =>
  [...new Set([...before, ...after])].toSorted((a, b) => a - b)
