/**
 * # Classes of hypotheses
 *
 * A language, a prior, a bound on length, contexts and a budget make a finite class: every program
 * with its weight and its answers. A program that passes the budget on a context is undecided: its
 * answer there, its cost and so its weight are unknown. What the class says about data is then a
 * pair of `Extremes`.
 *
 * ## Main definitions
 * - {@link enumerate}, {@link weigh}: the class of a language, and of listed programs
 * - {@link members}: its decided programs as members of a mixture
 * - {@link evidence}, {@link predict}: what it says of data, at both extremes
 *
 * @module
 */
import { Rational, Weight } from "@headwater/exact"
import { type Budget, type Cost, Language, type Run } from "@headwater/hypotheses"
import type { Prior } from "@headwater/priors"
import { Result } from "effect"
import * as Extremes from "./Extremes.ts"
import type * as Measure from "./Measure.ts"
import type * as Mixture from "./Mixture.ts"

/** A program that answers on every context. */
export interface Decided<out P, out O> {
  readonly coded: Language.Coded<P>
  /** Positive. */
  readonly weight: Rational
  readonly outputs: ReadonlyArray<O>
}

/** A program that passes its budget on some context. */
export interface Undecided<out P, out O> {
  readonly coded: Language.Coded<P>
  /** No weight that it can turn out to have is larger, under a prior that falls as costs rise. */
  readonly heaviest: Rational
  /** Undefined where the budget was passed. */
  readonly outputs: ReadonlyArray<O | undefined>
}

/** Programs with weights and answers. Programs of weight zero are not in it. */
export interface Class<out P, out O> {
  readonly contexts: number
  readonly decided: ReadonlyArray<Decided<P, O>>
  readonly undecided: ReadonlyArray<Undecided<P, O>>
}

/** What is asked of the programs of a class, and what they may use. */
export interface Question<I, M extends string> {
  readonly prior: Prior.Prior
  readonly contexts: ReadonlyArray<I>
  /** For each single run. */
  readonly budget: Budget.Budget<M>
  /** How the times on several contexts make one time; the largest unless told. */
  readonly how?: "max" | "total"
}

/** A class in which no program has a positive weight. */
export class Empty extends Error {
  override readonly name = "Empty"
}

const weightOf = (prior: Prior.Prior, cost: Cost.Cost): Rational =>
  Result.getOrThrowWith(
    Weight.toRational(prior.weight(cost)),
    (line) => new RangeError(`${prior.id} has a weight that is no rational. ${line}`)
  )

/** Every cost that the program can have is at least this one. */
const cheapest = <P, O>(
  coded: Language.Coded<P>,
  runs: ReadonlyArray<Run.Run<O>>,
  how: "max" | "total"
): Cost.Cost => {
  let [steps, space] = [0n, 0n]
  for (const run of runs) {
    const halted = run.status === "halted"
    const least = halted ? run.steps : run.resource === "steps" ? run.limit + 1n : 1n
    const cells = halted ? run.space : run.resource === "space" ? run.limit + 1n : 0n
    const time = least > 1n ? least : 1n
    steps = how === "total" ? steps + time : time > steps ? time : steps
    space = cells > space ? cells : space
  }
  const bits = coded.bits?.length ?? Weight.bits(Weight.of(coded.mass))
  return { mass: coded.mass, bits, steps, space }
}

/**
 * The class of listed programs.
 *
 * - **Cost** one run a program and context
 * - **Errors** {@link Empty} where no program has a positive weight, decided or not; `RangeError`
 *   where there is no context or a weight is irrational
 */
