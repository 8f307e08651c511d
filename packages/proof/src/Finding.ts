/**
 * # Findings
 *
 * What came out of a reading: a side, a region, and how well it is known. The side is never
 * written by hand; see `Reading`. Two findings clash where they are on different sides and their
 * regions meet; a sample without a counterexample yields to a counterexample instead.
 *
 * @module
 */
import * as Region from "./Region.ts"

/** The grades, weakest first: the order in which links weaken. */
export const grades = [
  "sampled",
  "exhaustive",
  "proof on paper",
  "proved",
  "by definition"
] as const

/** How well a finding is known. `by definition` settles, and is no evidence. */
export type Grade = (typeof grades)[number]

/** Whether a finding speaks for its reading or against it. */
export type Side = "for" | "against"

/** The other side. */
export const opposite = (side: Side): Side => (side === "for" ? "against" : "for")

/** The weaker of two grades. */
export const weaker = (a: Grade, b: Grade): Grade =>
  grades.indexOf(a) <= grades.indexOf(b) ? a : b

/** What a finding imports from another claim: nothing is imported where `found` is missing. */
export interface Import {
  /** The full name, such as `C08.structure_is_cheaper`. */
  readonly on: string
  readonly found?: { readonly grade: Grade; readonly region: Region.Region }
  /** Why nothing is imported. */
  readonly because?: string
}

/** One thing that came out of a reading. */
export interface Finding {
  readonly statement: string
  readonly reading: string
  readonly side: Side
  readonly region: Region.Region
  readonly grade: Grade
  /** Nothing to the contrary was found in a sample; a model to the contrary overrules it. */
  readonly absence?: boolean
  /** Where the model stands that decides, with every condition and size of the reading. */
  readonly at?: Region.Region
  readonly rests?: ReadonlyArray<Import>
}

/**
 * What a finding is worth with all that it rests on: the weakest grade, the common region.
 * Undefined where a link is not met, or where the regions have no common part.
 */
export const settled = (finding: Finding): Finding | undefined => {
  let now: Finding = finding
  for (const { found } of finding.rests ?? []) {
    const region = found === undefined ? undefined : Region.meet(now.region, found.region)
    if (found === undefined || region === undefined) return undefined
    now = { ...now, region, grade: weaker(now.grade, found.grade) }
  }
  return now
}

/** The region of a finding beside one of the other side: a witness answers for itself. */
export const beside = (finding: Finding, other: Finding): Finding =>
  finding.at === undefined
    ? finding
    : { ...finding, region: Region.refine(finding.region, finding.at, other.region) }

/** Whether a finding gives way to one of the other side that it meets. */
export const yields = (finding: Finding, other: Finding): boolean =>
  finding.absence === true && other.absence !== true
