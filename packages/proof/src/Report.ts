/**
 * # Reports
 *
 * What a check found, as plain data with a schema: the statements of a claim, the claims of a
 * ledger. Counts are decimal strings, since a domain may be larger than a float counts.
 *
 * @module
 */
import type * as JsonSchema from "effect/JsonSchema"
import * as Schema from "effect/Schema"

/** What became of one premise: the counterexample that its absence lets in. */
export const PremiseReport = Schema.Struct({
  name: Schema.String,
  /** The premise in words, where the author gave them. */
  says: Schema.optionalKey(Schema.String),
  /** A model violates this premise alone and breaks the conclusion. */
  necessary: Schema.Boolean,
  counterexample: Schema.optionalKey(Schema.String),
  /** The author's reason for a premise that need not be necessary. */
  redundant: Schema.optionalKey(Schema.String)
})
export type PremiseReport = typeof PremiseReport.Type

/** What became of a statement in one of its settings. */
export const SettingReport = Schema.Struct({
  name: Schema.String,
  /** vacuous: no model satisfies the premises there; absent: nothing there to check. */
  status: Schema.Literals(["holds", "fails", "vacuous", "absent"]),
  /** It comes out other than on the statement's own domain. */
  turns: Schema.Boolean,
  /** The author's reason for a verdict that turns, is vacuous or absent. */
  because: Schema.optionalKey(Schema.String),
  mode: Schema.optionalKey(Schema.Literals(["exhaustive", "sampled"])),
  cases: Schema.optionalKey(Schema.String),
  satisfied: Schema.optionalKey(Schema.String),
  /** How many of the models that satisfy the premises break the conclusion. */
  broken: Schema.optionalKey(Schema.String),
  /** The smallest model that satisfies all premises and breaks the conclusion. */
  counterexample: Schema.optionalKey(Schema.String),
  /** A model that satisfies the premises and the conclusion, of a statement that some model does. */
  witness: Schema.optionalKey(Schema.String),
  /** Why fewer models than usual are enough. */
  few: Schema.optionalKey(Schema.String)
})
export type SettingReport = typeof SettingReport.Type

/** What the check of one statement found. */
export const StatementReport = Schema.Struct({
  name: Schema.String,
  kind: Schema.Literals(["claim", "law", "open", "waiting"]),
  quantifier: Schema.optionalKey(Schema.Literals(["all", "some"])),
  text: Schema.String,
  expect: Schema.Literals(["holds", "fails", "open"]),
  status: Schema.Literals(["holds", "fails", "open", "waiting"]),
  /** The check came out as the statement expects. */
  ok: Schema.Boolean,
  /** One line for each thing that is wrong. */
  problems: Schema.Array(Schema.String),
  mode: Schema.optionalKey(Schema.Literals(["exhaustive", "sampled"])),
  cases: Schema.optionalKey(Schema.String),
  satisfied: Schema.optionalKey(Schema.String),
  /** The least margin among the models that satisfy the premises, and its model. */
  tightest: Schema.optionalKey(Schema.Struct({ margin: Schema.String, model: Schema.String })),
  /** Of the models that violate a premise, how many keep the conclusion. */
  violating: Schema.optionalKey(Schema.Struct({ models: Schema.String, kept: Schema.String })),
  /** The conclusion fails wherever a premise does. */
  iff: Schema.optionalKey(Schema.Boolean),
  /** A model that satisfies all premises and breaks the conclusion. */
  counterexample: Schema.optionalKey(Schema.String),
  /** A model that satisfies the premises and the conclusion, of a statement that some model does. */
  witness: Schema.optionalKey(Schema.String),
  /** Why fewer models than usual are enough. */
  few: Schema.optionalKey(Schema.String),
  /** What an open statement measures. */
  probe: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
  /** The room that the statement waits for. */
  waiting: Schema.optionalKey(Schema.String),
  premises: Schema.Array(PremiseReport),
  /** What became of it elsewhere. */
  settings: Schema.Array(SettingReport)
})
export type StatementReport = typeof StatementReport.Type

/** The five verdicts on a claim. */
export const VerdictName = Schema.Literals(["true", "conditional", "false", "contested", "open"])
export type VerdictName = typeof VerdictName.Type

/** The verdict that the reasons of a claim support in one setting. */
export const SettingVerdict = Schema.Struct({
  name: Schema.String,
  /** null where none of the reasons can be checked there. */
  verdict: Schema.NullOr(VerdictName),
  /** The statements that come out the other way. */
  turns: Schema.Array(Schema.String),
  /** The reasons of which nothing is known there: vacuous or absent. */
  unknown: Schema.Array(Schema.String)
})
export type SettingVerdict = typeof SettingVerdict.Type

/** What the check of one claim found. */
export const ClaimReport = Schema.Struct({
  id: Schema.String,
  title: Schema.String,
  says: Schema.Array(Schema.String),
  verdict: VerdictName,
  because: Schema.Array(Schema.String),
  ok: Schema.Boolean,
  problems: Schema.Array(Schema.String),
  statements: Schema.Array(StatementReport),
  /** The setting that the verdict is about, where the claim names settings. */
  setting: Schema.optionalKey(Schema.String),
  /** The verdict in each of the other settings. */
  settings: Schema.Array(SettingVerdict)
})
export type ClaimReport = typeof ClaimReport.Type

/** What the check of a ledger found. */
export const LedgerReport = Schema.Struct({
  ok: Schema.Boolean,
  seed: Schema.Int,
  runs: Schema.Int,
  claims: Schema.Array(ClaimReport)
})
export type LedgerReport = typeof LedgerReport.Type

/**
 * The JSON Schema of a ledger report, for programs in other languages.
 *
 * @example
 * ```ts
 * import { Report } from "@headwater/proof"
 * Report.jsonSchema().dialect // => "draft-2020-12"
 * ```
 */
export const jsonSchema = (): JsonSchema.Document<"draft-2020-12"> =>
  Schema.toJsonSchemaDocument(LedgerReport)
