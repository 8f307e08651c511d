import { Rows, Slice } from "@headwater/priors"
import { Field } from "@headwater/programs"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Answer, Content } from "../Answer.ts"
import type { BadInput } from "../BadInput.ts"
import { beyond, type Bounds } from "../budget.ts"
import type { Phase } from "../Documents.ts"
import { Host } from "../Host.ts"
import type { Drawn } from "../phase/Drawing.ts"
import { picture } from "../phase/picture.ts"
import { type Asked, askedOf, type Flags, questionOf } from "../phase/question.ts"
import { svg } from "../phase/svg.ts"
import { asked } from "../weigh.ts"

type Document = typeof Phase.Type
type Row = Rows.Row<Field.Field>

/** Steps that a run may take unless told: those of every family at sizes one looks at. */
const defaultSteps = 10_000_000n

/** Who wins where: a diagram, and its picture where one is asked for. */
export const answer = Effect.fnUntraced(function* (
  flags: Flags &
    Omit<Bounds, "meter"> & {
      readonly time: "max" | "total" | undefined
      readonly svg: string | undefined
    }
): Effect.fn.Return<Answer<Document>, BadInput, Host> {
  const host = yield* Host
  if (flags.svg !== undefined) yield* host.canSave(flags.svg)
  const it = yield* askedOf(flags)
  const fields: Array<Field.Field> = []
  for (const size of it.sizes) {
    const found = Field.at(it.roster, size, {
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
  const rows = yield* asked(question.plugin, flags.params, () => rowsOf(it, fields, question))
  const document = drawn(it, fields, question, rows, flags.time ?? "max")
  const sizeName = it.roster.size.name
  if (flags.svg !== undefined) yield* host.save(flags.svg, svg(document, sizeName))
  return { ok: true, document, text: (layout) => picture(document, sizeName, layout) }
})

const rowsOf = (
  { bounds, data, over }: Asked,
  fields: ReadonlyArray<Field.Field>,
  question: Rows.Question
): Result.Result<ReadonlyArray<Row>, string> => {
  const [field] = fields
  if (over === "size" || field === undefined) return Rows.overSizes(question, fields, bounds?.to)
  if (over === "bound") return Rows.overBounds(question, field, bounds)
  const all = { from: 0n, to: BigInt(field.contexts) }
  const range = data === "all" || data === undefined ? all : data
  const to = range.to < all.to ? range.to : all.to
  return Rows.overData(question, field, { from: range.from < to ? range.from : to, to }, bounds?.to)
}

const edge = (it: Slice.Edge): NonNullable<Drawn["rows"][number]["regions"][number]["from"]> => {
  if (it.kind === "end") return { value: it.value.toString() }
  if (it.kind === "between") return { low: it.low.toString(), high: it.high.toString() }
  const { deltaBits, timeRatio } = it.crossing
  return {
    deltaBits: deltaBits.toNumber(),
    timeRatio: timeRatio.toString(),
    gamma: Slice.toNumber(it)
  }
}

const drawn = (
  { bounds, meter, over, roster }: Asked,
  fields: ReadonlyArray<Field.Field>,
  { axis, plugin, words }: Rows.Question,
  rows: ReadonlyArray<Row>,
  time: "max" | "total"
): Drawn => ({
  status: "drawn",
  family: roster.id,
  label: roster.label,
  title: roster.title,
  machine: roster.machine,
  meter,
  time,
  prior: plugin.id,
  params: words,
  along:
    axis === undefined
      ? null
      : { name: axis.name, from: axis.from.toString(), to: axis.to.toString() },
  over,
  bound: over === "bound" || bounds === undefined ? null : bounds.to.toString(),
  how: (["grid", "bisection"] as const).find((how) => rows.some((it) => it.how === how)) ?? "exact",
  sizes: fields.map(({ contexts, runners, size }) => ({
    size,
    contexts,
    members: runners.map(({ entry, measured, moreThan }) => ({
      name: entry.name,
      madeFor: entry.size,
      bits: entry.bits,
      steps: measured?.cost.steps.toString() ?? null,
      ...(moreThan === undefined ? {} : { moreThan: moreThan.toString() }),
      space: measured?.cost.space.toString() ?? null,
      right: measured?.right ?? null
    }))
  })),
  rows: rows.map(({ field, from, regions, to }) => ({
    size: field.size,
    from: from.toString(),
    to: to?.toString() ?? null,
    regions: regions.map((it) => ({
      winners: it.winners.map((index) => field.runners[index]?.entry.name ?? ""),
      from: it.from === undefined ? null : edge(it.from),
      to: it.to === undefined ? null : edge(it.to)
    }))
  }))
})

const exhausted = ({
  context,
  limit,
  member,
  resource,
  size
}: Field.Undecided): Answer<Document> => {
  const document: Content<Document> = {
    status: "exhausted",
    member,
    size,
    context,
    resource,
    limit: limit.toString()
  }
  const units = { steps: "steps", space: "cells" }
  return {
    ok: false,
    document,
    text: ({ paint }) =>
      paint(
        "bad",
        `exhausted: ${member} at size ${size}, on context ${context + 1}: ${beyond(resource, document.limit, units)}`
      )
  }
}
