/**
 * # Classes of hypotheses
 *
 * An enumeration with a prior: every program of a language to a bound that has a positive weight.
 * The probability that the class gives to data is known between a lower and an upper bound, since
 * programs that pass their budget are undecided.
 *
 * Claims take an `Enumeration` with a prior directly; this is the same as a class for the mixture,
 * the version space and the samplers.
 *
 * ## Main definitions
 * - {@link enumerate}, {@link weigh}: the class of a language, and of listed programs
 * - {@link members}: its decided programs as members of a mixture
 * - {@link evidence}, {@link predict}: the probability of data, and of the next answer
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { type Budget, Enumeration, type Language } from "@headwater/hypotheses"
import type { Prior } from "@headwater/priors"
import { Result } from "effect"
import * as Mixture from "./Mixture.ts"
import type { Process } from "./Process.ts"

export { Empty } from "./Mixture.ts"

/**
 * A program that was run, with a positive weight: the greatest that it can have where it is
 * undecided.
 */
export type Hypothesis<P, O> = Enumeration.Ran<P, O> & Enumeration.Weighed<O>

/** Programs with weights and answers, in the order of their listing. */
export interface HypothesisClass<out P, out O> {
  readonly contexts: number
  readonly programs: ReadonlyArray<Hypothesis<P, O>>
}

/** The contexts that the programs of a class are run on, with their meter and budget. */
export interface Question<I, M extends string> {
  readonly prior: Prior.Prior
  readonly contexts: ReadonlyArray<I>
  /** For each single run. */
  readonly budget: Budget.Budget<M>
  /** How the times on several contexts make one time. @defaultValue "max" */
  readonly how?: "max" | "total"
}

/**
 * The class of all programs of a language of at most `bits` bits.
 *
 * - **Cost** one run a program and context
 * - **Errors** `Mixture.Empty` where no program has a positive weight, decided or not; `RangeError`
 *   where there is no context or a weight is irrational
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { HypothesisClass } from "@headwater/learners"
 * import { simplicity } from "@headwater/priors"
 * const contexts = [0, 1].map((r1) => ({ registers: { r1 } }))
 * const budget = Budget.of("unit", { steps: 100 })
 * const question = { prior: simplicity.of({}), contexts, budget }
 * const class_ = HypothesisClass.enumerate(Register.language, 14, question)
 * HypothesisClass.decided(class_).length // => 637
 * const next = HypothesisClass.predict(class_, [0n], 1).get(0n)
 * ;[String(next?.lower), String(next?.upper)] // => ["1827/1891", "1891/1895"]
 * ```
 */
export const enumerate = <P, I, O, M extends string>(
  language: Language.Language<P, I, O, M>,
  bits: number,
  question: Question<I, NoInfer<M>>
): HypothesisClass<P, O> => weigh(language, language.programs({ bits }), question)

/**
 * The class of listed programs.
 *
 * - **Cost** one run a program and context
 * - **Errors** those of {@link enumerate}
 */
export const weigh = <P, I, O, M extends string>(
  language: Language.Language<P, I, O, M>,
  programs: Iterable<Language.Coded<P>>,
  { prior, ...asked }: Question<I, NoInfer<M>>
): HypothesisClass<P, O> => {
  const ran = Enumeration.ran(language, { programs, ...asked })
  const weighed = Result.getOrThrowWith(
    Enumeration.weigh(ran, prior.weight),
    (line) => new RangeError(`${prior.id} has a weight that is no rational. ${line}`)
  )
  if (weighed.length === 0) {
    throw new Mixture.Empty(`No program of ${language.id} has a positive weight under ${prior.id}`)
  }
  return { contexts: asked.contexts.length, programs: weighed }
}

/** The programs that answer on every context. */
export const decided = <P, O>(class_: HypothesisClass<P, O>): ReadonlyArray<Hypothesis<P, O>> =>
  class_.programs.filter((it) => it.isDecided)

/** Those that pass their budget on some context. */
export const undecided = <P, O>(class_: HypothesisClass<P, O>): ReadonlyArray<Hypothesis<P, O>> =>
  class_.programs.filter((it) => !it.isDecided)

/**
 * The decided programs as members of a mixture, whose contexts are the indices of those of the
 * class. Answers are distinguished as keys of a `Map`.
 *
 * - **Errors** `Mixture.Empty` where every program is undecided; a process throws `RangeError` at a
 *   context that the class does not have
 */
export const members = <P, O>(
  class_: HypothesisClass<P, O>
): ReadonlyArray<Mixture.Member<number, O>> => {
  const all = decided(class_)
  if (all.length === 0) throw new Mixture.Empty("Every program of the class is undecided")
  return all.map(({ coded, weight, answers }, index) => {
    const process: Process<number, O> = {
      predict: (context) => {
        const answer = answers[context]
        if (answer === undefined) {
          throw new RangeError(`Expected a context below ${answers.length}, not \`${context}\``)
        }
        return new Map([[answer, Rational.one]])
      },
      after: () => process
    }
    return { name: coded.bits ?? `program ${index}`, weight, process }
  })
}

/** The mass that the class gives to data on its first contexts, where each answer is a symbol. */
export const evidence = <P, O>(
  class_: HypothesisClass<P, O>,
  data: ReadonlyArray<O>
): Enumeration.Interval =>
  Enumeration.evidence(class_.programs, Enumeration.given(data, Enumeration.same))

/**
 * The greatest mass that the undecided programs can have: to be reported beside any result of the
 * class.
 */
export const undecidedMass = (class_: HypothesisClass<unknown, unknown>): Rational =>
  Enumeration.total(undecided(class_)).upper

/**
 * The posterior probability of each answer that is possible on a context, given answers on the
 * first contexts. One that is not listed has at most what is left.
 *
 * - **Errors** `Mixture.Inconsistent` where no program can have given the data; `RangeError` for a
 *   context that the class does not have
 */
export const predict = <P, O>(
  class_: HypothesisClass<P, O>,
  data: ReadonlyArray<O>,
  context: number
): ReadonlyMap<O, Enumeration.Interval> => {
  const { programs } = class_
  const symbols = new Set<O>()
  for (const { answers } of programs) {
    const answer = answers[context]
    if (answer !== undefined) symbols.add(answer)
  }
  const found = Enumeration.predict(programs, data, context, symbols, Enumeration.same)
  if (found !== undefined) return new Map([...found].filter(([, { upper }]) => upper.sign > 0))
  throw new Mixture.Inconsistent(`No program of the class gives the ${data.length} symbols`)
}
