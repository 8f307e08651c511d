import * as Schema from "effect/Schema"
import { CodeLength, Count, document, Length, Ratio, Resource } from "./parts.ts"

const Edge = Schema.Union([
  Schema.Struct({ value: Ratio }),
  Schema.Struct({ deltaBits: Length, timeRatio: Ratio, gamma: Schema.Finite }),
  Schema.Struct({ low: Ratio, high: Ratio })
])

const Stage = Schema.Struct({
  from: Schema.Natural,
  to: Schema.Natural,
  leaders: Schema.Array(Schema.String)
})

/**
 * `headwater race --json`: programs with their costs and losses, who leads along the data under each
 * prior, and who leads at the end over exponents of time, in rows over hard bounds; or a run that was
 * exhausted.
 */
export const Race = Schema.Union([
  document("A race that headwater race ran.", {
    status: Schema.Literal("raced"),
    observations: Schema.Natural,
    meter: Schema.String,
    programs: Schema.Array(
      Schema.Struct({
        name: Schema.String,
        language: Schema.String,
        bits: CodeLength,
        steps: Count,
        right: Schema.Natural.annotate({
          description: "How many answers it gave a chance before the first that it excluded."
        }),
        loss: Schema.NullOr(Schema.Struct({ exact: Schema.String, bits: Schema.Finite })).annotate({
          description: "On all data; null where it excluded an answer."
        }),
        deviates: Schema.Array(Schema.Natural).annotate({
          description: "The places of the questions off the data that it answers otherwise."
        })
      })
    ),
    priors: Schema.Array(
      Schema.Struct({ prior: Schema.String, stages: Schema.Array(Stage) })
    ).annotate({ description: "Who leads after each number of answers, under each prior." }),
    along: Schema.Struct({ name: Schema.String, from: Ratio, to: Ratio }),
    how: Schema.Literals(["exact", "bisection", "grid"]),
    rows: Schema.Array(
      Schema.Struct({
        from: Count,
        to: Schema.NullOr(Count),
        regions: Schema.Array(
          Schema.Struct({
            winners: Schema.Array(Schema.String),
            from: Schema.NullOr(Edge),
            to: Schema.NullOr(Edge)
          })
        )
      }).annotate({ description: "From one hard bound on steps to another, both included." })
    )
  }),
  document("A run that headwater race needs would have passed a bound.", {
    status: Schema.Literal("exhausted"),
    program: Schema.String,
    context: Schema.Natural,
    resource: Resource,
    limit: Count
  })
])
