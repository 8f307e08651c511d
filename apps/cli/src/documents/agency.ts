import * as Schema from "effect/Schema"
import { Count, document, Length, Ratio } from "./parts.ts"

const PerSize = Schema.Array(Count)
const Sign = Schema.Literals([-1, 0, 1])

/** Bits of all texts of a sort together, and the steps of the heaviest; null where there is none. */
const Term = Schema.NullOr(Schema.Struct({ bits: Schema.Finite, steps: Count }))

/** Where a side leads or has half of the mass; null at an end of the axis. */
const Between = {
  side: Schema.Literals(["upstream", "misaligned"]),
  from: Schema.NullOr(Schema.String),
  to: Schema.NullOr(Schema.String)
}

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
      gateWithSearch: PerSize
    }),
    masses: Schema.Array(
      Schema.Struct({
        gamma: Schema.String,
        honestRule: Ratio,
        honestSearch: Ratio,
        upstreamAligned: Ratio,
        upstreamMisaligned: Ratio,
        gate: Ratio,
        other: Ratio,
        leads: Schema.Struct({ upstream: Sign, misaligned: Sign }).annotate({
          description:
            "Exact signs: upstream less what is honest; upstream misaligned less what never deviates."
        })
      })
    ),
    boundaries: Schema.Array(
      Schema.Struct({
        axis: Schema.Literals(["gamma", "steps", "seen", "plan", "read"]),
        by: Schema.Literals(["lead", "half"]),
        ...Between,
        formula: Schema.NullOr(Schema.Struct({ text: Schema.String, value: Schema.String }))
      })
    ).annotate({
      description:
        "Between the ends a side leads, or has half of the mass; gammas are certain to a 1024th, prices are to a hundredth."
    }),
    law: Schema.Struct({
      planner: Term,
      own: Term,
      reader: Term,
      wanting: Term,
      lead: Schema.NullOr(Schema.Finite),
      found: Schema.NullOr(Schema.Finite)
    }).annotate({
      description:
        "Bits of the planner and of three ways to be honest, and the lead of upstream: by min(own, reader + read, wanting + read + plan) - planner - plan, and as found."
    }),
    sizes: Schema.Array(
      Schema.Struct({
        bits: Length,
        upstream: Ratio,
        misaligned: Ratio,
        turns: Schema.NullOr(Ratio)
      })
    ).annotate({ description: "The same with shorter texts, at the first exponent." })
  }),
  document("What headwater agency finds of three demonstrators and four accesses to them.", {
    status: Schema.Literal("finding"),
    bits: Length,
    demonstrators: Schema.Array(
      Schema.Struct({ name: Schema.String, about: Schema.String, bits: Schema.Finite })
    ),
    rows: Schema.Array(
      Schema.Struct({
        title: Schema.String,
        axis: Schema.String,
        panels: Schema.Array(
          Schema.Struct({
            demonstrator: Schema.String,
            halves: Schema.Array(Schema.Struct(Between))
          })
        )
      })
    ).annotate({ description: "What the picture shows: where each side has half of the mass." }),
    lines: Schema.Array(Schema.String)
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
