/**
 * # Dialects
 *
 * A language as the command speaks it: how a file of it is read, how flags write an input, and what
 * its steps and its space are called. The language itself, its code and its machine, is a room of
 * `@headwater/hypotheses`; {@link dialect} makes a dialect of it.
 *
 * @module
 */
import { type Code, type Cost, Language, type Run } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type BadInput, expected, quoted, refused } from "./BadInput.ts"
import { type Bounds, budgetIn, type Units } from "./budget.ts"
import { type Contexts, shownValue } from "./contexts.ts"
import type { Trace } from "./trace.ts"

/** What a run is asked for, as flags write it. */
export interface Asked extends Bounds {
  readonly input?: string | undefined
  readonly history?: string | undefined
  readonly weights?: number | undefined
  readonly trace?: boolean | undefined
}

/** What an output may also be read as. */
export interface Readings {
  readonly natural?: string
  readonly list?: string
  readonly truth?: boolean
}

interface Used {
  readonly steps: string
  readonly space: string
}

/** What a run came to, as its document has it. */
export type Outcome =
  | ({ readonly status: "halted"; readonly output: string; readonly reads?: Readings } & Used)
  | ({ readonly status: "halted"; readonly weights: ReadonlyArray<string> } & Used)
  | {
      readonly status: "exhausted"
      readonly resource: "steps" | "space" | "width"
      readonly limit: string
    }

/** A run with the words for people. */
export interface Ran {
  readonly outcome: Outcome
  readonly trace?: Trace | undefined
  /** The output for people, where it is another text. */
  readonly shown?: string | undefined
  /** What its steps, in their meter, and its space are called. */
  readonly units: Units
}

/** What a cost is asked for; one empty input where there are no contexts. */
export interface Compared extends Bounds {
  readonly contexts?: Contexts | undefined
}

/** The cost of a program on all contexts, or the run that was exhausted. */
export interface Measured {
  readonly cost: Result.Result<Cost.Cost, Run.Exhausted & { readonly context: number }>
  readonly meter: string
  readonly units: Units
}

/** A program of some language. */
export interface Program {
  /** Its length in bits: those of its code word, or `-log2` of its mass. */
  readonly length: number
  readonly bits: () => Result.Result<string, string>
  readonly listing: () => string
  /** Where the language has instructions, their number. */
  readonly instructions?: number | undefined
  readonly run: (asked: Asked) => Effect.Effect<Ran, BadInput>
  /** Its largest time over contexts, and what else a prior looks at. */
  readonly measured: (asked: Compared) => Effect.Effect<Measured, BadInput>
}

/** How programs of a language are read. */
export interface Dialect {
  readonly meters: ReadonlyArray<string>
  readonly listing: (text: string) => Result.Result<Program, string>
  readonly bits: (text: string) => Result.Result<Program, string>
  /** Whether a text is bits, where nothing says so. */
  readonly isBits: (text: string) => boolean
}

/** The meter of a name, the first one where none is named. */
export const meterOf = <M extends string>(
  meters: readonly [M, ...ReadonlyArray<M>],
  asked: string | undefined
): Effect.Effect<M, BadInput> => {
  const meter = asked === undefined ? meters[0] : meters.find((it) => it === asked)
  return meter === undefined
    ? Effect.fail(expected(meters.join(" or "), asked ?? "", "--meter"))
    : Effect.succeed(meter)
}

/** The inputs that contexts are, or the empty one where there are none. */
export const inputsOf = <I>(
  given: Contexts | undefined,
  read: (value: unknown) => Result.Result<I, string>,
  empty: Result.Result<I, string>
): Effect.Effect<ReadonlyArray<I>, BadInput> => {
  if (given === undefined) {
    return Result.isSuccess(empty)
      ? Effect.succeed([empty.success])
      : Effect.fail(refused("--contexts", `${empty.failure}; none is given`))
  }
  const inputs: Array<I> = []
  for (const [index, value] of given.values.entries()) {
    const input = read(value)
    if (Result.isFailure(input)) {
      return Effect.fail(refused(`${given.file}, input ${index + 1}`, input.failure))
    }
    inputs.push(input.success)
  }
  return Effect.succeed(inputs)
}

/** The outcome of a run whose output is put into words. */
export const outcomeOf = <O>(
  run: Run.Run<O>,
  output: (it: O) => { readonly output: string; readonly reads?: Readings }
): Outcome =>
  run.status === "exhausted"
    ? { ...run, limit: run.limit.toString() }
    : {
        status: run.status,
        ...output(run.output),
        steps: run.steps.toString(),
        space: run.space.toString()
      }

/** Flags that only programs of the register machine take. */
const registerOnly = ["history", "weights", "trace"] as const

