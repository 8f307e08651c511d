/**
 * # Programs that are run and weighed
 *
 * All programs of a language up to a length, run on declared contexts within a budget, and what a
 * prior makes of them: a semimeasure over programs, and one over what they compute. A program that
 * exhausts the budget is undecided: it counts with its whole mass, as the worst it can be.
 *
 * @module
 */
import { Rational, Weight } from "@headwater/exact"
import { type Budget, type Cost, Language } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import type { Prior } from "./Prior.ts"
import type { Semimeasure } from "./Semimeasure.ts"
import * as S from "./Semimeasure.ts"

/** A program that was run: with its cost and answers, or undecided. */
export interface Ran {
  /** Its code word, or its number in the listing where the code is by masses. */
  readonly name: string
  readonly mass: Rational
  readonly decided?: { readonly cost: Cost.Cost; readonly answers: string }
}

/** How programs are run, and how their outputs are written. */
export interface Runs<I, O, M extends string> {
  /** The greatest length; for masses the least is `2^-bits`. */
  readonly bits: number
  readonly contexts: ReadonlyArray<I>
  /** How the times on several contexts are taken together. @defaultValue "max" */
  readonly how?: "max" | "total"
  readonly budget: Budget.Budget<M>
  readonly show: (output: O) => string
}

/**
 * Every program up to a length, run on all contexts.
 *
 * - **Cost** two runs a program and context
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { Programs } from "@headwater/priors"
 * const ran = Programs.run(Register.grammar, {
 *   bits: 10,
 *   contexts: [{ registers: { r1: 2 } }],
 *   budget: Budget.of("unit", { steps: 100 }),
 *   show: String
 * })
 * ran.length // => 82
 * ran.find((it) => it.name === "1010000000")?.decided?.answers // => undefined
 * ran.find((it) => it.name === "101000000")?.decided?.answers // => "1"
 * ```
 */
export const run = <P, I, O, M extends string>(
  language: Language.Language<P, I, O, M>,
  { bits, contexts, how = "max", budget, show }: Runs<I, O, NoInfer<M>>
): ReadonlyArray<Ran> => {
  const all: Array<Ran> = []
  for (const coded of language.programs({ bits })) {
    const { program, mass } = coded
    const name = coded.bits ?? `${all.length}`
    const cost = Language.costOf(language, coded, contexts, how, budget)
    if (Result.isFailure(cost)) {
      all.push({ name, mass })
      continue
    }
    const answers = contexts.map((input) => {
      const again = language.run(program, input, budget)
      return again.status === "halted" ? show(again.output) : ""
    })
    all.push({ name, mass, decided: { cost: cost.success, answers: answers.join(",") } })
  }
  return all
}

/**
 * The weights of programs under a prior, by name.
 *
 * - **Errors** a failure with one line where a weight is not rational, or the sum is above 1
 */
export const weights = (
  prior: Prior,
  ran: ReadonlyArray<Ran>
): Result.Result<Semimeasure<string>, string> => gathered(prior, ran, ({ name }) => name)

/**
 * The weights of what programs compute: their answers on the contexts, in order.
 *
 * - **Errors** as {@link weights}
 */
export const functions = (
  prior: Prior,
  ran: ReadonlyArray<Ran>
): Result.Result<Semimeasure<string>, string> =>
  gathered(prior, ran, ({ name, decided }) => decided?.answers ?? name)

const gathered = (
  prior: Prior,
  ran: ReadonlyArray<Ran>,
  key: (it: Ran) => string
): Result.Result<Semimeasure<string>, string> => {
  const entries: Array<readonly [string, Rational]> = []
  const undecided: Array<Rational> = []
  for (const it of ran) {
    if (it.decided === undefined) {
      undecided.push(it.mass)
      continue
    }
    const weight = Weight.toRational(prior.weight(it.decided.cost))
    if (Result.isFailure(weight)) return Result.fail(weight.failure)
    entries.push([key(it), weight.success])
  }
  return S.of(entries, Rational.sum(undecided))
}
