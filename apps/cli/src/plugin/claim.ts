import { Foreign } from "@headwater/exact"
import { Claim, Report, type Statement } from "@headwater/proof"
import * as Schema from "effect/Schema"

const decodeReport = Schema.decodeUnknownSync(Report.StatementReport)
const Verdict = Schema.Struct({ is: Report.VerdictName, because: Schema.Array(Schema.String) })
const Title = Schema.Struct({
  name: Schema.String,
  kind: Schema.Literals(["claim", "law", "open", "waiting"]),
  quantifier: Schema.optionalKey(Schema.Literals(["all", "some"])),
  expect: Schema.Literals(["holds", "fails", "open"]),
  text: Schema.String,
  premises: Schema.Array(Schema.String)
})
const Head = Schema.Struct({
  id: Schema.String,
  title: Schema.String,
  says: Schema.Array(Schema.String),
  about: Schema.optionalKey(Schema.String),
  verdict: Verdict
})
const decodeTitle = Schema.decodeUnknownSync(Title)
const decodeHead = Schema.decodeUnknownSync(Head)

/** A statement whose report is read by our schema; nothing of it is kept as a replay. */
const statement = (value: unknown): Statement.Statement => {
  if (!Foreign.isRecord(value))
    throw new TypeError("Expected a statement { name, kind, text, check }")
  const { check } = value
  if (!Foreign.isCallable(check)) throw new TypeError("Expected a statement with a function check")
  return {
    ...decodeTitle(value),
    check: (options) => {
      const checked = check.call(value, options)
      if (!Foreign.isRecord(checked))
        throw new TypeError("Expected check to give { report, replays }")
      return { report: decodeReport(checked["report"]), replays: [] }
    }
  }
}

/** What a claim has to look like. */
export const shape = "a claim { id, title, says, verdict, statements }"

/** The value as a claim of ours; undefined if it is none, a `TypeError` if it is a broken one. */
export const adopt = (value: unknown): Claim.Claim | undefined => {
  if (
    !Foreign.isRecord(value) ||
    !Foreign.isText(value["id"]) ||
    !Array.isArray(value["statements"])
  ) {
    return undefined
  }
  return Claim.define({ ...decodeHead(value), statements: value["statements"].map(statement) })
}
