import * as Schema from "effect/Schema"
import { document } from "./parts.ts"

const Signed = Schema.String.pipe(Schema.check(Schema.isPattern(/^-?[0-9]+(\/[1-9][0-9]*)?$/)))

/** What each question has for an answer, by the word of the command that asks it. */
const fields = {
  update: {
    value: Schema.NullOr(Signed),
    defined: Schema.Boolean
  },
  extend: {
    sureLoss: Schema.Boolean,
    lower: Schema.NullOr(Signed),
    upper: Schema.NullOr(Signed),
    coherent: Schema.NullOr(Schema.Boolean)
  },
  bridge: { max: Signed },
  maximin: {
    mixed: Signed,
    pure: Signed,
    purePolicy: Schema.Array(Schema.Natural),
    elementwisePolicy: Schema.Array(Schema.Natural),
    elementwiseValue: Signed
  },
  exchange: {
    stakeFree: Schema.Boolean,
    largestReversal: Signed,
    strictly: Schema.Boolean
  },
  solve: {
    vectors: Schema.Array(Schema.Struct({ id: Schema.String, answer: Schema.Unknown }))
  }
}

/** What `headwater infra` finds. */
export const Found = Schema.Union([
  Schema.Struct(fields.update),
  Schema.Struct(fields.extend),
  Schema.Struct(fields.bridge),
  Schema.Struct(fields.maximin),
  Schema.Struct(fields.exchange),
  Schema.Struct(fields.solve)
])

/** `headwater infra --json`: the answer to one question, or the answers to a file of them. */
export const Infra = Schema.Union([
  document("The value of a utility after an event; null where there is no update.", fields.update),
  document("The natural extension of a query; null under sure loss.", fields.extend),
  document("The greatest value of an objective over a bridge transform.", fields.bridge),
  document("Maximin values and policies: with dice, without, by observation.", fields.maximin),
  document("Whether beliefs are closed under exchange, and the largest reversal.", fields.exchange),
  document("The answers to the cases of a file.", fields.solve)
])
