import { Argument, Report } from "@headwater/proof"
import * as Schema from "effect/Schema"
import { document } from "./parts.ts"

/** What was asked of a prior, and of how many models it holds. */
const Asked = Schema.Struct({
  name: Schema.String,
  text: Schema.String,
  models: Schema.Natural,
  kept: Schema.Natural,
  broken: Schema.optionalKey(Schema.String),
  closest: Schema.optionalKey(Schema.String)
})

/** A line of the argument with what became of each move. */
const Line = Schema.Struct({
  name: Schema.String,
  by: Schema.Array(Schema.String),
  told: Schema.Array(Schema.String),
  moves: Schema.Array(
    Schema.Struct({
      claim: Schema.String,
      title: Schema.String,
      carries: Schema.Literals(Argument.carries),
      depends: Schema.Array(Schema.String),
      disputes: Schema.Array(Schema.String),
      taken: Schema.Array(Schema.String),
      rests: Schema.Array(Schema.Struct({ on: Schema.String, isMet: Schema.Boolean }))
    })
  )
})

/** `headwater claims --json` */
export const Claims = document("What headwater claims checked.", {
  ok: Schema.Boolean,
  claims: Schema.Array(Report.ClaimReport),
  priors: Schema.Array(Schema.Struct({ id: Schema.String, asked: Schema.Array(Asked) })).annotate({
    description: "What the ledger asks of priors, asked of those of --prior."
  }),
  map: Schema.optionalKey(
    Schema.Array(Line).annotate({
      description: "The lines of the argument, where --map or --svg asks for them."
    })
  )
})

/** `headwater explain --json` */
export const Explain = Schema.Union([
  document("What headwater explain tells of a claim.", {
    ok: Schema.Boolean,
    claim: Report.ClaimReport,
    note: Schema.NullOr(Schema.String)
  }),
  document("What headwater explain tells of a claim that is not checked yet.", {
    ok: Schema.Boolean,
    unchecked: Schema.Struct({
      id: Schema.String,
      title: Schema.String,
      says: Schema.Array(Schema.String)
    }),
    note: Schema.String
  })
])
