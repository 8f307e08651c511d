/**
 * # What a charge for time does to a rule and tables
 *
 * A rule against tables with a whole charge, with bits by which the tables are to lead, or under a
 * hard bound: what the statements of the page range over, and what they measure.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { CriticalExponent, hard } from "@headwater/priors"
import { Domain, Exact, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { meters } from "../models/Machines.ts"
import * as Completions from "./completions.ts"
import * as Generalisation from "./model.ts"
import { accuracy, at, chance, Class, show, together } from "./model.ts"
import * as Rules from "./rules.ts"

const Weighed = Schema.Struct({ ...Class.fields, gamma: Schema.Int })
const Limit = Schema.Struct({ ...Class.fields, bits: Schema.Int, past: Schema.Int })
const Bounded = Schema.Struct({ ...Class.fields, T: Schema.Int })
export type Weighed = typeof Weighed.Type
export type Limit = typeof Limit.Type
export type Bounded = typeof Bounded.Type

/** A class at a whole charge. */
export const weighed: Reading.Model<Weighed> = {
  schema: Weighed,
  show: (it) => `${show(it)}, gamma = ${it.gamma}`,
  arbitrary: Rules.weighed(Rules.slow())
}

/** The charge at which tables lead by a given number of bits, and how far past it. */
const charge = (it: Limit): number => Generalisation.outweighed(it, it.bits) + it.past

/** A class, bits by which the tables are to lead, and how far past the charge that does it. */
export const limit: Reading.Model<Limit> = {
  schema: Limit,
  show: (it) => `${show(it)}, s = ${it.bits}, gamma = ${charge(it)}`,
  arbitrary: fc
    .tuple(Rules.slow(), fc.integer({ min: 1, max: 16 }), fc.nat({ max: 100 }))
    .map(([it, bits, past]) => ({ ...it, bits, past }))
}

const within =
  (T: (table: number, rule: number) => fc.Arbitrary<number>) => (rules: fc.Arbitrary<Class>) =>
    rules.chain((it) => {
      const [table, rule] = [Generalisation.slowest(it).cost, Generalisation.rule(it)]
      return T(Number(table.steps), Number(rule.steps)).map((found) => ({ ...it, T: found }))
    })

const between = within((table, rule) => fc.integer({ min: table, max: rule - 1 }))
const outside = within((table, rule) =>
  fc.oneof(fc.integer({ min: rule, max: rule + 9 }), fc.integer({ min: 1, max: table - 1 }))
)

/** A class under a hard bound. */
export const bounded: Reading.Model<Bounded> = {
  schema: Bounded,
  show: (it) => `${show(it)}, T = ${it.T}`,
  arbitrary: between(Rules.slow())
}

/** Whether at a charge of nothing the rule outweighs the tables together. */
const isAhead = (it: Class): boolean =>
  CriticalExponent.preferred(together(it), Rational.zero) === "a"

/** What conditions may see of a class. */
export interface Measured {
  readonly areAll: boolean
  readonly areAlike: boolean
  readonly isSlower: boolean
  readonly isAhead: boolean
  readonly hidden: number
  /** Whether the tables take fewer steps than they hold bits. */
  readonly areFree: boolean
}

export const measure = (it: Class): Measured => {
  const tables = Generalisation.tables(it)
  const { width, entries } = Generalisation.problem(it)
  const count = tables.reduce((sum, one) => sum + one.count, 0n)
  return {
    areAll: count === 1n << BigInt(width * Generalisation.hidden(it)),
    areAlike: Generalisation.weighEqually(it),
    isSlower: Generalisation.isSlower(it),
    isAhead: isAhead(it),
    hidden: Generalisation.hidden(it),
    areFree: Generalisation.slowest(it).cost.steps < BigInt(width * entries)
  }
}

/** A class at a charge, or under a bound, as conditions and sizes may see it. */
export interface Charged extends Measured {
  readonly charge: number
}
export interface UnderBound extends Measured {
  readonly isBetween: boolean
}

export const charged = (it: Weighed): Charged => ({ ...measure(it), charge: it.gamma })
export const underBound = (it: Bounded): UnderBound => ({
  ...measure(it),
  isBetween: isBetween(it)
})

/** Whether a charge puts the tables together ahead of a rule that leads without one. */
export const harms = (it: Weighed): Exact.Exact =>
  Exact.ofCondition(
    isAhead(it) && CriticalExponent.preferred(together(it), Rational.of(it.gamma)) === "b"
  )

/** By how much accuracy falls with one unit more. */
export const fall = (it: Weighed): Rational =>
  accuracy(it, at(it.gamma)).minus(accuracy(it, at(it.gamma + 1)))

/** By how much a charge raises the accuracy on all contexts. */
export const gain = (it: Weighed): Rational =>
  Generalisation.everywhere(it, at(it.gamma)).minus(Generalisation.everywhere(it, at(0)))

