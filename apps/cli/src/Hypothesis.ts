/**
 * # Hypotheses
 *
 * A hypothesis is a program with its language. This module has what commands ask of it, once for any
 * language: runs as flags describe them, its cost on contexts, its bits. Where the language is a
 * plugin, an error that it throws, or a run that is none, becomes one line with its name.
 *
 * @module
 */
import { type Cost, Language, Run, type Tongue, type Trace } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type BadInput, expected, refused, said } from "./BadInput.ts"
import { type Bounds, budgetIn, type Units } from "./budget.ts"
import { either } from "./either.ts"

/** A program of some language. */
export interface Hypothesis {
  readonly language: Language.Any
  readonly program: unknown
  /** Where the language is from; an error in one of ours is an internal error. */
  readonly from: "headwater" | "plugin"
}

/** The flags of a run. */
export interface RunFlags extends Bounds {
  readonly input?: string | undefined
  readonly history?: string | undefined
  readonly weights?: number | undefined
  readonly trace?: boolean | undefined
}

interface Used {
  readonly steps: string
  readonly space: string
}

/** The output of a run, as its document has it. */
type Output =
  | { readonly output: string; readonly reads?: Tongue.Readings }
  | { readonly weights: ReadonlyArray<string> }

/** A run, as its document has it. */
export type Outcome =
  | ({ readonly status: "halted" } & Output & Used)
  | {
      readonly status: "exhausted"
      readonly resource: Run.Resource
      readonly limit: string
    }

/** A run with what is printed for people. */
export interface ShownRun {
  readonly outcome: Outcome
  readonly trace?: Trace.Trace | undefined
  /** The output for people, where that is another text. */
  readonly shown?: string | undefined
  /** The words for its steps, in their meter, and for its space. */
  readonly units: Units
}

/** The contexts that a file lists, as JSON values; a language says which inputs they are. */
export interface Contexts {
  readonly file: string
  readonly values: ReadonlyArray<unknown>
}

/** The flags of a cost; without contexts it is that on the default input. */
export interface CostFlags extends Bounds {
  readonly contexts?: Contexts | undefined
}

/** The cost of a program on all contexts, or the run that was exhausted. */
export interface CostOutcome {
  readonly cost: Result.Result<Cost.Cost, Run.Exhausted & { readonly context: number }>
  readonly meter: string
  readonly units: Units
}

/** The most instructions that a trace shows. */
const tracedInstructions = 1000

/** The answer of a language; an error of a plugin's is one line that names it. */
export const answered = <A>(
  { language, from }: Omit<Hypothesis, "program">,
  ask: () => A
): Effect.Effect<A, BadInput> =>
  from === "headwater"
    ? Effect.sync(ask)
    : Effect.try({ try: ask, catch: (error) => refused(`language ${language.id}`, said(error)) })

/** A run of the language, after making sure that it is one. */
const checked = <O>(run: Run.Run<O>): Run.Run<O> => {
  if (Run.is(run)) return run
  throw new TypeError("expected a run, halted or exhausted with its figures")
}

const meterOf = (
  { meters }: Language.Any,
  named: string | undefined
): Effect.Effect<string, BadInput> => {
  const meter = named === undefined ? meters[0] : meters.find((it) => it === named)
  return meter === undefined
    ? Effect.fail(expected(either(meters), named ?? "", "--meter"))
    : Effect.succeed(meter)
}

const unitsIn = ({ tongue }: Language.Any, meter: string): Units => ({
  steps: tongue.units.steps[meter] ?? meter,
  space: tongue.units.space
})

/** The symbols of `--history`. */
const symbols = Effect.fnUntraced(function* (
  written: string
): Effect.fn.Return<ReadonlyArray<bigint>, BadInput> {
  const words = written.trim() === "" ? [] : written.split(",").map((symbol) => symbol.trim())
  const odd = words.find((symbol) => !/^[0-9]{1,20000}$/.test(symbol))
  if (odd !== undefined) return yield* expected("natural numbers such as 0,1,1", odd, "--history")
  return words.map(BigInt)
})

