import * as Schema from "effect/Schema"
import { Bits, Count, document, Ratio } from "./parts.ts"

const Exact = Schema.NullOr(Schema.Struct({ exact: Schema.String, bits: Schema.String })).annotate({
  description: "A sum of logarithms and its value to four digits; null where there is none."
})

/** `headwater complexity --json`: null for a figure that was not asked for or that there is not. */
export const Complexity = document("Complexities of strings in a counted class of machines.", {
  class: Schema.Struct({
    census: Schema.Literal("turing"),
    states: Schema.Natural,
    steps: Count,
    undecided: Count
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
      kt: Exact,
      skt: Exact,
      sktMass: Schema.NullOr(Ratio),
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
