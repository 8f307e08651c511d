import { Report } from "@headwater/proof"
import * as V2 from "@headwater/proof/v2"
import * as Schema from "effect/Schema"
import { document } from "./parts.ts"

/** `headwater claims --json` */
export const Claims = document("What headwater claims checked.", {
  ok: Schema.Boolean,
  claims: Schema.Array(Report.ClaimReport),
  pages: Schema.Array(V2.Report.ClaimReport).annotate({
    description: "The claims that are written as pages of readings."
  })
})

/** `headwater explain --json` */
export const Explain = Schema.Union([
  document("What headwater explain tells of a claim.", {
    ok: Schema.Boolean,
    claim: Report.ClaimReport,
    about: Schema.NullOr(Schema.String),
    note: Schema.NullOr(Schema.String)
  }),
  document("What headwater explain tells of a claim that is a page of readings.", {
    ok: Schema.Boolean,
    page: V2.Report.ClaimReport,
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
