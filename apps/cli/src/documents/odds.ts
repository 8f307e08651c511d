import * as Schema from "effect/Schema"
import { CodeLength, Count, document, Ratio, Resource, Side } from "./parts.ts"

const Program = Schema.Struct({ file: Schema.String, bits: CodeLength, steps: Count, space: Count })

/**
 * `headwater odds --json`: the weights of two programs, or the run that was exhausted. `boundary`
 * is the exponent gamma of 2^-length · t^-gamma at which the two tie, where there is one; `always`
 * who is preferred at every exponent, where there is none.
 */
export const Odds = Schema.Union([
  document("Two programs that headwater odds weighed.", {
    status: Schema.Literal("weighed"),
    a: Program,
    b: Program,
    prior: Schema.String,
    meter: Schema.String,
    contexts: Schema.Natural,
    odds: Schema.Struct({
      exact: Schema.String,
      log2: Schema.NullOr(Schema.Finite).annotate({
        description: "A decimal; null where one weight is zero."
      })
    }),
    winner: Side,
    boundary: Schema.NullOr(
      Schema.Struct({
        deltaBits: CodeLength,
        timeRatio: Ratio,
        gamma: Schema.Finite,
        below: Schema.Literals(["a", "b"])
      }).annotate({
        description:
          "The exponent gamma of 2^-length · t^-gamma at which the two tie, if there is one."
      })
    ),
    always: Schema.NullOr(Side).annotate({
      description: "Which one is preferred at every exponent, where there is no boundary."
    })
  }),
  document("A run that headwater odds needs would have passed a bound.", {
    status: Schema.Literal("exhausted"),
    program: Schema.Literals(["a", "b"]),
    context: Schema.Natural,
    resource: Resource,
    limit: Count
  })
])
