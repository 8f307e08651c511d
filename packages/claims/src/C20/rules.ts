/**
 * # Rules to set against tables
 *
 * Programs that are right everywhere, at small sizes, where every table is run, and at large ones,
 * where tables are counted; with generators of what is shown. Nothing is run before it is asked for.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { CriticalExponent } from "@headwater/priors"
import type { Reading } from "@headwater/proof"
import * as fc from "fast-check"
import * as Completions from "./completions.ts"
import {
  Class,
  isSlower,
  show,
  showBoundaries,
  showShown,
  together,
  weighEqually
} from "./model.ts"
import { isUnary, type Meter } from "../models/Machines.ts"

/** A member of a family at a size. */
export type Rule = Pick<Class, "family" | "rule" | "size">

const at = (family: string, rule: string, sizes: ReadonlyArray<number>): ReadonlyArray<Rule> =>
  sizes.map((size) => ({ family, rule, size }))

/** At few contexts. */
export const small: ReadonlyArray<Rule> = [
  ...at("stanley", "closed", [4, 8, 12, 16]),
  ...at("stanley", "greedy", [4, 8, 12]),
  ...at("isqrt", "search", [4, 8, 16]),
  ...at("isqrt", "argmax", [8, 14]),
  ...at("isqrt", "newton", [8, 16]),
  ...at("ring", "walk", [3, 4]),
  ...at("ring", "rule", [3, 4]),
  ...at("subtraction", "induction", [5, 8, 14]),
  ...at("subtraction", "closed", [5, 8, 14]),
  ...at("dlog", "search", [5, 11])
]

/** At few contexts and at many. */
export const all: ReadonlyArray<Rule> = [
  ...small,
  ...at("stanley", "closed", [64, 100, 128, 200, 256]),
  ...at("stanley", "greedy", [64, 128]),
  ...at("isqrt", "search", [64, 256]),
  ...at("isqrt", "argmax", [64]),
  ...at("ring", "walk", [6]),
  ...at("ring", "rule", [6]),
  ...at("subtraction", "induction", [64]),
  ...at("subtraction", "closed", [64]),
  ...at("dlog", "search", [29, 59])
]

/** As lambda terms, with bits for answers: their tables are alike. */
const terms: ReadonlyArray<Rule> = at("stanley", "closed", [4, 6, 8, 12, 16, 20, 26])

/** As lambda terms, of which no more than one table is run. */
const shownTerms: ReadonlyArray<Rule> = [
  ...terms,
  ...at("isqrt", "search", [4, 16]),
  ...at("isqrt", "argmax", [4, 16]),
  ...at("isqrt", "newton", [4, 16]),
  ...at("subtraction", "induction", [5, 14]),
  ...at("subtraction", "closed", [5, 14])
]

/** The rules in a meter of which all tables can be run or counted. */
const known = (meter: Meter): ReadonlyArray<Rule> =>
  isUnary(meter) ? terms : meter === "log" ? small : all

/** The rules in a meter with everything shown. */
export const shownWhole = (meter: Meter): ReadonlyArray<Rule> => (isUnary(meter) ? shownTerms : all)

/** In the log meter the time to read an entry depends on the entry: these tables differ in time. */
const unlikes: ReadonlyArray<Rule> = [
  ...at("subtraction", "induction", [14]),
  ...at("isqrt", "argmax", [14]),
  ...at("dlog", "search", [11])
]

/** A ratio of the times that is a power of 2: the boundary may be a whole number. */
const even: ReadonlyArray<Rule> = at("stanley", "closed", [100, 128, 200])

/** The class with everything shown. */
export const complete = (rule: Rule, meter: Class["meter"]): Class => {
  const { contexts } = Completions.problem(rule.family, rule.size)
  return { ...rule, shown: "1".repeat(contexts.length), tables: "all", meter }
}

/** The first few contexts shown. */
export const first = (rule: Rule, shown: number, meter: Class["meter"] = "unit"): Class => {
  const it = complete(rule, meter)
  return { ...it, shown: it.shown.slice(0, shown).padEnd(it.shown.length, "0") }
}

/** What a listing comes to, worked out when it is first asked for. */
const once = <A>(list: () => A): (() => A) => {
  let found: { readonly list: A } | undefined
  return () => (found ??= { list: list() }).list
}

/** The most bits of a table left open where all tables are run; fewer where that takes long. */
const open = (meter: Meter): number => (isUnary(meter) || meter === "log" ? 4 : 6)

/** For which contexts are shown, where a given number of are not. */
const shown = (contexts: number, hidden: fc.Arbitrary<number>): fc.Arbitrary<string> => {
  const numbers = Array.from({ length: contexts }, (_, index) => index)
  return hidden
    .chain((size) => fc.shuffledSubarray(numbers, { minLength: size, maxLength: size }))
    .map((missing) => numbers.map((it) => (missing.includes(it) ? "0" : "1")).join(""))
}

