import type { SettingReport, StatementReport } from "../Report.ts"
import type { Settings, Tried } from "../Setting.ts"
import type { Body, Options } from "../Statement.ts"
import { enough, expected } from "./enough.ts"
import type { Judge, Judged, Walk } from "./judge.ts"

type Status = "holds" | "fails"

/** What a walk over the models of a setting shows of a kind of statement. */
export interface Kind {
  readonly kind: StatementReport["kind"]
  /** What is expected on the statement's own domain. */
  readonly own: Status
  readonly status: (walk: Walk<unknown>) => Status
  /** The model that shows it, where one model does. */
  readonly shown: {
    readonly as: "counterexample" | "witness"
    readonly by: (it: Judged) => boolean
  }
  /** Whether one model decides for this status, so that few of them do. */
  readonly byOne: Status
}

/** A universal statement, expected to hold or to fail, or a law. */
export const universal = (kind: StatementReport["kind"], own: Status): Kind => ({
  kind,
  own,
  status: (walk) => (walk.broken > 0n ? "fails" : "holds"),
  shown: {
    as: "counterexample",
    by: (it) => it.violated.length === 0 && !it.concludes
  },
  byOne: "fails"
})

/** A statement that some model is expected to satisfy. */
export const existential: Kind = {
  kind: "claim",
  own: "holds",
  status: (walk) => (walk.satisfied > walk.broken ? "holds" : "fails"),
  shown: { as: "witness", by: (it) => it.violated.length === 0 && it.concludes },
  byOne: "holds"
}

const tried = <Model>(
  { kind, own, status: statusOf, shown, byOne }: Kind,
  name: string,
  setting: Tried<Model>,
  of: (model: Model) => string,
  judge: Judge<Model>,
  options: Options
): { readonly report: SettingReport; readonly problems: ReadonlyArray<string> } => {
  const { domain, because, few } = setting
  const walk = judge.walk(domain, options, (model) => of(model) === name)
  const wanted = few === undefined ? expected(domain, options) : 1n
  const told = few === undefined ? {} : { few }
  const counts = {
    name,
    mode: domain.mode,
    cases: walk.cases.toString(),
    satisfied: walk.satisfied.toString(),
    ...(because === undefined ? {} : { because }),
    ...told
  }
  const problems: Array<string> = []
  if (walk.stray !== undefined) {
    problems.push(`a model is of ${of(walk.stray)}: ${judge.show(walk.stray)}`)
  }
  if (setting.expect === "vacuous") {
    const model = judge.smallest(domain, (it) => it.violated.length === 0, options)
    if (model !== undefined) problems.push(`a model satisfies the premises: ${judge.show(model)}`)
    if (walk.cases < wanted) problems.push(`${walk.cases} models, ${wanted} are expected`)
    return { report: { ...counts, status: "vacuous", turns: false }, problems }
  }
  const status = statusOf(walk)
  const turns = status !== own
  const model = status === byOne ? judge.smallest(domain, shown.by, options) : undefined
  const which = model === undefined ? undefined : judge.show(model)
  if (setting.expect === "turns" && kind === "law") problems.push("a law turns nowhere")
  if (setting.expect === "turns" && !turns) {
    problems.push(`it is declared to turn and does not: it ${status}`)
  }
  if (setting.expect === "same" && turns) {
    problems.push(`it ${status}, which is not declared${which === undefined ? "" : `: ${which}`}`)
  }
  if (status !== byOne && walk.satisfied < wanted) {
    problems.push(`vacuous: ${walk.satisfied} models satisfy the premises, ${wanted} are expected`)
  }
  if (status !== byOne && domain.mode === "sampled" && walk.satisfied * enough.oneIn < walk.cases) {
    problems.push(
      `vacuous: ${walk.satisfied} of ${walk.cases} samples satisfy the premises, one in ${enough.oneIn} is expected`
    )
  }
  if (shown.as === "witness" && status === "fails" && domain.mode !== "exhaustive") {
    problems.push("that there is no witness needs a listing, not samples")
  }
  return {
    report: {
      ...counts,
      status,
      turns,
      broken: walk.broken.toString(),
      ...(which === undefined ? {} : { [shown.as]: which })
    },
    problems
  }
}

/** Checks a statement in its settings; the problems name the setting. */
export const check = <Model, P extends string>(
  kind: Kind,
  { settings }: Body<Model, P>,
  judge: Judge<Model>,
  options: Options
): {
  readonly settings: ReadonlyArray<SettingReport>
  readonly problems: ReadonlyArray<string>
} => {
  if (settings === undefined) return { settings: [], problems: [] }
  const { of, others } = settings
  const found = Object.entries(others).map(([name, setting]) => {
    const isSilent = setting.expect !== "same" && (setting.because ?? "").trim() === ""
    const { report, problems } =
      setting.expect === "absent"
        ? {
            report: { name, status: "absent" as const, turns: false, because: setting.because },
            problems: []
          }
        : tried(kind, name, setting, of, judge, options)
    const all = isSilent ? [...problems, "no reason is given"] : problems
    return { report, problems: all.map((it) => `in ${name}: ${it}`) }
  })
  return {
    settings: found.map((it) => it.report),
    problems: found.flatMap((it) => it.problems)
  }
}

/** Whether a model of the statement's own domain is of none of the other settings. */
export const isOwn =
  <Model>({ settings }: { readonly settings?: Settings<Model> }) =>
  (model: Model): boolean =>
    settings === undefined || !Object.hasOwn(settings.others, settings.of(model))

/** What is wrong with a stray model of the statement's own domain: one line or none. */
export const strays = <Model>(
  walk: Walk<Model>,
  { settings }: { readonly settings?: Settings<Model> },
  judge: Judge<Model>
): ReadonlyArray<string> =>
  walk.stray === undefined || settings === undefined
    ? []
    : [`a model of the domain is of ${settings.of(walk.stray)}: ${judge.show(walk.stray)}`]
