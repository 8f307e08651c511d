/**
 * # Boundaries at two sizes
 *
 * A pair at a size and at a larger one: does the exponent at which its order turns round fall or
 * rise? Boundaries are compared exactly.
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"
import { CriticalExponent } from "@headwater/priors"
import { dlog } from "@headwater/programs"
import * as Schema from "effect/Schema"
import * as Costs from "./Costs.ts"
import * as ProgramPair from "./ProgramPair.ts"
import { Meter } from "./Machines.ts"

/** Two members of a family and two sizes. */
export const BoundaryTrend = Schema.Struct({
  family: Schema.String,
  first: Schema.String,
  second: Schema.String,
  meter: Meter,
  from: Schema.Int,
  to: Schema.Int
})
export type BoundaryTrend = typeof BoundaryTrend.Type

/** The pair at a size. */
export const at = (
  { family, first, second, meter }: BoundaryTrend,
  size: number
): ProgramPair.ProgramPair => ({
  family,
  first,
  second,
  meter,
  size
})

const isAhead = (boundary: CriticalExponent.Preference): boolean =>
  boundary.kind === "never" ? boundary.winner === "a" : boundary.below === "a"

/**
 * The sign of the boundary at `to` minus that at `from`. The boundary of a first program that is
 * preferred at every exponent is infinite; where the second is preferred at 0, nothing changes.
 */
export const change = (growth: BoundaryTrend): -1 | 0 | 1 => {
  const from = ProgramPair.boundary(at(growth, growth.from))
  const to = ProgramPair.boundary(at(growth, growth.to))
  if (!isAhead(from) || !isAhead(to)) return 0
  if (from.kind === "crosses") return to.kind === "crosses" ? CriticalExponent.compare(to, from) : 1
  return to.kind === "crosses" ? -1 : 0
}

/** In words: the pair, and the boundary at either size. */
export const show = (growth: BoundaryTrend): string => {
  const { title, size } = Costs.family(growth.family)
  const [from, to] = [growth.from, growth.to].map((it) =>
    ProgramPair.decimal(ProgramPair.boundary(at(growth, it)))
  )
  return (
    `${title}, ${size.name} = ${growth.from} to ${growth.to}: ${growth.first} against ` +
    `${growth.second}, boundary ${from} to ${to}${ProgramPair.showMeter(growth.meter)}`
  )
}

const rooted = { family: "isqrt", second: "newton" }
const logarithms = { family: "dlog", first: "search", second: "table" }

/** From each number of square roots to a larger one, for what tries roots in turn and Newton's rule. */
export function* roots(
  sizes: Iterable<number>,
  to: (from: number) => number,
  meter: Meter = "unit"
): Generator<BoundaryTrend> {
  for (const from of sizes) {
    for (const first of ["search", "argmax"]) {
      yield { ...rooted, first, meter, from, to: to(from) }
    }
  }
}

/** From each admissible prime in a range to the next, for the search for a logarithm and the table. */
export function* primes(from: number, to: number, meter: Meter): Generator<BoundaryTrend> {
  let last: number | undefined
  for (const prime of ProgramPair.sizes(dlog, from, to)) {
    if (last !== undefined) yield { ...logarithms, meter, from: last, to: prime }
    last = prime
  }
}

/** From each admissible prime in a range to each larger one in it, the largest first. */
export function* primePairs(from: number, to: number): Generator<BoundaryTrend> {
  for (const one of ProgramPair.sizes(dlog, from, to).toReversed()) {
    for (const other of ProgramPair.sizes(dlog, one + 1, to)) {
      yield { ...logarithms, meter: "unit", from: one, to: other }
    }
  }
}

/** The boundaries of some of these in each meter, in words. */
export const figures = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [
      ...[64, 256, 1024, 4096].map((size) => ({ ...rooted, first: "search", size })),
      ...[11, 29, 83, 211, 269].map((size) => ({ ...logarithms, size }))
    ].map((pair) => [
      `${Costs.family(pair.family).title} ${pair.size}, ${pair.first} to ${pair.second}`,
      Register.meters
        .map((meter) => `${meter} ${ProgramPair.decimal(ProgramPair.boundary({ ...pair, meter }))}`)
        .join(", ")
    ])
  )
