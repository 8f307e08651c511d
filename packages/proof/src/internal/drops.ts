import * as Finding from "../Finding.ts"
import * as Region from "../Region.ts"
import type { PremiseReport } from "../Report.ts"
import * as Statement from "../Statement.ts"
import { conclude } from "./conclude.ts"
import { expected } from "./enough.ts"
import type { Job } from "./job.ts"
import * as Walk from "./walk.ts"

/** What the models without a condition show. */
export type Dropped = Pick<
  Statement.Result,
  "findings" | "problems" | "replays" | "premises" | "wanting" | "otherwise"
>

/** What the models show that violate one condition alone. */
interface Without<M> {
  readonly walk: Walk.Walk<M>
  readonly premise: PremiseReport
  readonly wanting?: Statement.Result["wanting"][number]
  readonly finding?: Finding.Finding
  readonly problems?: ReadonlyArray<string>
  readonly replay?: Statement.Replay
}

/**
 * Each condition turned round, one at a time: a condition matters if without it, and with all
 * others, the reading comes out on the other side. That is then a finding too; where it does not
 * come out so, another statement has to show it (`wanting`).
 *
 * Also asks whether the conclusion was both true and false of some model, so that it could have
 * come out otherwise, and whether an "if and only if" is declared where it has to be.
 */
export const drops = <M>(
  job: Pick<Job<M>, "title" | "subject" | "name" | "spec" | "options">,
  stated: Region.Region,
  region: Region.Region,
  walk: Walk.Walk<M>,
  side: Finding.Side
): Dropped => {
  const { title, subject, name, spec, options } = job
  const key = Statement.key(name)
  const other = Finding.opposite(side)
  const named = subject.conditions.filter((it) => stated.where[it] !== undefined)
  const found = named.map((condition): Without<M> => {
    const domain = spec.without?.[condition] ?? spec.domain
    const its = domain === spec.domain ? walk : Walk.over(subject, domain, stated, options)
    const tally = its.without.get(condition)
    const label = { name: condition, says: subject.says(condition) }
    const isMissing = {
      walk: its,
      premise: { ...label, needed: false },
      wanting: { name: condition, side: other, region: Region.flip(region, condition) }
    }
    if (tally === undefined) return isMissing
    const { byOne, model, finding, problems } = conclude(job, {
      name: `${name}, ${stated.where[condition] === true ? "without" : "with"} "${condition}"`,
      domain,
      region: Region.flip(stated, condition),
      isNarrow: true,
      tally,
      replay: { key, premise: condition }
    })
    const wanted = byOne || spec.few !== undefined ? 1n : expected(domain, options)
    if (finding?.side !== other || tally.satisfied < wanted) return isMissing
    return {
      walk: its,
      finding,
      problems,
      ...(model === undefined
        ? {}
        : { replay: { statement: key, premise: condition, model: subject.encode(model) } }),
      premise: {
        ...label,
        needed: true,
        counterexample: model === undefined ? `${tally.satisfied} models` : subject.show(model)
      }
    }
  })
  const mutants =
    spec.otherwise === undefined
      ? undefined
      : Walk.over(subject, spec.otherwise, Region.everywhere, options)
  const walks = [...new Set([walk, ...found.map((it) => it.walk)])]
  const isOtherwise = (it: Walk.Walk<M>): boolean => (side === "for" ? it.wasFalse : it.wasTrue)
  const otherwise = walks.some(isOtherwise)
    ? "some of the models that were tried come out so"
    : mutants !== undefined && isOtherwise(mutants)
      ? "some of the other models come out so"
      : undefined
  return {
    findings: found.flatMap((it) => it.finding ?? []),
    problems: [
      ...found.flatMap((it) => it.problems ?? []),
      ...(mutants !== undefined && !isOtherwise(mutants)
        ? ["the models of `otherwise` come out no other way"]
        : []),
      ...equivalence(
        title.quantifier === "all" && side === "for" && named.length > 0,
        spec.iff === true,
        {
          violating: walks.reduce((sum, it) => sum + it.violating, 0n),
          kept: walks.flatMap((it) => it.firstKept ?? [])[0],
          show: subject.show
        }
      )
    ],
    replays: found.flatMap((it) => it.replay ?? []),
    premises: found.map((it) => it.premise),
    wanting: found.flatMap((it) => it.wanting ?? []),
    ...(otherwise === undefined ? {} : { otherwise })
  }
}

/** What is wrong with an "if and only if" that is declared, or is not. */
const equivalence = <M>(
  mayBe: boolean,
  isDeclared: boolean,
  seen: {
    readonly violating: bigint
    readonly kept: M | undefined
    readonly show: (model: M) => string
  }
): ReadonlyArray<string> => {
  if (!mayBe) {
    return isDeclared
      ? [`"if and only if" is for a reading of all that comes out for, under a condition`]
      : []
  }
  if (!isDeclared) {
    return seen.violating > 0n && seen.kept === undefined
      ? [
          `an undeclared "if and only if": none of ${seen.violating} models that violate a condition concludes`
        ]
      : []
  }
  if (seen.violating === 0n) return [`declared "if and only if", and no model violates a condition`]
  return seen.kept === undefined
    ? []
    : [
        `declared "if and only if", and a model that violates a condition concludes: ${seen.show(seen.kept)}`
      ]
}
