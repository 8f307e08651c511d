import * as Domain from "../Domain.ts"
import { opposite, type Side } from "../Finding.ts"
import type { Elsewhere, Machines } from "../Spec.ts"
import * as Region from "../Region.ts"
import type { SettingReport } from "../Report.ts"
import type * as Statement from "../Statement.ts"
import { conclude } from "./conclude.ts"
import { type Job, vacuity } from "./job.ts"
import * as Walk from "./walk.ts"

/** What came out on the other machines, or on one of them. */
type Found = Pick<Statement.Result, "findings" | "problems" | "settings">

/** The conditions that say which machine is meant: it, and none of the others. */
const on = (names: ReadonlyArray<string>, name: string): Record<string, boolean> =>
  Object.fromEntries(names.map((it) => [`${Region.settingWord}${it}`, it === name]))

/** The conditions of a reading's own machine; none where it has no machines. */
export const here = <M>(machines: Machines<M> | undefined): Record<string, boolean> =>
  machines === undefined ? {} : on(machines.names, machines.names[0])

/** A model that is of another machine than it should be: one line or none. */
const stray = <M>(
  { of }: Machines<M>,
  name: string,
  { subject, options }: Job<M>,
  domain: Domain.Domain<M>
): ReadonlyArray<string> => {
  for (const model of Domain.models(domain, options)) {
    if (of(model) !== name) return [`a model is of ${of(model)}: ${subject.show(model)}`]
  }
  return []
}

const onMachine = <M>(
  job: Job<M>,
  machines: Machines<M>,
  stated: Region.Region,
  ownSide: Side | undefined,
  machine: string,
  there: Elsewhere<M> | undefined
): Found => {
  if (there === undefined) {
    return { findings: [], settings: [], problems: ["it does not say what becomes of it there"] }
  }
  if ("absent" in there) {
    const setting = { name: machine, side: "absent" as const, turns: false, because: there.absent }
    return { findings: [], settings: [setting], problems: [] }
  }
  const { subject, spec, options, name } = job
  const { domain, because } = there
  const region = Region.make({
    where: { ...stated.where, ...on(machines.names, machine) },
    sizes: stated.sizes
  })
  const walk = Walk.over(subject, domain, region, options)
  const {
    outcome,
    byOne,
    model,
    finding,
    problems: mixed
  } = conclude(job, {
    name: `${name}, on ${machine}`,
    domain,
    region,
    tally: walk.own
  })
  const expect = there.expect ?? spec.expect
  const scarce = byOne ? [] : vacuity(walk, domain, spec.few, options)
  const isSilent = expect !== spec.expect && (because ?? "").trim() === ""
  return {
    findings: finding === undefined || scarce.length > 0 ? [] : [finding],
    settings: [
      {
        name: machine,
        side: outcome.side ?? "open",
        turns: ownSide !== undefined && outcome.side === opposite(ownSide),
        cases: walk.own.satisfied.toString(),
        ...(because === undefined ? {} : { because }),
        ...(model === undefined ? {} : { shown: subject.show(model) })
      }
    ],
    problems: [
      ...stray(machines, machine, job, domain),
      ...mixed,
      ...scarce,
      ...(outcome.side === expect
        ? []
        : [`it comes out ${outcome.side ?? "on no side"}, not ${expect}`]),
      ...(isSilent ? ["it turns and no reason is given"] : [])
    ]
  }
}

/**
 * The statement on the reading's other machines, under the same conditions and bounds: a finding on
 * each, and whether it turns there. Every machine is named, if only to say that it has no models.
 */
export const elsewhere = <M>(
  job: Job<M>,
  stated: Region.Region,
  ownSide: Side | undefined
): Found => {
  const { machines, spec } = job
  const given: Readonly<Record<string, Elsewhere<M>>> = spec.on ?? {}
  if (machines === undefined) {
    const problems = spec.on === undefined ? [] : ["its reading has no machines"]
    return { findings: [], settings: [], problems }
  }
  const [own, ...names] = machines.names
  const found = names.map((name) => {
    const { problems, ...rest } = onMachine(job, machines, stated, ownSide, name, given[name])
    return { ...rest, problems: problems.map((it) => `on ${name}: ${it}`) }
  })
  return {
    findings: found.flatMap((it) => it.findings),
    settings: found.flatMap((it): ReadonlyArray<SettingReport> => it.settings),
    problems: [
      ...stray(machines, own, job, spec.domain),
      ...Object.keys(given)
        .filter((it) => !names.includes(it))
        .map((it) => `${it} is no other machine of its reading`),
      ...found.flatMap((it) => it.problems)
    ]
  }
}
