/**
 * # Languages
 *
 * What hypotheses are written in: a code that says how much a program weighs, and a metered
 * machine that says what it does. The hypothesis is the code word, so two spellings of one program
 * are two hypotheses. A language does not say how cost becomes weight; a prior does.
 *
 * ## Main definitions
 * - {@link Language}: code, meters, `run` (total within a budget), the listing of its programs, and
 *   its tongue
 * - {@link define}: a language from what it cannot do without
 * - {@link Any}: some language, for lists of them
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
import { fault } from "./internal/languageShape.ts"
import { text } from "./internal/text.ts"
import type { Exhausted, Run } from "./Run.ts"
import { decoding, type Inputs, type Tongue } from "./Tongue.ts"
import type { Trace } from "./Trace.ts"

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
  /** One line for listings. */
  readonly about: string
  readonly code: Code<P>
  /** The first is the default. */
  readonly meters: readonly [M, ...ReadonlyArray<M>]
  /** Total and deterministic: the run halts, or is exhausted where it would pass a bound. */
  run(this: void, program: P, input: I, budget: Budget<M>): Run<O>
  /**
   * Every code word of at most `limit.bits` bits, shortest first; for masses, every program of mass
   * at least `2^-bits`.
   */
  programs(this: void, limit: { readonly bits: number }): Iterable<Coded<P>>
  /** How its programs, inputs and outputs are read and shown. */
  readonly tongue: Tongue<P, I, O, M>
  /** The length in bits up to which its laws list every program. @defaultValue 12 */
  readonly listed?: number
  /**
   * A run whose output is a distribution over an alphabet, for machines that can be read in this
   * way.
   */
  weights?(
    this: void,
    program: P,
    input: I,
    alphabet: number,
    budget: Budget<M>
  ): Run<ReadonlyArray<Rational>>
  /** The first instructions of a run, for machines that have instructions. */
  trace?(this: void, program: P, input: I, budget: Budget<M>, most: number): Trace
  /** The number of instructions, for machines that have them. */
  instructions?(this: void, program: P): number
}

/**
 * A language of unknown programs, for lists of languages. Its own parts fit each other; the types
 * do not tell its programs and inputs from those of another language.
 */
export type Any = Language<unknown, unknown, unknown>

/** What a language has to look like, for messages. */
export const shape = "a language { id, about, code, meters, run, programs, tongue }"

/**
 * One line on what a value lacks to be a language, by its shape alone; undefined where it has the
 * shape.
 */
export { fault } from "./internal/languageShape.ts"

/** Whether a value has the shape of a language, from whichever copy of the packages it comes. */
export const is = (value: unknown): value is Any => fault(value) === undefined

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
  if (language.code.kind === "mass")
    return { program, mass: Rational.from(language.code.mass(program)) }
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
  if (!(contexts?.length > 0)) throw new RangeError("Expected at least one context, found none")
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

/**
 * The language whose output is the distribution over an alphabet that a machine can be read as.
 *
 * - **Errors** `RangeError` where it cannot
 *
 * @example
 * ```ts
 * import { Budget, Language, Register } from "@headwater/hypotheses"
 * const coins = Language.weighing(Register.language, 2)
 * const run = coins.run(Register.program("SET r1 3 | INC r0"), {}, Budget.of("unit"))
 * run.status === "halted" && run.output.map(String) // => ["1/4", "3/4"]
 * ```
 */
export const weighing = <P, I, O, M extends string>(
  language: Language<P, I, O, M>,
  alphabet: number
): Language<P, I, ReadonlyArray<Rational>, M> => {
  const { weights, tongue } = language
  if (weights === undefined) {
    throw new RangeError(`Expected a language with weights, not \`${language.id}\``)
  }
  return {
    ...language,
    run: (program, input, budget) => weights(program, input, alphabet, budget),
    tongue: { ...tongue, output: (output) => ({ output: output.map(String).join(" ") }) }
  }
}

/** What {@link define} cannot fill in, and what it can. */
export interface Definition<P, I, O, M extends string> extends Omit<
  Language<P, I, O, M>,
  "tongue"
> {
  readonly tongue: Pick<Tongue<P, I, O, M>, "parse" | "print"> &
    Partial<Omit<Tongue<P, I, O, M>, "input" | "units">> & {
      readonly input: Inputs<NoInfer<P>, I>
      readonly units: { readonly steps: Readonly<Record<M, string>>; readonly space?: string }
    }
}

/**
 * A language from what it cannot do without.
 *
 * Where the definition says nothing else, files end as the last part of the id, a program is a
 * "program", bits are read by the code, an output that is no text or number is JSON, and space is
 * in "cells".
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Language, Tongue } from "@headwater/hypotheses"
 * import { Result, Schema } from "effect"
 * const unary = Language.define({
 *   id: "example/add",
 *   about: "Adds n, with mass 2^-(n+1).",
 *   code: { kind: "mass", mass: (n: number) => Rational.pow2(-n - 1) },
 *   meters: ["additions"],
 *   run: (n, x: bigint, { steps }) =>
 *     BigInt(n) > steps
 *       ? { status: "exhausted", resource: "steps", limit: steps }
 *       : { status: "halted", output: x + BigInt(n), steps: BigInt(n), space: 0n, width: 0 },
 *   programs: function* ({ bits }) {
 *     for (let n = 0; n < bits; n++) yield { program: n, mass: Rational.pow2(-n - 1) }
 *   },
 *   tongue: {
 *     parse: (text) =>
 *       /^add [0-9]$/.test(text) ? Result.succeed(Number(text[4])) : Result.fail("expected add n"),
 *     print: (n) => `add ${n}`,
 *     input: Tongue.fromSchema(Schema.BigIntFromString, "0"),
 *     units: { steps: { additions: "additions" } }
 *   }
 * })
 * unary.tongue.extension // => "add"
 * unary.tongue.units // => { steps: { additions: "additions" }, space: "cells" }
 * unary.tongue.output(7n) // => { output: "7" }
 * ```
 */
export const define = <P, I, O, M extends string>(
  body: Definition<P, I, O, M>
): Language<P, I, O, M> => {
  if (typeof body?.tongue !== "object" || typeof body.id !== "string") {
    throw new TypeError(`Expected${(fault(body) ?? "expected a language").slice(8)}`)
  }
  const { id, code, tongue } = body
  const { noun = "program" } = tongue
  return {
    ...body,
    tongue: {
      extension: id.split("/").at(-1) ?? id,
      noun,
      decode: decoding(body, noun),
      isBits: (text) => code.kind === "prefix" && /^\s*[01]+\s*$/u.test(text),
      output: (output) => ({ output: plain(output) }),
      ...tongue,
      units: { space: "cells", ...tongue.units }
    }
  }
}

/** Texts and numbers as they are, the rest as JSON. */
const plain = (output: unknown): string =>
  typeof output === "string" || typeof output === "bigint" ? output.toString() : text(output)
