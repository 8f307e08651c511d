import * as Finding from "../Finding.ts"
import * as Statement from "../Statement.ts"
import { type Linked, openBecause, own } from "./links.ts"

/** One statement of a claim with what came of it, its links followed. */
export interface Entry {
  readonly statement: Statement.Statement
  readonly result: Statement.Result
  readonly linked: Linked
  /** Its own finding, links followed; undefined where there is none or a link is not met. */
  readonly finding: Finding.Finding | undefined
  readonly open: string | undefined
}

export const entry = (
  statement: Statement.Statement,
  result: Statement.Result,
  linked: Linked
): Entry => {
  const its = own(statement.name, result)
  return {
    statement,
    result,
    linked,
    finding: its === undefined ? undefined : Finding.settled({ ...its, rests: linked.imports }),
    open: openBecause(linked.imports, its)
  }
}
