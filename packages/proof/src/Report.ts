/**
 * # Reports
 *
 * What a check found, as plain data with a schema. Counts are decimal strings, since a domain may
 * be larger than a float counts; shares are `p/q`.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { grades } from "./Finding.ts"
import * as Region from "./Region.ts"
import { acts } from "./Said.ts"

const text = Schema.optionalKey(Schema.String)
const lines = Schema.Array(Schema.String)
const regions = Schema.Array(Region.Json)
const Grade = Schema.Literals(grades)

/** What became of one condition: whether it is needed, and what its absence lets in. */
export const PremiseReport = Schema.Struct({
  name: Schema.String,
  says: Schema.String,
  needed: Schema.Boolean,
  counterexample: text
})
export type PremiseReport = typeof PremiseReport.Type

/** What became of a statement on one of its other machines. */
export const SettingReport = Schema.Struct({
  name: Schema.String,
  side: Schema.Literals(["for", "against", "open", "absent"]),
  turns: Schema.Boolean,
  cases: text,
  because: text,
  shown: text
})
export type SettingReport = typeof SettingReport.Type

/** One statement with its evidence. */
export const StatementReport = Schema.Struct({
  name: Schema.String,
  kind: Schema.Literals(["finding", "law", "lemma", "measured"]),
  bears: Schema.Array(Schema.Struct({ reading: Schema.String, for: Schema.Boolean })),
  text: Schema.String,
  region: Region.Json,
  /** Null for what is not graded: a measurement, and what came out on no side. */
  grade: Schema.NullOr(Grade),
  /** What a proof takes on trust, and theorems that were checked with it. */
  lemmas: lines,
  theorems: lines,
  status: Schema.Literals(["as stated", "not as stated", "not checked"]),
  cases: Schema.String,
  share: text,
  premises: Schema.Array(PremiseReport),
  settings: Schema.Array(SettingReport),
  /** What it rests on, and why it is open where a link is not met. */
  rests: lines,
  open: text,
  otherwise: text,
  beyond: text,
  /** Every number of the statement, by name. */
  figures: Schema.Record(Schema.String, Schema.String),
  problems: lines
})
export type StatementReport = typeof StatementReport.Type

const Is = Schema.Literals(["holds", "fails", "turns", "open", "broken"])

/** One finding that carries a verdict. */
export const FindingReport = Schema.Struct({
  statement: Schema.String,
  side: Schema.Literals(["for", "against"]),
  region: Region.Json,
  grade: Grade
})
export type FindingReport = typeof FindingReport.Type

/** One reading with its verdict. */
export const ReadingReport = Schema.Struct({
  id: Schema.String,
  text: Schema.String,
  quantifier: Schema.Literals(["all", "most", "some"]),
  threshold: text,
  verdict: Is,
  for: regions,
  against: regions,
  /** What the names in its regions mean, of those that have words. */
  words: Schema.Record(Schema.String, Schema.String),
  findings: Schema.Array(FindingReport),
  /** Where the ledger contradicts itself. */
  clashes: lines
})
export type ReadingReport = typeof ReadingReport.Type

/** What a quote is read as, and what becomes of that. */
export const SenseReport = Schema.Struct({
  sense: Schema.Literals(["strongest", "weaker", "weakest"]),
  words: Schema.String,
  reading: Schema.String,
  denied: Schema.Boolean,
  verdict: Schema.Literals(["right", "wrong", "right where", "open", "broken"]),
  /** Where the speaker is right. */
  where: regions,
  /** Where the speaker is wrong. */
  wrongWhere: regions
})
export type SenseReport = typeof SenseReport.Type

/** What the words of a quote do, and where they stand in the source. */
export const SaidReport = Schema.Struct({
  act: Schema.Literals(acts),
  post: Schema.Struct({
    number: Schema.Number,
    opens: Schema.String,
    answers: Schema.optionalKey(Schema.Number)
  }),
  place: text
})
export type SaidReport = typeof SaidReport.Type

/** What was said, and what it is read as. */
export const QuoteReport = Schema.Struct({
  quote: Schema.String,
  said: SaidReport,
  as: Schema.Array(SenseReport)
})
export type QuoteReport = typeof QuoteReport.Type

/** One participant, the part that they take, and what they said. */
export const SpeakerReport = Schema.Struct({
  name: Schema.String,
  part: Schema.String,
  quotes: Schema.Array(QuoteReport)
})
export type SpeakerReport = typeof SpeakerReport.Type

/** One claim: its finding in a sentence, what becomes of each speaker, and why. */
export const ClaimReport = Schema.Struct({
  id: Schema.String,
  title: Schema.String,
  /** The answer in a line. */
  answer: text,
  finding: Schema.String,
  /** The statements that the numbers of the finding are from, each with how well it is known. */
  numbers: lines,
  ok: Schema.Boolean,
  speakers: Schema.Array(SpeakerReport),
  readings: Schema.Array(ReadingReport),
  statements: Schema.Array(StatementReport),
  problems: lines
})
export type ClaimReport = typeof ClaimReport.Type

/** The claims of a ledger, and how they were checked. */
export const LedgerReport = Schema.Struct({
  ok: Schema.Boolean,
  seed: Schema.Number,
  runs: Schema.Number,
  claims: Schema.Array(ClaimReport)
})
export type LedgerReport = typeof LedgerReport.Type
