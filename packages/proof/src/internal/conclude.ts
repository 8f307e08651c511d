import type { Domain } from "../Domain.ts"
import type { Finding, Grade, Side } from "../Finding.ts"
import type { Title } from "../Spec.ts"
import type * as Region from "../Region.ts"
import type * as Statement from "../Statement.ts"
import * as Outcome from "./outcome.ts"
import { bounded } from "./sizes.ts"
import type { Judged, Subject } from "./subject.ts"
import type { Tally } from "./tally.ts"
import * as Walk from "./walk.ts"

/** A count to conclude from. */
export interface Count<M> {
  /** What the finding is called after. */
  readonly name: string
  readonly domain: Domain<M>
  /** Where the models stand that were counted. */
  readonly region: Region.Region
  readonly tally: Tally<M>
  /** Under what the deciding model is kept. */
  readonly replay?: { readonly key: string; readonly premise?: string }
  /** Where each size is bounded by what was found, whatever the bounds of the region are. */
  readonly isNarrow?: boolean
  /** The grade, where the region is not bounded by what was tried. */
  readonly unbounded?: Grade
}

/** What a count makes of a reading, and the model that decides where one does. */
export interface Conclusion<M> {
  readonly outcome: Outcome.Outcome
  readonly byOne: boolean
  readonly model?: M
  readonly finding?: Finding
  readonly problems: ReadonlyArray<string>
}

/** The property of a model that alone decides for a side. */
const deciding =
  (side: Side) =>
  <M>(judged: Judged<M>): boolean =>
    judged.violated.length === 0 && judged.concludes === (side === "for")

export const conclude = <M>(
  {
    title,
    subject,
    options
  }: {
    readonly title: Title
    readonly subject: Subject<M>
    readonly options: Statement.Options
  },
  { name, domain, region, tally, replay, isNarrow, unbounded }: Count<M>
): Conclusion<M> => {
  const outcome = Outcome.of(title, tally, domain.mode)
  if (outcome.side === undefined) return { outcome, byOne: false, problems: [] }
  const { side, byOne } = outcome
  const kept =
    byOne && replay !== undefined
      ? Walk.replayed(subject, region, deciding(side), options, replay.key, replay.premise)
      : {}
  const model = byOne
    ? (kept.model ?? Walk.smallest(subject, domain, region, deciding(side), options))
    : undefined
  const at = model === undefined ? undefined : subject.point(model)
  const places =
    title.quantifier === "most" && domain.mode === "exhaustive" ? Outcome.turning(title, tally) : []
  const deciders = side === "for" ? tally.concluded : tally.breaking
  const ranges = Object.fromEntries(byOne ? deciders : tally.ranges)
  const isSample = !byOne && domain.mode === "sampled"
  return {
    outcome,
    byOne,
    ...(model === undefined ? {} : { model }),
    problems: [
      ...(kept.problem === undefined ? [] : [kept.problem]),
      ...(places.length === 0 ? [] : [`it turns within the region: ${places.join("; ")}`])
    ],
    finding: {
      statement: name,
      reading: title.id,
      side,
      region:
        unbounded === undefined
          ? bounded(
              isNarrow === true ? { ...region, sizes: {} } : region,
              byOne && domain.mode === "sampled" ? (at?.sizes ?? {}) : ranges
            )
          : region,
      grade: unbounded ?? (isSample ? "sampled" : "exhaustive"),
      ...(at === undefined ? {} : { at }),
      ...(isSample && unbounded === undefined && title.quantifier !== "most"
        ? { absence: true }
        : {})
    }
  }
}
