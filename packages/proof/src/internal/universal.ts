import * as Result from "effect/Result"
import type { Domain } from "../Domain.ts"
import type { PremiseReport, StatementReport } from "../Report.ts"
import type { Body, Checked, Dropped, Options, Replay, Universal } from "../Statement.ts"
import { enough, expected } from "./enough.ts"
import { type Judge, type Judged, make, premiseTitle, showMargin, type Walk } from "./judge.ts"
import * as settings from "./settings.ts"

type Title = Pick<StatementReport, "name" | "text" | "kind" | "quantifier" | "expect">

const breaks = (judged: Judged): boolean => judged.violated.length === 0 && !judged.concludes

const counted = <Model>(
  walk: Walk<Model>,
  judge: Judge<Model>
): Pick<StatementReport, "cases" | "satisfied" | "tightest"> => ({
  cases: walk.cases.toString(),
  satisfied: walk.satisfied.toString(),
  ...(walk.tightest === undefined
    ? {}
    : {
        tightest: {
          margin: showMargin(walk.tightest.margin),
          model: judge.show(walk.tightest.model)
        }
      })
})

/** The smallest model that satisfies the premises and breaks the conclusion, where the walk met one. */
const refutation = <Model>(
  judge: Judge<Model>,
  walk: Walk<Model>,
  domain: Domain<Model>,
  options: Options
): string | undefined => {
  const model = walk.broken > 0n ? judge.smallest(domain, breaks, options) : undefined
  return model === undefined ? undefined : judge.show(model)
}

export const holds = <Model, P extends string>(
  title: Title,
  body: Universal<Model, P>,
  options: Options
): Checked => {
  const judge = make(body)
  const problems: Array<string> = []
  const kept: Array<Replay> = []
  const walk = judge.walk(body.domain, options, settings.isOwn(body))

  const counterexample = refutation(judge, walk, body.domain, options)
  if (walk.broken > 0n) problems.push(`not sound: ${counterexample}`)

  const seen = { violating: walk.violating, kept: walk.kept, falsified: walk.falsified }
  let firstKept = walk.firstKept
  const premises: Array<PremiseReport> = []
  const listed: Readonly<Record<string, Dropped<Model>>> = body.without
  for (const premise of judge.premises) {
    const { name } = premise
    const alone = (judged: Judged): boolean =>
      !judged.concludes && judged.violated.length === 1 && judged.violated[0] === name
    const without = listed[name]
    if (without === undefined) {
      problems.push(`premise "${name}" names no models without it`)
      premises.push({ ...premiseTitle(premise), necessary: false })
      continue
    }
    if ("redundant" in without) {
      const model = judge.smallest(body.domain, alone, options)
      if (model !== undefined) {
        problems.push(`premise "${name}" is declared redundant and is not: ${judge.show(model)}`)
      }
      premises.push({
        ...premiseTitle(premise),
        necessary: false,
        redundant: without.redundant
      })
      continue
    }
    const dropped = judge.walk(without, options)
    seen.violating += dropped.violating
    seen.kept += dropped.kept
    seen.falsified += dropped.falsified
    firstKept ??= dropped.firstKept
    const replay = judge.replay(options.replays ?? [], title.name, name, alone)
    if (replay !== undefined && Result.isFailure(replay)) problems.push(replay.failure)
    const model =
      replay !== undefined && Result.isSuccess(replay)
        ? replay.success
        : judge.smallest(without, alone, options)
    if (model === undefined) {
      problems.push(
        `premise "${name}" is not shown necessary: no model of its domain violates it alone and breaks the conclusion`
      )
      premises.push({ ...premiseTitle(premise), necessary: false })
      continue
    }
    kept.push({ statement: title.name, premise: name, model: judge.encode(model) })
    premises.push({
      ...premiseTitle(premise),
      necessary: true,
      counterexample: judge.show(model)
    })
  }

  const wanted = expected(body.domain, options)
  if (walk.satisfied < wanted && body.few === undefined) {
    problems.push(`vacuous: ${walk.satisfied} models satisfy the premises, ${wanted} are expected`)
  }
  if (walk.satisfied === 0n) problems.push("vacuous: no model satisfies the premises")
  if (body.domain.mode === "sampled" && walk.satisfied * enough.oneIn < walk.cases) {
    problems.push(
      `vacuous: ${walk.satisfied} of ${walk.cases} samples satisfy the premises, one in ${enough.oneIn} is expected`
    )
  }
  if (seen.falsified === 0n && body.control !== undefined) {
    seen.falsified += judge.walk(body.control, options).falsified
  }
  if (seen.falsified === 0n) {
    problems.push("true of everything: the conclusion is false of no model that was tried")
  }
  const iff = body.iff === true
  if (seen.violating > 0n && seen.kept === 0n && !iff) {
    problems.push(
      `an undeclared "if and only if": none of ${seen.violating} models that violate a premise keeps the conclusion; declare it iff, or state a definition as a law`
    )
  }
  if (iff && firstKept !== undefined) {
    problems.push(
      `declared "if and only if" and is not: the conclusion survives at ${judge.show(firstKept)}`
    )
  }

  const elsewhere = settings.check(settings.universal("claim", "holds"), body, judge, options)
  problems.push(...settings.strays(walk, body, judge), ...elsewhere.problems)

  return {
    report: {
      ...title,
      status: walk.broken > 0n ? "fails" : "holds",
      ok: problems.length === 0,
      problems,
      mode: body.domain.mode,
      ...counted(walk, judge),
      ...(judge.premises.length === 0
        ? {}
        : {
            violating: { models: seen.violating.toString(), kept: seen.kept.toString() },
            iff
          }),
      ...(counterexample === undefined ? {} : { counterexample }),
      ...(body.few === undefined ? {} : { few: body.few }),
      premises,
      settings: elsewhere.settings
    },
    replays: kept
  }
}

