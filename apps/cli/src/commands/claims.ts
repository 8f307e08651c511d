import { Page } from "@headwater/proof"
import * as Effect from "effect/Effect"
import { type Answer, layout } from "../Answer.ts"
import { type BadInput, expected, refused } from "../BadInput.ts"
import { claims as knownClaims } from "../claims.ts"
import { check } from "../check.ts"
import type { Claims } from "../Documents.ts"
import { Host } from "../Host.ts"
import type { Interrupted } from "../Interrupted.ts"
import { pick } from "../pick.ts"
import { underPriors } from "../underPriors.ts"
import { html } from "../report/html.ts"

/** Checks claims; in text each is printed as soon as it is checked. */
export const answer = Effect.fnUntraced(function* (flags: {
  readonly ids: ReadonlyArray<string>
  readonly runs: number | undefined
  readonly seed: number | undefined
  readonly report: string | undefined
  readonly prior: string | undefined
  readonly params: ReadonlyArray<string>
  readonly json: boolean
}): Effect.fn.Return<Answer<typeof Claims.Type>, BadInput | Interrupted, Host> {
  const host = yield* Host
  if (flags.report === "") return yield* expected("a file", "", "--report")
  if (flags.report !== undefined) yield* host.canSave(flags.report)
  const books = yield* knownClaims
  const asked = flags.prior === undefined ? [] : yield* underPriors(flags.prior, flags.params)
  if (flags.prior === undefined && flags.params.length > 0) {
    return yield* refused("--param", "expected --prior FILE.ts with it")
  }
  const known = { ...books, added: [...books.added, ...asked] }
  const named =
    flags.prior !== undefined && flags.ids.length === 0 ? [] : yield* pick(books.all, flags.ids)
  const claims = [...named, ...asked]
  const { paint, columns } = layout(host)
  const page = { paint, width: columns }
  const told = [
    ...(flags.runs === undefined ? [] : [`--runs ${flags.runs}`]),
    ...(flags.seed === undefined ? [] : [`--seed ${flags.seed}`]),
    ...(flags.prior === undefined ? [] : [`--prior ${flags.prior}`])
  ]
  const report = yield* check(known, claims, {
    seed: flags.seed,
    runs: flags.runs,
    onClaim: (it) => {
      if (!flags.json) host.stdout.write(`${Page.claim(it, page)}\n\n`)
    },
    goOn: (done, rest) =>
      `interrupted after ${done} of ${claims.length} claims; for the rest: headwater claims ${[...rest.map((it) => it.id), ...told].join(" ")}`
  })
  if (flags.report !== undefined) yield* host.save(flags.report, html(report, claims, known.notes))
  return {
    ok: report.ok,
    document: { ok: report.ok, claims: report.claims },
    text: () => `${Page.legend(page)}\n\n${Page.summary(report, page)}`,
    sampling: { seed: report.seed, runs: report.runs }
  }
})
