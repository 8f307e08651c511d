/**
 * # What a prior makes of programs that were run
 *
 * A semimeasure over the programs of an enumeration, and one over what they compute. A program that
 * passed its budget is undecided, and its whole mass counts as undecided, which is the worst case.
 *
 * To be used by the room complexity, for the weights of what programs compute.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Enumeration } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import type { Prior } from "./Prior.ts"
import type { Semimeasure } from "./Semimeasure.ts"
import * as S from "./Semimeasure.ts"

/**
 * The name of a program: its code word, or its place in the listing where there are no code words.
 */
export const nameOf = ({ coded, first }: Enumeration.Ran<unknown, unknown>): string =>
  coded.bits ?? `${first}`

/**
 * The weights of programs under a prior, by name.
 *
 * - **Errors** a failure with one line where a weight is not rational, or the sum is above 1
 */
export const weights = (
  prior: Prior,
  programs: Iterable<Enumeration.Ran<unknown, unknown>>
): Result.Result<Semimeasure<string>, string> => gathered(prior, programs, nameOf)

/**
 * The weights of what programs compute: their answers on the contexts, in order.
 *
 * - **Errors** as {@link weights}
 *
 * @example
 * ```ts
 * import { Budget, Enumeration, Register } from "@headwater/hypotheses"
 * import { Programs, Semimeasure, simplicity } from "@headwater/priors"
 * import { Result } from "effect"
 * const { rows } = Enumeration.of(Register.grammar, {
 *   bits: 10,
 *   contexts: [{ registers: { r1: 2 } }],
 *   budget: Budget.of("unit", { steps: 100 })
 * })
 * const functions = Result.getOrThrow(Programs.functions(simplicity.of({}), rows))
 * String(Semimeasure.mass(functions, "1")) // => "1/128"
 * ```
 */
export const functions = (
  prior: Prior,
  rows: Iterable<Enumeration.Row<unknown>>
): Result.Result<Semimeasure<string>, string> => gathered(prior, rows, ({ behaviour }) => behaviour)

const gathered = <R extends Enumeration.Row<unknown>>(
  prior: Prior,
  rows: Iterable<R>,
  name: (row: R) => string
): Result.Result<Semimeasure<string>, string> => {
  const { decided = [], undecided = [] } = Object.groupBy(rows, (row) =>
    row.isDecided ? "decided" : "undecided"
  )
  return Result.flatMap(Enumeration.weigh(decided, prior.weight), (weighed) =>
    S.of(
      weighed.map((row) => [name(row), row.weight.times(Rational.of(row.count))] as const),
      Enumeration.mass(undecided)
    )
  )
}
