/**
 * # Hypotheses
 *
 * A hypothesis is a program with its language. Here is what commands ask of it: runs as flags write
 * them, its cost on contexts, its bits. It is written once for any language; where the language is a
 * plugin, what it throws, and what it gives that is no run, is one line with its name.
 *
 * @module
 */
import { type Cost, Language, Run, type Tongue, type Trace } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type BadInput, expected, refused, said } from "./BadInput.ts"
import { type Bounds, budgetIn, type Units } from "./budget.ts"

/** A program of some language. */
export interface Hypothesis {
  readonly language: Language.Any
  readonly program: unknown
  /** Whose language it is; what goes wrong in ours is an error of ours. */
  readonly from: "headwater" | "plugin"
}

/** What a run is asked for, as flags write it. */
export interface Asked extends Bounds {
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
type Given =
  | { readonly output: string; readonly reads?: Tongue.Readings }
  | { readonly weights: ReadonlyArray<string> }

/** A run, as its document has it. */
export type Outcome =
  | ({ readonly status: "halted" } & Given & Used)
  | {
      readonly status: "exhausted"
      readonly resource: Run.Resource
      readonly limit: string
    }

/** A run with the words for people. */
export interface Ran {
  readonly outcome: Outcome
  readonly trace?: Trace.Trace | undefined
  /** The output for people, where it is another text. */
  readonly shown?: string | undefined
  /** What its steps, in their meter, and its space are called. */
  readonly units: Units
}

/** The contexts that a file lists, as JSON values; a language says which inputs they are. */
export interface Contexts {
  readonly file: string
  readonly values: ReadonlyArray<unknown>
}

/** What a cost is asked for; the usual input where there are no contexts. */
export interface Compared extends Bounds {
  readonly contexts?: Contexts | undefined
}

/** The cost of a program on all contexts, or the run that was exhausted. */
export interface Measured {
  readonly cost: Result.Result<Cost.Cost, Run.Exhausted & { readonly context: number }>
  readonly meter: string
  readonly units: Units
}

/** How many instructions a trace shows. */
const tracedInstructions = 1000

/** What a language answers; what a plugin's throws is one line that names it. */
export const answered = <A>(
  { language, from }: Omit<Hypothesis, "program">,
  ask: () => A
): Effect.Effect<A, BadInput> =>
  from === "headwater"
    ? Effect.sync(ask)
    : Effect.try({ try: ask, catch: (error) => refused(`language ${language.id}`, said(error)) })

/** A run of the language, after making sure that it is one. */
const certain = <O>(run: Run.Run<O>): Run.Run<O> => {
  if (Run.is(run)) return run
  throw new TypeError("expected a run, halted or exhausted with its figures")
}

const meterOf = (
  { meters }: Language.Any,
  asked: string | undefined
): Effect.Effect<string, BadInput> => {
  const meter = asked === undefined ? meters[0] : meters.find((it) => it === asked)
  return meter === undefined
    ? Effect.fail(expected(meters.join(" or "), asked ?? "", "--meter"))
    : Effect.succeed(meter)
}

const unitsIn = ({ tongue }: Language.Any, meter: string): Units => ({
  steps: tongue.units.steps[meter] ?? meter,
  space: tongue.units.space
})

/** The symbols that `--history` writes. */
const symbols = Effect.fnUntraced(function* (
  written: string
): Effect.fn.Return<ReadonlyArray<bigint>, BadInput> {
  const words = written.trim() === "" ? [] : written.split(",").map((symbol) => symbol.trim())
  const odd = words.find((symbol) => !/^[0-9]{1,20000}$/.test(symbol))
  if (odd !== undefined) return yield* expected("natural numbers such as 0,1,1", odd, "--history")
  return words.map(BigInt)
})

/** The input that two flags write. */
const inputOf = Effect.fnUntraced(function* (
  it: Hypothesis,
  { input: written, history }: Asked
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

/** The first flag that asks for what the language does not have. */
const foreign = ({ trace, weights, tongue }: Language.Any, asked: Asked): string | undefined =>
  asked.history !== undefined && tongue.input.withHistory === undefined
    ? "history"
    : asked.weights !== undefined && weights === undefined
      ? "weights"
      : asked.trace === true && trace === undefined
        ? "trace"
        : undefined

/** Runs a program on one input, within a budget. */
export const run = Effect.fnUntraced(function* (
  it: Hypothesis,
  asked: Asked
): Effect.fn.Return<Ran, BadInput> {
  const { language, program } = it
  const lacking = foreign(language, asked)
  if (lacking !== undefined) {
    return yield* refused(
      `--${lacking}`,
      `expected a register program with it, not one of ${language.id}`
    )
  }
  const meter = yield* meterOf(language, asked.meter)
  const input = yield* inputOf(it, asked)
  const budget = budgetIn(meter, asked)
  return yield* answered(it, (): Ran => {
    const units = unitsIn(language, meter)
    const trace =
      asked.trace === true
        ? language.trace?.(program, input, budget, tracedInstructions)
        : undefined
    if (asked.weights !== undefined && language.weights !== undefined) {
      const ran = certain(language.weights(program, input, asked.weights, budget))
      const weights = ran.status === "halted" ? ran.output.map(String) : []
      return { units, trace, outcome: outcome(ran, { weights }) }
    }
    const ran = certain(language.run(program, input, budget))
    const { shown, ...output } =
      ran.status === "halted" ? language.tongue.output(ran.output) : { output: "" }
    return { units, trace, shown, outcome: outcome(ran, output) }
  })
})

const outcome = (run: Run.Run<unknown>, given: Given): Outcome =>
  run.status === "exhausted"
    ? { status: run.status, resource: run.resource, limit: run.limit.toString() }
    : {
        status: run.status,
        ...given,
        steps: run.steps.toString(),
        space: run.space.toString()
      }

/** The inputs that contexts are, or the usual one where there are none. */
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

/** Its largest time over contexts, and what else a prior looks at. */
export const measured = Effect.fnUntraced(function* (
  it: Hypothesis,
  asked: Compared
): Effect.fn.Return<Measured, BadInput> {
  const { language, program } = it
  const meter = yield* meterOf(language, asked.meter)
  const contexts = yield* inputs(it, asked.contexts)
  const cost = yield* answered(it, () =>
    Language.costOf(
      { ...language, run: (...run) => certain(language.run(...run)) },
      Language.coded(language, program),
      contexts,
      "max",
      budgetIn(meter, asked)
    )
  )
  return { cost, meter, units: unitsIn(language, meter) }
})

/** Its length in bits: those of its code word, or `-log2` of its mass. */
export const length = (it: Hypothesis): Effect.Effect<number, BadInput> =>
  answered(it, () => Language.length(Language.coded(it.language, it.program)))

/** Its code word; nothing where the code is by masses. */
export const bits = (it: Hypothesis): Effect.Effect<string | undefined, BadInput> =>
  answered(it, () => Language.coded(it.language, it.program).bits)