export const weigh = <P, I, O, M extends string>(
  language: Language.Language<P, I, O, M>,
  programs: Iterable<Language.Coded<P>>,
  { prior, contexts, budget, how = "max" }: Question<I, NoInfer<M>>
): Class<P, O> => {
  if (contexts.length === 0) throw new RangeError("Expected at least one context, not `[]`")
  const decided: Array<Decided<P, O>> = []
  const undecided: Array<Undecided<P, O>> = []
  for (const coded of programs) {
    const runs = contexts.map((input) => language.run(coded.program, input, budget))
    const weight = weightOf(prior, cheapest(coded, runs, how))
    if (weight.sign === 0) continue
    const outputs = runs.flatMap((run) => (run.status === "halted" ? [run.output] : []))
    if (outputs.length === runs.length) decided.push({ coded, weight, outputs })
    else {
      const known = runs.map((run) => (run.status === "halted" ? run.output : undefined))
      undecided.push({ coded, heaviest: weight, outputs: known })
    }
  }
  if (decided.length + undecided.length === 0) {
    throw new Empty(`No program of ${language.id} has a positive weight under ${prior.id}`)
  }
  return { contexts: contexts.length, decided, undecided }
}

/**
 * The class of all programs of a language of at most so many bits.
 *
 * - **Cost** one run a program and context
 * - **Errors** those of {@link weigh}
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { Class } from "@headwater/learners"
 * import { simplicity } from "@headwater/priors"
 * const contexts = [0, 1].map((r1) => ({ registers: { r1 } }))
 * const budget = Budget.of("unit", { steps: 100 })
 * const class_ = Class.enumerate(Register.language, 14, { prior: simplicity.of({}), contexts, budget })
 * class_.decided.length // => 637
 * const next = Class.predict(class_, [0n], 1).get(0n)
 * [String(next?.least), String(next?.most)] // => ["1827/1891", "1891/1895"]
 * ```
 */
export const enumerate = <P, I, O, M extends string>(
  language: Language.Language<P, I, O, M>,
  bits: number,
  question: Question<I, NoInfer<M>>
): Class<P, O> => weigh(language, language.programs({ bits }), question)

/**
 * The decided programs as members of a mixture, whose contexts are the indices of those of the
 * class. Answers are told apart as keys of a `Map`.
 *
 * - **Errors** {@link Empty} where every program is undecided; a measure throws `RangeError` at a
 *   context that the class does not have
 */
export const members = <P, O>(class_: Class<P, O>): ReadonlyArray<Mixture.Member<number, O>> => {
  if (class_.decided.length === 0) throw new Empty("Every program of the class is undecided")
  return class_.decided.map(({ coded, weight, outputs }, index) => {
    const measure: Measure.Measure<number, O> = {
      predict: (context) => {
        const answer = outputs[context]
        if (answer === undefined) {
          throw new RangeError(`Expected a context below ${outputs.length}, not \`${context}\``)
        }
        return new Map([[answer, Rational.one]])
      },
      after: () => measure
    }
    return { name: coded.bits ?? `program ${index}`, weight, measure }
  })
}

/**
 * The mass of the programs that answer the data on the first contexts: without any undecided
 * program, and with all of those that do not contradict the data.
 */
export const evidence = <P, O>(class_: Class<P, O>, data: ReadonlyArray<O>): Extremes.Extremes =>
  Extremes.evidence(class_, data, Extremes.same)

/**
 * The mass of all programs whose budget was too small, at the most that it can be: what to report
 * beside any result of the class.
 */
export const undecidedMass = (class_: Class<unknown, unknown>): Rational =>
  Rational.sum(class_.undecided.map((it) => it.heaviest))

/**
 * The posterior probability of each answer on a context, given answers on the first contexts, at
 * both extremes; of the answers that are possible there. One that is not listed has at most what is
 * left.
 *
 * - **Errors** those of `Extremes.predict`
 */
export const predict = <P, O>(
  class_: Class<P, O>,
  data: ReadonlyArray<O>,
  context: number
): ReadonlyMap<O, Extremes.Extremes> => {
  const answers = new Set<O>()
  for (const { outputs } of [...class_.decided, ...class_.undecided]) {
    const answer = outputs[context]
    if (answer !== undefined) answers.add(answer)
  }
  const predicted = Extremes.predict(class_, data, context, answers, Extremes.same)
  return new Map([...predicted].filter(([, { most }]) => most.sign > 0))
}
