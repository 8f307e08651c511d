import type * as Exact from "../Exact.ts"
import * as Fraction from "../Fraction.ts"
import * as Region from "../Region.ts"
import * as Statement from "../Statement.ts"
import { beyond } from "./beyond.ts"
import { conclude } from "./conclude.ts"
import { drops } from "./drops.ts"
import { elsewhere, here } from "./elsewhere.ts"
import { isShort } from "./enough.ts"
import { defined, type Job, vacuity } from "./job.ts"
import * as Outcome from "./outcome.ts"
import { attained } from "./sizes.ts"
import type { Ranges } from "./tally.ts"
import * as Walk from "./walk.ts"

/** Refuses a threshold that is not above 1/2 and at most 1. */
export const threshold = (text: string): void => {
  const value = Fraction.parse(text)
  const half = Fraction.parse("1/2")
  if (Fraction.compare(value, half) <= 0 || Fraction.compare(value, Fraction.from(1)) > 0) {
    throw new RangeError(`Expected a threshold above 1/2 and at most 1, not \`${text}\``)
  }
}

/** A margin for people: its exact text where that is short, with a decimal beside where it helps. */
export const showMargin = (margin: Exact.Exact): string => {
  const text = margin.toString()
  const decimal = margin.toNumber().toPrecision(6)
  if (text.length > 60) return `about ${Number(decimal)}`
  return /^-?\d+$/.test(text) ? text : `about ${Number(decimal)} (${text})`
}

/** Which sizes a proof on paper was tested at: it is said to hold at more. */
const tested = (ranges: Ranges): { readonly tested?: string } =>
  ranges.size === 0 ? {} : { tested: Region.show({ where: {}, sizes: Object.fromEntries(ranges) }) }

/** Checks a statement over its domain: what came out, where, and what is wrong with it. */
export const check = <M>(job: Job<M>): Statement.Result => {
  const { title, subject, machines, name, kind, spec, options } = job
  const { domain } = spec
  const key = Statement.key(name)
  const stated = Region.make({
    where: { ...defined(spec.where), ...here(machines) },
    sizes: defined(spec.sizes)
  })
  const unbounded =
    kind === "law" ? "by definition" : spec.onPaper === undefined ? undefined : "proof on paper"
  const walk = Walk.over(subject, domain, stated, options)
  const {
    outcome,
    byOne,
    model,
    finding,
    problems: stale
  } = conclude(job, {
    name,
    domain,
    region: stated,
    tally: walk.own,
    replay: { key },
    ...(unbounded === undefined ? {} : { unbounded })
  })
  const { side } = outcome
  const scarce = byOne ? [] : vacuity(walk, domain, spec.few, options)
  const figures = Outcome.figures(title, walk.own)
  const dropped = drops(job, stated, finding?.region ?? stated, walk, spec.expect)
  const isExempt = unbounded !== undefined || byOne
  const next = beyond(job, finding?.region ?? stated, isExempt, spec.expect)
  const others = elsewhere(job, stated, side)
  const problems = [
    ...stale,
    ...(side === undefined ? [`no side: ${outcome.because}`] : []),
    ...(side === undefined || side === spec.expect
      ? []
      : [
          `it comes out ${side} the reading${model === undefined ? "" : `: ${subject.show(model)}`}`
        ]),
    ...scarce,
    ...(unbounded === undefined ? attained(stated, walk.own, byOne ? side : undefined) : []),
    ...(spec.share === undefined || spec.share === figures["share"]
      ? []
      : [`the share is ${figures["share"] ?? "not defined"}, not ${spec.share}`]),
    ...dropped.problems,
    ...next.problems,
    ...others.problems
  ]
  const isShortOf = isShort(domain, options) && (scarce.length > 0 || side !== spec.expect)
  const { tightest, satisfied, concluding, exceptions } = walk.own
  return {
    findings: [
      ...(finding === undefined || scarce.length > 0 ? [] : [finding]),
      ...dropped.findings,
      ...next.findings,
      ...others.findings
    ],
    problems,
    ...(isShortOf ? { tooFew: true } : {}),
    replays: [
      ...(model === undefined ? [] : [{ statement: key, model: subject.encode(model) }]),
      ...dropped.replays
    ],
    premises: dropped.premises,
    settings: others.settings,
    lemmas: [],
    wanting: dropped.wanting,
    ...(dropped.otherwise === undefined ? {} : { otherwise: dropped.otherwise }),
    ...(next.text === undefined ? {} : { beyond: next.text }),
    figures: {
      cases: satisfied.toString(),
      mode: domain.mode,
      exceptions: (satisfied - concluding).toString(),
      concluding: concluding.toString(),
      ...figures,
      ...(spec.onPaper === undefined ? {} : { paper: spec.onPaper, ...tested(walk.own.ranges) }),
      ...(spec.few === undefined ? {} : { few: spec.few }),
      ...(model === undefined
        ? {}
        : { [side === "for" ? "witness" : "counterexample"]: subject.show(model) }),
      ...(tightest === undefined || byOne
        ? {}
        : {
            margin: showMargin(tightest.margin),
            tightest: subject.show(tightest.model),
            ...(subject.unit === undefined ? {} : { unit: subject.unit })
          }),
      ...(title.quantifier === "most" && exceptions.length > 0
        ? { firstExceptions: exceptions.map(subject.show).join(" | ") }
        : {}),
      ...(walk.violating === 0n
        ? {}
        : { violating: walk.violating.toString(), kept: walk.kept.toString() })
    }
  }
}