/** What makes a dialect of a language. */
export interface Speech<P, I, O, M extends string> {
  readonly language: Language.Language<P, I, O, M>
  readonly parse: (text: string) => Result.Result<P, string>
  readonly print: (program: P) => string
  /** The program of bits, or one line on what is wrong with them. */
  readonly decode: (text: string) => Result.Result<P, string>
  /** How a text that is bits begins. */
  readonly isBits: RegExp
  /** The length where the code is by mass. */
  readonly length?: (program: P) => number
  /** The input that `--input` writes, or what is wrong with it. */
  readonly input: (written: string | undefined, program: P) => Result.Result<I, string>
  /** Whether that is a number, which a file of contexts may also write as one. */
  readonly isNumeric?: boolean
  readonly output: (it: O) => {
    readonly output: string
    readonly reads?: Readings
    readonly shown?: string
  }
  readonly steps: Readonly<Record<M, string>>
  readonly space: string
}

/** The dialect of a language of which programs are run on an input. */
export const dialect = <P, I, O, M extends string>(
  it: Speech<P, I, O, M>
): Dialect & { readonly meters: readonly [M, ...ReadonlyArray<M>] } => {
  const { language } = it
  const { code, meters } = language
  const run = Effect.fnUntraced(function* (
    program: P,
    asked: Asked
  ): Effect.fn.Return<Ran, BadInput> {
    const foreign = registerOnly.find((flag) => asked[flag] !== undefined && asked[flag] !== false)
    if (foreign !== undefined) {
      return yield* refused(
        `--${foreign}`,
        `expected a register program with it, not one of ${language.id}`
      )
    }
    const meter = yield* meterOf(meters, asked.meter)
    const input = it.input(asked.input, program)
    if (Result.isFailure(input)) return yield* refused("--input", input.failure)
    const ran = language.run(program, input.success, budgetIn(meter, asked))
    const { shown, ...output } =
      ran.status === "halted" ? it.output(ran.output) : { output: "", shown: undefined }
    return {
      outcome: outcomeOf(ran, () => output),
      shown,
      units: { steps: it.steps[meter], space: it.space }
    }
  })
  const written = (value: unknown): string | undefined =>
    typeof value === "string"
      ? value
      : it.isNumeric === true && Number.isSafeInteger(value)
        ? String(value)
        : undefined
  const measured = Effect.fnUntraced(function* (
    program: P,
    asked: Compared
  ): Effect.fn.Return<Measured, BadInput> {
    const meter = yield* meterOf(meters, asked.meter)
    const read = (value: unknown): Result.Result<I, string> => {
      const text = written(value)
      if (text !== undefined) return it.input(text, program)
      const wanted = it.isNumeric === true ? "a natural number" : 'a text such as "0101"'
      return Result.fail(`expected ${wanted}, as --input takes it, not ${shownValue(value)}`)
    }
    const inputs = yield* inputsOf(asked.contexts, read, it.input(undefined, program))
    const hypothesis = Language.coded(language, program)
    return {
      cost: Language.costOf(language, hypothesis, inputs, "max", budgetIn(meter, asked)),
      meter,
      units: { steps: it.steps[meter], space: it.space }
    }
  })
  const made = (program: P): Program => ({
    length: code.kind === "prefix" ? code.encode(program).length : (it.length?.(program) ?? 0),
    bits: () =>
      code.kind === "prefix"
        ? Result.succeed(code.encode(program))
        : Result.fail(`expected a language with a code of bits; ${language.id} has masses`),
    listing: () => it.print(program),
    run: (asked) => run(program, asked),
    measured: (asked) => measured(program, asked)
  })
  return {
    meters,
    listing: (text) => Result.map(it.parse(text), made),
    bits: (text) => Result.map(it.decode(text), made),
    isBits: (text) => it.isBits.test(text)
  }
}

/** The program that bits are, white space aside, by the code alone; or what is wrong with them. */
export const decoded =
  <P>(code: Code.PrefixCode<P>, what: string) =>
  (text: string): Result.Result<P, string> => {
    const bits = text.replaceAll(/\s+/gu, "")
    const other = /[^01]/u.exec(bits)
    if (other !== null) {
      return Result.fail(`expected 0 or 1 at bit ${other.index + 1}, not ${quoted(other[0])}`)
    }
    const read = code.decode(bits)
    if (Result.isFailure(read)) {
      return Result.fail(
        read.failure === "incomplete"
          ? `expected a whole ${what}, not the end of the bits after ${bits.length}`
          : `expected the bits of one ${what}, not ${quoted(bits)}`
      )
    }
    const [program, next] = read.success
    return next === bits.length
      ? Result.succeed(program)
      : Result.fail(`expected nothing after the ${what}, not ${bits.length - next} bits more`)
  }

/** The text itself where it is bits, or what is wrong with it. */
export const bitString = (text: string): Result.Result<string, string> => {
  const other = /[^01]/u.exec(text)
  return other === null
    ? Result.succeed(text)
    : Result.fail(`expected 0 or 1 at bit ${other.index + 1}, not ${quoted(other[0])}`)
}
