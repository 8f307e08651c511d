import * as Domain from "../Domain.ts"
import type { Region } from "../Region.ts"
import type { Options } from "../Statement.ts"
import type { Judged, Subject } from "./subject.ts"
import * as Tally from "./tally.ts"

/** What a walk over a domain counted. */
export interface Walk<M> {
  readonly mode: "exhaustive" | "sampled"
  /** Models within the bounds of the region. */
  cases: bigint
  /** Those that satisfy every condition, and for each condition those that violate it alone. */
  readonly own: Tally.Tally<M>
  readonly without: Map<string, Tally.Tally<M>>
  /** Models that violate a condition, and those of them that conclude. */
  violating: bigint
  kept: bigint
  firstKept: M | undefined
  /** Whether the conclusion was true, and whether it was false, of some model. */
  wasTrue: boolean
  wasFalse: boolean
}

export const over = <M>(
  subject: Subject<M>,
  domain: Domain.Domain<M>,
  region: Region,
  options: Options
): Walk<M> => {
  const walk: Walk<M> = {
    mode: domain.mode,
    cases: 0n,
    own: Tally.empty(),
    without: new Map(),
    violating: 0n,
    kept: 0n,
    firstKept: undefined,
    wasTrue: false,
    wasFalse: false
  }
  for (const model of Domain.models(domain, options)) {
    const judged = subject.judge(model, region)
    if (judged === undefined) continue
    walk.cases++
    if (judged.concludes) walk.wasTrue = true
    else walk.wasFalse = true
    const [first, ...others] = judged.violated
    if (first === undefined) {
      Tally.add(walk.own, judged)
      continue
    }
    walk.violating++
    if (judged.concludes) {
      walk.kept++
      walk.firstKept ??= model
    }
    if (others.length > 0) continue
    const tally = walk.without.get(first) ?? Tally.empty<M>()
    Tally.add(tally, judged)
    walk.without.set(first, tally)
  }
  return walk
}

/** The smallest model of a domain that stands in the region and has the property. */
export const smallest = <M>(
  subject: Subject<M>,
  domain: Domain.Domain<M>,
  region: Region,
  has: (judged: Judged<M>) => boolean,
  options: Options
): M | undefined =>
  Domain.smallest(
    domain,
    (model) => {
      const judged = subject.judge(model, region)
      return judged !== undefined && has(judged)
    },
    options
  )?.model

/** The kept model that decides, a problem where it decides no more, or neither. */
export const replayed = <M>(
  subject: Subject<M>,
  region: Region,
  has: (judged: Judged<M>) => boolean,
  { replays = [] }: Options,
  statement: string,
  premise: string | undefined
): { readonly model?: M; readonly problem?: string } => {
  const kept = replays.find((it) => it.statement === statement && it.premise === premise)
  if (kept === undefined) return {}
  const what = premise === undefined ? "kept model" : `kept model without "${premise}"`
  const decoded = subject.decode(kept.model)
  if (decoded === undefined) return { problem: `the ${what} is no longer a model` }
  const judged = subject.judge(decoded.model, region)
  return judged !== undefined && has(judged)
    ? { model: decoded.model }
    : { problem: `the ${what} decides no more: ${subject.show(decoded.model)}` }
}
