import * as Schema from "effect/Schema"
import { Count, document, Length, Ratio, Resource } from "./parts.ts"

/**
 * An end of the axis, an exact boundary with its decimal, or an interval that contains a boundary.
 */
const Edge = Schema.Union([
  Schema.Struct({ value: Ratio }),
  Schema.Struct({ deltaBits: Length, timeRatio: Ratio, gamma: Schema.Finite }).annotate({
    description: "The exponent deltaBits / log2(timeRatio)."
  }),
  Schema.Struct({ low: Ratio, high: Ratio }).annotate({
    description: "Above low and at most at high; where they are equal, exactly there."
  })
])

/**
 * `headwater phase --json`: who wins along a parameter of a prior, in rows over hard bounds, sizes
 * or data; or a run that was exhausted. A row is from one bound (or number of contexts seen) to
 * another, both included; within a row the winners depend on the parameter alone. `sizes` has the
 * programs.
 */
export const Phase = Schema.Union([
  document("A diagram that headwater phase drew: who wins along a parameter, in rows.", {
    status: Schema.Literal("drawn"),
    family: Schema.String,
    label: Schema.String,
    title: Schema.String,
    sizeName: Schema.String.annotate({ description: "What the size is called, such as N." }),
    machine: Schema.String,
    meter: Schema.String,
    time: Schema.Literals(["max", "total"]).annotate({
      description: "Whether a program's time is the greatest over the contexts or the total."
    }),
    prior: Schema.String,
    params: Schema.Record(Schema.String, Schema.String),
    along: Schema.NullOr(Schema.Struct({ name: Schema.String, from: Ratio, to: Ratio })).annotate({
      description: "The parameter along the diagram; null where every one is given."
    }),
    over: Schema.Literals(["bound", "size", "data"]),
    bound: Schema.NullOr(Count).annotate({
      description: "The hard bound of every row, where rows are not over bounds."
    }),
    how: Schema.Literals(["exact", "bisection", "grid"]).annotate({
      description: "How boundaries were found; grid: at values, and others may hide between them."
    }),
    sizes: Schema.Array(
      Schema.Struct({
        size: Schema.Natural,
        contexts: Schema.Natural,
        members: Schema.Array(
          Schema.Struct({
            name: Schema.String,
            madeFor: Schema.Natural.annotate({ description: "The size that it was made for." }),
            bits: Length,
            steps: Schema.NullOr(Count).annotate({
              description:
                "Null where it takes more than moreThan, and no bound in question admits it."
            }),
            moreThan: Schema.optionalKey(Count),
            space: Schema.NullOr(Count),
            right: Schema.NullOr(Schema.Natural).annotate({
              description: "How many contexts it gets right before it errs."
            })
          })
        )
      })
    ),
    rows: Schema.Array(
      Schema.Struct({
        size: Schema.Natural,
        from: Count,
        to: Schema.NullOr(Count),
        regions: Schema.Array(
          Schema.Struct({
            winners: Schema.Array(Schema.String),
            from: Schema.NullOr(Edge),
            to: Schema.NullOr(Edge)
          })
        )
      }).annotate({
        description:
          "From one bound (or number of contexts seen) to another, both included; in a row nothing changes but along the parameter."
      })
    )
  }),
  document("A run that headwater phase needs would have passed a bound.", {
    status: Schema.Literal("exhausted"),
    member: Schema.String,
    size: Schema.Natural,
    context: Schema.Natural,
    resource: Resource,
    limit: Count
  })
])
