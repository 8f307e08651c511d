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
import { Memo, Rational } from "@headwater/exact"
import type { Cost } from "@headwater/hypotheses"
import { CriticalExponent, Groups, hard, soft } from "@headwater/priors"
import { Completions } from "@headwater/programs"
import { Exact, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as Costs from "../models/Costs.ts"
import { Meter } from "../models/Machines.ts"
import { decimal, showCost, showMeter } from "../models/ProgramPair.ts"

/** A rule, what was shown, which tables are in the class, and the prior. */
const Class = Schema.Struct({
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
export const problem = ({ family, size }: Pick<Class, "family" | "size">): Completions.Problem =>
  Completions.problem(Costs.family(family), size)

/** The measured cost of the rule. */
export const rule = (it: Class): Cost.Cost => Costs.cost(it.family, it.rule, it.size, it.meter)

/** The tables by their measured cost, the fastest first. */
const tables = Memo.by(
  (it: Class) => [it.family, it.size, it.shown, it.tables, it.meter].join(" "),
  (it): ReadonlyArray<Completions.Tables> =>
    (it.tables === "all" ? Completions.all : Completions.zero)(problem(it), it.shown, it.meter),
  { keep: 4096 }
)

/** The tables that take longest; all of them where they take equally long. */
export const slowest = (it: Class): Completions.Tables => {
  const last = tables(it).at(-1)
  if (last === undefined) throw new RangeError("Expected a table, not an empty class")
  return last
}

/** How many contexts were not shown. */
const hidden = ({ shown }: Class): number => shown.replaceAll("1", "").length

/** One over the number of answers that an entry can hold. */
const chance = (it: Class): Rational => Rational.pow2(-problem(it).width)

/** The boundary between the rule and all tables together; of unequal ones, those that take longest. */
export const together = (it: Class): CriticalExponent.Preference =>
  CriticalExponent.between(rule(it), Groups.together(slowest(it)))

/** The boundary between the rule and a single table. */
export const single = (it: Class): CriticalExponent.Preference =>
  CriticalExponent.between(rule(it), slowest(it).cost)

/** Which of rule and tables weighs more at a whole charge. */
const heavier = (it: Class, charge: number): "rule" | "tie" | "tables" =>
  ({ a: "rule", tie: "tie", b: "tables" } as const)[
    CriticalExponent.preferred(together(it), Rational.of(charge))
  ]

/** How many contexts the class answers rightly, by its posterior weight. */
const right = (it: Class): Rational | undefined => {
  const { charge, prior, shown } = it
  return Groups.mean(
    prior === "soft" ? soft.of({ gamma: Rational.of(charge) }) : hard.of({ T: BigInt(charge) }),
    [{ cost: rule(it), count: 1n, right: BigInt(shown.length) }, ...tables(it)],
    (group) => group.right
  )
}

/** The posterior weight of right answers, averaged over all contexts. */
const everywhere = (it: Class): Rational =>
  (right(it) ?? Rational.zero).dividedBy(Rational.of(it.shown.length))

/**
 * The posterior weight of right answers, averaged over the contexts not shown; 0 where the
 * prior leaves nothing of the class.
 */
export const accuracy = (it: Class): Rational => {
  const seen = Rational.of(it.shown.length - hidden(it))
  return (right(it) ?? seen).minus(seen).dividedBy(Rational.of(hidden(it)))
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

/** The charges at which the rule is overtaken, by all tables together and by one, for display. */
export const showBoundaries = (it: Class): string => {
  const [all, one] = [decimal(together(it)), decimal(single(it))]
  return all === one ? all : `${all} (by one table ${one})`
}

/** In words: what was shown, the rule, the tables, the prior. */
const show = (it: Class): string => {
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

/** A rule against tables, and what conditions may see of them. */
export const class_ = Reading.about(
  Class,
  (it) => {
    const { width, entries } = problem(it)
    const [found, { cost }] = [tables(it), slowest(it)]
    const count = found.reduce((sum, one) => sum + one.count, 0n)
    return {
      charge: it.charge,
      hidden: hidden(it),
      areAll: count === 1n << BigInt(width * hidden(it)),
      areAlike: found.length === 1,
      isSlower: rule(it).steps > cost.steps,
      isAhead: heavier(it, 0) === "rule",
      areFree: cost.steps < BigInt(width * entries),
      isBetween: cost.steps <= BigInt(it.charge) && BigInt(it.charge) < rule(it).steps
    }
  },
  {
    show,
    conditions: {
      "table bits are free": [
        "the tables take fewer steps than they hold bits",
        (it) => it.areFree
      ],
      "all tables": [
        "the class has every table that agrees with what was shown",
        (it) => it.areAll
      ],
      "tables alike": ["the tables are equally long and take equally long", (it) => it.areAlike],
      "slower rule": ["the rule takes more steps than the tables", (it) => it.isSlower],
      "rule ahead": ["without a charge the rule outweighs the tables together", (it) => it.isAhead],
      "everything shown": ["every context was shown", (it) => it.hidden === 0],
      "rule as fast": [
        "the tables are alike, and the rule takes no more steps than they",
        (it) => it.areAlike && !it.isSlower
      ],
      "bound between": ["the bound admits every table and not the rule", (it) => it.isBetween]
    }
  }
)

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
  const [own, { mass, steps }] = [rule(it), Groups.together(slowest(it))]
  const odds = own.mass.dividedBy(mass).dividedBy(Rational.of(own.steps, steps).pow(it.charge))
  return Exact.ofCondition(own.steps > steps && offChance(it).compare(odds) <= 0)
}
