/**
 * # Verdicts
 *
 * What the findings of a reading make of it, computed and never declared: it holds, fails, turns
 * (both, in different regions), is open, or the ledger contradicts itself.
 *
 * - **Laws** denial swaps; only `open` and `broken` are their own denial's; what is not met changes
 *   nothing; not broken if and only if nowhere both sides are settled (test/v2/Verdict.test.ts)
 *
 * @module
 */
import * as Finding from "./Finding.ts"
import * as Region from "./Region.ts"

/** What becomes of a reading. */
export type Is = "holds" | "fails" | "turns" | "open" | "broken"

/** What becomes of what a participant said. */
export type Word = "right" | "wrong" | "right where" | "open" | "broken"

/** Two findings that cannot both stand, and where. */
export interface Clash {
  readonly for: string
  readonly against: string
  readonly region: Region.Region
}

/** The verdict on a reading, with the findings that carry it. */
export interface Verdict {
  readonly is: Is
  readonly for: ReadonlyArray<Finding.Finding>
  readonly against: ReadonlyArray<Finding.Finding>
  readonly clashes: ReadonlyArray<Clash>
}

/** The findings of one side, each narrowed beside those of the other. */
const narrowed = (
  own: ReadonlyArray<Finding.Finding>,
  others: ReadonlyArray<Finding.Finding>
): ReadonlyArray<Finding.Finding> =>
  own.map((finding) => others.reduce((now, other) => Finding.beside(now, other), finding))

const kept = (
  own: ReadonlyArray<Finding.Finding>,
  others: ReadonlyArray<Finding.Finding>
): ReadonlyArray<Finding.Finding> =>
  own.filter(
    (finding) =>
      !others.some(
        (other) =>
          Finding.yields(finding, other) && Region.meet(finding.region, other.region) !== undefined
      )
  )

const word = (pro: boolean, con: boolean): Is => {
  if (pro && con) return "turns"
  if (pro) return "holds"
  return con ? "fails" : "open"
}

/**
 * The verdict on the reading that the findings are about.
 *
 * @example
 * ```ts
 * import { Region, Verdict } from "@headwater/proof"
 * const found = (side: "for" | "against", gates: number) => ({
 *   statement: side, reading: "R1", side, grade: "exhaustive" as const,
 *   region: Region.make({ sizes: { gates: [gates, gates] } })
 * })
 * Verdict.of([found("for", 3), found("against", 4)]).is // => "turns"
 * Verdict.of([found("for", 3), found("against", 3)]).is // => "broken"
 * ```
 */
export const of = (findings: ReadonlyArray<Finding.Finding>): Verdict => {
  const all = findings.flatMap((it) => Finding.settled(it) ?? [])
  const stated = {
    for: all.filter((it) => it.side === "for"),
    against: all.filter((it) => it.side === "against")
  }
  const sides = {
    for: narrowed(stated.for, stated.against),
    against: narrowed(stated.against, stated.for)
  }
  const [pro, con] = [kept(sides.for, sides.against), kept(sides.against, sides.for)]
  const clashes = pro.flatMap((one) =>
    con.flatMap((other) => {
      const region = Region.meet(one.region, other.region)
      return region === undefined ? [] : [{ for: one.statement, against: other.statement, region }]
    })
  )
  return {
    is: clashes.length > 0 ? "broken" : word(pro.length > 0, con.length > 0),
    for: pro,
    against: con,
    clashes
  }
}

/** What the verdict makes of one who holds the reading, or who denies it. */
export const ofSpeaker = (is: Is, denied: boolean): Word => {
  if (is === "turns") return "right where"
  if (is === "open" || is === "broken") return is
  return (is === "holds") === denied ? "wrong" : "right"
}

/** Where a speaker is wrong who holds the reading, or who denies it. */
export const wrongWhere = (verdict: Verdict, denied: boolean): ReadonlyArray<Region.Region> =>
  rightWhere(verdict, !denied)

/** Where a speaker is right who holds the reading, or who denies it. */
export const rightWhere = (verdict: Verdict, denied: boolean): ReadonlyArray<Region.Region> =>
  Region.widest((denied ? verdict.against : verdict.for).map((it) => it.region))