/** Whether accuracy is on the side of half-way on which the rule's weight is of the tables'. */
export const isOnItsSide = (it: Weighed): Exact.Exact => {
  const boundary = together(it)
  if (boundary.kind === "never") return Exact.ofCondition(false)
  const preferred = CriticalExponent.preferred(boundary, Rational.of(it.gamma))
  const found = accuracy(it, at(it.gamma)).compare(Generalisation.middle(it))
  return Exact.ofCondition(found === { a: 1, tie: 0, b: -1 }[preferred])
}

/** By how much accuracy is nearer to chance than 2^-s. */
export const nearer = (it: Limit): Rational =>
  Rational.pow2(-it.bits).minus(
    accuracy(it, at(charge(it)))
      .minus(chance(it))
      .abs()
  )

/** Minus how far from chance accuracy is under a hard bound. */
export const offChance = (it: Bounded): Rational =>
  accuracy(it, hard.of({ T: BigInt(it.T) }))
    .minus(chance(it))
    .abs()
    .negated()

/** Whether the bound admits every table and not the rule. */
const isBetween = (it: Bounded): boolean =>
  Generalisation.slowest(it).cost.steps <= BigInt(it.T) &&
  BigInt(it.T) < Generalisation.rule(it).steps

/** Whether tables that are counted are the tables run one by one. */
export const counting = (it: Class): Exact.Exact => {
  const problem = Generalisation.problem(it)
  const run = Completions.enumerated(problem, it.shown, it.meter)
  return Exact.ofCondition(
    Completions.areAlike(run, Completions.counted(problem, it.shown, it.meter))
  )
}

/** Whether all tables together overtake the rule sooner than one, and as soon where all was shown. */
export const sooner = (it: Class): Exact.Exact => {
  const [all, one] = [together(it), Generalisation.single(it)]
  if (all.kind === "never" || one.kind === "never") return Exact.ofCondition(false)
  return Exact.ofCondition(
    CriticalExponent.compare(one, all) === (Generalisation.hidden(it) > 0 ? 1 : 0)
  )
}

const inEveryMeter = meters.map(Rules.alike)

/** Eight set-ups at each of some charges, with free table bits or at a step each. */
const setUps = (
  of: ReadonlyArray<"unit" | "load">,
  from: number,
  to: number
): Domain.Domain<Weighed> =>
  Domain.exhaustive(function* () {
    for (let gamma = from; gamma <= to; gamma++) {
      for (const meter of of) {
        for (const [rule, shown] of Rules.examples) {
          yield { ...Rules.first(rule, shown, meter), gamma }
        }
      }
    }
  })

const limits = (rules: fc.Arbitrary<Class>) =>
  Domain.sampled(
    fc.tuple(rules, limit.arbitrary).map(([it, { bits, past }]) => ({ ...it, bits, past }))
  )

/** What the statements of the page range over. */
export const domains = {
  setUps,
  slower: Domain.sampled(
    fc.oneof(...[Rules.slow(), Rules.zero, ...inEveryMeter].map(Rules.weighed))
  ),
  unlike: Domain.sampled(Rules.weighed(Rules.unlike)),
  fast: Domain.sampled(Rules.weighed(Rules.fast())),
  halfWay: Domain.sampled(
    fc.oneof(
      Rules.weighed(Rules.slow()),
      Rules.tied,
      ...inEveryMeter.map((it) => Rules.weighed(it.filter(isAhead)))
    )
  ),
  zero: Domain.sampled(Rules.weighed(Rules.zero)),
  few: Domain.sampled(Rules.weighed(Rules.few)),
  limits: limits(fc.oneof(Rules.slow(), ...inEveryMeter)),
  limitsOfZero: limits(Rules.zero),
  limitsOfUnlike: limits(Rules.unlike),
  limitsOfFast: limits(Rules.fast()),
  shown: Domain.exhaustive(() =>
    meters.flatMap((meter) =>
      Rules.shownWhole(meter).flatMap((it) =>
        [1, 10, 100].map((gamma) => ({ ...Rules.complete(it, meter), gamma }))
      )
    )
  ),
  hidden: Domain.sampled(Rules.weighed(Rules.slow())),
  between: Domain.sampled(between(Rules.slow())),
  betweenOfZero: Domain.sampled(between(Rules.zero)),
  outside: Domain.sampled(outside(Rules.slow())),
  run: Domain.sampled(fc.oneof(...meters.filter((it) => it !== "log").map(Rules.run)), {
    runs: 60
  }),
  ahead: Domain.sampled(fc.oneof(Rules.slow(), Rules.whole).filter(isAhead))
}

/** In how many of the set-ups some charge does harm, with free table bits and at a step each. */
export const counts = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (["unit", "load"] as const).map((meter) => {
      const all = Rules.examples.map(([rule, shown]) => together(Rules.first(rule, shown, meter)))
      const harmed = all.filter((it) => it.kind === "crosses" && it.below === "a")
      const charges = harmed.map((it) => CriticalExponent.decimal(it) ?? 0)
      const ends = new Set([Math.min(...charges), Math.max(...charges)].map((it) => it.toFixed(1)))
      const found = `${harmed.length} of ${all.length} set-ups, from a charge of ${[...ends].join(" to ")} on`
      return [meter === "unit" ? "free bits" : "a step a bit", found]
    })
  )
