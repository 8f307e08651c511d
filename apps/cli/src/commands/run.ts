import * as Effect from "effect/Effect"
import type { Answer, Content, Layout } from "../Answer.ts"
import type { BadInput } from "../BadInput.ts"
import { beyond, type Units } from "../budget.ts"
import type { Asked } from "../Dialect.ts"
import type { Run } from "../Documents.ts"
import type { Host } from "../Host.ts"
import { lengthText } from "../lengthText.ts"
import * as Source from "../Source.ts"
import type { Trace } from "../trace.ts"

type Document = typeof Run.Type

/** Runs a program on one input, within a budget. */
export const answer = Effect.fnUntraced(function* (
  flags: Asked & Source.Told & { readonly file: string }
): Effect.fn.Return<Answer<Document>, BadInput, Host> {
  const program = yield* Source.read(flags.file, flags)
  const { outcome, trace, shown, units } = yield* program.run(flags)
  const document: Content<Document> = {
    ...outcome,
    bits: program.length,
    ...(trace === undefined ? {} : { trace })
  }
  return {
    ok: document.status === "halted",
    document,
    text: (layout) =>
      [...traceLines(trace, layout), text(document, shown, units, layout)].join("\n")
  }
})

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
  const used = `${it.steps} ${units.steps}, ${it.space} ${units.space}, ${bits}`
  return `${paint("bold", output)}\n${paint("dim", used)}`
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
