import * as Schema from "effect/Schema"
import { Bits, Count, document, Ratio } from "./parts.ts"

const Exact = Schema.NullOr(Schema.Struct({ exact: Schema.String, bits: Schema.String })).annotate({
  description: "A sum of logarithms and its value to four digits; null where there is none."
})

const Masses = Schema.NullOr(Schema.Struct({ lower: Ratio, upper: Ratio }))

/** `headwater complexity --json`: null for a figure that was not asked for or that there is not. */
export const Complexity = document("Complexities of strings in a counted class of machines.", {
  class: Schema.Struct({
    census: Schema.Literal("turing"),
    states: Schema.Natural,
    steps: Count,
    undecided: Count,
    conventions: Schema.Struct({
      ctm: Schema.String,
      kt: Schema.String,
      skt: Schema.String,
      fast: Schema.String,
      depth: Schema.String,
      bdm: Schema.String
    }).annotate({ description: "What each measure is of." })
  }),
  strings: Schema.Array(
    Schema.Struct({
      string: Bits,
      machines: Count.annotate({
        description: "How many put it out in time, on both tapes together."
      }),
      ctm: Exact,
      ctmBounds: Schema.NullOr(Schema.Struct({ lower: Exact, upper: Exact })).annotate({
        description: "Between which ctm lies if machines have all the time they need."
      }),
      ctmGivenLength: Exact.annotate({
        description: "By the share among the strings of the same length."
      }),
      kt: Exact,
      ktBounds: Schema.NullOr(Schema.Struct({ lower: Exact, upper: Exact })),
      skt: Exact,
      sktMass: Masses.annotate({
        description:
          "The sum of mass over steps: of what halts in time, and with all that is undecided at the next step."
      }),
      fast: Exact,
      fastMass: Masses,
      depth: Schema.NullOr(Count),
      bdm: Schema.NullOr(
        Schema.Struct({
          value: Exact,
          block: Schema.Natural,
          step: Schema.Natural,
          blocks: Count,
          different: Count,
          rest: Schema.Natural,
          outside: Schema.Array(Bits),
          saturated: Schema.Boolean
        })
      )
    })
  )
})
