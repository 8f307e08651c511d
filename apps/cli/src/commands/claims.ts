import { Page, type Report } from "@headwater/proof"
import * as Effect from "effect/Effect"
import { type Answer, layout } from "../Answer.ts"
import { data, map, traces } from "../argument.ts"
import { type BadInput, expected, refused } from "../BadInput.ts"
import { knownClaims } from "../knownClaims.ts"
import { check } from "../check.ts"
import type { Claims } from "../Documents.ts"
import { Host } from "../Host.ts"
import type { Interrupted } from "../Interrupted.ts"
import { paragraph } from "../paragraph.ts"
import { pick } from "../pick.ts"
import { html } from "../report/html.ts"
import { unchecked } from "../unchecked.ts"
import { audits, underPriors } from "../underPriors.ts"

/** Checks claims; in text each is printed as soon as it is checked. */
export const answer = Effect.fnUntraced(function* (flags: {
  readonly ids: ReadonlyArray<string>
  readonly runs: number | undefined
  readonly seed: number | undefined
  readonly full: boolean
  readonly beyond: boolean
  readonly report: string | undefined
  readonly map: boolean
  readonly svg: string | undefined
  readonly prior: string | undefined
  readonly params: ReadonlyArray<string>
  readonly json: boolean
}): Effect.fn.Return<Answer<typeof Claims.Type>, BadInput | Interrupted, Host> {
  const host = yield* Host
  if (flags.report === "") return yield* expected("a file", "", "--report")
  if (flags.report !== undefined) yield* host.canSave(flags.report)
  if (flags.svg === "") return yield* expected("a file", "", "--svg")
  if (flags.svg !== undefined) yield* host.canSave(flags.svg)
  const isMapped = flags.map || flags.svg !== undefined
  if (isMapped && (flags.ids.length > 0 || flags.prior !== undefined)) {
    return yield* refused("--map", "it is of the whole ledger: leave out claims and --prior")
  }
  const known = yield* knownClaims
  const priors = flags.prior === undefined ? [] : yield* underPriors(flags.prior, flags.params)
  if (flags.prior === undefined && flags.params.length > 0) {
    return yield* refused("--param", "expected --prior FILE.ts with it")
  }
  const missing = unchecked(known)
  const everything = [...known.all, ...missing].toSorted((a, b) => a.id.localeCompare(b.id))
  const named =
    flags.prior !== undefined && flags.ids.length === 0
      ? []
      : yield* pick<{ readonly id: string }>(everything, flags.ids)
  const absent = flags.ids.length === 0 ? undefined : missing.find((it) => named.includes(it))
  if (absent !== undefined) {
    const { id } = absent
    return yield* refused(id, `it is not checked yet; headwater explain ${id} shows its page`)
  }
  const claims = known.all.filter(({ id }) => named.some((it) => it.id === id))
  const { paint, columns, hue } = layout(host)
  const page = { paint, width: columns }
  const told = [
    ...(flags.runs === undefined ? [] : [`--runs ${flags.runs}`]),
    ...(flags.seed === undefined ? [] : [`--seed ${flags.seed}`]),
    ...(flags.full ? ["--full"] : []),
    ...(flags.beyond ? ["--beyond"] : []),
    ...(flags.prior === undefined ? [] : [`--prior ${flags.prior}`])
  ]
  const report = yield* check(known, claims, {
    seed: flags.seed,
    runs: flags.runs,
    beyond: flags.beyond,
    onClaim: (it) => {
      if (!flags.json && !isMapped)
        host.stdout.write(`${Page.claim(it, { ...page, full: flags.full })}\n\n`)
    },
    goOn: (done, rest) =>
      `interrupted after ${done} of ${claims.length} claims; for the rest: ` +
      `headwater claims ${[...rest.map((it) => it.id), ...told].join(" ")}`
  })
  const all = traces(known, report)
  const draw = Effect.promise(() => import("@headwater/figures"))
  if (flags.svg !== undefined) yield* host.save(flags.svg, (yield* draw).Argument.svg(all))
  if (flags.report !== undefined) {
    const { references } = yield* Effect.promise(() => import("../references.ts"))
    const { figuresOf } = yield* Effect.promise(() => import("../report/figures.ts"))
    const { chartsOf } = yield* Effect.promise(() => import("../report/charts.ts"))
    const content = {
      report,
      unchecked: flags.ids.length === 0 && flags.prior === undefined ? missing : [],
      notes: known.notes,
      figures: {
        ...chartsOf(report.claims),
        ...(yield* figuresOf(claims.map(({ id }) => id)))
      },
      map:
        flags.ids.length === 0 && flags.prior === undefined && all.length > 0
          ? (yield* draw).Argument.svg(all, { href: (id) => `#${id}` })
          : "",
      references
    }
    yield* host.save(flags.report, html(content))
  }
  return {
    ok: report.ok,
    document: {
      ok: report.ok,
      claims: report.claims,
      priors,
      ...(isMapped ? { map: data(all) } : {})
    },
    text: () =>
      [
        ...(priors.length === 0 ? [] : [audits(priors, { paint, columns, hue })]),
        ...(isMapped
          ? [map(all, { paint, columns }), Page.summary(report, page)]
          : end(report, page))
      ].join("\n\n"),
    sampling: { seed: report.seed, runs: report.runs }
  }
})

/** What stands at the end: the table, how to read it, a summary. */
const end = (report: Report.LedgerReport, page: Page.Layout): ReadonlyArray<string> =>
  report.claims.length === 0
    ? []
    : [
        Page.table(report.claims, page),
        paragraph(Page.legend, page.width ?? 100, ""),
        ...castOf(report, page),
        Page.summary(report, page)
      ]

/** Who the speakers are, where their claims say it. */
const castOf = (report: Report.LedgerReport, page: Page.Layout): ReadonlyArray<string> => {
  const cast = Page.cast(report.claims)
  return cast.length === 0 ? [] : [paragraph(`Who: ${cast.join("; ")}.`, page.width ?? 100, "")]
}
