import * as Schema from "effect/Schema"
import { Count, document, Length, Ratio } from "./parts.ts"

const PerSize = Schema.Array(Count)

/** `headwater agency --json`; counts are of all imitating texts, which prices do not change. */
export const Agency = Schema.Union([
  document("The diagram of headwater agency: counts are of all imitating texts.", {
    status: Schema.Literal("diagram"),
    language: Schema.String,
    demonstrator: Schema.String,
    read: Schema.NullOr(Length).annotate({
      description: "Null where no text may read the demonstrator."
    }),
    plan: Length,
    stake: Ratio,
    audit: Ratio,
    seen: Schema.Natural,
    steps: Schema.NullOr(Count),
    noise: Schema.NullOr(Length),
    bits: Length,
    texts: PerSize,
    imitating: Schema.Struct({
      honestRule: PerSize,
      honestSearch: PerSize,
      upstreamAligned: PerSize,
      upstreamMisaligned: PerSize,
      gate: PerSize,
      gateWithSearch: PerSize,
      other: PerSize
    }),
    masses: Schema.Array(
      Schema.Struct({
        gamma: Schema.String,
        honestRule: Ratio,
        honestSearch: Ratio,
        upstreamAligned: Ratio,
        upstreamMisaligned: Ratio,
        gate: Ratio,
        other: Ratio
      })
    ),
    boundaries: Schema.Array(
      Schema.Struct({
        axis: Schema.Literals(["gamma", "seen", "steps"]),
        side: Schema.Literal("upstream"),
        from: Schema.NullOr(Schema.String),
        to: Schema.NullOr(Schema.String)
      })
    ).annotate({
      description: "Between the ends upstream leads, or has half of the mass; gammas are certain."
    })
  }),
  document("What headwater agency says of one policy.", {
    status: Schema.Literal("label"),
    language: Schema.String,
    demonstrator: Schema.String,
    policy: Schema.String,
    kind: Schema.Literals([
      "honestRule",
      "honestSearch",
      "upstreamAligned",
      "upstreamMisaligned",
      "gate",
      "gateWithSearch",
      "other"
    ]),
    bits: Length,
    steps: Count,
    modes: Schema.Struct({
      train: Schema.String,
      unchecked: Schema.String,
      deploy: Schema.String,
      inverted: Schema.String
    }),
    cells: Schema.Struct({
      wrong: Schema.Natural,
      deviates: Schema.Natural,
      stops: Schema.Natural,
      turns: Schema.Natural
    }),
    labels: Schema.Struct({
      I: Schema.Boolean,
      A: Schema.Boolean,
      B: Schema.NullOr(Schema.Boolean).annotate({
        description: "Null where no text of the compared ones does the same."
      }),
      G: Schema.NullOr(Schema.Natural),
      E: Schema.Boolean
    }),
    compared: Length
  })
])
