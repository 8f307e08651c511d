import { Claim, Said, type Statement } from "@headwater/proof"
import * as Schema from "effect/Schema"

const Titled = Schema.Struct({
  id: Schema.NonEmptyString,
  title: Schema.String
})

const head = Schema.decodeUnknownSync(Titled)
const title = Schema.decodeUnknownSync(
  Schema.Struct({
    name: Schema.String,
    kind: Schema.Literals(["finding", "law", "lemma", "measured"]),
    text: Schema.String,
    from: Schema.Array(Schema.String)
  })
)

/** A value with fields to read. */
type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null

const isFunction = (value: unknown): boolean => typeof value === "function"

const isSaid = Schema.is(
  Schema.Struct({
    act: Schema.Literals(Said.acts),
    post: Schema.Struct({
      number: Schema.Number,
      by: Schema.Struct({ name: Schema.String, part: Schema.String }),
      opens: Schema.String,
      answers: Schema.optionalKey(Schema.Number)
    }),
    place: Schema.optionalKey(Schema.String)
  })
)

/** Checks that statements have a head and can be checked. */
const checkable = (statements: ReadonlyArray<unknown>): void => {
  for (const it of statements) {
    if (!isFields(it)) throw new TypeError("expected statements { name, kind, text, check }")
    if (!isFunction(it["check"])) throw new TypeError("expected statements with a function check")
    title(it)
  }
}

const isClaim = (value: Fields): value is Fields & Claim.Claim => {
  const { answer, finding, says } = value
  if (!isFunction(finding)) throw new TypeError("expected a claim with a function finding")
  if (answer !== undefined && typeof answer !== "string") {
    throw new TypeError("expected a claim with a text as answer, if it has one")
  }
  if (!isFields(says) || Array.isArray(says)) {
    throw new TypeError("expected a claim that says { speaker: [{ quote, said, as }] }")
  }
  for (const quote of Object.values(says).flat()) {
    if (!isFields(quote) || typeof quote["quote"] !== "string" || !isFields(quote["as"])) {
      throw new TypeError("expected a claim whose quotes are { quote, as: { sense: reading } }")
    }
    if (!isSaid(quote["said"])) {
      throw new TypeError(
        "expected a claim whose quotes have said: { act, post: { number, by: { name, part }, opens } }"
      )
    }
  }
  head(value)
  return true
}

/** What a check gives, after making sure that it has every list. */
const checked = (it: Statement.Result): Statement.Result => {
  const lists = isFields(it)
    ? [it.findings, it.problems, it.replays, it.premises, it.settings, it.lemmas, it.wanting]
    : []
  if (lists.length > 0 && lists.every(Array.isArray) && isFields(it.figures)) return it
  throw new TypeError("expected check to give a result: findings, problems, premises, figures, …")
}

/**
 * The value as a claim; undefined where it is something else. A check that gives what is no result is
 * a check that throws.
 *
 * - **Errors** `TypeError` or `RangeError`, one line on what is wrong with a claim
 */
export const decode = (value: unknown): Claim.Claim | undefined => {
  if (!isFields(value) || typeof value["id"] !== "string") return undefined
  const { statements } = value
  if (!Array.isArray(statements) || !isClaim(value)) return undefined
  checkable(statements)
  return Claim.define({
    ...value,
    statements: value.statements.map((it) => ({
      ...it,
      check: (options) => checked(it.check(options))
    }))
  })
}
