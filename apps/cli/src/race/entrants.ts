/**
 * # Programs of a race
 *
 * The programs that a race names, read, and run on the inputs of its data and of what is off them.
 *
 * @module
 */
import { Register, type Run } from "@headwater/hypotheses"
import { Table } from "@headwater/programs"
import { Entrant, type Race, Selection } from "@headwater/worlds"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type BadInput, refused } from "../BadInput.ts"
import { budgetIn } from "../budget.ts"
import type { Host } from "../Host.ts"
import { answered, type Hypothesis } from "../Hypothesis.ts"
import { lawful } from "../chosen.ts"
import { kind } from "../kinds/language.ts"
import * as Source from "../Source.ts"
import type { Datum, Program, Question } from "./question.ts"

/** A program that was run, or that would have passed a bound. */
export type Entered = Result.Result<
  Race.Entrant<number, string> & { readonly language: string },
  Run.Exhausted & { readonly context: number }
>

/** A program with how it is read. */
interface Given extends Hypothesis {
  readonly weights: number | undefined
  readonly steps: bigint | undefined
}

/** The text for the world of the race, and how it is read. */
const selected = (
  it: Extract<Program, { readonly selection: string }>,
  { brain, chain }: Question
): { readonly program: Register.Program; readonly weights?: number; readonly steps?: bigint } => {
  if (chain === undefined || it.selection === "record") return { program: Table.bits(brain) }
  if (it.selection === "whole") {
    return {
      program: Selection.whole(chain.reach),
      steps: BigInt(Selection.wholeSteps(chain))
    }
  }
  const { odds = 2, radius = 1 } = it
  return { program: Selection.partial(chain.reach, { odds, radius }), weights: 2 }
}

const readIn = Effect.fnUntraced(function* (
  it: Program,
  question: Question
): Effect.fn.Return<Given, BadInput, Host> {
  if ("selection" in it) {
    const { program, steps, weights } = selected(it, question)
    const language = yield* registers
    return { language, program, from: "headwater", weights, steps }
  }
  const from = `the language of program ${it.name}`
  const read = {
    weights: it.weights,
    steps: it.steps === undefined ? undefined : BigInt(it.steps)
  }
  if ("file" in it) {
    return { ...(yield* Source.read(it.file, { language: it.language, from })), ...read }
  }
  const { known } = yield* Source.place(it.name, { language: it.language ?? "register", from })
  const language = yield* lawful(kind, known)
  const parsed = yield* answered({ language, from: known.from }, () =>
    language.tongue.parse(it.listing)
  )
  if (Result.isFailure(parsed)) return yield* refused(`program ${it.name}`, parsed.failure)
  return { language, program: parsed.success, from: known.from, ...read }
})

/** The register machine, as a language among others. */
const registers = Effect.map(
  Source.place("register.rm", { language: "register" }),
  ({ known }) => known.plugin
)

/** The inputs of a program, from JSON. */
const inputs = Effect.fnUntraced(function* (
  it: Given,
  name: string,
  data: ReadonlyArray<Datum>
): Effect.fn.Return<ReadonlyArray<unknown>, BadInput> {
  const found: Array<unknown> = []
  for (const [place, { input }] of data.entries()) {
    const read = yield* answered(it, () => it.language.tongue.input.fromJson(input, it.program))
    if (Result.isFailure(read)) {
      return yield* refused(`program ${name}, input ${place + 1}`, read.failure)
    }
    found.push(read.success)
  }
  return found
})

/** What a program is asked: a record by its places, as it is shown no world. */
const asked = (program: Program, { brain, data, off }: Question): ReadonlyArray<Datum> => {
  const isRecord = "selection" in program && program.selection === "record"
  return [...data, ...off].map((it, r1) =>
    isRecord && r1 < brain.length ? { ...it, input: { r1 } } : it
  )
}

/** A program of a race, run on the data and then on what is off them. */
export const entered = Effect.fnUntraced(function* (
  program: Program,
  question: Question,
  options: { readonly meter: string | undefined; readonly steps: bigint | undefined }
): Effect.fn.Return<Entered, BadInput, Host> {
  const it = yield* readIn(program, question)
  const { language } = it
  const meter = options.meter ?? language.meters[0]
  if (!language.meters.includes(meter)) {
    return yield* refused(
      "--meter",
      `expected ${language.meters.join(", ")} for ${program.name}, not \`${meter}\``
    )
  }
  if (it.weights !== undefined && language.weights === undefined) {
    return yield* refused(`program ${program.name}`, `${language.id} has no weights`)
  }
  const all = yield* inputs(it, program.name, asked(program, question))
  const found = yield* answered(it, () =>
    Entrant.of(program.name, language, it.program, all, {
      budget: budgetIn(meter, { steps: options.steps ?? 10_000_000n }),
      weights: it.weights,
      steps: it.steps,
      timed: question.data.length
    })
  )
  return Result.map(found, (entrant) => ({ ...entrant, language: language.id }))
})