/** The input that `--input` and `--history` describe. */
const inputOf = Effect.fnUntraced(function* (
  it: Hypothesis,
  { input: written, history }: RunFlags
): Effect.fn.Return<unknown, BadInput> {
  const { input } = it.language.tongue
  const read = yield* answered(it, () => input.parse(written, it.program))
  if (Result.isFailure(read)) return yield* refused("--input", read.failure)
  if (history === undefined || input.withHistory === undefined) return read.success
  const past = yield* symbols(history)
  const whole = input.withHistory(read.success, past)
  if (Result.isSuccess(whole)) return whole.success
  return yield* refused(written === undefined ? "--history" : "--input", whole.failure)
})

/** The first flag that the language has no use for. */
const missing = ({ trace, weights, tongue }: Language.Any, flags: RunFlags): string | undefined =>
  flags.history !== undefined && tongue.input.withHistory === undefined
    ? "history"
    : flags.weights !== undefined && weights === undefined
      ? "weights"
      : flags.trace === true && trace === undefined
        ? "trace"
        : undefined

/** Runs a program on one input, within a budget. */
export const run = Effect.fnUntraced(function* (
  it: Hypothesis,
  flags: RunFlags
): Effect.fn.Return<ShownRun, BadInput> {
  const { language, program } = it
  const lacking = missing(language, flags)
  if (lacking !== undefined) {
    return yield* refused(
      `--${lacking}`,
      `expected a register program with it, not one of ${language.id}`
    )
  }
  const meter = yield* meterOf(language, flags.meter)
  const input = yield* inputOf(it, flags)
  const budget = budgetIn(meter, flags)
  return yield* answered(it, (): ShownRun => {
    const units = unitsIn(language, meter)
    const trace =
      flags.trace === true
        ? language.trace?.(program, input, budget, tracedInstructions)
        : undefined
    if (flags.weights !== undefined && language.weights !== undefined) {
      const ran = checked(language.weights(program, input, flags.weights, budget))
      const weights = ran.status === "halted" ? ran.output.map(String) : []
      return { units, trace, outcome: outcome(ran, { weights }) }
    }
    const ran = checked(language.run(program, input, budget))
    const { shown, ...output } =
      ran.status === "halted" ? language.tongue.output(ran.output) : { output: "" }
    return { units, trace, shown, outcome: outcome(ran, output) }
  })
})

const outcome = (run: Run.Run<unknown>, given: Output): Outcome =>
  run.status === "exhausted"
    ? { status: run.status, resource: run.resource, limit: run.limit.toString() }
    : {
        status: run.status,
        ...given,
        steps: run.steps.toString(),
        space: run.space.toString()
      }

/** The inputs of contexts, or the default one where there are none. */
const inputs = Effect.fnUntraced(function* (
  it: Hypothesis,
  given: Contexts | undefined
): Effect.fn.Return<ReadonlyArray<unknown>, BadInput> {
  const { input } = it.language.tongue
  if (given === undefined) {
    const usual = yield* answered(it, () => input.parse(undefined, it.program))
    return Result.isSuccess(usual)
      ? [usual.success]
      : yield* refused("--contexts", `${usual.failure}; none is given`)
  }
  const found: Array<unknown> = []
  for (const [index, value] of given.values.entries()) {
    const read = yield* answered(it, () => input.fromJson(value, it.program))
    if (Result.isFailure(read)) {
      return yield* refused(`${given.file}, input ${index + 1}`, read.failure)
    }
    found.push(read.success)
  }
  return found
})

/** The cost of a program on contexts: its largest time, and what else a prior looks at. */
export const cost = Effect.fnUntraced(function* (
  it: Hypothesis,
  flags: CostFlags
): Effect.fn.Return<CostOutcome, BadInput> {
  const { language, program } = it
  const meter = yield* meterOf(language, flags.meter)
  const contexts = yield* inputs(it, flags.contexts)
  const cost = yield* answered(it, () =>
    Language.costOf(
      { ...language, run: (...run) => checked(language.run(...run)) },
      Language.coded(language, program),
      contexts,
      "max",
      budgetIn(meter, flags)
    )
  )
  return { cost, meter, units: unitsIn(language, meter) }
})

/** The length of a program in bits: of its code word, or `-log2` of its mass. */
export const length = (it: Hypothesis): Effect.Effect<number, BadInput> =>
  answered(it, () => Language.length(Language.coded(it.language, it.program)))

/** The code word of a program; undefined where the code is by masses. */
export const bits = (it: Hypothesis): Effect.Effect<string | undefined, BadInput> =>
  answered(it, () => Language.coded(it.language, it.program).bits)
