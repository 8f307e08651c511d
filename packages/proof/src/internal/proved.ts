import * as fc from "fast-check"
import * as Domain from "../Domain.ts"
import type * as Finding from "../Finding.ts"
import * as Fraction from "../Fraction.ts"
import type { Body, Proved, Title } from "../Spec.ts"
import * as Region from "../Region.ts"
import * as Statement from "../Statement.ts"
import { drops } from "./drops.ts"
import { enough } from "./enough.ts"
import { defined } from "./job.ts"
import type { Subject } from "./subject.ts"
import * as Walk from "./walk.ts"

/** A statement to check by a proof. */
export interface Job<M, X> {
  readonly title: Title
  readonly subject: Subject<M>
  readonly body: Body<M, X, string, string>
  readonly name: string
  readonly spec: Proved<M, X>
  readonly options: Statement.Options
}

/** How often a model is drawn before there are said to be too few in the region. */
const mostDraws = 20_000

const inRegion = <M>(subject: Subject<M>, region: Region.Region, model: M): boolean =>
  subject.judge(model, region)?.violated.length === 0

/** At least 200 drawn models of the region, fewer where hardly any is, and the listed ones in it. */
const models = <M, X>(
  { subject, spec, options }: Job<M, X>,
  arbitrary: fc.Arbitrary<M>,
  region: Region.Region
): { readonly drawn: ReadonlyArray<M>; readonly listed: ReadonlyArray<M> } => {
  const drawn: Array<M> = []
  for (let runs = enough.drawn; drawn.length < enough.drawn && runs <= mostDraws; runs *= 4) {
    drawn.length = 0
    for (const model of fc.sample(arbitrary, { seed: options.seed, numRuns: runs })) {
      if (inRegion(subject, region, model)) drawn.push(model)
    }
  }
  return { drawn, listed: [...(spec.listed ?? [])].filter((it) => inRegion(subject, region, it)) }
}

const isFraction = (value: object): value is Fraction.Fraction =>
  "numerator" in value && "denominator" in value

/** The sign of the factor by which the goal of a proof is the margin of a model, or what is wrong. */
const compared = <M, X>({ body, spec }: Job<M, X>, model: M): 1 | -1 | string => {
  const { by, measures, factor } = spec
  const x = body.measure(model)
  const values = Object.fromEntries(
    Object.entries(measures(x, model)).map(([name, value]) => [name, Fraction.from(value)])
  )
  const missing = by.variables.find((it) => values[it] === undefined)
  if (missing !== undefined) return `no measure is given of ${missing}`
  if (by.premisesAt(values).some((it) => Fraction.from(it).numerator < 0n)) {
    return "a premise of the proof fails"
  }
  const margin = body.margin(x, model)
  if (!isFraction(margin)) return "the margin is no fraction, so no goal can be compared with it"
  const scale = Fraction.from(factor === undefined ? 1 : factor(x, model))
  if (scale.numerator === 0n) return "the factor is 0"
  const goal = Fraction.from(by.goalAt(values))
  if (Fraction.compare(goal, Fraction.times(scale, Fraction.from(margin))) !== 0) {
    return `the goal is ${Fraction.show(goal)}, and the margin ${margin.toString()}`
  }
  return scale.numerator > 0n ? 1 : -1
}

/** Checks a statement by its proof, whose goal has to be the reading's margin. */
export const check = <M, X>(job: Job<M, X>): Statement.Result => {
  const { title, subject, body, name, spec, options } = job
  const region = Region.make({ where: defined(spec.where), sizes: defined(spec.sizes) })
  const arbitrary = Domain.arbitrary(spec.domain)
  const { drawn, listed } = models(job, arbitrary, region)
  const problems: Array<string> = []
  if (drawn.length < enough.drawn) {
    problems.push(
      `too few models: ${drawn.length} of those drawn are in the region, ${enough.drawn} are expected`
    )
  }
  const signs = new Set<1 | -1>()
  for (const model of [...drawn, ...listed]) {
    const sign = compared(job, model)
    if (typeof sign !== "string") signs.add(sign)
    else {
      problems.push(`${sign}: ${subject.show(model)}`)
      break
    }
  }
  if (signs.size > 1) problems.push("the factor is positive at one model and negative at another")
  const side: Finding.Side = signs.has(-1) ? "against" : "for"
  const otherwise = [...drawn, ...listed].find(
    (it) => subject.judge(it, region)?.concludes !== (side === "for")
  )
  if (problems.length === 0 && otherwise !== undefined) {
    problems.push(`it is not so, whatever the proof takes on trust: ${subject.show(otherwise)}`)
  }
  const proof = spec.by.check()
  if (!proof.ok) problems.push("the proof is refused")
  const given = spec.by.given?.() ?? []
  const grade = proof.isByShape === true ? "by definition" : "proved"
  if (title.quantifier === "some") problems.push("a reading of some takes a witness, not a proof")
  const needsStrict = (side === "for") === (body.strict === true)
  if (needsStrict && spec.by.strict !== true) problems.push("the proof has to be of a strict goal")

  const domain = Domain.sampled(arbitrary)
  const walk = Walk.over(subject, domain, region, options)
  const dropped = drops(
    {
      title,
      subject,
      name,
      options,
      spec: {
        domain,
        expect: side,
        ...(spec.without === undefined ? {} : { without: spec.without }),
        ...(spec.iff === undefined ? {} : { iff: spec.iff }),
        ...(spec.otherwise === undefined ? {} : { otherwise: spec.otherwise })
      }
    },
    region,
    region,
    walk,
    side
  )
  return {
    findings: [
      ...(problems.length === 0
        ? [{ statement: name, reading: title.id, side, region, grade } as const]
        : []),
      ...dropped.findings
    ],
    problems: [...problems, ...dropped.problems],
    replays: dropped.replays,
    premises: dropped.premises,
    settings: [],
    lemmas: proof.lemmas,
    theorems: proof.theorems ?? [],
    wanting: dropped.wanting,
    ...(dropped.otherwise === undefined ? {} : { otherwise: dropped.otherwise }),
    figures: {
      cases: (drawn.length + listed.length).toString(),
      terms: proof.terms.toString(),
      ...(given.length === 0 ? {} : { given: given.join(", ") })
    }
  }
}
