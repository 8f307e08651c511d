/**
 * # A rule against tables
 *
 * Some contexts of a family were shown with their answers. The class is one program that is right
 * everywhere, called the rule, and tables that are right where it was shown: all of them, or the
 * one that holds 0 elsewhere. A prior weighs them by their measured costs on all contexts.
 *
 * ## Main definitions
 * - {@link accuracy}: the posterior weight of right answers, averaged over the contexts not shown
 * - {@link together}: the exponent at which the rule and all tables together weigh alike
 *
 * @module
 */
import { LogForm, Rational, Weight } from "@headwater/exact"
import type { Cost } from "@headwater/hypotheses"
import { CriticalExponent, type Prior, soft } from "@headwater/priors"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Completions from "./completions.ts"
import * as Costs from "../models/Costs.ts"
import { decimal, showCost, showMeter } from "../models/ProgramPair.ts"
import { Meter } from "../models/Machines.ts"

/** A rule, what was shown (a 1 or 0 for each context), and which tables are in the class. */
export const Class = Schema.Struct({
  family: Schema.String,
  rule: Schema.String,
  size: Schema.Int,
  shown: Schema.String,
  tables: Schema.Literals(["all", "zero"]),
  meter: Meter
})
export type Class = typeof Class.Type

/** The contexts and their answers. */
export const problem = (it: Class): Completions.Problem => Completions.problem(it.family, it.size)

/** The measured cost of the rule. */
export const rule = (it: Class): Cost.Cost => Costs.cost(it.family, it.rule, it.size, it.meter)

const known = new Map<string, ReadonlyArray<Completions.Tables>>()
const kept = 4096

/** The tables by their measured cost, the fastest first. */
export const tables = (it: Class): ReadonlyArray<Completions.Tables> => {
  const key = [it.family, it.size, it.shown, it.tables, it.meter].join(" ")
  const before = known.get(key)
  if (before !== undefined) return before
  const list = it.tables === "all" ? Completions.all : Completions.zero
  const made = list(problem(it), it.shown, it.meter)
  for (const oldest of known.keys()) if (known.size >= kept) known.delete(oldest)
  known.set(key, made)
  return made
}

/** The tables that take longest; all of them where they take equally long. */
export const slowest = (it: Class): Completions.Tables => {
  const last = tables(it).at(-1)
  if (last === undefined) throw new RangeError("Expected a table, not an empty class")
  return last
}

/** One over the number of answers that an entry can hold. */
export const chance = (it: Class): Rational => Rational.pow2(-problem(it).width)

/** Half-way between right and chance. */
export const middle = (it: Class): Rational =>
  Rational.one.plus(chance(it)).times(Rational.of(1, 2))

/** The share of the contexts not shown on which the answer is 0. */
export const zeros = (it: Class): Rational => {
  const unseen = problem(it).answers.filter((_, index) => it.shown[index] === "0")
  return Rational.of(unseen.filter((answer) => answer === 0n).length, unseen.length)
}

/** How many contexts were not shown. */
export const hidden = ({ shown }: Class): number => shown.replaceAll("1", "").length

/**
 * The weight of the class, and the sum over it of weight times right answers on all contexts, both
 * times the same positive number: only their ratio is asked for, so no fraction is reduced.
 */
const weighed = (
  it: Class,
  prior: Prior.Prior
): readonly [total: bigint, right: bigint, contexts: bigint] => {
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
export const everywhere = (it: Class, prior: Prior.Prior): Rational => {
  const [total, right, contexts] = weighed(it, prior)
  return Rational.of(right, total * contexts)
}

/**
 * The posterior weight of right answers, averaged over the contexts not shown; 0 where the
 * prior leaves nothing of the class.
 */
export const accuracy = (it: Class, prior: Prior.Prior): Rational => {
  const [total, right, contexts] = weighed(it, prior)
  if (total === 0n) return Rational.zero
  const unseen = BigInt(hidden(it))
  return Rational.of(right - total * (contexts - unseen), total * unseen)
}

/** The soft prior at a whole exponent. */
export const at = (gamma: number): Prior.Prior => soft.of({ gamma: Rational.of(gamma) })

/** The boundary between the rule and all tables together; of unequal ones, those that take longest. */
export const together = (it: Class): CriticalExponent.Preference => {
  const { cost, count } = slowest(it)
  return CriticalExponent.between(rule(it), { ...cost, mass: cost.mass.times(Rational.of(count)) })
}

/** The boundary between the rule and a single table. */
export const single = (it: Class): CriticalExponent.Preference =>
  CriticalExponent.between(rule(it), slowest(it).cost)

/** Whether the rule takes more steps than every table. */
export const isSlower = (it: Class): boolean => rule(it).steps > slowest(it).cost.steps

/** Whether the tables are equally long and take equally long. */
export const weighEqually = (it: Class): boolean => tables(it).length === 1

/**
 * The least whole exponent at which the tables together outweigh the rule by a given number of bits; 0 where
 * the rule is not the slower one, since no exponent then helps the tables.
 */
export const outweighed = (it: Class, bits: number): number => {
  if (!isSlower(it)) return 0
  const { cost, count } = slowest(it)
  const behind = LogForm.log2(rule(it).mass.dividedBy(cost.mass.times(Rational.of(count))))
  const perUnit = LogForm.log2(Rational.of(rule(it).steps, cost.steps))
  const isEnough = (gamma: number): boolean =>
    perUnit.times(gamma).minus(behind).compare(LogForm.of(bits)) >= 0
  let high = 1
  while (!isEnough(high)) high *= 2
  let low = -1
  while (high - low > 1) {
    const gamma = Math.floor((low + high) / 2)
    if (isEnough(gamma)) high = gamma
    else low = gamma
  }
  return high
}

/** The exponents at which the rule is overtaken, by all tables together and by one, for display. */
export const showBoundaries = (it: Class): string => {
  const [all, one] = [decimal(together(it)), decimal(single(it))]
  return all === one ? all : `${all} (by one table ${one})`
}

/** What was shown, in words. */
export const showShown = (it: Class): string => {
  const { title, size } = Costs.family(it.family)
  const { names } = problem(it)
  const missing = names.filter((_, index) => it.shown[index] === "0")
  const but = missing.length > 0 && missing.length <= 3 ? ` (all but ${missing.join(", ")})` : ""
  const number = `${names.length - missing.length} of ${names.length}`
  return `${title}, ${size.name} = ${it.size}, ${number} contexts shown${but}`
}

/** In words: what was shown, the rule, the tables. */
export const show = (it: Class): string => {
  const groups = tables(it)
  const count = groups.reduce((sum, group) => sum + group.count, 0n)
  const many = count >= 4096n ? `2^${count.toString(2).length - 1}` : count.toString()
  const every = count === 1n ? "the one table" : `${many} tables`
  const which = it.tables === "zero" ? "the table with 0 elsewhere" : every
  const kinds = groups.map(({ cost }) => `${cost.bits} bits, ${cost.steps} steps`).join(" or ")
  return `${showShown(it)}: ${showCost(it.rule, rule(it))} against ${which} (${kinds})${showMeter(it.meter)}`
}
