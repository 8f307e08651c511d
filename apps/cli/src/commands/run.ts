import type { Trace } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import type { Answer, Content, Layout } from "../Answer.ts"
import type { BadInput } from "../BadInput.ts"
import { beyond, counted, type Units } from "../budget.ts"
import type { Run } from "../Documents.ts"
import type { Host } from "../Host.ts"
import { lengthText } from "../lengthText.ts"
import * as Hypothesis from "../Hypothesis.ts"
import * as Source from "../Source.ts"

type Document = typeof Run.Type

/** Runs a program on one input, within a budget. */
export const answer = Effect.fnUntraced(function* (
  flags: Hypothesis.RunFlags & Source.Given & { readonly file: string }
): Effect.fn.Return<Answer<Document>, BadInput, Host> {
  const program = yield* Source.read(flags.file, flags)
  const { outcome, trace, shown, units } = yield* Hypothesis.run(program, flags)
  const document: Content<Document> = {
    ...outcome,
    bits: yield* Hypothesis.length(program),
    ...(trace === undefined ? {} : { trace })
  }
  return {
    ok: document.status === "halted",
    document,
    text: (layout) =>
      [
        ...traceLines(trace, layout),
        text(document, shown, units, layout),
        ...(isForLackOfInput(document, flags)
          ? [layout.paint("dim", "no --input was given; see headwater run --help")]
          : [])
      ].join("\n")
  }
})

/** A program that needs an input usually grows without bound when it has none. */
const isForLackOfInput = (it: Content<Document>, { input }: Hypothesis.RunFlags): boolean =>
  it.status === "exhausted" && it.resource === "width" && input === undefined

const text = (
  it: Content<Document>,
  shown: string | undefined,
  units: Units,
  { paint }: Layout
): string => {
  const bits = lengthText(it.bits)
  if (it.status === "exhausted") {
    return `${paint("bad", `exhausted: ${beyond(it.resource, it.limit, units)}`)}\n${bits}`
  }
  const output = shown ?? ("weights" in it ? it.weights.join(" ") : it.output)
  const used = `${counted(it.steps, units.steps)}, ${counted(it.space, units.space)}, ${bits}`
  return `${paint("bold", output)}\n${paint("dim", used)}`
}

const traceLines = (traced: Trace.Trace | undefined, { paint }: Layout): ReadonlyArray<string> => {
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
