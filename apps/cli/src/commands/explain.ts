import { Page } from "@headwater/proof"
import * as Effect from "effect/Effect"
import type { Answer } from "../Answer.ts"
import { type BadInput, expected } from "../BadInput.ts"
import { check } from "../check.ts"
import { knownClaims } from "../knownClaims.ts"
import type { Explain } from "../Documents.ts"
import type { Host } from "../Host.ts"
import type { Interrupted } from "../Interrupted.ts"
import { body, forTerminal } from "../markdown.ts"
import { pick } from "../pick.ts"
import { type Unchecked, unchecked } from "../unchecked.ts"

type Document = typeof Explain.Type

/** A claim's page: its finding, speakers and statements, and its page among the seeds. */
export const answer = Effect.fnUntraced(function* (flags: {
  readonly id: string
  readonly runs: number | undefined
  readonly seed: number | undefined
}): Effect.fn.Return<Answer<Document>, BadInput | Interrupted, Host> {
  const known = yield* knownClaims
  const missing = unchecked(known)
  const ids = [...known.all, ...missing].toSorted((a, b) => a.id.localeCompare(b.id))
  const [found] = yield* pick<{ readonly id: string }>(ids, [flags.id])
  const announced = missing.find((it) => it.id === found?.id)
  if (announced !== undefined) return told(announced, known.notes[announced.id] ?? "")
  const report = yield* check(
    known,
    known.all.filter((it) => it.id === found?.id),
    {
      ...flags,
      beyond: false,
      goOn: () => `interrupted; again: headwater explain ${flags.id}`
    }
  )
  const [claim] = report.claims
  if (claim === undefined) return yield* expected("a claim of the ledger", flags.id)
  const written = known.notes[claim.id]
  const note = written === undefined ? null : body(written)
  return {
    ok: report.ok,
    document: { ok: report.ok, claim, note },
    text: ({ paint, columns }) =>
      [
        Page.claim(claim, { paint, width: columns, full: true }),
        ...Page.cast([claim]).map((line) => paint("dim", `  ${line}`)),
        ...pageOf(claim.id, note, paint)
      ].join("\n"),
    sampling: { seed: report.seed, runs: report.runs }
  }
})

/** A claim that is not checked yet: that it is not, and its page among the seeds. */
const told = (claim: Unchecked, note: string): Answer<Document> => ({
  ok: true,
  document: { ok: true, unchecked: claim, note: body(note) },
  text: ({ paint }) =>
    [
      paint("bold", `${claim.id}  ${claim.title}`),
      paint("dim", "  not checked yet"),
      ...pageOf(claim.id, body(note), paint)
    ].join("\n")
})

/** The page of a claim among the seeds, where there is one. */
const pageOf = (id: string, note: string | null, paint: Page.Paint): ReadonlyArray<string> =>
  note === null ? [] : ["", paint("dim", `seeds/claims/${id}.md`), "", forTerminal(note, paint)]
