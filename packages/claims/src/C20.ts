/**
 * # C20 An extreme speed penalty can harm generalisation
 *
 * The fastest way to be right where the answer was shown is to look it up. A charge for time that
 * is heavy enough therefore prefers tables to a rule, and tables that agree with what was shown say
 * nothing about the rest. How heavy it must be, lengths and times determine; below that there is no
 * harm, and where the rule is as fast as the table there is none at all.
 *
 * ## Statements
 * - S1a (holds) tables alike, slower rule ⇒ accuracy off what was shown does not rise with gamma
 * - S1b (holds) and all tables ⇒ within 2^-s of chance where the tables lead by s bits
 * - S1c (holds) and the rule ahead at gamma = 0 ⇒ half-way exactly at the boundary
 * - S1d, S1e (laws) one table ⇒ the share of zeros; a rule no slower ⇒ no harm
 * - S2 (holds)  everything shown ⇒ no gamma does harm
 * - S3 (holds)  a hard bound between table and rule ⇒ chance
 * - S4, S5 (laws) counting tables is running them; all tables cross no later than one
 *
 * References: [PolandHutter2005]; thread: seeds/claims/C20.md
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { CriticalExponent, hard } from "@headwater/priors"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Completions from "./models/Completions.ts"
import * as Generalisation from "./models/Generalisation.ts"
import { accuracy, at, chance, Class, show, together } from "./models/Generalisation.ts"
import { elsewhere, type Meter, settings } from "./models/Machines.ts"
import * as Rules from "./models/Rules.ts"

const Weighed = Schema.Struct({ ...Class.fields, gamma: Schema.Int })
const Limit = Schema.Struct({ ...Class.fields, bits: Schema.Int, past: Schema.Int })
type Limit = typeof Limit.Type
const Bounded = Schema.Struct({ ...Class.fields, T: Schema.Int })

const allTables = [
  "the class has every table that agrees with what was shown",
  (it: Class) => it.tables === "all"
] as const
const tablesAlike = [
  "the tables are equally long and take equally long",
  Generalisation.weighEqually
] as const
const slowerRule = ["the rule takes more steps than the tables", Generalisation.isSlower] as const
const isAhead = (it: Class): boolean =>
  CriticalExponent.preferred(together(it), Rational.zero) === "a"
const ruleAhead = ["at gamma = 0 the rule outweighs the tables together", isAhead] as const

/** Samples in each other meter. */
const enough = { runs: 32 }

const weighed = (
  classes: fc.Arbitrary<Class>,
  options?: { readonly runs: number }
): Domain.Domain<typeof Weighed.Type> => Domain.sampled(Rules.weighed(classes), options)
const showWeighed = (it: typeof Weighed.Type): string => `${show(it)}, gamma = ${it.gamma}`

/** So many bits, and how far past the gamma at which the tables lead by them. */
const limits = (
  classes: fc.Arbitrary<Class>,
  options?: { readonly runs: number }
): Domain.Domain<Limit> =>
  Domain.sampled(
    fc
      .tuple(classes, fc.integer({ min: 1, max: 16 }), fc.nat({ max: 100 }))
      .map(([it, bits, past]) => ({ ...it, bits, past })),
    options
  )
const gamma = (it: Limit): number => Generalisation.outweighed(it, it.bits) + it.past
const showLimit = (it: Limit): string => `${show(it)}, s = ${it.bits}, gamma = ${gamma(it)}`

/** By how much accuracy is nearer than 2^-s to its limit. */
const nearer = (it: Limit, limit: Rational): Rational =>
  Rational.pow2(-it.bits).minus(
    accuracy(it, at(gamma(it)))
      .minus(limit)
      .abs()
  )

const bounded = (
  classes: fc.Arbitrary<Class>,
  bound: (table: number, rule: number) => fc.Arbitrary<number>,
  options?: { readonly runs: number }
): Domain.Domain<typeof Bounded.Type> =>
  Domain.sampled(
    classes.chain((it) => {
      const [table, rule] = [Generalisation.slowest(it).cost, Generalisation.rule(it)]
      return bound(Number(table.steps), Number(rule.steps)).map((T) => ({ ...it, T }))
    }),
    options
  )
const between = (table: number, rule: number) => fc.integer({ min: table, max: rule - 1 })
const outside = (table: number, rule: number) =>
  fc.oneof(fc.integer({ min: rule, max: rule + 9 }), fc.integer({ min: 1, max: table - 1 }))

/** Everything shown, at some exponents. */
const wholes = (meter: Meter): ReadonlyArray<typeof Weighed.Type> =>
  Rules.shownWhole(meter).flatMap((it) =>
    [1, 10, 100].map((gamma) => ({ ...Rules.complete(it, meter), gamma }))
  )

