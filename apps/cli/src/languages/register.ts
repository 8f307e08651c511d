import { Language, Register } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { BadInput } from "../BadInput.ts"
import { budgetIn, registerUnits } from "../budget.ts"
import { registerInput } from "../contexts.ts"
import {
  type Asked,
  type Compared,
  type Dialect,
  inputsOf,
  type Measured,
  meterOf,
  type Outcome,
  outcomeOf,
  type Program,
  type Ran
} from "../Dialect.ts"
import { input } from "../input.ts"
import { trace } from "../trace.ts"

/** How many instructions a trace shows. */
const tracedInstructions = 1000

const run = Effect.fnUntraced(function* (
  program: Register.Program,
  asked: Asked
): Effect.fn.Return<Ran, BadInput> {
  const start = yield* input(asked)
  const budget = budgetIn(yield* meterOf(Register.meters, asked.meter), asked)
  const { weights: alphabet } = asked
  return {
    trace: asked.trace === true ? trace(program, start, budget, tracedInstructions) : undefined,
    outcome:
      alphabet === undefined
        ? outcomeOf(Register.answer(program, start, budget), (r0) => ({ output: r0.toString() }))
        : weighed(Register.weights(program, start, alphabet, budget)),
    units: registerUnits(budget.meter)
  }
})

const weighed = (run: ReturnType<typeof Register.weights>): Outcome =>
  run.status === "exhausted"
    ? { ...run, limit: run.limit.toString() }
    : {
        status: run.status,
        weights: run.output.map((weight) => weight.toString()),
        steps: run.steps.toString(),
        space: run.space.toString()
      }

const measured = Effect.fnUntraced(function* (
  program: Register.Program,
  asked: Compared
): Effect.fn.Return<Measured, BadInput> {
  const budget = budgetIn(yield* meterOf(Register.meters, asked.meter), asked)
  const read = (value: unknown): Result.Result<Register.Input, string> => {
    const input = registerInput(value)
    return typeof input === "string" ? Result.fail(input) : Result.succeed(input)
  }
  const inputs = yield* inputsOf(asked.contexts, read, Result.succeed({}))
  const { language } = Register
  const hypothesis = Language.coded(language, program)
  return {
    cost: Language.costOf(language, hypothesis, inputs, "max", budget),
    meter: budget.meter,
    units: registerUnits(budget.meter)
  }
})

const made = (program: Register.Program): Program => ({
  length: Register.encode(program).length,
  bits: () => Result.succeed(Register.encode(program)),
  listing: () => Register.disassemble(program),
  instructions: program.instructions.length,
  run: (asked) => run(program, asked),
  measured: (asked) => measured(program, asked)
})

/** The register machine: `--input` names registers; it alone has a history, weights and a trace. */
export const dialect: Dialect = {
  meters: Register.meters,
  listing: (text) => Result.map(Register.assemble(text), made),
  bits: (text) => Result.map(Register.decode(text), made),
  isBits: (text) => /^\s*[01]/.test(text)
}
