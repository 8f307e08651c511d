/**
 * # A rule against tables
 *
 * Some contexts of a family were shown with their answers. The class is one program that is right
 * everywhere, called the rule, and tables that are right where it was shown: all of them, or the
 * one that holds 0 elsewhere. A prior with a charge for time, or with a hard bound on it, weighs them
 * by their measured costs on all contexts.
 *
 * ## Main definitions
 * - {@link accuracy}: the posterior weight of right answers, averaged over the contexts not shown
 * - {@link together}: the charge at which the rule and all tables together weigh alike
 *
 * @module
 */
import { Memo, Rational, Weight } from "@headwater/exact"
import type { Cost } from "@headwater/hypotheses"
import { CriticalExponent, hard, type Prior, soft } from "@headwater/priors"
import { Exact } from "@headwater/proof"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Costs from "../models/Costs.ts"
import { Meter } from "../models/Machines.ts"
import { decimal, showCost, showMeter } from "../models/ProgramPair.ts"
import * as Tables from "./tables.ts"

/** A rule, what was shown, which tables are in the class, and the prior. */
export const Class = Schema.Struct({
  family: Schema.String,
  rule: Schema.String,
  size: Schema.Int,
  /** A 1 or 0 for each context. */
  shown: Schema.String,
  tables: Schema.Literals(["all", "zero"]),
  meter: Meter,
  prior: Schema.Literals(["soft", "hard"]),
  /** The exponent of time, or the most steps. */
  charge: Schema.Int
})
export type Class = typeof Class.Type

/** The contexts and their answers. */
export const problem = (it: Class): Tables.Problem => Tables.problem(it.family, it.size)

/** The measured cost of the rule. */
export const rule = (it: Class): Cost.Cost => Costs.cost(it.family, it.rule, it.size, it.meter)

/** The tables by their measured cost, the fastest first. */
export const tables = Memo.by(
  (it: Class) => [it.family, it.size, it.shown, it.tables, it.meter].join(" "),
  (it): ReadonlyArray<Tables.Tables> =>
    (it.tables === "all" ? Tables.all : Tables.zero)(problem(it), it.shown, it.meter),
  { keep: 4096 }
)

/** The tables that take longest; all of them where they take equally long. */
export const slowest = (it: Class): Tables.Tables => {
  const last = tables(it).at(-1)
  if (last === undefined) throw new RangeError("Expected a table, not an empty class")
  return last
}

const isSlower = (it: Class): boolean => rule(it).steps > slowest(it).cost.steps

/** How many contexts were not shown. */
const hidden = ({ shown }: Class): number => shown.replaceAll("1", "").length

/** One over the number of answers that an entry can hold. */
const chance = (it: Class): Rational => Rational.pow2(-problem(it).width)

/** The charge at which the rule and a number of the slowest tables weigh alike. */
const boundary = (it: Class, count: bigint): CriticalExponent.Preference => {
  const { cost } = slowest(it)
  return CriticalExponent.between(rule(it), { ...cost, mass: cost.mass.times(Rational.of(count)) })
}

/** The boundary between the rule and all tables together; of unequal ones, those that take longest. */
export const together = (it: Class): CriticalExponent.Preference => boundary(it, slowest(it).count)

/** The boundary between the rule and a single table. */
export const single = (it: Class): CriticalExponent.Preference => boundary(it, 1n)

/** Which of rule and tables weighs more at a whole charge. */
const heavier = (it: Class, charge: number): "rule" | "tie" | "tables" =>
  ({ a: "rule", tie: "tie", b: "tables" } as const)[
    CriticalExponent.preferred(together(it), Rational.of(charge))
  ]

const priorOf = ({ prior, charge }: Class): Prior.Prior =>
  prior === "soft" ? soft.of({ gamma: Rational.of(charge) }) : hard.of({ T: BigInt(charge) })

/**
 * The weight of the class, and the sum over it of weight times right answers on all contexts, both
 * times the same positive number: only their ratio is asked for, so no fraction is reduced.
 */
const weighed = (it: Class): readonly [total: bigint, right: bigint, contexts: bigint] => {
  const prior = priorOf(it)
  const contexts = BigInt(it.shown.length)
  const parts = [{ cost: rule(it), count: 1n, right: contexts }, ...tables(it)].map((part) => ({
    ...part,
    weight: Result.getOrThrow(Weight.toRational(prior.weight(part.cost)))
  }))
  const denominators = new Set(parts.map(({ weight }) => weight.denominator))
  const common = [...denominators].reduce((product, it) => product * it, 1n)
  let [total, answered] = [0n, 0n]
  for (const { weight, count, right } of parts) {
    const scaled = weight.numerator * (common / weight.denominator)
    total += scaled * count
    answered += scaled * right
  }
  return [total, answered, contexts]
}

