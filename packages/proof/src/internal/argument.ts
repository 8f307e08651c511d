import type { LedgerReport, SenseReport } from "../Report.ts"
import type * as Said from "../Said.ts"

/** Claims in the order in which an argument needs them, and those whose words count. */
export interface Line {
  /** What the line argues for, as a heading. */
  readonly name: string
  readonly by: ReadonlyArray<string>
  readonly moves: ReadonlyArray<string>
}

/** What the page of a claim says of it, checked or not. */
export interface Page {
  readonly title: string
  readonly says: ReadonlyArray<string>
  /** Those who disagree with it. */
  readonly disputes: ReadonlyArray<string>
  /** The claims that it bears on: those that it takes up or needs. */
  readonly depends: ReadonlyArray<string>
  /** What it admits not to show. */
  readonly admits?: string
}

/** What a ledger found, and the pages of the claims by their ids. */
export interface Found {
  readonly report: Pick<LedgerReport, "claims">
  readonly pages: Readonly<Record<string, Page>>
}

/** How far words carry, best first. */
export const carries = [
  "carries",
  "carries in weaker words",
  "carries where",
  "carries in weaker words where",
  "is open",
  "fails",
  "is not checked"
] as const

/** How far the words of a move carry it. */
export type Carries = (typeof carries)[number]

/** A sense of what was said, with its verdict in words. */
export interface Sense {
  readonly words: string
  readonly verdict: SenseReport["verdict"]
  /** The verdict with the places where it is so. */
  readonly shown: string
  /** What the conditions mean under which it is right. */
  readonly terms: Readonly<Record<string, string>>
}

/** What somebody said, and what became of it. */
export interface Words {
  readonly by: string
  readonly act: Said.Act
  readonly quote: string
  /** The post and the paragraph. */
  readonly place: string
  /** From the strongest sense to the weakest. */
  readonly senses: ReadonlyArray<Sense>
  readonly carries: Carries
  /** The strongest sense that is right, or right somewhere. */
  readonly through?: Sense
}

/** One move of a line, with what became of it. */
export interface Move {
  readonly claim: string
  readonly title: string
  readonly carries: Carries
  /** The words of those who argue. */
  readonly words: ReadonlyArray<Words>
  /** What others said of the same. */
  readonly others: ReadonlyArray<Words>
  /** The answer in a line, or the finding of a claim that has none. */
  readonly answer?: string
  readonly finding?: string
  /** Findings of other claims that the evidence rests on, and whether each is met. */
  readonly rests: ReadonlyArray<{ readonly on: string; readonly isMet: boolean }>
  readonly depends: ReadonlyArray<string>
  readonly disputes: ReadonlyArray<string>
  /** Claims of others that take this one up, by id. */
  readonly taken: ReadonlyArray<string>
  readonly admits?: string
}

/** A line with what became of it. */
export interface Trace extends Line {
  readonly steps: ReadonlyArray<Move>
  /** The moves at which no sense of some words is known to be right anywhere. */
  readonly stops: ReadonlyArray<Move>
  /** The moves that hold in some places only. */
  readonly conditions: ReadonlyArray<Move>
  /** The moves of which the strongest words are wrong. */
  readonly weakened: ReadonlyArray<Move>
}
