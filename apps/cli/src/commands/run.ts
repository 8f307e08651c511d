import { type Budget, Register } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import type { Answer, Content, Layout } from "../Answer.ts"
import type { BadInput } from "../BadInput.ts"
import { beyond, type Bounds, budgetOf, stepsIn } from "../budget.ts"
import type { Run } from "../Documents.ts"
import type { Host } from "../Host.ts"
import { input } from "../input.ts"
import * as Source from "../Source.ts"
import { type Trace, trace } from "../trace.ts"

/** How many instructions a trace shows. */
const tracedInstructions = 1000

type Document = typeof Run.Type

/** Runs a program on one input, within a budget. */
export const answer = Effect.fnUntraced(function* (
  flags: Bounds &
    Parameters<typeof input>[0] & {
      readonly file: string
      readonly language: string | undefined
      readonly format: Source.Format | undefined
      readonly weights: number | undefined
      readonly trace: boolean
    }
): Effect.fn.Return<Answer<Document>, BadInput, Host> {
  const start = yield* input(flags)
  const { program, bits } = yield* Source.read(flags.file, flags)
  const budget = budgetOf(flags)
  const traced = flags.trace ? trace(program, start, budget, tracedInstructions) : undefined
  const document: Content<Document> = {
    ...outcome(program, start, flags.weights, budget),
    bits,
    ...(traced === undefined ? {} : { trace: traced })
  }
  return {
    ok: document.status === "halted",
    document,
    text: (layout) => text(document, budget, traced, layout)
  }
})

const outcome = (
  program: Register.Program,
  start: Register.Input,
  alphabet: number | undefined,
  budget: Budget.Budget<Register.Meter>
) => {
  if (alphabet === undefined) {
    const run = Register.answer(program, start, budget)
    if (run.status === "exhausted") return { ...run, limit: run.limit.toString() }
    return { status: run.status, output: run.output.toString(), ...used(run) }
  }
  const run = Register.weights(program, start, alphabet, budget)
  if (run.status === "exhausted") return { ...run, limit: run.limit.toString() }
  return {
    status: run.status,
    weights: run.output.map((weight) => weight.toString()),
    ...used(run)
  }
}

const used = (run: { readonly steps: bigint; readonly space: bigint }) => ({
  steps: run.steps.toString(),
  space: run.space.toString()
})

const text = (
  it: Content<Document>,
  budget: Budget.Budget<Register.Meter>,
  traced: Trace | undefined,
  layout: Layout
): string => {
  const { paint } = layout
  const outcome =
    it.status === "exhausted"
      ? [
          paint("bad", `exhausted: ${beyond(it.resource, it.limit, budget.meter)}`),
          `${it.bits} bits`
        ]
      : [
          paint("bold", "weights" in it ? it.weights.join(" ") : it.output),
          paint(
            "dim",
            `${it.steps} ${stepsIn(budget.meter)}, ${it.space} registers and cells, ${it.bits} bits`
          )
        ]
  return [...traceLines(traced, layout), ...outcome].join("\n")
}

const traceLines = (traced: Trace | undefined, { paint }: Layout): ReadonlyArray<string> => {
  if (traced === undefined) return []
  const lines = traced.steps.map((it) => {
    const changes = [
      ...Object.entries(it.registers).map(([name, value]) => `${name}=${value}`),
      ...Object.entries(it.cells).map(([address, value]) => `M[${address}]=${value}`)
    ]
    const place = paint("dim", String(it.at).padStart(4))
    return `${place}  ${it.instruction.padEnd(12)}${changes.length === 0 ? "" : `  ${changes.join(" ")}`}`.trimEnd()
  })
  return traced.cut
    ? [...lines, paint("dim", `      … only ${traced.steps.length} instructions are shown`)]
    : lines
}
