import { Rational, Weight } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import { Equal, Result } from "effect"
import * as fc from "fast-check"
import * as Enumeration from "../enumeration/index.ts"
import { text } from "../internal/text.ts"
import { costOf, type Language } from "../Language.ts"
import { budget, checked, type Subject } from "./Subject.ts"

/** A question about all programs: on which contexts, in which meter, and in how many steps. */
interface Case<I, M extends string> {
  readonly contexts: ReadonlyArray<I>
  readonly meter: M
  readonly how: "max" | "total"
  readonly steps: number
  readonly more: number
  readonly parts: number
}

/** What makes tables of all programs. */
export type Maker<P, I, O, M extends string> = (
  source: Enumeration.Source<P, I, O, M>,
  question: Enumeration.Question<P, I, O, M>
) => Enumeration.Enumeration<P, O>

const outcome = ({ answers, behaviour, isDecided, cost }: Enumeration.Outcome<unknown>): string =>
  text([answers.map((it) => it ?? null), behaviour, isDecided, cost])

/** Whether a cost is at least another in every figure. */
const isAtLeast = (a: Enumeration.Row<unknown>["cost"], b: typeof a): boolean =>
  a.mass.equals(b.mass) && a.steps >= b.steps && a.space >= b.space

const isWithin = (inner: Enumeration.Interval, outer: Enumeration.Interval): boolean =>
  outer.lower.compare(inner.lower) <= 0 && inner.upper.compare(outer.upper) <= 0

/** Lighter where it takes longer. */
const slowed: Enumeration.Weighing = ({ mass, steps }) =>
  Weight.of(mass.dividedBy(Rational.of(steps)))

/**
 * The laws of an enumeration, for any language.
 *
 * 1. each-once: the rows count every listed program once, and name the first of theirs
 * 2. plain: programs have the costs and answers that running each of them by hand shows
 * 3. undecided: those that pass a budget are kept, at no more than any larger budget shows
 * 4. monotone: what is decided stays, and totals draw together, as the budget grows
 * 5. prefix: the programs of at most b bits are the table to b bits, for every b
 * 6. shards: parts in any order and number are the whole
 * 7. labelled: labels split rows and change nothing else
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { arbitraries, enumeration } from "@headwater/hypotheses/laws"
 * import { Law } from "@headwater/proof"
 * const subject = { bits: 14, inputs: arbitraries.input() }
 * Law.verdicts(enumeration(Register.language, subject)).every((it) => it.holds) // => true
 * ```
 */