export const C20 = Claim.define({
  id: "C20",
  title: "An extreme speed penalty can harm generalisation",
  says: ["Kosoy"],
  about:
    "A severe charge for time prefers looking answers up to working them out, and a table is right " +
    "only where it was shown. The harm sets in at a boundary that lengths and times determine; " +
    "below it, or where a rule is as fast as the table, there is none.",
  verdict: { is: "conditional", because: ["S1a", "S1b", "S1c", "S2"] },
  settings,
  statements: [
    Statement.holds("S1a", "Accuracy on the contexts not shown does not rise with gamma.", {
      model: Weighed,
      show: showWeighed,
      domain: weighed(fc.oneof(Rules.slow(), Rules.zero)),
      premises: { "tables alike": tablesAlike, "slower rule": slowerRule },
      without: { "tables alike": weighed(Rules.unlike), "slower rule": weighed(Rules.fast()) },
      settings: elsewhere((meter) => weighed(Rules.alike(meter), enough)),
      margin: (it) => accuracy(it, at(it.gamma)).minus(accuracy(it, at(it.gamma + 1)))
    }),
    Statement.holds(
      "S1b",
      "From some gamma on the tables together outweigh the rule by s bits, and accuracy on the contexts not shown is within 2^-s of chance.",
      {
        model: Limit,
        show: showLimit,
        domain: limits(Rules.slow()),
        premises: {
          "all tables": allTables,
          "tables alike": tablesAlike,
          "slower rule": slowerRule
        },
        without: {
          "all tables": limits(Rules.zero),
          "tables alike": limits(Rules.unlike),
          "slower rule": limits(Rules.fast())
        },
        settings: elsewhere((meter) => limits(Rules.alike(meter), enough)),
        margin: (it) => nearer(it, chance(it))
      }
    ),
    Statement.holds(
      "S1c",
      "Accuracy on the contexts not shown is half-way between right and chance where rule and tables weigh alike, higher at a smaller gamma and lower at a larger one.",
      {
        model: Weighed,
        show: showWeighed,
        domain: Domain.sampled(fc.oneof(Rules.weighed(Rules.slow()), Rules.tied)),
        premises: {
          "all tables": allTables,
          "tables alike": tablesAlike,
          "slower rule": slowerRule,
          "rule ahead": ruleAhead
        },
        without: {
          "all tables": weighed(Rules.zero),
          "tables alike": weighed(Rules.unlike),
          "slower rule": weighed(Rules.fast()),
          "rule ahead": weighed(Rules.few)
        },
        settings: elsewhere((meter) => weighed(Rules.alike(meter).filter(isAhead), enough)),
        margin: (it) => {
          const boundary = together(it)
          if (boundary.kind === "never") return Exact.ofCondition(false)
          const side = { a: 1, tie: 0, b: -1 }[
            CriticalExponent.preferred(boundary, Rational.of(it.gamma))
          ]
          const found = accuracy(it, at(it.gamma)).compare(Generalisation.middle(it))
          return Exact.ofCondition(found === side)
        }
      }
    ),
    Statement.law(
      "S1d",
      "With only the table that holds 0 elsewhere, accuracy tends to the share of zeros among the contexts not shown.",
      {
        model: Limit,
        show: showLimit,
        domain: limits(Rules.zero),
        premises: { "slower rule": slowerRule },
        margin: (it) => nearer(it, Generalisation.zeros(it))
      }
    ),
    Statement.law("S1e", "Where the rule is no slower, accuracy does not fall with gamma.", {
      model: Weighed,
      show: showWeighed,
      domain: weighed(Rules.fast()),
      premises: { "tables alike": tablesAlike },
      margin: (it) => accuracy(it, at(it.gamma + 1)).minus(accuracy(it, at(it.gamma)))
    }),
    Statement.holds("S2", "No gamma does harm to the accuracy on all contexts.", {
      model: Weighed,
      show: showWeighed,
      domain: Domain.exhaustive(() => wholes("unit")),
      premises: {
        "everything shown": ["every context was shown", (it) => Generalisation.hidden(it) === 0]
      },
      without: { "everything shown": weighed(Rules.slow()) },
      settings: elsewhere((meter) => Domain.exhaustive(() => wholes(meter))),
      margin: (it) =>
        Generalisation.everywhere(it, at(it.gamma)).minus(Generalisation.everywhere(it, at(0)))
    }),
    Statement.holds("S3", "Under a hard bound T accuracy on the contexts not shown is chance.", {
      model: Bounded,
      show: (it) => `${show(it)}, T = ${it.T}`,
      domain: bounded(Rules.slow(), between),
      premises: {
        "all tables": allTables,
        "bound between": [
          "T admits every table and not the rule",
          (it) =>
            Generalisation.slowest(it).cost.steps <= BigInt(it.T) &&
            BigInt(it.T) < Generalisation.rule(it).steps
        ]
      },
      without: {
        "all tables": bounded(Rules.zero, between),
        "bound between": bounded(Rules.slow(), outside)
      },
      settings: elsewhere((meter) => bounded(Rules.slow(meter), between, enough)),
      margin: (it) => {
        const prior = hard.of({ T: BigInt(it.T) })
        return accuracy(it, prior).minus(chance(it)).abs().negated()
      }
    }),
    Statement.law("S4", "Tables counted by running one of them are the tables run one by one.", {
      model: Class,
      show,
      domain: Domain.sampled(Rules.run(), { runs: 60 }),
      premises: { "tables alike": tablesAlike },
      settings: elsewhere((meter) => Domain.sampled(Rules.run(meter), enough)),
      margin: (it) => {
        const problem = Generalisation.problem(it)
        const run = Completions.enumerated(problem, it.shown, it.meter)
        const counted = Completions.counted(problem, it.shown, it.meter)
        return Exact.ofCondition(Completions.areAlike(run, counted))
      }
    }),
    Statement.law(
      "S5",
      "All tables together overtake the rule sooner than one alone, and at the same gamma where everything was shown.",
      {
        model: Class,
        show,
        domain: Domain.sampled(fc.oneof(Rules.slow(), Rules.whole)),
        premises: { "rule ahead": ruleAhead },
        margin: (it) => {
          const [all, one] = [together(it), Generalisation.single(it)]
          if (all.kind === "never" || one.kind === "never") return Exact.ofCondition(false)
          const later = CriticalExponent.compare(one, all)
          return Exact.ofCondition(later === (Generalisation.hidden(it) > 0 ? 1 : 0))
        }
      }
    ),
    Statement.open("S6", "At which gamma the rule is overtaken.", { probe: () => Rules.figures() })
  ]
})
