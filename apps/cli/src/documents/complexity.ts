import * as Schema from "effect/Schema"
import { Bits, Count, document, Ratio } from "./parts.ts"

const Exact = Schema.NullOr(Schema.Struct({ exact: Schema.String, bits: Schema.String })).annotate({
  description: "A sum of logarithms and its value to four digits; null where there is none."
})

const Masses = Schema.NullOr(Schema.Struct({ lower: Ratio, upper: Ratio }))

const conventions = Schema.Struct({
  ctm: Schema.String,
  kt: Schema.String,
  skt: Schema.String,
  fast: Schema.String,
  depth: Schema.String,
  bdm: Schema.String
}).annotate({ description: "What each measure is of." })

const Programs = document("Complexities of strings in a counted class of programs.", {
  class: Schema.Union([
    Schema.Struct({
      census: Schema.Literal("turing"),
      states: Schema.Natural,
      steps: Count,
      undecided: Count,
      conventions
    }),
    Schema.Struct({
      census: Schema.Literal("lambda"),
      bits: Schema.Natural,
      steps: Schema.NullOr(Count).annotate({ description: "Null where none was the last." }),
      undecided: Count,
      conventions
    })
  ]),
  strings: Schema.Array(
    Schema.Struct({
      string: Bits,
      programs: Count.annotate({
        description: "How many put it out in time: machines on both tapes together, or terms."
      }),
      ctm: Exact,
      ctmBounds: Schema.NullOr(Schema.Struct({ lower: Exact, upper: Exact })).annotate({
        description: "Between which ctm lies if programs have all the time they need."
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
          rest: Schema.Natural.annotate({ description: "Bits at the end that are not counted." }),
          outside: Schema.Array(Bits),
          saturated: Schema.Boolean
        })
      )
    })
  )
})

const Circuits = document("Smallest circuits of strings that are truth tables.", {
  class: Schema.Struct({
    census: Schema.Literal("circuit"),
    conventions: Schema.Struct({ gates: Schema.String, smallest: Schema.String })
  }),
  strings: Schema.Array(
    Schema.Struct({
      string: Bits,
      inputs: Schema.NullOr(Schema.Natural).annotate({
        description: "Null, as all the others, where it is no table of 1 to 4 inputs."
      }),
      gates: Schema.NullOr(Count),
      smallest: Schema.NullOr(Count),
      length: Schema.NullOr(Count),
      depth: Schema.NullOr(Count)
    })
  )
})

/** `headwater complexity --json`: null for a figure that was not asked for or that there is not. */
export const Complexity = Schema.Union([Programs, Circuits])
