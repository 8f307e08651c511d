import { Forecast } from "@headwater/worlds"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Answer, Content, Layout } from "../Answer.ts"
import { type BadInput, refused } from "../BadInput.ts"
import type { Forecast as Document } from "../Documents.ts"
import { question } from "../forecast/question.ts"
import type { Host } from "../Host.ts"
import * as Source from "../Source.ts"

type Found = Content<typeof Document.Type>

/** When the transition comes, by what is believed and what was seen. */
export const answer = Effect.fnUntraced(function* ({
  file
}: {
  readonly file: string
}): Effect.fn.Return<Answer<Found>, BadInput, Host> {
  const asked = question(yield* Source.json(file, "a forecast as JSON"))
  if (Result.isFailure(asked)) return yield* refused(Source.name(file), asked.failure)
  const forecast = asked.success
  const after = Forecast.chances(forecast)
  if (after === undefined) {
    return yield* refused(
      Source.name(file),
      "expected evidence that has some chance, but what was seen cannot happen"
    )
  }
  const before = Forecast.beforehand(forecast)
  const document: Found = {
    seen: forecast.evidence.length,
    stages: after.map((interval, stage) => ({
      stage: stage + 1,
      before: exact(before[stage]!),
      after: exact(interval)
    }))
  }
  return {
    ok: true,
    document,
    text: (layout) => text(forecast.evidence.length, before, after, layout)
  }
})

const exact = ({ from, to }: Forecast.Interval) => ({ from: from.toString(), to: to.toString() })

const decimal = ({ from, to }: Forecast.Interval): string =>
  `${from.toNumber().toFixed(3)} to ${to.toNumber().toFixed(3)}`

/** The most characters of exact ends that are printed. */
const most = 60

const text = (
  seen: number,
  before: ReadonlyArray<Forecast.Interval>,
  after: ReadonlyArray<Forecast.Interval>,
  { paint }: Layout
): string => {
  const row = (...[stage, prior, posterior, ends]: ReadonlyArray<string>): string =>
    `${(stage ?? "").padEnd(12)}${(prior ?? "").padEnd(18)}${(posterior ?? "").padEnd(18)}${ends ?? ""}`.trimEnd()
  return [
    paint("bold", "The chance that the transition has come"),
    paint("dim", row("", "before", "after what was", "exactly")),
    paint("dim", row("by stage", "any report", `seen at ${seen} stages`, "")),
    ...after.map((interval, stage) => {
      const { from, to } = exact(interval)
      const ends = from === to ? from : `${from} to ${to}`
      return row(
        String(stage + 1),
        decimal(before[stage]!),
        decimal(interval),
        ends.length > most ? paint("dim", "see --json") : ends
      )
    })
  ].join("\n")
}
