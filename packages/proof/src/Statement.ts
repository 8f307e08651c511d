/**
 * # Statements
 *
 * How a finding is come by. A statement closes over its models, so that a claim lists statements of
 * any; checking it gives plain data, from which `Ledger` computes verdicts. Readings make
 * statements; see `Reading`, and `Claim` for lemmas and measurements.
 *
 * @module
 */
import type { By } from "./By.ts"
import type * as Finding from "./Finding.ts"
import type * as Region from "./Region.ts"
import type { Title } from "./Spec.ts"
import type { PremiseReport, SettingReport } from "./Report.ts"

/** A counterexample kept from an earlier check: it is tried before any other. */
export interface Replay {
  /** The statement's name without its number. */
  readonly statement: string
  /** The condition that it violates alone; absent for the model that decides the statement. */
  readonly premise?: string
  readonly model: unknown
}

/** How a statement is checked. */
export interface Options {
  readonly seed: number
  readonly runs: number
  /** Whether bounded regions are run one size up as well. */
  readonly beyond?: boolean
  readonly replays?: ReadonlyArray<Replay>
}

export type Kind = "finding" | "law" | "lemma" | "measured"

/** What one check of a statement gives, before links are followed. */
export interface Result {
  readonly findings: ReadonlyArray<Finding.Finding>
  readonly problems: ReadonlyArray<string>
  /** Fewer models than a check needs: no refutation. */
  readonly tooFew?: boolean
  readonly replays: ReadonlyArray<Replay>
  readonly premises: ReadonlyArray<PremiseReport>
  readonly settings: ReadonlyArray<SettingReport>
  readonly lemmas: ReadonlyArray<string>
  /** Theorems that a proof rests on and that were checked with it. */
  readonly theorems?: ReadonlyArray<string>
  /** How well a lemma is known; a finding has a grade of its own. */
  readonly grade?: Finding.Grade
  /** The conditions that a finding of another statement has to show needed. */
  readonly wanting: ReadonlyArray<{
    readonly name: string
    readonly side: Finding.Side
    readonly region: Region.Region
  }>
  /** Whether the conclusion was seen to come out the other way, and how. */
  readonly otherwise?: string
  /** One size up: what came out, or why it was not run. */
  readonly beyond?: string
  /** Numbers by name, for the page and for the claim's finding. */
  readonly figures: Readonly<Record<string, string>>
}

/** The result of a statement that bears on nothing and has nothing wrong. */
export const nothing: Result = {
  findings: [],
  problems: [],
  replays: [],
  premises: [],
  settings: [],
  lemmas: [],
  wanting: [],
  figures: {}
}

/** A statement of a claim. */
export interface Statement {
  /** A number and a name: `S2 newton_overtakes_search`. */
  readonly name: string
  readonly kind: Kind
  /** What it bears on; a lemma and a measurement bear on nothing. */
  readonly reading?: Title
  readonly text: string
  /** Full names of statements of other claims that it rests on. */
  readonly from: ReadonlyArray<string>
  /** Its proof for all parameters, where it has one. */
  readonly by?: By
  readonly check: (options: Options) => Result
}

const form = /^S\d+ ([a-z][a-z0-9_]*)$/

/**
 * The stable part of a statement's name: replays, links and findings use it.
 *
 * - **Errors** `RangeError` for a name that is not a number and words joined by `_`
 *
 * @example
 * ```ts
 * import { Statement } from "@headwater/proof"
 * Statement.key("S2 newton_overtakes_search") // => "newton_overtakes_search"
 * ```
 */
export const key = (name: string): string => {
  const [, words] = form.exec(name) ?? []
  if (words === undefined) {
    throw new RangeError(`Expected a name such as S2 newton_overtakes_search, not \`${name}\``)
  }
  return words
}
