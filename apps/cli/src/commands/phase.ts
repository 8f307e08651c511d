import { Diagram, Figure, Svg } from "@headwater/figures"
import { Candidates } from "@headwater/programs"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Answer, Content } from "../Answer.ts"
import type { BadInput } from "../BadInput.ts"
import { type Bounds, overrun, usualUnits } from "../budget.ts"
import type { Phase } from "../Documents.ts"
import { Host } from "../Host.ts"
import { type Drawn, picture } from "../phase/picture.ts"
import { type Flags, questionOf, type Request, requestOf } from "../phase/question.ts"
import { underPrior } from "../weigh.ts"

type Document = typeof Phase.Type
type Row = Diagram.Row<Candidates.Candidates>

/** The default bound on steps: enough for every family at the sizes of its examples. */
const defaultSteps = 10_000_000n

/** The phase diagram of a family, and its picture where --svg asks for one. */
export const answer = Effect.fnUntraced(function* (
  flags: Flags &
    Omit<Bounds, "meter"> & {
      readonly time: "max" | "total" | undefined
      readonly svg: string | undefined
    }
): Effect.fn.Return<Answer<Document>, BadInput, Host> {
  const host = yield* Host
  if (flags.svg !== undefined) yield* host.canSave(flags.svg)
  const it = yield* requestOf(flags)
  const fields: Array<Candidates.Candidates> = []
  for (const size of it.sizes) {
    const found = Candidates.at(it.family, size, {
      meter: it.meter,
      how: flags.time ?? "max",
      steps: flags.steps ?? defaultSteps,
      ...(flags.space === undefined ? {} : { space: flags.space }),
      ...(flags.width === undefined ? {} : { width: flags.width }),
      bound: it.bounds?.to,
      smaller: it.over === "data"
    })
    if (Result.isFailure(found)) return exhausted(found.failure)
    fields.push(found.success)
  }
  const question = yield* questionOf(flags, (open) => rowsOf(it, fields, open))
  const rows = yield* underPrior(question.plugin, () => rowsOf(it, fields, question))
  const document = drawn(it, fields, question, rows, flags.time ?? "max")
  if (flags.svg !== undefined) yield* host.save(flags.svg, Svg.phase(document))
  return { ok: true, document, text: (layout) => picture(document, layout) }
})

const rowsOf = (
  { bounds, data, over }: Request,
  fields: ReadonlyArray<Candidates.Candidates>,
  question: Diagram.Question
): Result.Result<ReadonlyArray<Row>, string> => {
  const [field] = fields
  if (over === "size" || field === undefined) return Diagram.overSizes(question, fields, bounds?.to)
  if (over === "bound") return Diagram.overBounds(question, field, bounds)
  const all = { from: 0n, to: BigInt(field.contexts) }
  const range = data === "all" || data === undefined ? all : data
  const to = range.to < all.to ? range.to : all.to
  return Diagram.overData(
    question,
    field,
    { from: range.from < to ? range.from : to, to },
    bounds?.to
  )
}

const drawn = (
  { bounds, family, language, meter, over }: Request,
  fields: ReadonlyArray<Candidates.Candidates>,
  question: Diagram.Question,
  rows: ReadonlyArray<Row>,
  time: "max" | "total"
): Drawn => ({
  status: "drawn",
  family: family.id,
  label: family.label,
  title: family.title,
  sizeName: family.size.name,
  machine: language.id,
  meter,
  time,
  prior: question.plugin.id,
  params: Diagram.params(question),
  along: Figure.along(question),
  over,
  bound: over === "bound" || bounds === undefined ? null : bounds.to.toString(),
  how: Figure.how(rows),
  sizes: fields.map(({ contexts, candidates, size }) => ({
    size,
    contexts,
    members: candidates.map(({ text, measured, moreThan }) => ({
      name: text.member.name,
      madeFor: text.size,
      bits: text.bits,
      steps: measured?.cost.steps.toString() ?? null,
      ...(moreThan === undefined ? {} : { moreThan: moreThan.toString() }),
      space: measured?.cost.space.toString() ?? null,
      right: measured?.right ?? null
    }))
  })),
  rows: Figure.rows(rows, ({ candidates }, index) => candidates[index]?.text.member.name ?? "")
})

const exhausted = ({
  context,
  limit,
  member,
  resource,
  size
}: Candidates.Undecided): Answer<Document> => {
  const document: Content<Document> = {
    status: "exhausted",
    member,
    size,
    context,
    resource,
    limit: limit.toString()
  }
  return {
    ok: false,
    document,
    text: ({ paint }) =>
      paint(
        "bad",
        overrun(
          member,
          { limit, on: `context ${context + 1} of size ${size}`, resource },
          usualUnits
        )
      )
  }
}
