/**
 * # Boundaries at two sizes
 *
 * A duel at a size and at a larger one: does the exponent at which its order turns round fall or
 * rise? Boundaries are compared exactly.
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"
import { CriticalExponent } from "@headwater/priors"
import { dlog } from "@headwater/programs"
import * as Schema from "effect/Schema"
import * as Costs from "./Costs.ts"
import * as Duel from "./Duel.ts"
import { Meter } from "./Machines.ts"

/** Two members of a family and two sizes. */
export const Growth = Schema.Struct({
  family: Schema.String,
  first: Schema.String,
  second: Schema.String,
  meter: Meter,
  from: Schema.Int,
  to: Schema.Int
})
export type Growth = typeof Growth.Type

/** The duel at a size. */
export const at = ({ family, first, second, meter }: Growth, size: number): Duel.Duel => ({
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
export const change = (growth: Growth): -1 | 0 | 1 => {
  const from = Duel.boundary(at(growth, growth.from))
  const to = Duel.boundary(at(growth, growth.to))
  if (!isAhead(from) || !isAhead(to)) return 0
  if (from.kind === "crosses") return to.kind === "crosses" ? CriticalExponent.compare(to, from) : 1
  return to.kind === "crosses" ? -1 : 0
}

/** In words: the duel, and the boundary at either size. */
export const show = (growth: Growth): string => {
  const { title, size } = Costs.family(growth.family)
  const [from, to] = [growth.from, growth.to].map((it) =>
    Duel.decimal(Duel.boundary(at(growth, it)))
  )
  return (
    `${title}, ${size.name} = ${growth.from} to ${growth.to}: ${growth.first} against ` +
    `${growth.second}, boundary ${from} to ${to}${Duel.showMeter(growth.meter)}`
  )
}

const rooted = { family: "isqrt", second: "newton" }
const logarithms = { family: "dlog", first: "search", second: "table" }

/** From each number of square roots to a larger one, for what tries roots in turn and Newton's rule. */
export function* roots(
  sizes: Iterable<number>,
  to: (from: number) => number,
  meter: Meter = "unit"
): Generator<Growth> {
  for (const from of sizes) {
    for (const first of ["search", "argmax"]) {
      yield { ...rooted, first, meter, from, to: to(from) }
    }
  }
}

/** From each admissible prime in a range to the next, for the search for a logarithm and the table. */
export function* primes(from: number, to: number, meter: Meter): Generator<Growth> {
  let last: number | undefined
  for (const prime of Duel.sizes(dlog, from, to)) {
    if (last !== undefined) yield { ...logarithms, meter, from: last, to: prime }
    last = prime
  }
}

/** From each admissible prime in a range to each larger one in it, the largest first. */
export function* primePairs(from: number, to: number): Generator<Growth> {
  for (const one of Duel.sizes(dlog, from, to).toReversed()) {
    for (const other of Duel.sizes(dlog, one + 1, to)) {
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
    ].map((duel) => [
      `${Costs.family(duel.family).title} ${duel.size}, ${duel.first} to ${duel.second}`,
      Register.meters
        .map((meter) => `${meter} ${Duel.decimal(Duel.boundary({ ...duel, meter }))}`)
        .join(", ")
    ])
  )
