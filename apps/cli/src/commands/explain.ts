import { Page, type Report } from "@headwater/proof"
import * as V2 from "@headwater/proof/v2"
import * as Effect from "effect/Effect"
import type { Answer, Layout } from "../Answer.ts"
import { type BadInput, expected } from "../BadInput.ts"
import { check } from "../check.ts"
import { checkPages } from "../checkPages.ts"
import { knownClaims, type KnownClaims } from "../knownClaims.ts"
import type { Explain } from "../Documents.ts"
import type { Host } from "../Host.ts"
import type { Interrupted } from "../Interrupted.ts"
import { body, forTerminal } from "../markdown.ts"
import { paragraph } from "../paragraph.ts"
import { pick } from "../pick.ts"
import { type Unchecked, unchecked } from "../unchecked.ts"

type Document = typeof Explain.Type

/** A claim's page: what it says, what each premise is for, and its page among the seeds. */
export const answer = Effect.fnUntraced(function* (flags: {
  readonly id: string
  readonly runs: number | undefined
  readonly seed: number | undefined
}): Effect.fn.Return<Answer<Document>, BadInput | Interrupted, Host> {
  const known = yield* knownClaims
  const missing = unchecked(known)
  const ids = [...known.all, ...known.pages, ...missing].toSorted((a, b) =>
    a.id.localeCompare(b.id)
  )
  const [found] = yield* pick<{ readonly id: string }>(ids, [flags.id])
  const announced = missing.find((it) => it.id === found?.id)
  if (announced !== undefined) return told(announced, known.notes[announced.id] ?? "")
  const written = known.pages.find((it) => it.id === found?.id)
  if (written !== undefined) return yield* explained(known, written, flags)
  const claims = known.all.filter((it) => it.id === found?.id)
  const report = yield* check(known, claims, {
    ...flags,
    goOn: () => `interrupted; again: headwater explain ${flags.id}`
  })
  const [claim] = report.claims
  if (claim === undefined) return yield* expected("a claim of the ledger", flags.id)
  const note = known.notes[claim.id]
  const document = {
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

/** A claim that is a page: its finding, speakers and statements, and its page among the seeds. */
const explained = Effect.fnUntraced(function* (
  known: KnownClaims,
  claim: V2.Claim.Claim,
  flags: {
    readonly id: string
    readonly runs: number | undefined
    readonly seed: number | undefined
  }
): Effect.fn.Return<Answer<Document>, BadInput | Interrupted, Host> {
  const report = yield* checkPages(known, [claim], {
    ...flags,
    beyond: false,
    goOn: `interrupted; again: headwater explain ${flags.id}`
  })
  const [page] = report.claims
  if (page === undefined) return yield* expected("a claim of the ledger", flags.id)
  const note = known.notes[claim.id]
  return {
    ok: report.ok,
    document: { ok: report.ok, page, note: note === undefined ? null : body(note) },
    text: ({ paint, columns }) =>
      [
        V2.Page.claim(page, { paint, width: columns, full: true }),
        ...pageOf(claim.id, note === undefined ? null : body(note), paint)
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

/** A claim of the ledger that is no page, with what it is about. */
interface Explained {
  readonly claim: Report.ClaimReport
  readonly about: string | null
  readonly note: string | null
}

const text = ({ claim, about, note }: Explained, { paint, columns }: Layout): string => {
  const layout = { paint, width: columns }
  const bare: Report.ClaimReport = { ...claim, statements: [] }
  return [
    Page.claim(bare, layout),
    ...(about === null ? [] : ["", paragraph(about, columns, "     ")]),
    ...claim.statements.flatMap((it) => ["", Page.statement(it, layout)]),
    ...pageOf(claim.id, note, paint)
  ].join("\n")
}
