import type * as Statement from "../Statement.ts"

/** What the statements of one claim gave, in their order. */
export interface Run {
  readonly claim: string
  readonly results: ReadonlyArray<Statement.Result>
  readonly problems: ReadonlyArray<string>
}
