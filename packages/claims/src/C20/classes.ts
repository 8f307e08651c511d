/**
 * # Classes of a rule and tables
 *
 * Programs that are right everywhere, at small sizes, where every table is run, and at large ones,
 * where tables are counted; and what the statements of the page range over. Nothing is run before it
 * is asked for.
 *
 * @module
 */
import { CriticalExponent } from "@headwater/priors"
import { Completions } from "@headwater/programs"
import { Domain } from "@headwater/proof"
import * as fc from "fast-check"
import { isUnary, type Meter, meters } from "../models/Machines.ts"
import * as Generalisation from "./model.ts"

const { together } = Generalisation
type Class = Generalisation.Class

/** A member of a family at a size. */
export type Rule = Pick<Class, "family" | "rule" | "size">

const at = (family: string, rule: string, ...sizes: ReadonlyArray<number>): ReadonlyArray<Rule> =>
  sizes.map((size) => ({ family, rule, size }))

/** At few contexts. */
const small: ReadonlyArray<Rule> = [
  ...at("stanley", "closed", 4, 8, 12, 16),
  ...at("stanley", "greedy", 4, 8, 12),
  ...at("isqrt", "search", 4, 8, 16),
  ...at("isqrt", "argmax", 8, 14),
  ...at("isqrt", "newton", 8, 16),
  ...at("ring", "walk", 3, 4),
  ...at("ring", "rule", 3, 4),
  ...at("subtraction", "induction", 5, 8, 14),
  ...at("subtraction", "closed", 5, 8, 14),
  ...at("dlog", "search", 5, 11)
]

/** At few contexts and at many. */
const all: ReadonlyArray<Rule> = [
  ...small,
  ...at("stanley", "closed", 64, 100, 128, 200, 256),
  ...at("stanley", "greedy", 64, 128),
  ...at("isqrt", "search", 64, 256),
  ...at("isqrt", "argmax", 64),
  ...at("ring", "walk", 6),
  ...at("ring", "rule", 6),
  ...at("subtraction", "induction", 64),
  ...at("subtraction", "closed", 64),
  ...at("dlog", "search", 29, 59)
]

/** In the log meter the time to read an entry depends on the entry: these tables differ in time. */
const unlikes: ReadonlyArray<Rule> = [
  ...at("subtraction", "induction", 14),
  ...at("isqrt", "argmax", 14),
  ...at("dlog", "search", 11)
]

/** As lambda terms, with bits for answers: their tables are alike. */
const terms: ReadonlyArray<Rule> = at("stanley", "closed", 4, 6, 8, 12, 16, 20, 26)

/** As lambda terms, of which no more than one table is run. */
const wholeTerms: ReadonlyArray<Rule> = [
  ...terms,
  ...at("isqrt", "search", 4, 16),
  ...at("isqrt", "argmax", 4, 16),
  ...at("isqrt", "newton", 4, 16),
  ...at("subtraction", "induction", 5, 14),
  ...at("subtraction", "closed", 5, 14)
]

/** The class of a rule and all tables, with the first few contexts shown, at no charge. */
export const first = (rule: Rule, shown: number, meter: Meter = "unit"): Class => {
  const { contexts } = Generalisation.problem(rule)
  const bits = "1".repeat(shown).padEnd(contexts.length, "0")
  return { ...rule, shown: bits, tables: "all", meter, prior: "soft", charge: 0 }
}

/** For which of some contexts are shown, where a given number of them are not. */
const shown = (contexts: number, hidden: fc.Arbitrary<number>): fc.Arbitrary<string> => {
  const numbers = Array.from({ length: contexts }, (_, index) => index)
  return hidden
    .chain((size) => fc.shuffledSubarray(numbers, { minLength: size, maxLength: size }))
    .map((missing) => numbers.map((it) => (missing.includes(it) ? "0" : "1")).join(""))
}

/** For a rule against the tables of one kind in a meter, with some contexts at random not shown. */
const free = (
  meter: Meter,
  tables: Class["tables"],
  rules = isUnary(meter) ? terms : meter === "log" ? small : all
): fc.Arbitrary<Class> =>
  fc.constantFrom(...rules).chain((rule) => {
    const { contexts, width } = Generalisation.problem(rule)
    const [isFew, most] = [contexts.length <= 24, isUnary(meter) || meter === "log" ? 4 : 6]
    const hidden = fc.integer({
      min: isFew || tables === "zero" ? 1 : Math.floor(Completions.most / width) + 1,
      max: isFew ? Math.min(Math.floor(most / width), contexts.length) : contexts.length
    })
    return shown(contexts.length, hidden).map((it) => ({
      ...first(rule, 0, meter),
      shown: it,
      tables
    }))
  })

const uncharged = fc.oneof(
  free("unit", "zero"),
  ...meters.map((meter) => free(meter, "all")),
  free("log", "all", unlikes)
)

/** With a whole charge near the boundary between the rule and the tables, or farther off. */
const charged = uncharged.chain((it) =>
  fc
    .oneof(fc.integer({ min: -1, max: 2 }), fc.integer({ min: -40, max: 40 }))
    .map((off) => Math.floor(CriticalExponent.decimal(together(it)) ?? 0) + off)
    .map((charge) => ({ ...it, charge: Math.max(0, charge) }))
)

