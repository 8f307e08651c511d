/**
 * # Languages
 *
 * What hypotheses are written in: a code that says how much a program weighs, and a metered
 * machine that says what it does. The hypothesis is the code word, so two spellings of one program
 * are two hypotheses. A language does not say how cost becomes weight; a prior does.
 *
 * ## Main definitions
 * - {@link Language}: code, meters, `run` (total within a budget) and the listing of its programs
 * - {@link Coded}: a program with its mass, and with its bits where the code is by bit strings
 * - {@link costOf}: the cost of a program on declared contexts
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Result } from "effect"
import type { Budget } from "./Budget.ts"
import type { Code } from "./Code.ts"
import type { Cost } from "./Cost.ts"
import type { Exhausted, Run } from "./Run.ts"

/** A program as a hypothesis: with the mass of its code word. */
export interface Coded<out P> {
  readonly program: P
  readonly mass: Rational
  /** The code word itself, where the code is by bit strings. */
  readonly bits?: string
}

/**
 * A language of programs `P` that take an `I` to an `O` and count their steps in meters `M`.
 *
 * - **Laws** `@headwater/hypotheses/laws` has them for any language
 */
export interface Language<P, I, O, M extends string = string> {
  readonly id: string
  readonly code: Code<P>
  readonly meters: readonly [M, ...ReadonlyArray<M>]
  /** Total and deterministic: halts, or is exhausted where a bound would be passed. */
  readonly run: (program: P, input: I, budget: Budget<M>) => Run<O>
  /** Every code word of at most so many bits, shortest first; for masses, of at least `2^-bits`. */
  readonly programs: (limit: { readonly bits: number }) => Iterable<Coded<P>>
}

/**
 * A program with its mass, by the code word that `encode` writes.
 *
 * @example
 * ```ts
 * import { Language, Register } from "@headwater/hypotheses"
 * Language.coded(Register.language, Register.program("INC r0")).bits // => "10100000000"
 * ```
 */
export const coded = <P, I, O, M extends string>(
  language: Language<P, I, O, M>,
  program: P
): Coded<P> => {
  if (language.code.kind === "mass") return { program, mass: language.code.mass(program) }
  const bits = language.code.encode(program)
  return { program, mass: Rational.pow2(-bits.length), bits }
}

/**
 * The cost of a program on contexts: its time is the largest or the total of its times, each at
 * least 1; its space is the largest in either case, since space is used again.
 *
 * A mean is a total over a fixed number of contexts. `bits` is the length of a bit string, and a
 * float for masses.
 *
 * - **Cost** one run a context
 * - **Errors** the first run that is exhausted, with the index of its context; `RangeError` where
 *   there is no context
 *
 * @example
 * ```ts
 * import { Budget, Language, Register } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * const slow = Language.coded(Register.language, Register.program("L: JZ r1 +3 | DEC r1 | JMP L"))
 * const contexts = [0, 1, 2].map((r1) => ({ registers: { r1 } }))
 * const cost = Language.costOf(Register.language, slow, contexts, "max", Budget.of("unit"))
 * Result.getOrThrow(cost).steps // => 7n
 * ```
 */
export const costOf = <P, I, O, M extends string>(
  language: Language<P, I, O, M>,
  hypothesis: Coded<P>,
  contexts: ReadonlyArray<I>,
  how: "max" | "total",
  budget: Budget<NoInfer<M>>
): Result.Result<Cost, Exhausted & { readonly context: number }> => {
  if (contexts.length === 0) throw new RangeError("Expected at least one context, not `[]`")
  let steps = 0n
  let space = 0n
  for (const [context, input] of contexts.entries()) {
    const run = language.run(hypothesis.program, input, budget)
    if (run.status === "exhausted") return Result.fail({ ...run, context })
    const time = run.steps > 1n ? run.steps : 1n
    steps = how === "total" ? steps + time : time > steps ? time : steps
    space = run.space > space ? run.space : space
  }
  return Result.succeed({ mass: hypothesis.mass, bits: length(hypothesis), steps, space })
}

/**
 * The length of the code word, or `-log2` of the mass as a float that only displays.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Language } from "@headwater/hypotheses"
 * Language.length({ program: "a table", mass: Rational.of(1, 36) }).toFixed(3) // => "5.170"
 * ```
 */
export const length = (hypothesis: Coded<unknown>): number => {
  if (hypothesis.bits !== undefined) return hypothesis.bits.length
  const log2 = (n: bigint): number => {
    const digits = n.toString(2)
    return Math.log2(Number.parseInt(digits.slice(0, 53), 2)) + Math.max(0, digits.length - 53)
  }
  return log2(hypothesis.mass.denominator) - log2(hypothesis.mass.numerator)
}
