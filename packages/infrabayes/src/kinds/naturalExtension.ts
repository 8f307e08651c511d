import * as Schema from "effect/Schema"
import { Count, Fraction, Fractions, rational, rationals } from "../internal/json.ts"
import * as Kind from "../Kind.ts"
import * as Prevision from "../Prevision.ts"

/** Assessments and a query: sure loss, the natural extension of the query, and coherence. */
export const naturalExtension = Kind.define({
  id: "natural-extension",
  about: "Assessments E(f) >= c of gambles: sure loss, the extension of a query, coherence.",
  input: Schema.Struct({
    points: Count,
    lower: Schema.Array(Schema.Struct({ f: Fractions, c: Fraction })),
    query: Fractions
  }),
  output: Schema.Struct({
    sureLoss: Schema.Boolean,
    lower: Schema.NullOr(Schema.String),
    upper: Schema.NullOr(Schema.String),
    coherent: Schema.NullOr(Schema.Boolean)
  }),
  solve: ({ lower, points, query }) => {
    const prevision = {
      points,
      lower: lower.map(({ c, f }) => ({ f: rationals(f), c: rational(c) }))
    }
    const found = Prevision.extension(prevision, rationals(query))
    return {
      sureLoss: found === undefined,
      lower: found?.lower.toString() ?? null,
      upper: found?.upper.toString() ?? null,
      coherent: found === undefined ? null : (Prevision.isCoherent(prevision) ?? null)
    }
  }
})