/**
 * For classes with the boundary at a whole charge: a table of 128 numbers is 105 bits longer than the
 * rule and eight times as fast, so that the boundary is a third of what is left of 105 by the bits open.
 */
export const tied: fc.Arbitrary<Class> = fc.integer({ min: 1, max: 32 }).chain((charge) => {
  const it = first({ family: "stanley", rule: "closed", size: 128 }, 0)
  return shown(128, fc.constant(105 - 3 * charge)).map((bits) => ({ ...it, shown: bits, charge }))
})

/** Under a hard bound near what the tables and the rule take. */
const bounded = uncharged.chain((it) => {
  const [table, rule] = [Generalisation.slowest(it).cost.steps, Generalisation.rule(it).steps]
  const bounds = { min: Math.max(1, Number(table) - 2), max: Number(rule) + 9 }
  const T = bounds.min < bounds.max ? fc.integer(bounds) : fc.constant(bounds.max)
  return T.map((charge): Class => ({ ...it, prior: "hard", charge }))
})

/** One table that is not all, and that happens to be right on one of the two contexts not shown. */
const lucky: Class = {
  ...first({ family: "stanley", rule: "closed", size: 8 }, 0),
  shown: "11001111",
  tables: "zero",
  prior: "hard",
  charge: 10
}

/** Classes that violate one condition of a law each, so that none rests on what is drawn. */
const violators: ReadonlyArray<Class> = [
  // One table in place of all.
  { ...first({ family: "stanley", rule: "closed", size: 4 }, 3), tables: "zero" },
  { ...first({ family: "stanley", rule: "closed", size: 128 }, 126), tables: "zero", charge: 35 },
  // Tables that take unlike times.
  {
    ...first({ family: "subtraction", rule: "induction", size: 14 }, 0, "log"),
    shown: "1111101111101",
    charge: 1
  },
  {
    ...first({ family: "dlog", rule: "search", size: 11 }, 0, "log"),
    shown: "1111101111",
    charge: 324
  },
  // A rule that is no slower, and one that is behind without a charge.
  first({ family: "ring", rule: "walk", size: 6 }, 119, "load"),
  first({ family: "stanley", rule: "closed", size: 4 }, 3)
]

/** The rules that are set up with any number of contexts shown, and numbers that the page prints. */
const setUps: ReadonlyArray<readonly [rule: Rule, ...shown: ReadonlyArray<number>]> = [
  [{ family: "stanley", rule: "closed", size: 256 }, 64, 128, 256],
  [{ family: "stanley", rule: "closed", size: 16 }, 8],
  [{ family: "isqrt", rule: "search", size: 256 }, 128],
  [{ family: "isqrt", rule: "newton", size: 256 }, 128],
  [{ family: "ring", rule: "walk", size: 6 }, 60],
  [{ family: "dlog", rule: "search", size: 59 }, 29]
]

/** These rules with each number of contexts shown that leaves some to predict. */
const shownEach = (meter: "unit" | "load"): ReadonlyArray<Class> =>
  setUps.flatMap(([rule]) => {
    const { contexts } = Generalisation.problem(rule)
    return contexts.map((_, count) => first(rule, count, meter))
  })

/** What the statements of the page range over. */
export const domains = {
  /**
   * Every set-up at some charges, with free table bits (unit) or at a step each
   * (load). What harms at a charge harms at every greater one, so that few charges stand for those between.
   */
  setUps: (meter: "unit" | "load", ...charges: ReadonlyArray<number>): Domain.Domain<Class> =>
    Domain.exhaustive(function* () {
      for (const charge of charges) {
        for (const it of shownEach(meter)) yield { ...it, charge }
      }
    }),
  charged: Domain.sampled(
    fc.oneof({ weight: 9, arbitrary: charged }, tied, fc.constantFrom(...violators)),
    {
      runs: 400
    }
  ),
  bounded: Domain.sampled(fc.oneof({ weight: 9, arbitrary: bounded }, fc.constant(lucky)), {
    runs: 400
  }),
  whole: Domain.exhaustive(() =>
    meters.flatMap((meter) =>
      (isUnary(meter) ? wholeTerms : all).flatMap((rule) => {
        const { contexts } = Generalisation.problem(rule)
        return [1, 10, 100].map((charge) => ({ ...first(rule, contexts.length, meter), charge }))
      })
    )
  )
}

/** From which charge on how many of the set-ups are harmed, with free table bits and at a step each. */
export const counts = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (["unit", "load"] as const).map((meter) => {
      const each = shownEach(meter).map(together)
      const harmed = each.filter((it) => it.kind === "crosses" && it.below === "a")
      const charges = harmed.map((it) => CriticalExponent.decimal(it) ?? 0)
      const [least, most] = [Math.min(...charges), Math.max(...charges)].map((it) => it.toFixed(1))
      const found = `${harmed.length} of ${each.length} set-ups, from charges of ${least} to ${most} on`
      return [meter === "unit" ? "free bits" : "a step a bit", found]
    })
  )

/** The charges at which rules are overtaken, in two meters, in words. */
export const figures = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    setUps.flatMap(([rule, ...numbers]) =>
      numbers.map((shown) => [
        `${Generalisation.showShown(first(rule, shown))}, ${rule.rule}`,
        `${Generalisation.showBoundaries(first(rule, shown))}; with a step for each bit of a table: ` +
          Generalisation.showBoundaries(first(rule, shown, "load"))
      ])
    )
  )
