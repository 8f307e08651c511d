import { Page, type Report } from "@headwater/proof"
import * as V2 from "@headwater/proof/v2"
import * as Effect from "effect/Effect"
import { type Answer, layout } from "../Answer.ts"
import { type BadInput, expected, refused } from "../BadInput.ts"
import { knownClaims } from "../knownClaims.ts"
import { check } from "../check.ts"
import { checkPages } from "../checkPages.ts"
import type { Claims } from "../Documents.ts"
import { Host } from "../Host.ts"
import type { Interrupted } from "../Interrupted.ts"
import { paragraph } from "../paragraph.ts"
import { pick } from "../pick.ts"
import { unchecked } from "../unchecked.ts"
import { underPriors } from "../underPriors.ts"
import { html } from "../report/html.ts"

/** Checks claims; in text each is printed as soon as it is checked. */
export const answer = Effect.fnUntraced(function* (flags: {
  readonly ids: ReadonlyArray<string>
  readonly runs: number | undefined
  readonly seed: number | undefined
  readonly full: boolean
  readonly beyond: boolean
  readonly report: string | undefined
  readonly prior: string | undefined
  readonly params: ReadonlyArray<string>
  readonly json: boolean
}): Effect.fn.Return<Answer<typeof Claims.Type>, BadInput | Interrupted, Host> {
  const host = yield* Host
  if (flags.report === "") return yield* expected("a file", "", "--report")
  if (flags.report !== undefined) yield* host.canSave(flags.report)
  const contents = yield* knownClaims
  const asked = flags.prior === undefined ? [] : yield* underPriors(flags.prior, flags.params)
  if (flags.prior === undefined && flags.params.length > 0) {
    return yield* refused("--param", "expected --prior FILE.ts with it")
  }
  const known = {
    ...contents,
    added: { ...contents.added, ledger: [...contents.added.ledger, ...asked] }
  }
  const missing = unchecked(contents)
  const everything = [...contents.all, ...contents.pages, ...missing].toSorted((a, b) =>
    a.id.localeCompare(b.id)
  )
  const named =
    flags.prior !== undefined && flags.ids.length === 0
      ? []
      : yield* pick<{ readonly id: string }>(everything, flags.ids)
  const absent = flags.ids.length === 0 ? undefined : missing.find((it) => named.includes(it))
  if (absent !== undefined) {
    const { id } = absent
    return yield* refused(id, `it is not checked yet; headwater explain ${id} shows its page`)
  }
  const isNamed = ({ id }: { readonly id: string }): boolean => named.some((it) => it.id === id)
  const claims = [...contents.all.filter(isNamed), ...asked]
  const written = contents.pages.filter(isNamed)
  const { paint, columns } = layout(host)
  const page = { paint, width: columns }
  const told = [
    ...(flags.runs === undefined ? [] : [`--runs ${flags.runs}`]),
    ...(flags.seed === undefined ? [] : [`--seed ${flags.seed}`]),
    ...(flags.full ? ["--full"] : []),
    ...(flags.beyond ? ["--beyond"] : []),
    ...(flags.prior === undefined ? [] : [`--prior ${flags.prior}`])
  ]
  const again = (rest: ReadonlyArray<{ readonly id: string }>): string =>
    `headwater claims ${[...rest.map((it) => it.id), ...told].join(" ")}`
  const report = yield* check(known, claims, {
    seed: flags.seed,
    runs: flags.runs,
    onClaim: (it) => {
      if (!flags.json) host.stdout.write(`${Page.claim(it, page)}\n\n`)
    },
    goOn: (done, rest) =>
      `interrupted after ${done} of ${claims.length + written.length} claims; for the rest: ${again([...rest, ...written])}`
  })
  const pages = yield* checkPages(known, written, {
    seed: flags.seed,
    runs: flags.runs,
    beyond: flags.beyond,
    goOn: `interrupted after ${claims.length} of ${claims.length + written.length} claims; for the rest: ${again(written)}`
  })
  if (!flags.json) {
    for (const it of pages.claims) {
      host.stdout.write(`${V2.Page.claim(it, { ...page, full: flags.full })}\n\n`)
    }
  }
  if (flags.report !== undefined) {
    const { references } = yield* Effect.promise(() => import("../references.ts"))
    const { figuresOf } = yield* Effect.promise(() => import("../report/figures.ts"))
    const content = {
      written: pages,
      report,
      claims,
      unchecked: flags.ids.length === 0 && flags.prior === undefined ? missing : [],
      notes: contents.notes,
      figures: yield* figuresOf(written.map(({ id }) => id)),
      references
    }
    yield* host.save(flags.report, html(content))
  }
  return {
    ok: report.ok && pages.ok,
    document: { ok: report.ok && pages.ok, claims: report.claims, pages: pages.claims },
    text: () => [...endOfPages(pages, page), ...endOfClaims(report, page)].join("\n\n"),
    sampling: { seed: pages.seed, runs: pages.runs }
  }
})

/** The end of the text on claims that are pages: their table, how to read it, a summary. */
const endOfPages = (report: V2.Report.LedgerReport, page: V2.Page.Layout): ReadonlyArray<string> =>
  report.claims.length === 0
    ? []
    : [
        V2.Page.table(report.claims, page),
        paragraph(V2.Page.legend, page.width ?? 100, ""),
        V2.Page.summary(report, page)
      ]

const endOfClaims = (report: Report.LedgerReport, page: Page.Layout): ReadonlyArray<string> =>
  report.claims.length === 0 ? [] : [Page.legend(page), Page.summary(report, page)]