export const enumeration = <P, I, O, M extends string>(
  language: Language<P, I, O, M>,
  subject: Subject<P, I> = {},
  make: Maker<P, I, O, M> = Enumeration.of
): Law.LawSet => {
  const { bits: most, bounds, listed, runs } = checked(language, subject)
  const inputs = runs.map(({ input }) => input)
  const cases: fc.Arbitrary<Case<I, M>> = fc.record({
    contexts: fc.array(inputs, { minLength: 1, maxLength: 3 }),
    meter: fc.constantFrom(...language.meters),
    how: fc.constantFrom("max", "total"),
    steps: fc.integer({ min: 1, max: 60 }),
    more: fc.integer({ min: 0, max: 60 }),
    parts: fc.integer({ min: 1, max: 5 })
  })
  const over = Domain.sampled(cases, { runs: 6 })
  const show = ({ contexts, meter, how, steps }: Case<I, M>): string =>
    `${how} of ${contexts.map(text).join(" and ")} within ${steps} in ${meter}`
  const within = ({ meter, steps }: Case<I, M>, more = 0) =>
    budget(meter, { ...bounds, steps: steps + more })
  const question = (it: Case<I, M>, more = 0): Enumeration.Question<P, I, O, M> => ({
    bits: most,
    contexts: it.contexts,
    budget: within(it, more),
    how: it.how,
    key: text
  })

  return Law.set(`enumeration(${language.id})`, [
    Law.law({
      name: "each-once",
      statement: "the counts of the rows sum to the programs, and a row names its first",
      over,
      show,
      holds: (it) => {
        const all = make(language, question(it))
        const programs = [...all.programs()]
        const firsts = new Map(
          programs.toReversed().map((one): [string, number] => [outcome(one), one.first])
        )
        return (
          all.size === listed().length &&
          Enumeration.count(all.rows) === all.size &&
          programs.every((one, place) => one.first === place && one.count === 1) &&
          text(programs.map(({ coded }) => coded)) === text(listed()) &&
          all.rows.length === firsts.size &&
          all.rows.every((row) => firsts.get(outcome(row)) === row.first)
        )
      }
    }),
    Law.law({
      name: "plain",
      statement: "cost and answers are those of running each program on each context",
      over,
      show,
      holds: (it) => {
        const asked = question(it)
        return [...make(language, asked).programs()].every(({ coded, ...row }) => {
          const runs = it.contexts.map((input) => language.run(coded.program, input, within(it)))
          const cost = costOf(language, coded, it.contexts, it.how, within(it))
          return (
            runs.every((run, index) =>
              run.status === "halted"
                ? text(run.output) === text(row.answers[index])
                : row.answers[index] === undefined
            ) &&
            row.isDecided === Result.isSuccess(cost) &&
            (Result.isFailure(cost) || text(cost.success) === text(row.cost))
          )
        })
      }
    }),
    Law.law({
      name: "undecided",
      statement: "an undecided program has at least its least cost, and the answers that are known",
      over,
      show,
      holds: (it) => {
        const later = [...make(language, question(it, it.more)).programs()]
        return [...make(language, question(it)).programs()].every((row, place) => {
          const after = later[place]
          return (
            after !== undefined &&
            isAtLeast(after.cost, row.cost) &&
            row.answers.every(
              (one, index) => one === undefined || text(one) === text(after.answers[index])
            )
          )
        })
      }
    }),
    Law.law({
      name: "monotone",
      statement: "with a larger budget the decided are as they were, and totals lie within",
      over,
      show,
      holds: (it) => {
        const [small, large] = [0, it.more].map((more) => make(language, question(it, more)))
        if (small === undefined || large === undefined) return false
        const later = [...large.programs()]
        const [outer, inner] = [small, large].map(({ rows }) =>
          Result.map(Enumeration.weigh(rows, slowed), Enumeration.total)
        )
        return (
          [...small.programs()].every(
            (row, place) => !row.isDecided || text(row) === text(later[place])
          ) &&
          outer !== undefined &&
          inner !== undefined &&
          isWithin(Result.getOrThrow(inner), Result.getOrThrow(outer))
        )
      }
    }),
    Law.law({
      name: "prefix",
      statement: "Σ mass over the rows of at most b bits = Σ mass over the programs to b bits",
      over: Domain.exhaustive(() => Array.from({ length: most + 1 }, (_, bits) => bits)),
      holds: (bits) => {
        const contexts = fc.sample(inputs, { seed: 1, numRuns: 1 })
        const asked = { bits: most, contexts, budget: budget(language.meters[0], {}) }
        const least = Rational.pow2(-bits)
        const rows = make(language, { ...asked, key: text }).rows.filter(
          ({ cost }) => cost.mass.compare(least) >= 0
        )
        const masses = Array.from(language.programs({ bits }), ({ mass }) => mass)
        return (
          Enumeration.count(rows) === masses.length &&
          Enumeration.mass(rows).equals(Rational.sum(masses))
        )
      }
    }),
    Law.law({
      name: "shards",
      statement: "the merged tallies of the parts, in any order, are the whole table",
      over,
      show,
      holds: (it) => {
        const asked = question(it)
        const run = Enumeration.tally(language, asked)
        const parts = Enumeration.shards(it.parts).map(run)
        const { combine, combineAll, initialValue } = Enumeration.merge<O>()
        const one = text(make(language, asked).rows)
        const [first, ...others] = parts
        if (first === undefined) return false
        return [
          combineAll(parts),
          combineAll(parts.toReversed()),
          others.reduce((all, part) => combine(part, all), first),
          combine(first, combineAll(others)),
          combine(initialValue, combineAll([...others, first]))
        ].every((all) => all.size === listed().length && text(all.rows) === one)
      }
    }),
    Law.law({
      name: "labelled",
      statement: "rows of all labels together are the rows without labels",
      over,
      show,
      holds: (it) => {
        const asked = question(it)
        const label = ({ mass }: { readonly mass: Rational }, row: Enumeration.Outcome<O>) =>
          `${mass.denominator % 3n} ${row.isDecided}`
        const of = (rows: ReadonlyArray<Enumeration.Row<O>>) =>
          new Map(
            Array.from(
              Map.groupBy(rows, outcome),
              ([key, all]) =>
                [key, [Enumeration.count(all), Math.min(...all.map((row) => row.first))]] as const
            )
          )
        const [plain, labelled] = [asked, { ...asked, label }].map(
          (one) => make(language, one).rows
        )
        return (
          plain !== undefined &&
          labelled !== undefined &&
          labelled.every((row) => row.label === label(row.cost, row)) &&
          Equal.equals(of(plain), of(labelled))
        )
      }
    })
  ])
}