export const fails = <Model, P extends string>(
  title: Title,
  body: Body<Model, P>,
  options: Options
): Checked => {
  const judge = make(body)
  const problems: Array<string> = []
  const walk = judge.walk(body.domain, options, settings.isOwn(body))
  const replay = judge.replay(options.replays ?? [], title.name, undefined, breaks)
  if (replay !== undefined && Result.isFailure(replay)) problems.push(replay.failure)
  const model =
    replay !== undefined && Result.isSuccess(replay)
      ? replay.success
      : judge.smallest(body.domain, breaks, options)
  if (model === undefined) {
    problems.push(`no counterexample among ${walk.cases} models: it is not refuted`)
  }
  const elsewhere = settings.check(settings.universal("claim", "fails"), body, judge, options)
  problems.push(...settings.strays(walk, body, judge), ...elsewhere.problems)
  return {
    report: {
      ...title,
      status: model === undefined ? "holds" : "fails",
      ok: problems.length === 0,
      problems,
      mode: body.domain.mode,
      cases: walk.cases.toString(),
      satisfied: walk.satisfied.toString(),
      ...(model === undefined ? {} : { counterexample: judge.show(model) }),
      premises: judge.premises.map((it) => ({ ...premiseTitle(it), necessary: false })),
      settings: elsewhere.settings
    },
    replays: model === undefined ? [] : [{ statement: title.name, model: judge.encode(model) }]
  }
}

export const law = <Model, P extends string>(
  title: Title,
  body: Body<Model, P>,
  options: Options
): Checked => {
  const judge = make(body)
  const problems: Array<string> = []
  const walk = judge.walk(body.domain, options, settings.isOwn(body))
  const counterexample = refutation(judge, walk, body.domain, options)
  if (walk.broken > 0n) problems.push(`the law is broken: ${counterexample}`)
  if (walk.satisfied === 0n) problems.push("vacuous: no model satisfies the premises")
  const elsewhere = settings.check(settings.universal("law", "holds"), body, judge, options)
  problems.push(...settings.strays(walk, body, judge), ...elsewhere.problems)
  return {
    report: {
      ...title,
      status: walk.broken > 0n ? "fails" : "holds",
      ok: problems.length === 0,
      problems,
      mode: body.domain.mode,
      ...counted(walk, judge),
      ...(counterexample === undefined ? {} : { counterexample }),
      premises: judge.premises.map((it) => ({ ...premiseTitle(it), necessary: false })),
      settings: elsewhere.settings
    },
    replays: []
  }
}