/** For a rule of a listing against tables, with some contexts at random not shown. */
const classes = (
  rules: () => ReadonlyArray<Rule>,
  { meter, tables = "all" }: { meter: Class["meter"]; tables?: Class["tables"] }
): fc.Arbitrary<Class> =>
  fc
    .constant(rules)
    .chain((listed) => fc.constantFrom(...listed()))
    .chain((rule) => {
      const { contexts, width } = Completions.problem(rule.family, rule.size)
      const isFew = contexts.length <= 24
      const hidden = fc.integer({
        min: isFew || tables === "zero" ? 1 : Math.floor(Completions.most / width) + 1,
        max: isFew ? Math.min(Math.floor(open(meter) / width), contexts.length) : contexts.length
      })
      return shown(contexts.length, hidden).map((it) => ({ ...rule, shown: it, tables, meter }))
    })

/** The rules of a listing that are slower than the table in a meter, or those that are not. */
const where = (
  rules: ReadonlyArray<Rule>,
  meter: Class["meter"],
  slower: boolean
): (() => ReadonlyArray<Rule>) =>
  once(() => rules.filter((it) => isSlower(complete(it, meter)) === slower))

/** For a rule that is slower than the tables, all of which are there. */
export const slow = (meter: Meter = "unit"): fc.Arbitrary<Class> =>
  classes(where(known(meter), meter, true), { meter })

/** For a rule that is slower than tables which are equally long and take equally long. */
export const alike = (meter: Meter): fc.Arbitrary<Class> => slow(meter).filter(weighEqually)

/** For a rule that is not slower than the tables. */
export const fast = (meter: Meter = "unit"): fc.Arbitrary<Class> =>
  classes(where(known(meter), meter, false), { meter })

/** For a slower rule at few contexts, where tables are shorter than rules. */
export const few: fc.Arbitrary<Class> = classes(where(small, "unit", true), { meter: "unit" })

/** For a slower rule and the one table that holds 0 wherever nothing was shown. */
export const zero: fc.Arbitrary<Class> = classes(where(all, "unit", true), {
  meter: "unit",
  tables: "zero"
})

/** For tables that may take unequally long. */
export const unlike: fc.Arbitrary<Class> = classes(() => unlikes, { meter: "log" })

/** For classes of which all tables are run. */
export const run = (meter: Meter = "unit"): fc.Arbitrary<Class> =>
  classes(() => (isUnary(meter) ? terms.filter(({ size }) => size <= 8) : small), { meter })

/** For a slower rule, with everything shown. */
export const whole: fc.Arbitrary<Class> = fc
  .constant(where(all, "unit", true))
  .chain((listed) => fc.constantFrom(...listed()))
  .map((rule) => complete(rule, "unit"))

/** With a whole exponent near the boundary between the rule and the tables, or farther off. */
export const weighed = (classes: fc.Arbitrary<Class>): fc.Arbitrary<Class & { gamma: number }> =>
  fc
    .tuple(classes, fc.oneof(fc.integer({ min: -1, max: 2 }), fc.integer({ min: -40, max: 40 })))
    .map(([it, off]) => {
      const boundary = CriticalExponent.decimal(together(it)) ?? 0
      return { ...it, gamma: Math.max(0, Math.floor(boundary) + off) }
    })

/** Rules, how many of their contexts are not shown, and the whole exponent of their boundary. */
const ties = (): ReadonlyArray<{ rule: Rule; hidden: number; gamma: number }> =>
  even.flatMap((rule) => {
    const contexts = Completions.problem(rule.family, rule.size).contexts.length
    const numbers = Array.from({ length: contexts }, (_, index) => index + 1)
    return numbers.slice(Completions.most).flatMap((hidden) => {
      const boundary = together(first(rule, contexts - hidden))
      const gamma = Math.round(CriticalExponent.decimal(boundary) ?? 0)
      const isTie = CriticalExponent.preferred(boundary, Rational.of(gamma)) === "tie"
      return isTie ? [{ rule, hidden, gamma }] : []
    })
  })

/** A rule against tables. */
export const model: Reading.Model<Class> = { schema: Class, show, arbitrary: slow() }

/** For classes with the boundary at a whole exponent, and that exponent. */
export const tied: fc.Arbitrary<Class & { gamma: number }> = fc
  .constant(once(ties))
  .chain((listed) => fc.constantFrom(...listed()))
  .chain(({ rule, hidden, gamma }) => {
    const whole = complete(rule, "unit")
    return shown(whole.shown.length, fc.constant(hidden)).map((it) => ({
      ...whole,
      shown: it,
      gamma
    }))
  })

/** Rules, and how many of their contexts were shown, the first ones. */
export const examples: ReadonlyArray<readonly [rule: Rule, shown: number]> = [
  [{ family: "stanley", rule: "closed", size: 256 }, 64],
  [{ family: "stanley", rule: "closed", size: 256 }, 128],
  [{ family: "stanley", rule: "closed", size: 256 }, 256],
  [{ family: "stanley", rule: "closed", size: 16 }, 8],
  [{ family: "isqrt", rule: "search", size: 256 }, 128],
  [{ family: "isqrt", rule: "newton", size: 256 }, 128],
  [{ family: "ring", rule: "walk", size: 6 }, 60],
  [{ family: "dlog", rule: "search", size: 59 }, 29]
]

/** The exponents at which rules are overtaken, in two meters, in words. */
export const figures = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    examples.map(([rule, shown]) => [
      `${showShown(first(rule, shown))}, ${rule.rule}`,
      `${showBoundaries(first(rule, shown))}; ` +
        `with a step for each bit of a table: ${showBoundaries(first(rule, shown, "load"))}`
    ])
  )
