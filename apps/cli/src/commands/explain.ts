import { Page, type Report } from "@headwater/proof"
import * as Effect from "effect/Effect"
import type { Answer, Content, Layout } from "../Answer.ts"
import { type BadInput, expected } from "../BadInput.ts"
import { check } from "../check.ts"
import { claims as knownClaims } from "../claims.ts"
import type { Explain } from "../Documents.ts"
import type { Host } from "../Host.ts"
import type { Interrupted } from "../Interrupted.ts"
import { body, forTerminal } from "../markdown.ts"
import { paragraph } from "../paragraph.ts"
import { pick } from "../pick.ts"

type Document = typeof Explain.Type

/** A claim's page: what it says, what each premise is for, and its page among the seeds. */
export const answer = Effect.fnUntraced(function* (flags: {
  readonly id: string
  readonly runs: number | undefined
  readonly seed: number | undefined
}): Effect.fn.Return<Answer<Document>, BadInput | Interrupted, Host> {
  const known = yield* knownClaims
  const claims = yield* pick(known.all, [flags.id])
  const report = yield* check(known, claims, {
    ...flags,
    goOn: () => `interrupted; again: headwater explain ${flags.id}`
  })
  const [claim] = report.claims
  if (claim === undefined) return yield* expected("a claim of the ledger", flags.id)
  const note = known.notes[claim.id]
  const document: Content<Document> = {
    ok: report.ok,
    claim,
    about: claims[0]?.about ?? null,
    note: note === undefined ? null : body(note)
  }
  return {
    ok: report.ok,
    document,
    text: (layout) => text(document, layout),
    sampling: { seed: report.seed, runs: report.runs }
  }
})

const text = ({ claim, about, note }: Content<Document>, { paint, columns }: Layout): string => {
  const layout = { paint, width: columns }
  const bare: Report.ClaimReport = { ...claim, statements: [] }
  return [
    Page.claim(bare, layout),
    ...(about === null ? [] : ["", paragraph(about, columns, "     ")]),
    ...claim.statements.flatMap((it) => ["", Page.statement(it, layout)]),
    ...(note === null
      ? []
      : ["", paint("dim", `seeds/claims/${claim.id}.md`), "", forTerminal(note, paint)])
  ].join("\n")
}