/** The posterior weight of right answers, averaged over all contexts. */
const everywhere = (it: Class): Rational => {
  const [total, right, contexts] = weighed(it)
  return Rational.of(right, total * contexts)
}

/**
 * The posterior weight of right answers, averaged over the contexts not shown; 0 where the
 * prior leaves nothing of the class.
 */
export const accuracy = (it: Class): Rational => {
  const [total, right, contexts] = weighed(it)
  if (total === 0n) return Rational.zero
  const unseen = BigInt(hidden(it))
  return Rational.of(right - total * (contexts - unseen), total * unseen)
}

/** What conditions and sizes may see of a class. */
export const measure = (it: Class) => {
  const { width, entries } = problem(it)
  const [found, { cost }] = [tables(it), slowest(it)]
  const count = found.reduce((sum, one) => sum + one.count, 0n)
  return {
    charge: it.charge,
    hidden: hidden(it),
    areAll: count === 1n << BigInt(width * hidden(it)),
    areAlike: found.length === 1,
    isSlower: isSlower(it),
    isAhead: heavier(it, 0) === "rule",
    /** Whether the tables take fewer steps than they hold bits. */
    areFree: cost.steps < BigInt(width * entries),
    /** Whether a bound admits every table and not the rule. */
    isBetween: cost.steps <= BigInt(it.charge) && BigInt(it.charge) < rule(it).steps
  }
}
export type Measured = ReturnType<typeof measure>

/** Whether something is left to predict, and a charge puts tables ahead of a rule that leads without. */
export const harms = (it: Class): Exact.Exact =>
  Exact.ofCondition(
    hidden(it) > 0 && heavier(it, 0) === "rule" && heavier(it, it.charge) === "tables"
  )

/** By how much accuracy falls with one unit more. */
export const fall = (it: Class): Rational =>
  accuracy(it).minus(accuracy({ ...it, charge: it.charge + 1 }))

/** By how much a charge raises the accuracy on all contexts. */
export const gain = (it: Class): Rational => everywhere(it).minus(everywhere({ ...it, charge: 0 }))

/** Whether accuracy is on the side of half-way on which the rule's weight is of the tables'. */
export const isOnItsSide = (it: Class): Exact.Exact => {
  const middle = Rational.one.plus(chance(it)).dividedBy(Rational.of(2))
  const sides = { rule: 1, tie: 0, tables: -1 } as const
  const found = accuracy(it).compare(middle)
  return Exact.ofCondition(
    together(it).kind === "crosses" && found === sides[heavier(it, it.charge)]
  )
}

/** How far accuracy is from chance. */
export const offChance = (it: Class): Rational => accuracy(it).minus(chance(it)).abs()

/** Whether accuracy is within the odds of the rule of chance, and a unit of charge lowers the odds. */
export const isNear = (it: Class): Exact.Exact => {
  const { cost, count } = slowest(it)
  const lead = rule(it).mass.dividedBy(cost.mass.times(Rational.of(count)))
  const slowdown = Rational.of(rule(it).steps, cost.steps)
  const odds = lead.dividedBy(slowdown.pow(it.charge))
  return Exact.ofCondition(isSlower(it) && offChance(it).compare(odds) <= 0)
}

/** The charges at which the rule is overtaken, by all tables together and by one, for display. */
export const showBoundaries = (it: Class): string => {
  const [all, one] = [decimal(together(it)), decimal(single(it))]
  return all === one ? all : `${all} (by one table ${one})`
}

/** What was shown, in words. */
export const showShown = (it: Class): string => {
  const { title, size } = Costs.family(it.family)
  const { contexts } = problem(it)
  const missing = contexts.filter((_, index) => it.shown[index] === "0")
  const names = missing.map(({ values }) =>
    Object.entries(values)
      .filter(([, value]) => value !== it.size)
      .map(([name, value]) => `${name} ${value}`)
      .join(" ")
  )
  const but = missing.length > 0 && missing.length <= 3 ? ` (all but ${names.join(", ")})` : ""
  const number = `${contexts.length - missing.length} of ${contexts.length}`
  return `${title}, ${size.name} = ${it.size}, ${number} contexts shown${but}`
}

/** In words: what was shown, the rule, the tables, the prior. */
export const show = (it: Class): string => {
  const groups = tables(it)
  const count = groups.reduce((sum, group) => sum + group.count, 0n)
  const many = count >= 4096n ? `2^${count.toString(2).length - 1}` : count.toString()
  const every = count === 1n ? "the one table" : `${many} tables`
  const which = it.tables === "zero" ? "the table with 0 elsewhere" : every
  const kinds = groups.map(({ cost }) => `${cost.bits} bits, ${cost.steps} steps`).join(" or ")
  return (
    `${showShown(it)}: ${showCost(it.rule, rule(it))} against ${which} (${kinds})` +
    `${showMeter(it.meter)}, ${it.prior === "soft" ? "gamma" : "T"} = ${it.charge}`
  )
}
